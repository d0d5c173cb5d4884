import type { RecordStore } from './record-store.ts';
import { isDamage } from './store-error.ts';

/** What is known of earlier bodies, such as a backup. */
export interface RepairSource<Body> {
  /** the body as it was then, or undefined where it was not there */
  read(id: string): Promise<Body | undefined>;
  ids(): Iterable<string>;
}

/** What became of the bodies that could not be read. */
export interface RepairReport {
  repaired: string[];
  /** not in the source, or not chosen */
  left: string[];
}

/**
 * Puts bodies back that the store cannot read, as an earlier state knows them; whatever can be read stays as it is.
 * Changes that the journal still holds need no repair: the store reads them from there. An earlier state may lack the
 * last changes of a body, so each is put back only if `accept` says so: whoever calls asks the officer. Throws StoreError.
 */
export async function repairFrom<Body, Row>(
  store: RecordStore<Body, Row>,
  source: RepairSource<Body>,
  accept: (id: string) => boolean,
): Promise<RepairReport> {
  const report: RepairReport = { repaired: [], left: [] };
  const missing = [...source.ids()].filter((id) => !store.rows().has(id));
  for (const id of [...store.rows().keys(), ...missing]) {
    if (await isReadable(store, id)) continue;
    const body = accept(id) ? await source.read(id) : undefined;
    if (body === undefined) {
      report.left.push(id);
      continue;
    }
    await store.transact({ bodies: [id], overDamage: true }, ({ bodies }) =>
      // it may have been written meanwhile
      bodies.has(id) ? { result: undefined } : { bodies: new Map([[id, body]]), result: undefined });
    report.repaired.push(id);
  }
  return report;
}

async function isReadable<Body, Row>(store: RecordStore<Body, Row>, id: string): Promise<boolean> {
  if (!store.rows().has(id)) return false;
  try {
    return (await store.read(id)) !== undefined;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}
