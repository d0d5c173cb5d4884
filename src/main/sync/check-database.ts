import type { CouchDatabase } from './couch.ts';
import { stateIn, stateKey } from './database-state.ts';
import type { DatabaseState } from './database-state.ts';
import { HubError } from './hub-error.ts';
import type { SyncDesk } from './sync-desk.ts';

/** Document that says which database this is. */
const IDENTITY = 'hub';

/**
 * Looks, before anything is sent or fetched, whether the database is the one that this desk knows, and not emptied, exchanged or set back
 * to an older state. A database that nobody has used yet gets its identity from this desk. Rejects with HubError: then nothing was changed.
 */
export async function checkDatabase(desk: SyncDesk, db: CouchDatabase, name: string): Promise<DatabaseState> {
  const key = stateKey(name);
  const state = stateIn(desk.store.record(key));
  const known = await db.getMany([IDENTITY, deskDocument(desk)]);
  const identity = known.get(IDENTITY);
  if (state.hub === null) return meet(desk, { db, key }, typeof identity?.id === 'string' ? { id: identity.id, office: identity.office } : null);
  if (!identity) throw new HubError('empty');
  if (identity.id !== state.hub) throw new HubError('replaced');
  const round = known.get(deskDocument(desk))?.round;
  if (state.round > 0 && (typeof round !== 'number' || round < state.round)) throw new HubError('rolled-back');
  if (placeIn((await db.info()).last) < placeIn(state.since)) throw new HubError('rolled-back');
  return state;
}

interface Identity {
  readonly id: string;
  readonly office: unknown;
}

async function meet(desk: SyncDesk, { db, key }: { readonly db: CouchDatabase; readonly key: string }, identity: Identity | null): Promise<DatabaseState> {
  const found = identity ?? await introduce(desk, db);
  const office = desk.officeName();
  if (office !== null && found.office !== office) throw new HubError('wrong-office');
  return desk.store.transact({ records: [key] }, ({ records }) => {
    const state = stateIn(records.get(key));
    // marks of an earlier joining, or out of a backup, must say nothing of this one
    const next = { ...state, hub: found.id, epoch: Math.max(state.epoch + 1, desk.now().getTime()) };
    return { records: new Map([[key, next]]), result: next };
  });
}

async function introduce(desk: SyncDesk, db: CouchDatabase): Promise<Identity> {
  const office = desk.officeName();
  // a new desk has nothing to fill an empty database with
  if (office === null) throw new HubError('empty');
  const mine = { id: desk.newId(), office };
  const [written] = await db.write([{ _id: IDENTITY, ...mine }]);
  if (written?.rev) return mine;
  const theirs = (await db.getMany([IDENTITY])).get(IDENTITY);
  if (typeof theirs?.id !== 'string') throw new HubError('rights');
  return { id: theirs.id, office: theirs.office };
}

/** Counts one more push of this desk, at the hub and then here: a database that knows fewer was set back. */
export async function countRound(desk: SyncDesk, db: CouchDatabase, name: string): Promise<void> {
  const key = stateKey(name);
  const id = deskDocument(desk);
  const there = (await db.getMany([id])).get(id);
  const state = stateIn(desk.store.record(key));
  const round = Math.max(state.round, typeof there?.round === 'number' ? there.round : 0) + 1;
  const [written] = await db.write([{ _id: id, ...(there?._rev === undefined ? {} : { _rev: there._rev }), round }]);
  if (!written?.rev) return;
  await desk.store.transact({ records: [key] }, ({ records }) => ({ records: new Map([[key, { ...stateIn(records.get(key)), round }]]), result: null }));
}

function deskDocument({ deskId }: SyncDesk): string {
  return `desk:${deskId}`;
}

/** The number that a sequence begins with; it only grows in one database. */
function placeIn(sequence: string | number): number {
  return typeof sequence === 'number' ? sequence : Number.parseInt(sequence, 10) || 0;
}
