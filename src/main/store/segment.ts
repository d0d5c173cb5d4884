import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Disk } from './disk.ts';
import { sealedAdapter, type Codec, type Sealer } from './sealed-file.ts';

/** Bodies in one segment. */
export const SEGMENT_SIZE = 256;

/** The number of the segment that a file's name stands for; undefined for other names. */
export function segmentNumber(name: string): number | undefined {
  const digits = /^(\d{6,})\.seg$/u.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Path of a segment's file. */
export function segmentPath(dir: string, number: number): string {
  return join(dir, `${String(number).padStart(6, '0')}.seg`);
}

/** A body as the store keeps it: JSON text, so that it is parsed only for whom reads it and nobody can change it in place. */
export interface Entry {
  id: string;
  text: string;
}

/** The bodies of 256 neighbouring slots; a slot is the number that a body got when it was registered. */
export interface Segment {
  number: number;
  /** counts the writes of this segment, so that an old copy is noticed */
  generation: number;
  /** by place in the segment; undefined where a body was removed or is yet to come */
  entries: (Entry | Lost | undefined)[];
}

/** Stands where a body could not be read when its segment was written anew: it is told as damaged, not as absent. */
export const LOST = 'lost';
type Lost = typeof LOST;

export interface SegmentPlace {
  disk: Disk;
  sealer: Sealer;
  path: string;
}

/** A lowdb database over one segment's file; `read` throws StoreError('damaged') where the file is not what was written. */
export function openSegment({ disk, sealer, path }: SegmentPlace, number: number): Low<Segment> {
  const adapter = sealedAdapter({ disk, sealer, path, name: `segment ${number}`, codec: segmentCodec(number) });
  return new Low<Segment>(adapter, { number, generation: 0, entries: [] });
}

// One line a body, `id TAB json`: neither holds a bare tab or line break, so reading one body parses one body.
function segmentCodec(number: number): Codec<Segment> {
  return {
    encode: ({ generation, entries }) => {
      const lines = Array.from(entries, (entry) => (typeof entry === 'object' ? `${entry.id}\t${entry.text}` : (entry ?? '')));
      return Buffer.from([`segment ${number} ${generation}`, ...lines].join('\n'));
    },
    decode: (bytes) => {
      const [head = '', ...lines] = bytes.toString('utf8').split('\n');
      const [, found, generation] = /^segment (\d+) (\d+)$/u.exec(head) ?? [];
      if (Number(found) !== number) throw new Error(`holds segment ${String(found)} in place of ${number}`);
      return { number, generation: Number(generation), entries: lines.map(parseEntry) };
    },
  };
}

function parseEntry(line: string): Entry | Lost | undefined {
  if (line === LOST) return LOST;
  const tab = line.indexOf('\t');
  return tab < 0 ? undefined : { id: line.slice(0, tab), text: line.slice(tab + 1) };
}
