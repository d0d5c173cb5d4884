import { checksum, checksumOf } from './checksum.ts';
import { isOtherKind, type Sealer } from './sealed-file.ts';
import { StoreError } from './store-error.ts';

/** Where a body stands: its segment, its place in it, and the segment's generation in which it was written. */
export interface Placed {
  number: number;
  place: number;
  birth: number;
}

/** A body as it lies in its file. */
export interface SealedBody {
  /** generation of the segment in which it was written */
  birth: number;
  /** CRC-32 of the sealed bytes */
  sum: number;
  bytes: Buffer;
}

/** The bodies of 256 neighbouring slots, each sealed on its own; a slot is the number that a body got when it was registered. */
export interface Segment {
  number: number;
  /** counts the writes of this segment, so that an old copy is noticed */
  generation: number;
  /** by place in the segment; undefined where a body was removed or is yet to come */
  bodies: (SealedBody | Lost | undefined)[];
}

/** Stands where a body could not be read when its segment was written anew: it is told as damaged, not as absent. */
export const LOST = 'lost';
export type Lost = typeof LOST;
/** The birth that stands for it in a table. */
const LOST_BIRTH = 0xffffffff;

/** Whether the bytes of a body are not those that were written. */
export function isBroken(body: SealedBody | Lost | undefined): boolean {
  return typeof body === 'object' && checksumOf(body.bytes) !== body.sum;
}

/** Where a body lies in a segment's file, and what it must be. */
export interface Span extends Omit<SealedBody, 'bytes'> {
  start: number;
  length: number;
}

/** A segment without its bodies: what has to be known to read one of them. */
export interface SegmentTable {
  generation: number;
  spanAt(place: number): Span | Lost | undefined;
  /** bytes of the whole file */
  size: number;
}

export interface FrameSource {
  sealer: Sealer;
  number: number;
  path: string;
}

// `tanggap-segment 2 kind tableLength tableChecksum\n`, the sealed table, the sealed bodies one behind the other
const MAGIC = 'tanggap-segment 2';
const HEAD = /^tanggap-segment 2 (\S+) (\d+) ([0-9a-f]{8})\n/u;
/** No head line is longer. */
export const HEAD_LIMIT = 100;
// the table: number and generation, then by place birth, length and checksum of a body; length 0 where there is none
const TABLE_START = 8;
const TABLE_STEP = 12;
/** No sealed table is longer. */
const TABLE_LIMIT = 65_536;

/** The bytes of a segment's file. */
export function encodeSegment({ number, generation, bodies }: Segment, sealer: Sealer): Buffer {
  const table = Buffer.alloc(TABLE_START + TABLE_STEP * bodies.length);
  table.writeUInt32LE(number, 0);
  table.writeUInt32LE(generation, 4);
  Array.from(bodies).forEach((body, place) => {
    if (body === undefined) return;
    const at = TABLE_START + TABLE_STEP * place;
    table.writeUInt32LE(body === LOST ? LOST_BIRTH : body.birth, at);
    if (body === LOST) return;
    table.writeUInt32LE(body.bytes.length, at + 4);
    table.writeUInt32LE(body.sum, at + 8);
  });
  const sealed = sealer.seal(tableName(number), table);
  const head = Buffer.from(`${MAGIC} ${sealer.kind} ${sealed.length} ${checksum(sealed)}\n`);
  return Buffer.concat([head, sealed, ...bodies.flatMap((body) => (typeof body === 'object' ? body.bytes : []))]);
}

/** The segment of a file's bytes; bodies are not looked into. Throws StoreError('damaged') where head, table or length are wrong. */
export function decodeSegment(bytes: Buffer, source: FrameSource): Segment {
  const table = decodeTable(bytes, source);
  if (table.size !== bytes.length) throw damaged(source, 'the file has another length than was written');
  const bodies = Array.from({ length: table.places }, (_, place) => {
    const span = table.spanAt(place);
    return typeof span !== 'object' ? span : { birth: span.birth, sum: span.sum, bytes: bytes.subarray(span.start, span.start + span.length) };
  });
  return { number: source.number, generation: table.generation, bodies };
}

/** Whether a file's bytes claim to be a segment of format 2. */
export function isSegmentFrame(bytes: Buffer): boolean {
  return bytes.subarray(0, MAGIC.length).equals(Buffer.from(MAGIC));
}

/** Bytes from the file's start that hold head and table, told from its first HEAD_LIMIT bytes; undefined where they tell nothing sensible. */
export function tableEnd(start: Buffer): number | undefined {
  const head = HEAD.exec(start.toString('latin1', 0, HEAD_LIMIT));
  const length = Number(head?.[2]);
  return head === null || length > TABLE_LIMIT ? undefined : head[0].length + length;
}

/** The table at the start of a segment's file; throws StoreError('damaged'). */
export function decodeTable(start: Buffer, source: FrameSource): SegmentTable & { places: number } {
  const head = HEAD.exec(start.toString('latin1', 0, HEAD_LIMIT));
  const [line = '', kind = '', length] = head ?? [];
  const end = line.length + Number(length);
  const sealed = start.subarray(line.length, end);
  if (head === null || checksum(sealed) !== head[3]) throw damaged(source, 'the checksum does not match');
  if (kind !== source.sealer.kind) throw new StoreError('damaged', 'sealed in another way', { file: source.path, isForeign: isOtherKind(kind, source.sealer.kind) });
  const table = unsealTable(sealed, source);
  const found = table.readUInt32LE(0);
  if (found !== source.number) throw damaged(source, `holds segment ${found} in place of ${source.number}`);
  return { generation: table.readUInt32LE(4), ...spansOf(table, end) };
}

function unsealTable(sealed: Buffer, source: FrameSource): Buffer {
  try {
    return Buffer.from(source.sealer.unseal(tableName(source.number), sealed));
  } catch (cause) {
    throw damaged(source, 'the content cannot be read', cause);
  }
}

function spansOf(table: Buffer, bodiesStart: number): { places: number; size: number; spanAt: SegmentTable['spanAt'] } {
  const places = (table.length - TABLE_START) / TABLE_STEP;
  const field = (place: number, offset: number): number => table.readUInt32LE(TABLE_START + TABLE_STEP * place + offset);
  const starts = new Uint32Array(places + 1);
  starts[0] = bodiesStart;
  for (let place = 0; place < places; place += 1) starts[place + 1] = (starts[place] ?? 0) + field(place, 4);
  const spanAt = (place: number): Span | Lost | undefined => {
    if (place >= places) return undefined;
    if (field(place, 4) === 0) return field(place, 0) === LOST_BIRTH ? LOST : undefined;
    return { birth: field(place, 0), length: field(place, 4), sum: field(place, 8), start: starts[place] ?? 0 };
  };
  return { places, size: starts[places] ?? 0, spanAt };
}

function tableName(number: number): string {
  return `segment ${number} table`;
}

function damaged({ path }: FrameSource, message: string, cause?: unknown): StoreError {
  return new StoreError('damaged', message, { file: path, cause });
}
