import { open, rename, rm } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Refusal } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { SaveKind } from '../../shared/contract/shell-services.ts';
import type { Saved } from '../../shared/contract/views.ts';
import type { Desk } from './desk.ts';

/** A file to be saved where the officer wants it. */
export interface NewFile {
  readonly suggestedName: string;
  readonly kind: SaveKind;
  readonly bytes: Uint8Array;
}

/** Word and Excel lock a file that is open; then the new version is written beside it, up to this number. */
const VERSIONS = 9;

/** Asks where to save, and writes; `fileName: null` = cancelled. Refuses with `disk-full`, `read-only`, `file-locked` or `write-failed`. */
export async function saveFile(desk: Pick<Desk, 'shell'>, { suggestedName, kind, bytes }: NewFile): Promise<Saved> {
  const path = await desk.shell.chooseSavePath({ suggestedName, kind });
  if (path === null) return { fileName: null };
  return { fileName: basename(await writeBeside(path, bytes)) };
}

/** Writes to `path`, or to `…-v2`, `…-v3` where another program holds it; answers the path that was written. */
async function writeBeside(path: string, bytes: Uint8Array): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let version = 1; version <= VERSIONS; version += 1) {
    const target = version === 1 ? path : `${stem}-v${String(version)}${extension}`;
    try {
      await writeWhole(target, bytes);
      return target;
    } catch (error) {
      if (!isHeldByAnother(error)) throw refusalOf(error);
    }
  }
  throw new Refusal('file-locked');
}

/** A half file never stands under the name: it is written beside, synced, then renamed. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function isHeldByAnother(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'ETXTBSY'].includes(codeOf(error));
}

function refusalOf(error: unknown): Refusal {
  const codes: Readonly<Record<string, ErrorCode>> = {
    ENOSPC: 'disk-full', EDQUOT: 'disk-full', EROFS: 'read-only', EACCES: 'read-only',
  };
  return new Refusal(codes[codeOf(error)] ?? 'write-failed');
}
