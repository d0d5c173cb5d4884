import { createHash } from 'node:crypto';
import { checksum } from './checksum.ts';
import { readAt, type StoreFs } from './disk.ts';
import type { Sealer } from './sealed-file.ts';
import { StoreError } from './store-error.ts';

type Handle = Awaited<ReturnType<StoreFs['open']>>;

/**
 * An attachment on disk: a head line, one frame a chunk, a frame with the sums, and its length as a foot.
 * Chunks are sealed under the file's own nonce, because the hash is known only after the last of them; the sums are sealed
 * under the hash and the nonce, and so bind every chunk to the hash.
 */
interface FileSums {
  /** bytes of the content */
  size: number;
  chunks: number;
}

/** Bytes of content in each chunk but the last. */
export const CHUNK = 512 * 1024;
const MAGIC = 'tanggap-file';
const FRAME_HEAD = /^([0-9a-f]{8}) ([0-9a-f]{8}) $/u;
const FRAME_HEAD_LENGTH = 18;
const FOOT = /^([0-9a-f]{8})\n$/u;
const FOOT_LENGTH = 9;
/** The longest head line: magic, a sealer's kind, nonce, checksum. */
const HEAD_LIMIT = 200;

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

function headLine(kind: string, nonce: string): Buffer {
  const text = `${MAGIC} ${kind} ${nonce}`;
  return Buffer.from(`${text} ${checksum(Buffer.from(text))}\n`);
}

function frame(sealed: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${hex(sealed.length)} ${checksum(sealed)} `), sealed]);
}

const chunkName = (nonce: string, index: number, isLast: boolean): string => `file ${nonce} ${index} ${isLast ? 'last' : 'more'}`;
const sumsName = (id: string, nonce: string): string => `file ${id} ${nonce} sums`;

/** Writes content into a new file as it comes; resolves to its hash once all of it is durable. */
export async function writeFrames(
  handle: Handle, { sealer, nonce }: { sealer: Sealer; nonce: string }, content: AsyncIterable<Uint8Array>,
): Promise<{ id: string; size: number }> {
  const hash = createHash('sha256');
  const sums: FileSums = { size: 0, chunks: 0 };
  let at = 0;
  const append = async (bytes: Buffer): Promise<void> => {
    await handle.write(bytes, 0, bytes.length, at);
    at += bytes.length;
  };
  await append(headLine(sealer.kind, nonce));
  for await (const { bytes, isLast } of inChunks(content)) {
    hash.update(bytes);
    await append(frame(sealer.seal(chunkName(nonce, sums.chunks, isLast), bytes)));
    sums.size += bytes.length;
    sums.chunks += 1;
  }
  const id = hash.digest('hex');
  const end = frame(sealer.seal(sumsName(id, nonce), Buffer.from(JSON.stringify(sums))));
  await append(Buffer.concat([end, Buffer.from(`${hex(end.length)}\n`)]));
  await handle.sync();
  return { id, size: sums.size };
}

interface Chunk {
  bytes: Buffer;
  isLast: boolean;
}

/** The same bytes in chunks of one length; each is held back until it is known whether another follows. */
async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of content) {
    rest = Buffer.concat([rest, piece]);
    for (; rest.length > CHUNK; rest = rest.subarray(CHUNK)) yield { bytes: rest.subarray(0, CHUNK), isLast: false };
  }
  if (rest.length > 0) yield { bytes: rest, isLast: true };
}

/** What a file is read with. */
interface FileSource {
  handle: Handle;
  /** path, for the error that names it */
  path: string;
  id: string;
  sealer: Sealer;
}

/** A file whose head, foot and sums have been checked; throws StoreError('damaged'). */
export class FrameReader {
  readonly #source: FileSource;
  readonly #nonce: string;
  readonly sums: FileSums;
  #at: number;
  /** where the frame with the sums begins: chunks end exactly there */
  readonly #end: number;

  private constructor(source: FileSource, nonce: string, place: { start: number; end: number }, sums: FileSums) {
    this.#source = source;
    this.#nonce = nonce;
    this.#at = place.start;
    this.#end = place.end;
    this.sums = sums;
  }

  static async open(source: FileSource): Promise<FrameReader> {
    const { size } = await source.handle.stat();
    const { nonce, start } = await readHead(source);
    const end = size - FOOT_LENGTH - (await readFoot(source, size));
    const { content, next } = await readFrame(source, end, { name: sumsName(source.id, nonce), limit: size - FOOT_LENGTH });
    if (next !== size - FOOT_LENGTH) throw damaged(source);
    return new FrameReader(source, nonce, { start, end }, parseSums(source, content));
  }

  /** The content from an offset on. Read from its start, its hash is checked before the last chunk is given out. */
  async *read(from: number): AsyncGenerator<Buffer> {
    const { chunks } = this.sums;
    const hash = createHash('sha256');
    const first = Math.floor(from / CHUNK);
    for (let index = 0; index < chunks; index += 1) {
      const isLast = index === chunks - 1;
      if (index < first) {
        this.#at = await skipFrame(this.#source, this.#at, this.#end);
        continue;
      }
      const chunk = await this.#chunk(index, isLast);
      hash.update(chunk);
      if (isLast && first === 0 && hash.digest('hex') !== this.#source.id) throw damaged(this.#source);
      yield index === first ? chunk.subarray(from % CHUNK) : chunk;
    }
    if (this.#at !== this.#end) throw damaged(this.#source);
  }

  async #chunk(index: number, isLast: boolean): Promise<Buffer> {
    const { content, next } = await readFrame(this.#source, this.#at, { name: chunkName(this.#nonce, index, isLast), limit: this.#end });
    const expected = isLast ? this.sums.size - index * CHUNK : CHUNK;
    if (content.length !== expected || (isLast && next !== this.#end)) throw damaged(this.#source);
    this.#at = next;
    return content;
  }
}

function damaged({ path }: FileSource, cause?: unknown): StoreError {
  return new StoreError('damaged', 'the attachment cannot be read', { file: path, cause });
}

async function readHead(source: FileSource): Promise<{ nonce: string; start: number }> {
  const bytes = await readAt(source.handle, 0, HEAD_LIMIT);
  const start = bytes.indexOf('\n') + 1;
  const nonce = bytes.subarray(0, Math.max(0, start)).toString('latin1').split(' ')[2] ?? '';
  if (!bytes.subarray(0, start).equals(headLine(source.sealer.kind, nonce))) throw damaged(source);
  return { nonce, start };
}

async function readFoot(source: FileSource, size: number): Promise<number> {
  const foot = FOOT.exec((await readAt(source.handle, Math.max(0, size - FOOT_LENGTH), FOOT_LENGTH)).toString('latin1'));
  const length = foot === null ? NaN : Number.parseInt(foot[1] ?? '', 16);
  if (Number.isNaN(length) || length + FOOT_LENGTH > size) throw damaged(source);
  return length;
}

async function frameAt(source: FileSource, at: number, limit: number): Promise<{ start: number; next: number; sum: string }> {
  const head = FRAME_HEAD.exec((await readAt(source.handle, at, FRAME_HEAD_LENGTH)).toString('latin1'));
  const start = at + FRAME_HEAD_LENGTH;
  const next = head === null ? NaN : start + Number.parseInt(head[1] ?? '', 16);
  if (!(next <= limit)) throw damaged(source);
  return { start, next, sum: head?.[2] ?? '' };
}

async function skipFrame(source: FileSource, at: number, limit: number): Promise<number> {
  const { next } = await frameAt(source, at, limit);
  return next;
}

async function readFrame(
  source: FileSource, at: number, { name, limit }: { name: string; limit: number },
): Promise<{ content: Buffer; next: number }> {
  const { start, next, sum } = await frameAt(source, at, limit);
  const sealed = await readAt(source.handle, start, next - start);
  if (checksum(sealed) !== sum) throw damaged(source);
  try {
    return { content: source.sealer.unseal(name, sealed), next };
  } catch (cause) {
    throw damaged(source, cause);
  }
}

function parseSums(source: FileSource, content: Buffer): FileSums {
  try {
    return JSON.parse(content.toString('utf8')) as FileSums;
  } catch (cause) {
    throw damaged(source, cause);
  }
}
