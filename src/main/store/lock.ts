import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere, type Disk } from './disk.ts';
import { holdPipe } from './named-pipe.ts';
import { systemProcesses, type ProcessTable } from './process-identity.ts';
import { errnoOf, StoreError, writeError } from './store-error.ts';

/** The right to be the only engine on a data folder. */
export interface Lock {
  /** the folder came along with a claim that stood in another: somebody has copied it while it was in use */
  readonly isCopy: boolean;
  /** false when the lock was taken away, so that nothing more may be written */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

interface Holder {
  pid: number;
  start: string | undefined;
  nonce: string;
  /** number of the claim's own file: a claim that was copied along with its folder holds nothing */
  inode: string;
}

interface LockFolder {
  disk: Disk;
  dir: string;
  processes: ProcessTable;
}

const ATTEMPTS = 100;
const SETTLE_MS = 50;

/**
 * Takes the lock that a folder stands for; it counts for nothing once its process is gone. Throws StoreError('locked').
 *
 * The folder holds numbered claims, of which the highest counts. Whoever finds it dead creates the next number, which
 * the file system grants to one only, and removes the lower ones; the highest is never removed. So nobody ever removes
 * a claim in the belief that it is dead while another has just taken it over.
 */
export async function takeLock(disk: Disk, dir: string, processes = systemProcesses): Promise<Lock> {
  const pipe = await holdPipe(dir);
  const folder: LockFolder = { disk, dir, processes };
  const nonce = randomUUID();
  let isCopy: boolean;
  try {
    isCopy = await holdsCopiedClaim(folder);
    await claim(folder, nonce);
  } catch (error) {
    await pipe.close();
    throw writeError(error, dir);
  }
  const isHeld = async (): Promise<boolean> => (await readHolder(folder, await highest(folder)))?.nonce === nonce;
  const release = async (): Promise<void> => {
    // where this fails, the end of the process frees the folder just as well
    if (await isHeld().catch(() => false)) await vacate(folder).catch(() => undefined);
    await pipe.close();
  };
  return { isCopy, isHeld, release };
}

async function claim(folder: LockFolder, nonce: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const number = await highest(folder);
    const holder = await liveHolder(folder, number);
    if (holder !== undefined) throw new StoreError('locked', `process ${holder.pid} has the data open`, { file: folder.dir });
    if (!(await create(folder, number + 1, nonce))) continue;
    // the number was free, but perhaps only because higher ones had come and this one been removed
    if ((await highest(folder)) === number + 1) {
      await removeBelow(folder, number + 1);
      return;
    }
    await folder.disk.fs.rm(pathOf(folder, number + 1), { force: true });
  }
  throw new StoreError('locked', 'other programs are taking the lock at this moment', { file: folder.dir });
}

function pathOf({ dir }: LockFolder, number: number): string {
  return join(dir, String(number));
}

async function claims({ disk, dir }: LockFolder): Promise<number[]> {
  const names = await disk.fs.readdir(dir);
  return names.filter((name) => /^\d+$/u.test(name)).map(Number);
}

async function highest(folder: LockFolder): Promise<number> {
  return Math.max(0, ...(await claims(folder)));
}

async function removeBelow(folder: LockFolder, number: number): Promise<void> {
  for (const lower of await claims(folder)) {
    if (lower < number) await folder.disk.fs.rm(pathOf(folder, lower), { force: true });
  }
}

// Written under another name first, so that no one ever sees a claim without its holder.
async function create(folder: LockFolder, number: number, nonce: string): Promise<boolean> {
  const { fs } = folder.disk;
  const draft = join(folder.dir, `${nonce}.new`);
  await writeHolder(folder, draft, { flags: 'w', nonce });
  try {
    await fs.link(draft, pathOf(folder, number));
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    return await createWithoutLink(folder, number, nonce);
  } finally {
    await fs.rm(draft, { force: true });
  }
}

// for file systems that know no hard links, such as a memory stick's
async function createWithoutLink(folder: LockFolder, number: number, nonce: string): Promise<boolean> {
  try {
    await writeHolder(folder, pathOf(folder, number), { flags: 'wx', nonce });
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function writeHolder({ disk, processes }: LockFolder, path: string, how: { flags: string; nonce: string }): Promise<void> {
  const file = await disk.fs.open(path, how.flags);
  try {
    const { pid } = process;
    const holder: Holder = { pid, start: processes.startOf(pid), nonce: how.nonce, inode: await inodeOf(file) };
    await file.writeFile(JSON.stringify(holder));
  } finally {
    await file.close();
  }
}

async function vacate(folder: LockFolder): Promise<void> {
  const file = await folder.disk.fs.open(pathOf(folder, await highest(folder)), 'w');
  await file.writeFile('{}').finally(() => file.close());
}

/** The holder that a claim names, if it is alive and the claim is no copy. */
async function liveHolder(folder: LockFolder, number: number): Promise<Holder | undefined> {
  let holder = await readHolder(folder, number);
  if (holder === undefined && number > 0) {
    await folder.disk.wait(SETTLE_MS);
    holder = await readHolder(folder, number);
  }
  return holder !== undefined && isAlive(folder, holder) && (await isOwnFile(folder, number, holder)) ? holder : undefined;
}

async function readHolder(folder: LockFolder, number: number): Promise<Holder | undefined> {
  const bytes = await readIfThere(folder.disk, pathOf(folder, number));
  try {
    return bytes === undefined ? undefined : (JSON.parse(bytes.toString('utf8')) as Holder);
  } catch {
    return undefined;
  }
}

/** A claim that names its holder but is not the file that the holder wrote. */
async function holdsCopiedClaim(folder: LockFolder): Promise<boolean> {
  const number = await highest(folder);
  const holder = number === 0 ? undefined : await readHolder(folder, number);
  return typeof holder?.inode === 'string' && !(await isOwnFile(folder, number, holder));
}

async function isOwnFile(folder: LockFolder, number: number, holder: Holder): Promise<boolean> {
  const file = await folder.disk.fs.open(pathOf(folder, number), 'r').catch(() => undefined);
  if (file === undefined) return false;
  try {
    return (await inodeOf(file)) === holder.inode;
  } finally {
    await file.close();
  }
}

async function inodeOf(file: FileHandle): Promise<string> {
  const { ino } = await file.stat({ bigint: true });
  return String(ino);
}

function isAlive({ processes }: LockFolder, { pid, start }: Partial<Holder>): boolean {
  // on Windows the pipe has already told that no other process holds the folder
  if (pid === undefined || (process.platform === 'win32' && pid !== process.pid)) return false;
  return processes.isRunning(pid) && processes.startOf(pid) === start;
}
