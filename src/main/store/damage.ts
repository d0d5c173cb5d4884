import { join, relative, sep } from 'node:path';
import type { Holding } from '../../shared/contract/health.ts';
import { checksum } from './checksum.ts';
import { readIfThere, replaceFile } from './disk.ts';
import type { StorePlace } from './migrations/migrations.ts';
import { writeError } from './store-error.ts';

/** A file that is not what was written. */
export interface Damage {
  /** the file's name within the data folder, with `/` */
  file: string;
  holds: Holding;
  /** the content is whole again, from a copy or from what it was derived from */
  isRepaired: boolean;
  /** changes or bodies that cannot be read; undefined where they cannot be counted */
  lost?: number | undefined;
  /** the name of the copy that was set aside; undefined where there was nothing to copy */
  copy?: string | undefined;
}

export type ReportDamage = (damage: Damage) => void;

/** Where damaged files are copied to, in the data folder. Nothing in it is ever removed by the store. */
const DAMAGED = 'damaged';

/** The name of a file within the data folder, the same on every system. */
export function nameWithin(dir: string, path: string): string {
  return relative(dir, path).split(sep).join('/');
}

/** Copies a damaged file, once for each content it has; resolves to the copy's name. Throws StoreError. */
export async function setAside(place: Pick<StorePlace, 'disk' | 'dir'>, path: string): Promise<string | undefined> {
  const bytes = await readIfThere(place.disk, path);
  if (bytes === undefined) return undefined;
  const folder = join(place.dir, DAMAGED);
  const copy = join(folder, `${nameWithin(place.dir, path).replaceAll('/', '-')}.${checksum(bytes)}`);
  await place.disk.fs.mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writeError(error, folder);
  });
  if ((await readIfThere(place.disk, copy)) === undefined) await replaceFile(place.disk, copy, bytes);
  return nameWithin(place.dir, copy);
}
