import type { Disk } from '../disk.ts';
import { plainSealer, type Sealer } from '../sealed-file.ts';
import { removeOpenCopy, sealData } from './seal-data.ts';
import { toFormat2 } from './to-format-2.ts';

export interface StorePlace {
  disk: Disk;
  sealer: Sealer;
  /** the store's folder */
  dir: string;
}

/** Rewrites a store's files from the format before into `to`; may be run again after it was interrupted. */
export interface Migration {
  to: number;
  run(place: StorePlace, manifest: { readonly through: number }): Promise<void>;
  /** Clears away what the step no longer needs, once the manifest says that it is done; runs at every start after. */
  after?(place: StorePlace): Promise<void>;
}

/** All steps so far, in order, without a gap. Format 1 is the first, so the first step leads to 2. */
export const MIGRATIONS: readonly Migration[] = [
  // formats 1 and 2 were never sealed, whatever this start seals with
  { to: 2, run: (place) => toFormat2({ ...place, sealer: plainSealer }) },
  { to: 3, run: sealData, after: removeOpenCopy },
];

/** From this format on all content is sealed. */
export const SEALED_FORMAT = 3;

/** The steps that a folder takes: one that lies open is never marked as sealed, or it would not be sealed once there is a key. */
export function stepsFor(sealer: Sealer): readonly Migration[] {
  return sealer.kind === plainSealer.kind ? MIGRATIONS.filter(({ to }) => to < SEALED_FORMAT) : MIGRATIONS;
}

/** The format that a chain of steps ends at. */
export function formatAfter(migrations: readonly Migration[]): number {
  migrations.forEach(({ to }, index) => {
    if (to !== index + 2) throw new Error(`migration ${index} leads to format ${to}`);
  });
  return 1 + migrations.length;
}
