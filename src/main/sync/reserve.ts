import { freeSerials, mergeSeries, reserveBlock, SERIALS_AT_A_TIME } from '../../shared/letter/number-series.ts';
import type { NumberSeries } from '../../shared/letter/number-series.ts';
import { stableText } from '../../shared/ticket/stable-text.ts';
import { stateIn, stateKey } from './database-state.ts';
import { HubError } from './hub-error.ts';
import type { Source } from './pull.ts';

/** Tries before the hub counts as too busy: each means that another desk has reserved in between. */
const TRIES = 10;

/**
 * Makes sure that this desk holds at least `least` free serials of a series. The block stands at the hub before anything here knows of
 * it, so that no two desks ever hold the same serial. `start` = the first serial of a series that nobody has begun. Rejects with HubError.
 */
export async function reserveSerials(source: Source, key: string, { least, start }: { readonly least: number; readonly start: number }): Promise<void> {
  const { desk, db } = source;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const there = (await db.getMany([key])).get(key) as { readonly _rev?: string; readonly series?: NumberSeries } | undefined;
    const here = desk.store.record(key) as NumberSeries | undefined;
    const known = here && there?.series ? mergeSeries(here, there.series) : here ?? there?.series ?? null;
    if (known && freeSerials(known, desk.deskId) >= least) return keep(source, key, known, there?._rev);
    const series = reserveBlock(known, desk.deskId, SERIALS_AT_A_TIME, start);
    const [written] = await db.write([{ _id: key, ...(there?._rev === undefined ? {} : { _rev: there._rev }), series }]);
    if (written?.rev) return keep(source, key, series, written.rev);
    if (written && !written.isConflict) throw new HubError('rights');
  }
  throw new HubError('busy');
}

/** Series that this desk numbers in and of which few serials are left: so that it can go on when the network is gone. */
export async function topUpSerials(source: Source): Promise<void> {
  const { desk, office } = source;
  for (const key of desk.store.recordKeys().filter((name) => name.startsWith('numbers:') && office.owns(name))) {
    const series = desk.store.record(key) as NumberSeries;
    const isOurs = 'blocks' in series && series.entries.some((entry) => entry.desk === desk.deskId);
    if (isOurs && freeSerials(series, desk.deskId) < SERIALS_AT_A_TIME / 2) await reserveSerials(source, key, { least: SERIALS_AT_A_TIME / 2, start: 1 });
  }
}

async function keep({ desk, place }: Source, key: string, series: NumberSeries, rev: string | undefined): Promise<void> {
  const state = stateKey(place.database);
  await desk.store.transact({ records: [key, state] }, ({ records }) => {
    const here = records.get(key) as NumberSeries | undefined;
    const known = stateIn(records.get(state));
    const docs = rev === undefined ? known.docs : { ...known.docs, [key]: [rev, desk.digest(stableText({ series }))] as const };
    return { records: new Map<string, unknown>([[key, here ? mergeSeries(here, series) : series], [state, { ...known, docs }]]), result: null };
  });
}
