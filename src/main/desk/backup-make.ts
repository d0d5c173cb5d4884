import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../shared/contract/errors.ts';
import type { BackupFile } from '../../shared/contract/backup-views.ts';
import { BackupError } from '../store/backup-format.ts';
import type { BackupEnd } from '../store/backup-format.ts';
import { readBackupHead, verifyBackup } from '../store/backup-reader.ts';
import { BackupWriter } from '../store/backup-writer.ts';
import { realDisk, syncFolder } from '../store/disk.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { OF_THE_HUB } from './restore-records.ts';
import { StoreError } from '../store/store-error.ts';
import { deskIdsOf } from './backup-record.ts';
import { backupName, partPath, prepareFolder, rotateBackups } from './backup-folder.ts';
import type { BackupPorts } from './backup-ports.ts';
import type { Watch } from './work-bench.ts';

/** Purpose of the key that backups are sealed with. */
export const BACKUP_PURPOSE = 'backup';

/** Where a backup goes, and how many stay. */
export interface BackupTarget {
  readonly folder: string;
  readonly keep: number;
}

/** What was written, and how many tickets there should be. */
interface Written extends BackupEnd {
  readonly expected: number;
}

function isComplete({ bodies, expected, brokenFiles }: Written): boolean {
  return bodies === expected && brokenFiles === 0;
}

/** A backup that was made, and what it holds. */
export interface MadeBackup extends BackupFile {
  readonly sums: BackupEnd;
}

/**
 * Writes one backup, reads all of it back, and only then gives it its name; then the oldest go. Refuses with cancelled,
 * backup-folder, backup-full, backup-damaged (what was read back is not what was written), or as the store does.
 */
export async function makeBackup(ports: BackupPorts, { folder, keep }: BackupTarget, watch: Watch): Promise<MadeBackup> {
  const at = ports.desk.now().toISOString();
  const fileName = backupName(at);
  const path = join(folder, fileName);
  const part = partPath(path);
  await atTarget(prepareFolder(folder));
  try {
    const written = await write(ports, { path: part, at }, watch);
    const read = await atTarget(verifyBackup(realDisk, part, ports.sealerOf(BACKUP_PURPOSE), cancellable(watch)));
    if (read.digest !== written.digest) throw new Refusal('backup-damaged');
    await atTarget(rename(part, path).then(() => syncFolder(realDisk.fs, folder)));
    const { size } = await atTarget(readBackupHead(realDisk, path));
    // one that lacks something must not push out one that may have it
    if (isComplete(written)) await rotateBackups(folder, deskIdsOf(ports.desk), { keep, newest: fileName }).catch((error: unknown) => { ports.failed('backup.rotate', error); });
    return { fileName, at, size, sums: written };
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

// Reading back tells its bytes; what the officer sees counts tickets, and stays full meanwhile.
function cancellable({ signal }: Watch): () => void {
  return () => { stopIfAsked(signal); };
}

/** Refuses with `cancelled` once that was asked for. */
export function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new Refusal('cancelled');
}

function write(ports: BackupPorts, { path, at }: { readonly path: string; readonly at: string }, watch: Watch): Promise<Written> {
  const { desk, sealerOf } = ports;
  return desk.store.snapshot(async (snapshot) => {
    const head = { id: desk.newId(), at, deskId: desk.deskId, keys: await ports.keys() };
    const handle = await atTarget(open(path, 'wx'));
    try {
      const writer = await atTarget(BackupWriter.begin(handle, head, sealerOf(BACKUP_PURPOSE)));
      // the way to the hub and its password are this desk's own
      await atTarget(writer.records(snapshot.records.filter(([key]) => !OF_THE_HUB.test(key))));
      await writeFiles(ports, writer, watch);
      await writeBodies(snapshot, writer, watch);
      return { ...(await atTarget(writer.end())), expected: snapshot.count };
    } finally {
      await handle.close().catch(() => undefined);
    }
  });
}

// Before the tickets that name them, so that whoever reads the backup in its order never meets a name without its file.
async function writeFiles({ files }: BackupPorts, writer: BackupWriter, { signal }: Watch): Promise<void> {
  const isLost = (error: unknown) => error instanceof StoreError && error.code === 'damaged';
  for (const id of await files.list()) {
    stopIfAsked(signal);
    // removed since it was listed: no ticket names it any more
    if (await files.has(id)) await atTarget(writer.file(id, files.open(id), isLost));
  }
}

async function writeBodies(snapshot: Snapshot, writer: BackupWriter, { signal, progress }: Watch): Promise<void> {
  let done = 0;
  progress(done, snapshot.count);
  for await (const bodies of snapshot.bodies()) {
    stopIfAsked(signal);
    await atTarget(writer.bodies(bodies));
    done += bodies.length;
    progress(done, snapshot.count);
  }
}

/** What goes wrong at the chosen place is told of that place, not of the data. */
export async function atTarget<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal || (error instanceof StoreError && error.code === 'damaged')) throw error;
    if (error instanceof BackupError) throw new Refusal('backup-damaged');
    if (isOfRoom(error)) throw new Refusal('backup-full');
    throw new Refusal('backup-folder');
  }
}

function isOfRoom(error: unknown): boolean {
  if (error instanceof StoreError) return error.code === 'disk-full';
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
