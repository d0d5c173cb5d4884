import { join } from 'node:path';
import { readIfThere, replaceFile, syncFolder } from '../disk.ts';
import { openSegment, sealBody, segmentNumber, type SegmentPlace } from '../segment.ts';
import { isSegmentFrame } from '../segment-frame.ts';
import { readBodies } from '../segment-reader.ts';
import { isDamage, readError, StoreError, writeError } from '../store-error.ts';
import { openSegment1 } from './segment-1.ts';

interface StorePlace extends Omit<SegmentPlace, 'path'> {
  dir: string;
}

/** Folder with the segments of format 1, until each has been read back in format 2. */
const COPY = 'before-format-2';

/**
 * Seals each body of each segment on its own. The segments are copied first; the copy goes when all have been read back.
 * May be run again after any interruption. A segment that is damaged stays as it is, and is told of when it is read.
 */
export async function toFormat2(place: StorePlace): Promise<void> {
  const names = (await list(place, 'segments')).filter((name) => segmentNumber(name) !== undefined).sort();
  await makeFolder(place, COPY);
  for (const name of names) await copySegment(place, name);
  await syncFolder(place.disk.fs, place.dir);
  for (const name of names) await rewrite(place, name);
  for (const name of names) await remove(place, join(COPY, name));
  await remove(place, COPY);
}

async function copySegment(place: StorePlace, name: string): Promise<void> {
  const { disk, dir } = place;
  const bytes = await readIfThere(disk, join(dir, 'segments', name));
  // a segment that is of format 2 already was copied before it was rewritten
  if (bytes !== undefined && !isSegmentFrame(bytes)) await replaceFile(disk, join(dir, COPY, name), bytes);
}

async function rewrite(place: StorePlace, name: string): Promise<void> {
  const path = join(place.dir, 'segments', name);
  const number = segmentNumber(name);
  const at = { disk: place.disk, sealer: place.sealer, path };
  const bytes = await readIfThere(place.disk, path);
  if (bytes === undefined || number === undefined || isSegmentFrame(bytes)) return;
  const old = openSegment1(at, number);
  if (!(await isReadable(old.read()))) return;
  const { generation, entries } = old.data;
  const bodies = entries.map((entry, index) => entry && sealBody(place.sealer, { number, place: index, birth: generation }, entry));
  const low = openSegment(at, number);
  low.data = { number, generation, bodies };
  await low.write();
  const { isHarmed } = await readBodies({ ...at, number, expected: generation });
  if (isHarmed) throw new StoreError('write-failed', 'the segment cannot be read back', { file: path });
}

async function isReadable(reading: Promise<unknown>): Promise<boolean> {
  try {
    await reading;
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

async function list({ disk, dir }: StorePlace, folder: string): Promise<string[]> {
  const path = join(dir, folder);
  return disk.fs.readdir(path).catch((error: unknown) => {
    throw readError(error, path);
  });
}

async function makeFolder({ disk, dir }: StorePlace, folder: string): Promise<void> {
  const path = join(dir, folder);
  await disk.fs.mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw writeError(error, path);
  });
}

async function remove({ disk, dir }: StorePlace, file: string): Promise<void> {
  const path = join(dir, file);
  await disk.fs.rm(path, { recursive: true, force: true }).catch((error: unknown) => {
    throw writeError(error, path);
  });
}
