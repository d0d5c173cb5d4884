import { join } from 'node:path';
import { listJournal } from './journal-reader.ts';
import type { StorePlace } from './migrations/migrations.ts';
import { RecordTable } from './record-table.ts';
import { openSegment, SEGMENT_SIZE, segmentNumber, segmentPath } from './segment.ts';
import { isDamage, readError } from './store-error.ts';

/** How far the last checkpoint came. */
export interface Reached {
  /** number of the last journal line whose changes are all in segments and records */
  through: number;
  /** slots given out so far */
  slots: number;
  /** generation of each segment */
  segments: readonly number[];
  /** generation of the records' file */
  records: number;
}

/**
 * What the other files tell, for when both copies of the manifest are lost. The journal is then read from its first
 * line on: what of it is in the segments already is brought there again, which changes nothing.
 */
export async function reachedByFiles(place: StorePlace): Promise<Reached> {
  const { disk, sealer, dir } = place;
  const segments = await generations(place);
  const [first = 1] = await listJournal({ disk, sealer, dir: join(dir, 'journal') });
  const records = await RecordTable.open({ disk, sealer, dir, generation: 0 });
  return { through: first - 1, slots: segments.length * SEGMENT_SIZE, segments, records: records.generation };
}

async function generations({ disk, sealer, dir }: StorePlace): Promise<number[]> {
  const folder = join(dir, 'segments');
  const names = await disk.fs.readdir(folder).catch((error: unknown) => {
    throw readError(error, folder);
  });
  const found: number[] = [];
  for (const number of names.flatMap((name) => segmentNumber(name) ?? [])) {
    const low = openSegment({ disk, sealer, path: segmentPath(folder, number) }, number);
    while (found.length <= number) found.push(0);
    found[number] = await low.read().then(() => low.data.generation, unknownIfDamaged);
  }
  return found;
}

// whoever reads it meets the damage again
function unknownIfDamaged(error: unknown): number {
  if (isDamage(error)) return 1;
  throw error;
}
