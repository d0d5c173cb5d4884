import { join } from 'node:path';
import { Low } from 'lowdb';
import { formatAfter, type Migration, type StorePlace } from './migrations/migrations.ts';
import { jsonCodec, plainSealer, sealedAdapter } from './sealed-file.ts';
import { StoreError } from './store-error.ts';

/** What the last checkpoint ended with. Never sealed: any version must be able to read the format. */
export interface Manifest {
  format: number;
  /** number of the last journal line whose changes are all in segments and records */
  through: number;
  /** slots given out so far */
  slots: number;
  /** generation of each segment */
  segments: readonly number[];
  /** generation of the records' file */
  records: number;
}

/** The manifest's file in a store's folder. */
function manifestPath(dir: string): string {
  return join(dir, 'manifest.json');
}

function openManifest({ disk, dir }: StorePlace): Low<Manifest> {
  const path = manifestPath(dir);
  const adapter = sealedAdapter({ disk, sealer: plainSealer, path, name: 'manifest', codec: jsonCodec<Manifest>() });
  return new Low<Manifest>(adapter, { format: 0, through: 0, slots: 0, segments: [], records: 0 });
}

/** Reads the manifest after bringing the store to the present format; writes a first one into a new store. Throws StoreError. */
export async function loadManifest(place: StorePlace, migrations: readonly Migration[]): Promise<Manifest> {
  const format = formatAfter(migrations);
  const low = openManifest(place);
  await low.read();
  if (low.data.format > format) {
    throw new StoreError('newer-version', `the data has format ${low.data.format}, this program knows ${format}`, {
      file: manifestPath(place.dir),
    });
  }
  if (low.data.format === 0) await writeManifest(place, { ...low.data, format });
  for (const step of migrations) {
    await low.read();
    if (low.data.format >= step.to) continue;
    await step.run(place);
    await low.read();
    await writeManifest(place, { ...low.data, format: step.to });
  }
  await low.read();
  return low.data;
}

/** Puts a new manifest in place; throws StoreError. */
export async function writeManifest(place: StorePlace, manifest: Manifest): Promise<void> {
  const low = openManifest(place);
  low.data = manifest;
  await low.write();
}
