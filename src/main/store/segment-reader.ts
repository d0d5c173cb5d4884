import type { FileHandle } from 'node:fs/promises';
import { openSegment, unsealBody, type Entry, type SegmentPlace } from './segment.ts';
import { decodeTable, HEAD_LIMIT, LOST, tableEnd, type Lost, type SealedBody, type SegmentTable, type Span } from './segment-frame.ts';
import { errnoOf, isDamage, readError, StoreError } from './store-error.ts';

/** A segment's table as last read, kept by the caller from one read to the next. */
export interface KnownTable {
  get(): SegmentTable | undefined;
  set(table: SegmentTable): void;
}

export interface BodySource extends SegmentPlace {
  number: number;
  /** the generation that the file must have at least */
  expected: number;
}

// covers head and table of a full segment, sealed, so that one read is enough
const FIRST_READ = 4096;

/** One body, without its neighbours: one open, one read where the table is known. Throws StoreError. */
export async function readBody(source: BodySource, place: number, known: KnownTable): Promise<Entry | Lost | undefined> {
  const file = await openIfThere(source);
  if (file === undefined) {
    assertCurrent(source, 0);
    return undefined;
  }
  try {
    return await readFrom(file, source, place, known);
  } catch (error) {
    throw readError(error, source.path);
  } finally {
    // nobody waits for it: what was read is at hand
    void file.close().catch(() => undefined);
  }
}

async function readFrom(file: FileHandle, source: BodySource, place: number, known: KnownTable): Promise<Entry | Lost | undefined> {
  const old = known.get();
  if (old !== undefined) {
    try {
      return await readPlace(file, source, place, old);
    } catch (error) {
      // the file may have been written anew since its table was read
      if (!(error instanceof StoreError)) throw error;
    }
  }
  const table = await readTable(file, source);
  assertCurrent(source, table.generation);
  known.set(table);
  return readPlace(file, source, place, table);
}

async function readPlace(file: FileHandle, source: BodySource, place: number, table: SegmentTable): Promise<Entry | Lost | undefined> {
  const span = table.spanAt(place);
  if (typeof span !== 'object') return span;
  const { birth, sum } = span;
  return unsealBody(source, { number: source.number, place }, { birth, sum, bytes: await readSpan(file, span) });
}

async function readTable(file: FileHandle, source: BodySource): Promise<SegmentTable> {
  const start = await readSpan(file, { start: 0, length: FIRST_READ });
  const end = tableEnd(start.subarray(0, HEAD_LIMIT));
  const bytes = end === undefined || end <= start.length ? start : await readSpan(file, { start: 0, length: end });
  return decodeTable(bytes, source);
}

async function readSpan(file: FileHandle, { start, length }: Pick<Span, 'start' | 'length'>): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, start + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

async function openIfThere({ disk, path }: BodySource): Promise<FileHandle | undefined> {
  try {
    return await disk.fs.open(path, 'r');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw readError(error, path);
  }
}

/** Throws StoreError('damaged') where a segment's file is missing or an older copy. */
export function assertCurrent({ expected, path }: Pick<BodySource, 'expected' | 'path'>, generation: number): void {
  if (generation >= expected) return;
  const what = generation === 0 ? 'the segment is missing' : 'the segment is an older copy';
  throw new StoreError('damaged', what, { file: path });
}

/** The bodies of a segment by place. */
export interface Bodies {
  generation: number;
  entries: (Entry | Lost | undefined)[];
  /** some could not be read, and count as lost */
  isHarmed: boolean;
}

/** All bodies of a segment; throws StoreError where none can be read. */
export async function readBodies(source: BodySource): Promise<Bodies> {
  const low = openSegment(source, source.number);
  await low.read();
  const { generation, bodies } = low.data;
  assertCurrent(source, generation);
  const entries = bodies.map((body, place) => (typeof body === 'object' ? unsealOrLose(source, place, body) : body));
  return { generation, entries, isHarmed: entries.some((entry, place) => entry === LOST && bodies[place] !== LOST) };
}

/** What a segment has, by place, that is not in a snapshot of an earlier generation; undefined where nothing is any more. */
interface Newer {
  entries: Map<number, Entry | undefined>;
  /** some could not be read, and are left out */
  isHarmed: boolean;
}

/** The bodies written after a generation, and the places that are empty; throws StoreError where none can be read. */
export async function readNewer(source: BodySource, since: number): Promise<Newer> {
  const low = openSegment(source, source.number);
  await low.read();
  assertCurrent(source, low.data.generation);
  const newer: Newer = { entries: new Map(), isHarmed: false };
  for (const [place, body] of low.data.bodies.entries()) {
    if (body === LOST || (body !== undefined && body.birth <= since)) continue;
    const entry = body && unsealOrLose(source, place, body);
    if (entry === LOST) newer.isHarmed = true;
    else newer.entries.set(place, entry);
  }
  return newer;
}

function unsealOrLose(source: BodySource, place: number, body: SealedBody): Entry | Lost {
  try {
    return unsealBody(source, { number: source.number, place }, body);
  } catch (error) {
    if (isDamage(error)) return LOST;
    throw error;
  }
}
