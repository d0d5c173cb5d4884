import type { CouchDatabase } from './couch.ts';
import { HubError } from './hub-error.ts';

/** Document of a database that says which seats its desks have. */
const SEATS = 'seats';
const TRIES = 10;
/** So many signs of a unit's code stand in a seat, so that the desk's place among the unit's still fits behind them. */
const CODE = 6;

/**
 * The seat of a desk among those of one database: by it its ticket numbers are told from those of the others. The office's first desk has
 * an empty one; further ones are counted, a unit's behind its code. Asked again it is the same. Rejects with HubError.
 */
export async function takeSeat(db: CouchDatabase, deskId: string, unitCode: string | null): Promise<string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const there = (await db.getMany([SEATS])).get(SEATS) as { readonly _rev?: string; readonly seats?: Readonly<Record<string, string>> } | undefined;
    const seats = there?.seats ?? {};
    const known = seats[deskId];
    if (known !== undefined) return known;
    const seat = nextSeat(Object.keys(seats).length, unitCode);
    const [written] = await db.write([{ _id: SEATS, ...(there?._rev === undefined ? {} : { _rev: there._rev }), seats: { ...seats, [deskId]: seat } }]);
    if (written?.rev) return seat;
    if (written && !written.isConflict) throw new HubError('rights');
  }
  throw new HubError('busy');
}

function nextSeat(taken: number, unitCode: string | null): string {
  const place = taken === 0 ? '' : String(taken + 1);
  return unitCode === null ? place : `${unitCode.toUpperCase().replace(/[^A-Z0-9]/gu, '').slice(0, CODE)}${place}`;
}
