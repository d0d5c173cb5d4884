import { join } from 'node:path';
import { Low } from 'lowdb';
import { nameWithin, setAside, type ReportDamage } from './damage.ts';
import { readIfThere, realDisk, type Disk } from './disk.ts';
import { reachedByFiles, type Reached } from './manifest-rebuild.ts';
import { formatAfter, SEALED_FORMAT, type Migration, type StorePlace } from './migrations/migrations.ts';
import { COPY_IS_WHOLE, OPEN_COPY } from './migrations/seal-data.ts';
import { mirroredAdapter } from './mirrored-file.ts';
import { jsonCodec, plainSealer } from './sealed-file.ts';
import { isDamage, StoreError } from './store-error.ts';

/** What the last checkpoint ended with. Never sealed: any version must be able to read the format. */
export interface Manifest extends Reached {
  format: number;
}

/** The manifest's file in a store's folder. */
function manifestPath(dir: string): string {
  return join(dir, 'manifest.json');
}

function openManifest({ disk, dir }: Pick<StorePlace, 'disk' | 'dir'>, report?: ReportDamage): Low<Manifest> {
  const adapter = mirroredAdapter<Manifest>({
    disk, dir, report, order, holds: 'manifest', path: manifestPath(dir), name: 'manifest', sealer: plainSealer, codec: jsonCodec<Manifest>(),
  });
  return new Low<Manifest>(adapter, { format: 0, through: 0, slots: 0, segments: [], records: 0 });
}

function order({ format, through }: Manifest): number {
  return format * 2 ** 40 + through;
}

/** Reads the manifest after bringing the store to the present format; writes a first one into a new store. Throws StoreError. */
export async function loadManifest(place: StorePlace, migrations: readonly Migration[], report?: ReportDamage): Promise<Manifest> {
  const format = formatAfter(migrations);
  await mendManifest(place, report);
  const low = openManifest(place, report);
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
    // before it was sealed, everything lay open
    await step.run(step.to < SEALED_FORMAT ? { ...place, sealer: plainSealer } : place, low.data);
    await low.read();
    await writeManifest(place, { ...low.data, format: step.to });
  }
  for (const step of migrations) await step.after?.(place);
  await low.read();
  return low.data;
}

// Both copies gone, and yet there is data: the files themselves tell how far they came.
async function mendManifest(place: StorePlace, report?: ReportDamage): Promise<void> {
  const low = openManifest(place, report);
  const isLost = await low.read().then(() => low.data.format === 0, trueIfDamage);
  if (!isLost) return;
  const reached = await reachedByFiles(place);
  const path = manifestPath(place.dir);
  const copy = await setAside(place, path);
  if (copy === undefined && reached.slots + reached.records + reached.through === 0) return;
  // the steps pass over what they have done already
  await writeManifest(place, { ...reached, format: 1 });
  report?.({ file: nameWithin(place.dir, path), holds: 'manifest', isRepaired: true, copy });
}

function trueIfDamage(error: unknown): boolean {
  if (isDamage(error)) return true;
  throw error;
}

/** Whether a folder holds data that only its key opens; of a harmed manifest it is assumed. */
export async function isSealedStore(dir: string, disk: Disk = realDisk): Promise<boolean> {
  const low = openManifest({ disk, dir });
  try {
    await low.read();
  } catch (error) {
    return trueIfDamage(error);
  }
  return low.data.format >= SEALED_FORMAT || (await readIfThere(disk, join(dir, OPEN_COPY, COPY_IS_WHOLE))) !== undefined;
}

/** Reads both copies back, and mends one from the other; throws StoreError. */
export async function checkManifest(place: StorePlace, report: ReportDamage): Promise<void> {
  await openManifest(place, report).read();
}

/** Puts a new manifest in place; throws StoreError. */
export async function writeManifest(place: StorePlace, manifest: Manifest): Promise<void> {
  const low = openManifest(place);
  low.data = manifest;
  await low.write();
}
