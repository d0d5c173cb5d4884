import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupFile } from '../../shared/contract/backup-views.ts';
import { readBackupHead } from '../store/backup-reader.ts';
import { realDisk } from '../store/disk.ts';

/** How a backup ends. */
const BACKUP_EXTENSION = '.tanggap';
/** How one ends that is still being written; what a crash left of it is removed before the next. */
const PART_EXTENSION = '.tanggap-sebagian';

/** Name of a backup made at that moment, e.g. `tanggap-2026-11-25-070201.tanggap`. */
export function backupName(at: string): string {
  return `tanggap-${at.slice(0, 10)}-${at.slice(11, 19).replace(/:/g, '')}${BACKUP_EXTENSION}`;
}

/** Where a backup is written before it was read back. */
export function partPath(path: string): string {
  return `${path.slice(0, -BACKUP_EXTENSION.length)}${PART_EXTENSION}`;
}

/** The backups of one desk, under all names it had, in a folder, newest first; null = the folder cannot be reached. */
export async function listBackups(folder: string, deskIds: readonly string[]): Promise<readonly BackupFile[] | null> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return null;
  const found: BackupFile[] = [];
  for (const fileName of names.filter((name) => name.endsWith(BACKUP_EXTENSION))) {
    // what is no backup, or another desk's, is none of ours to list or to remove
    const head = await readBackupHead(realDisk, join(folder, fileName)).catch(() => null);
    if (head && deskIds.includes(head.deskId)) found.push({ fileName, at: head.at, size: head.size });
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.fileName < b.fileName ? 1 : -1));
}

/** Makes the folder where it is missing and clears away unfinished backups. */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (name.endsWith(PART_EXTENSION)) await rm(join(folder, name), { force: true });
}

/**
 * Removes a desk's oldest backups beyond `keep`. Only called after a new one was read back whole, which is never among
 * those that go, whatever the clock says of it.
 */
export async function rotateBackups(folder: string, deskIds: readonly string[], { keep, newest }: { readonly keep: number; readonly newest: string }): Promise<void> {
  const others = ((await listBackups(folder, deskIds)) ?? []).filter(({ fileName }) => fileName !== newest);
  for (const { fileName } of others.slice(Math.max(0, keep - 1))) await rm(join(folder, fileName), { force: true });
}

/** Whether two places lie on the same disk; what does not exist yet lies where its parent does. */
export async function isSameDisk(a: string, b: string): Promise<boolean> {
  const [one, other] = [await deviceOf(a), await deviceOf(b)];
  return one !== null && one === other;
}

async function deviceOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  if (found !== null) return found.dev;
  return dirname(path) === path ? null : deviceOf(dirname(path));
}
