import { join } from 'node:path';
import { Low } from 'lowdb';
import { checksumOf } from './checksum.ts';
import { readIfThere, replaceFile, type Disk } from './disk.ts';
import type { Sealer } from './sealed-file.ts';
import { decodeSegment, encodeSegment, type Placed, type SealedBody, type Segment } from './segment-frame.ts';
import { StoreError } from './store-error.ts';

/** Bodies in one segment. */
export const SEGMENT_SIZE = 256;

/** A body as the store keeps it: JSON text, so that it is parsed only for whom reads it and nobody can change it in place. */
export interface Entry {
  id: string;
  text: string;
}

export interface SegmentPlace {
  disk: Disk;
  sealer: Sealer;
  path: string;
}

/** The number of the segment that a file's name stands for; undefined for other names. */
export function segmentNumber(name: string): number | undefined {
  const digits = /^(\d{6,})\.seg$/u.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Path of a segment's file. */
export function segmentPath(dir: string, number: number): string {
  return join(dir, `${String(number).padStart(6, '0')}.seg`);
}

/** A lowdb database over one segment's file; `read` throws StoreError('damaged') where head or table are not what was written. */
export function openSegment({ disk, sealer, path }: SegmentPlace, number: number): Low<Segment> {
  return new Low<Segment>({
    read: async () => {
      const bytes = await readIfThere(disk, path);
      return bytes === undefined ? null : decodeSegment(bytes, { sealer, number, path });
    },
    write: (segment) => replaceFile(disk, path, encodeSegment(segment, sealer)),
  }, { number, generation: 0, bodies: [] });
}

/** Seals a body for the generation of its segment in which it is first written; it keeps these bytes until it changes. */
export function sealBody(sealer: Sealer, { number, place, birth }: Placed, { id, text }: Entry): SealedBody {
  const bytes = sealer.seal(bodyName({ number, place, birth }), Buffer.from(`${id}\t${text}`));
  return { birth, sum: checksumOf(bytes), bytes };
}

/** The body behind sealed bytes; throws StoreError('damaged') where they are not those that were written there. */
export function unsealBody({ sealer, path }: Omit<SegmentPlace, 'disk'>, placed: Omit<Placed, 'birth'>, body: SealedBody): Entry {
  const what = `the body at place ${placed.place} cannot be read`;
  if (checksumOf(body.bytes) !== body.sum) throw new StoreError('damaged', what, { file: path });
  try {
    const line = sealer.unseal(bodyName({ ...placed, birth: body.birth }), body.bytes).toString('utf8');
    const tab = line.indexOf('\t');
    return { id: line.slice(0, tab), text: line.slice(tab + 1) };
  } catch (cause) {
    throw new StoreError('damaged', what, { file: path, cause });
  }
}

// the birth is part of the name, so that an earlier body of the same place does not pass for the present one
function bodyName({ number, place, birth }: Placed): string {
  return `segment ${number} place ${place} generation ${birth}`;
}
