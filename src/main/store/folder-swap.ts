import { basename, dirname, join } from 'node:path';
import { readIfThere, renamePatiently, replaceFile, syncFolder, type Disk } from './disk.ts';
import { errnoOf, writeError } from './store-error.ts';

/** What is still to be exchanged: names of folders beside the data folder. */
interface Swap {
  readonly fresh: string;
  readonly kept: string;
}

/** Where restored data are made ready, beside the data folder. */
export function freshFolder(dataFolder: string): string {
  return `${dataFolder}-pulih`;
}

/** Name of the folder in which the data of before a restore stay, e.g. `data-sebelum-pulih-2026-11-25-070201`. */
export function keptFolder(dataFolder: string, now: Date): string {
  return `${basename(dataFolder)}-sebelum-pulih-${now.toISOString().slice(0, 19).replace(/[T]/gu, '-').replace(/:/gu, '')}`;
}

function noteOf(dataFolder: string): string {
  return `${dataFolder}-pulih.json`;
}

/** Writes down, durably, that the fresh folder is to take the data folder's place. Throws StoreError. */
export async function planSwap(disk: Disk, dataFolder: string, kept: string): Promise<void> {
  const swap: Swap = { fresh: basename(freshFolder(dataFolder)), kept };
  await replaceFile(disk, noteOf(dataFolder), Buffer.from(JSON.stringify(swap)));
}

/**
 * Does what `planSwap` wrote down, before anything opens the data folder. May be interrupted anywhere and is then simply
 * done again: until the note is gone, each of the two folders is whole under one of its two names. Throws StoreError.
 */
export async function finishSwap(disk: Disk, dataFolder: string): Promise<void> {
  const bytes = await readIfThere(disk, noteOf(dataFolder));
  const swap = bytes === undefined ? null : readSwap(bytes, dataFolder);
  const parent = dirname(dataFolder);
  try {
    if (swap === null) {
      await forget(disk, dataFolder);
      return;
    }
    const { fresh, kept } = swap;
    if (await isThere(disk, join(parent, fresh))) {
      if (!(await isThere(disk, join(parent, kept)))) await renamePatiently(disk, dataFolder, join(parent, kept));
      await syncFolder(disk.fs, parent);
      await renamePatiently(disk, join(parent, fresh), dataFolder);
      await syncFolder(disk.fs, parent);
    }
    await disk.fs.rm(noteOf(dataFolder), { force: true });
    await syncFolder(disk.fs, parent);
  } catch (error) {
    throw writeError(error, dataFolder);
  }
}

/** What was planned; null where the note is harmed: then nothing is exchanged, and the present data stay. */
function readSwap(bytes: Buffer, dataFolder: string): Swap | null {
  try {
    const { fresh, kept } = JSON.parse(bytes.toString('utf8')) as Swap;
    const isOurs = fresh === basename(freshFolder(dataFolder)) && kept === basename(kept) && kept.startsWith(`${basename(dataFolder)}-`);
    return isOurs ? { fresh, kept } : null;
  } catch {
    return null;
  }
}

// A restore that was not decided before the engine ended has left a folder that nobody asks for any more.
async function forget({ fs }: Disk, dataFolder: string): Promise<void> {
  await fs.rm(noteOf(dataFolder), { force: true });
  if (await isThere({ fs }, dataFolder)) await fs.rm(freshFolder(dataFolder), { recursive: true, force: true });
}

async function isThere({ fs }: Pick<Disk, 'fs'>, folder: string): Promise<boolean> {
  try {
    await fs.readdir(folder);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}
