import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import {
  BACKUP_FILE, BackupError, decodeFrameHead, decodeHead, FIRST_LINE_LIMIT, FRAME_HEAD_LENGTH, frameName, readFirstLine, unmarkFrame,
  type Container, type BackupEnd, type BackupHead, type BackupSums,
} from './backup-format.ts';
import { checksum } from './checksum.ts';
import { readAt, type Disk, type StoreFs } from './disk.ts';
import type { Sealer } from './sealed-file.ts';
import type { BodyText } from './snapshot.ts';
import { readError } from './store-error.ts';

type Handle = Awaited<ReturnType<StoreFs['open']>>;

const inflate = promisify(inflateRaw);
/** No frame of ours is larger; a larger one was never written by us. */
const CONTENT_LIMIT = 1024 * 1024 * 1024;

/** What a backup gives out, in its order; only after the end may any of it be trusted to be all. */
export type BackupItem =
  | { readonly kind: 'records'; readonly records: readonly (readonly [key: string, text: string])[] }
  | { readonly kind: 'bodies'; readonly bodies: readonly BodyText[] }
  | { readonly kind: 'file'; readonly id: string }
  | { readonly kind: 'piece'; readonly bytes: Buffer }
  | { readonly kind: 'fileEnd'; readonly isWhole: boolean }
  | { readonly kind: 'end'; readonly sums: BackupEnd };

/** How far a reader is, in bytes. */
export type ReadProgress = (done: number, total: number) => void;

/** What kind of file is read, and how much one of its frames may hold. */
export interface Expected {
  readonly container: Container;
  readonly frameLimit: number;
}
const BACKUP: Expected = { container: BACKUP_FILE, frameLimit: CONTENT_LIMIT };

/** The head of a backup, without its content; throws BackupError, or StoreError where the file cannot be read. */
export async function readBackupHead(disk: Disk, path: string, { container }: Pick<Expected, 'container'> = BACKUP): Promise<BackupHead & { readonly size: number }> {
  return withFile(disk, path, async (handle) => {
    const { head } = await readHead(handle, container);
    return { ...head, size: (await handle.stat()).size };
  });
}

/**
 * Reads a whole backup and checks every byte of it. Throws BackupError as soon as something is wrong, so what was given
 * out before must not have been put to use: read it once to verify, and once more to use it.
 */
export async function* readBackup(disk: Disk, path: string, sealer: Sealer, progress?: ReadProgress, expected = BACKUP): AsyncGenerator<BackupItem> {
  const handle = await disk.fs.open(path, 'r').catch((error: unknown) => { throw readError(error, path); });
  try {
    yield* new BackupReader(handle, sealer, expected).items(progress);
  } catch (error) {
    throw error instanceof BackupError ? error : readError(error, path);
  } finally {
    await handle.close();
  }
}

/** Reads all of a backup and keeps nothing; resolves to what it holds. Throws BackupError. */
export async function verifyBackup(disk: Disk, path: string, sealer: Sealer, progress?: ReadProgress): Promise<BackupEnd> {
  let end: BackupEnd | undefined;
  for await (const item of readBackup(disk, path, sealer, progress)) if (item.kind === 'end') end = item.sums;
  if (end === undefined) throw new BackupError('truncated');
  return end;
}

async function withFile<Result>(disk: Disk, path: string, use: (handle: Handle) => Promise<Result>): Promise<Result> {
  const handle = await disk.fs.open(path, 'r').catch((error: unknown) => { throw readError(error, path); });
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}

async function readHead(handle: Handle, container: Container): Promise<{ head: BackupHead; bytes: Buffer }> {
  const { from, to, sum } = readFirstLine(await readAt(handle, 0, FIRST_LINE_LIMIT), container);
  const bytes = await readAt(handle, 0, to);
  if (bytes.length < to) throw new BackupError('truncated');
  return { head: decodeHead(bytes.subarray(from), sum), bytes };
}

interface Frame {
  readonly kind: string;
  readonly content: Buffer;
  /** its bytes in the file */
  readonly raw: readonly Buffer[];
}

class BackupReader {
  readonly #handle: Handle;
  readonly #sealer: Sealer;
  readonly #expected: Expected;
  readonly #hash = createHash('sha256');
  #id = '';
  #at = 0;
  #size = 0;
  #frames = 0;
  #sums: BackupSums = { bodies: 0, records: 0, files: 0, brokenFiles: 0 };

  constructor(handle: Handle, sealer: Sealer, expected: Expected) {
    this.#handle = handle;
    this.#sealer = sealer;
    this.#expected = expected;
  }

  async *items(progress?: ReadProgress): AsyncGenerator<BackupItem> {
    const { head, bytes } = await readHead(this.#handle, this.#expected.container);
    if (head.kind !== this.#sealer.kind) throw new BackupError('other-key');
    this.#id = head.id;
    this.#size = (await this.#handle.stat()).size;
    this.#pass(bytes);
    for (;;) {
      const frame = await this.#frame();
      const item = await this.#item(frame);
      this.#frames += 1;
      this.#pass(...frame.raw);
      progress?.(this.#at, this.#size);
      yield item;
      if (item.kind === 'end') return;
    }
  }

  #pass(...parts: readonly Buffer[]): void {
    for (const part of parts) {
      this.#hash.update(part);
      this.#at += part.length;
    }
  }

  async #frame(): Promise<Frame> {
    const head = await readAt(this.#handle, this.#at, FRAME_HEAD_LENGTH);
    if (head.length < FRAME_HEAD_LENGTH) throw new BackupError('truncated');
    const { length, sum } = decodeFrameHead(head);
    const start = this.#at + FRAME_HEAD_LENGTH;
    if (start + length > this.#size) throw new BackupError('truncated');
    if (length > this.#expected.frameLimit) throw new BackupError('damaged');
    const sealed = await readAt(this.#handle, start, length);
    if (checksum(sealed) !== sum) throw new BackupError('damaged');
    return { ...unmarkFrame(this.#unseal(sealed), this.#frames), raw: [head, sealed] };
  }

  #unseal(sealed: Buffer): Buffer {
    try {
      return this.#sealer.unseal(frameName(this.#id, this.#frames), sealed);
    } catch (cause) {
      // the checksum was right: where even the first frame does not open, it is the key that is another
      throw new BackupError(this.#frames === 0 ? 'other-key' : 'damaged', cause);
    }
  }

  async #item({ kind, content, raw }: Frame): Promise<BackupItem> {
    switch (kind) {
      case 'r': return this.#records(await inflated(content, this.#expected.frameLimit));
      case 'b': return this.#bodies(await inflated(content, this.#expected.frameLimit));
      case 'f': return { kind: 'file', id: content.toString('latin1') };
      case 'c': return { kind: 'piece', bytes: content };
      case 'g': return this.#fileEnd(true);
      case 'x': return this.#fileEnd(false);
      case 'e': return this.#end(content, raw);
      default: throw new BackupError('damaged');
    }
  }

  #records(text: string): BackupItem {
    const records = JSON.parse(text) as [string, string][];
    this.#sums = { ...this.#sums, records: this.#sums.records + records.length };
    return { kind: 'records', records };
  }

  #bodies(text: string): BackupItem {
    const bodies = text.split('\n').slice(0, -1).map((line): BodyText => {
      const gap = line.indexOf(' ');
      return { id: line.slice(0, gap), text: line.slice(gap + 1) };
    });
    this.#sums = { ...this.#sums, bodies: this.#sums.bodies + bodies.length };
    return { kind: 'bodies', bodies };
  }

  #fileEnd(isWhole: boolean): BackupItem {
    const { files, brokenFiles } = this.#sums;
    this.#sums = isWhole ? { ...this.#sums, files: files + 1 } : { ...this.#sums, brokenFiles: brokenFiles + 1 };
    return { kind: 'fileEnd', isWhole };
  }

  #end(content: Buffer, raw: readonly Buffer[]): BackupItem {
    const expected: BackupEnd = { ...this.#sums, frames: this.#frames, digest: this.#hash.copy().digest('hex') };
    const isLast = this.#at + raw.reduce((sum, part) => sum + part.length, 0) === this.#size;
    if (!isLast || content.toString('utf8') !== JSON.stringify(expected)) throw new BackupError('damaged');
    return { kind: 'end', sums: expected };
  }
}

async function inflated(content: Buffer, limit: number): Promise<string> {
  try {
    return (await inflate(content, { maxOutputLength: limit })).toString('utf8');
  } catch (cause) {
    throw new BackupError('damaged', cause);
  }
}
