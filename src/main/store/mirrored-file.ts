import type { Adapter } from 'lowdb';
import type { Holding } from '../../shared/contract/health.ts';
import { nameWithin, setAside, type ReportDamage } from './damage.ts';
import { sealedAdapter, type SealedFile } from './sealed-file.ts';
import { isDamage, type StoreError } from './store-error.ts';

export interface MirroredFile<Value> extends SealedFile<Value> {
  /** the data folder, within which a damaged file is set aside */
  dir: string;
  holds: Holding;
  /** counts the writes of the file, so that the newer of two copies is known */
  order: (value: Value) => number;
  report?: ReportDamage | undefined;
}

/** `name.json` is kept a second time as `name.copy.json`. */
function mirrorPath(path: string): string {
  return path.replace(/(\.[^.]+)$/u, '.copy$1');
}

type Found<Value> = { value: Value | null } | { error: StoreError };

/**
 * A lowdb adapter over a small file that everything depends on: written twice, one behind the other, so that a crash
 * harms one at most. The older of the two is good as well: the journal is let go only after both were written.
 * A copy that is damaged or lost is set aside and written anew from the other; throws StoreError where neither can be read.
 */
export function mirroredAdapter<Value>(file: MirroredFile<Value>): Adapter<Value> {
  const paths = [file.path, mirrorPath(file.path)] as const;
  const copies = paths.map((path) => sealedAdapter({ ...file, path }));
  const find = (copy: Adapter<Value>): Promise<Found<Value>> => copy.read().then((value) => ({ value }), asDamage);
  return {
    read: async () => {
      const found = await Promise.all(copies.map(find));
      const value = newest(found, file.order);
      if (value === null) {
        const failed = found.find((one) => 'error' in one);
        if (failed) throw failed.error;
        return null;
      }
      for (const [index, one] of found.entries()) await mend(file, paths[index] ?? file.path, one, value);
      return value;
    },
    write: async (value) => {
      for (const copy of copies) await copy.write(value);
    },
  };
}

function asDamage(error: unknown): { error: StoreError } {
  if (isDamage(error)) return { error };
  throw error;
}

function newest<Value>(found: readonly Found<Value>[], order: (value: Value) => number): Value | null {
  const values = found.flatMap((one) => ('value' in one && one.value !== null ? [one.value] : []));
  return values.reduce<Value | null>((best, value) => (best === null || order(value) > order(best) ? value : best), null);
}

async function mend<Value>(file: MirroredFile<Value>, path: string, found: Found<Value>, value: Value): Promise<void> {
  const { order, holds, report, dir } = file;
  const isBehind = 'value' in found && found.value !== null && order(found.value) < order(value);
  // a data folder from before there were copies, or a crash between the two writes
  const isExpected = isBehind || ('value' in found && found.value === null && path !== file.path);
  if ('value' in found && found.value !== null && !isBehind) return;
  const copy = isExpected ? undefined : await setAside(file, path);
  await sealedAdapter({ ...file, path }).write(value);
  if (!isExpected) report?.({ file: nameWithin(dir, path), holds, isRepaired: true, copy });
}
