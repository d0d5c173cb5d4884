import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere, type Disk } from './disk.ts';
import { holdPipe } from './named-pipe.ts';
import { systemProcesses, type ProcessTable } from './process-identity.ts';
import { errnoOf, StoreError, writeError } from './store-error.ts';

/** The right to be the only engine on a data folder. */
export interface Lock {
  /** false when the lock was taken away, so that nothing more may be written */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

interface Holder {
  pid: number;
  start: string | undefined;
  nonce: string;
  /** number of the lock's own file: a lock that was copied along with its folder holds nothing */
  inode: string;
}

interface LockPlace {
  disk: Disk;
  path: string;
  processes: ProcessTable;
}

const ATTEMPTS = 5;
const SETTLE_MS = 50;

/** Takes the folder's lock; a lock whose process is gone counts for nothing. Throws StoreError('locked'). */
export async function takeLock(disk: Disk, dir: string, processes = systemProcesses): Promise<Lock> {
  const pipe = await holdPipe(dir);
  const place: LockPlace = { disk, path: join(dir, 'lock'), processes };
  try {
    const nonce = await claim(place);
    const isHeld = async () => (await readHolder(place))?.nonce === nonce;
    const release = async () => {
      if (await isHeld()) await disk.fs.rm(place.path, { force: true });
      await pipe.close();
    };
    return { isHeld, release };
  } catch (error) {
    await pipe.close();
    throw writeError(error, place.path);
  }
}

async function claim(place: LockPlace): Promise<string> {
  const nonce = randomUUID();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await create(place, nonce)) return nonce;
    // an empty lock is one that its owner is about to write, or died before writing
    if ((await readHolder(place)) === undefined) await place.disk.wait(SETTLE_MS);
    const holder = await liveHolder(place);
    if (holder !== undefined) throw locked(place, holder);
    await removeStale(place, `${place.path}.${nonce}`);
  }
  throw new StoreError('locked', 'other programs are taking the lock at this moment', { file: place.path });
}

async function create({ disk, path, processes }: LockPlace, nonce: string): Promise<boolean> {
  try {
    const file = await disk.fs.open(path, 'wx');
    try {
      const inode = await inodeOf(file);
      const holder: Holder = { pid: process.pid, start: processes.startOf(process.pid), nonce, inode };
      await file.writeFile(JSON.stringify(holder));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

// Moved aside first, then looked at again: it may be a fresh lock of another that found the same stale one.
async function removeStale(place: LockPlace, aside: string): Promise<void> {
  const { fs } = place.disk;
  try {
    await fs.rename(place.path, aside);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  const holder = await liveHolder({ ...place, path: aside });
  if (holder !== undefined) {
    await fs.rename(aside, place.path);
    throw locked(place, holder);
  }
  await fs.rm(aside, { force: true });
}

/** The holder that a lock file names, if it is alive and the file is its own. */
async function liveHolder(place: LockPlace): Promise<Holder | undefined> {
  const holder = await readHolder(place);
  if (holder === undefined || !isAlive(place, holder)) return undefined;
  const file = await place.disk.fs.open(place.path, 'r').catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    return (await inodeOf(file)) === holder.inode ? holder : undefined;
  } finally {
    await file.close();
  }
}

async function readHolder({ disk, path }: LockPlace): Promise<Holder | undefined> {
  const bytes = await readIfThere(disk, path);
  try {
    return bytes === undefined ? undefined : (JSON.parse(bytes.toString('utf8')) as Holder);
  } catch {
    return undefined;
  }
}

async function inodeOf(file: FileHandle): Promise<string> {
  const { ino } = await file.stat({ bigint: true });
  return String(ino);
}

function isAlive({ processes }: LockPlace, { pid, start }: Holder): boolean {
  // on Windows the pipe has already told that no other process holds the folder
  if (process.platform === 'win32' && pid !== process.pid) return false;
  return processes.isRunning(pid) && processes.startOf(pid) === start;
}

function locked({ path }: LockPlace, { pid }: Holder): StoreError {
  return new StoreError('locked', `process ${pid} has the data open`, { file: path });
}
