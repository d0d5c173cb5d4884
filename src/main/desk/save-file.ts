import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Refusal } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { SaveKind } from '../../shared/contract/shell-services.ts';
import type { Saved } from '../../shared/contract/views.ts';
import { StoreError } from '../store/store-error.ts';
import type { Desk } from './desk.ts';

/** So many names are tried where the file is open in another program. */
const LAST_VERSION = 9;
/** How Windows says that another program holds the file. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES']);
const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full', EDQUOT: 'disk-full', EROFS: 'read-only', EACCES: 'read-only', EPERM: 'read-only', EBUSY: 'file-locked',
};

/** Bytes at once, or as they come. */
type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

/** Asks the officer where to, then makes the bytes and saves them; `fileName: null` = cancelled. Refuses as `saveFile` does. */
export async function saveAs(
  desk: Pick<Desk, 'shell' | 'newId'>, suggestedName: string, kind: SaveKind, bytes: () => FileContent | Promise<FileContent>,
): Promise<Saved> {
  const path = await desk.shell.chooseSavePath({ suggestedName, kind });
  return { fileName: path === null ? null : await saveFile(path, await bytes(), desk.newId()) };
}

/**
 * Writes a file for the officer, whole or not at all; where Word holds it open, beside it as `…-v2`.
 * Resolves to the name it got. `token` names the temporary file. Refuses with disk-full, read-only, file-locked or write-failed.
 */
export async function saveFile(path: string, bytes: FileContent, token: string): Promise<string> {
  const temporary = join(dirname(path), `.${token}.tmp`);
  try {
    await writeWhole(temporary, bytes);
    return await putInPlace(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeWhole(path: string, bytes: FileContent): Promise<void> {
  try {
    const file = await open(path, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    // what was to be saved cannot be read: that is another matter
    if (error instanceof StoreError) throw error;
    throw new Refusal(CODES[codeOf(error)] ?? 'write-failed');
  }
}

/** Gives a written file its name; where another program holds that, `…-v2`. Resolves to the name it got; refuses as `saveFile` does. */
export async function putInPlace(temporary: string, path: string): Promise<string> {
  for (let version = 1; version <= LAST_VERSION; version += 1) {
    const target = versionOf(path, version);
    try {
      await rename(temporary, target);
      return basename(target);
    } catch (error) {
      if (!HELD.has(codeOf(error))) throw new Refusal(CODES[codeOf(error)] ?? 'write-failed');
    }
  }
  throw new Refusal('file-locked');
}

/** Refuses what the system says of a place that cannot be written to; anything else goes on as it is. */
export function refuseWrite(error: unknown): never {
  if (/^E[A-Z0-9]+$/u.test(codeOf(error))) throw new Refusal(CODES[codeOf(error)] ?? 'write-failed');
  throw error;
}

function versionOf(path: string, version: number): string {
  if (version === 1) return path;
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}-v${String(version)}${extension}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
