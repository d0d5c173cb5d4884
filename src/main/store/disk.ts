import * as fsp from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errnoOf, readError, writeError } from './store-error.ts';

/** The file system calls that the store makes; a test passes its own to fail or to watch them. */
export type StoreFs = Pick<typeof fsp, 'link' | 'mkdir' | 'open' | 'readFile' | 'readdir' | 'rename' | 'rm'>;

/** What the store needs of the machine: files, and a way to wait some milliseconds. */
export interface Disk {
  fs: StoreFs;
  wait(ms: number): Promise<unknown>;
}

/** The machine's own disk. */
export const realDisk: Disk = { fs: fsp, wait: (ms) => wait(ms) };

const RENAME_DELAYS_MS = [10, 30, 100, 300, 1000];
const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** The bytes of a file, or undefined where there is none; throws StoreError. */
export async function readIfThere({ fs }: Disk, path: string): Promise<Buffer | undefined> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw readError(error, path);
  }
}

/** So many bytes from an offset on, fewer where the file ends. */
export async function readAt(handle: Pick<fsp.FileHandle, 'read'>, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await handle.read(bytes, read, length - read, at + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}

/** A file opened for reading, or undefined where there is none; throws StoreError. */
export async function openIfThere({ fs }: Disk, path: string): Promise<fsp.FileHandle | undefined> {
  try {
    return await fs.open(path, 'r');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw readError(error, path);
  }
}

/** The names in a folder, none where there is no folder; throws StoreError. */
export async function namesIn({ fs }: Disk, folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw readError(error, folder);
  }
}

/** Puts the bytes in the place of a file, whole or not at all, and durably; throws StoreError. */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.tmp`;
  try {
    await writeDurably(disk.fs, temporary, bytes);
    await renamePatiently(disk, temporary, path);
    await syncFolder(disk.fs, dirname(path));
  } catch (error) {
    await disk.fs.rm(temporary, { force: true }).catch(() => undefined);
    throw writeError(error, path);
  }
}

async function writeDurably(fs: StoreFs, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Renames, again after a wait where an antivirus or an indexer holds the fresh file open for a moment, as on Windows. */
export async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  for (const delay of RENAME_DELAYS_MS) {
    try {
      await disk.fs.rename(from, to);
      return;
    } catch (error) {
      if (!BUSY.has(errnoOf(error) ?? '')) throw error;
      await disk.wait(delay);
    }
  }
  await disk.fs.rename(from, to);
}

/** Makes the names in a folder durable; nothing to do on Windows, which cannot open a folder. */
export async function syncFolder(fs: StoreFs, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Lets other work of the process run before the next piece of a long job. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
