import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createBackups } from '../../../src/main/desk/backup.ts';
import type { Backups } from '../../../src/main/desk/backup.ts';
import type { Desk } from '../../../src/main/desk/desk.ts';
import type { Sealer } from '../../../src/main/store/sealed-file.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

/** A desk with its backups, and a folder for them beside its data. */
export interface BackupStage {
  readonly test: TestDesk;
  readonly backups: Backups;
  readonly folder: string;
  readonly restarts: number[];
}

/** Opens a desk that lies sealed, or as `sealerOf` says, and is called `deskId`; it goes when the test ends. */
export async function openBackupStage(sealerOf?: (purpose: string) => Sealer, deskId = 'desk-a'): Promise<BackupStage> {
  const test = await openTestDesk(undefined, sealerOf);
  onTestFinished(() => test.close());
  const folder = join(test.folder, 'cadangan');
  const restarts: number[] = [];
  const backups = createBackups({
    // not a copy: who signs in later is seen here too
    desk: Object.create(test.desk, { deskId: { value: deskId } }) as Desk, files: test.desk.files, dataFolder: join(test.folder, 'data'), backupFolder: folder, sealerOf: test.sealerOf,
    sealerFor: () => test.sealerOf('backup'), keys: () => Promise.resolve(null), unlockBackup: () => Promise.resolve(false), restart: () => { restarts.push(1); }, failed: () => undefined,
  });
  return { test, backups, folder, restarts };
}

/** Makes a backup now. */
export const backUp = ({ backups }: BackupStage) => backups.handlers['backup.run']({});

/** Verifies the newest backup, as the officer does before deciding. */
export async function choose({ backups }: BackupStage) {
  const fileName = (await backups.handlers['backup.read']({})).files?.[0]?.fileName ?? '';
  const plan = await backups.handlers['restore.choose']({ fileName });
  if (plan === null) throw new Error('there is no backup');
  return plan;
}
