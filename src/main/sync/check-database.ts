import type { HubDocument } from '../../shared/sync/documents.ts';
import type { CouchDatabase } from './couch.ts';
import { begunAnew, stateIn, stateKey } from './database-state.ts';
import type { DatabaseState } from './database-state.ts';
import { HubError } from './hub-error.ts';
import type { SyncDesk } from './sync-desk.ts';

/** Document that says which database this is. */
const IDENTITY = 'hub';

/** A database's identity. A desk that fills it again gives it a new one that follows the old, so that the other desks send again what it lost. */
interface Identity {
  readonly id: string;
  readonly office: unknown;
  readonly follows: readonly string[];
  readonly rev: string | undefined;
}

/**
 * Looks, before anything is sent or fetched, whether the database is the one that this desk knows, and not emptied, exchanged or set back
 * to an older state. A database that nobody has used yet gets its identity from this desk. Rejects with HubError: then nothing was changed.
 */
export async function checkDatabase(desk: SyncDesk, db: CouchDatabase, name: string): Promise<DatabaseState> {
  const key = stateKey(name);
  const state = stateIn(desk.store.record(key));
  const known = await db.getMany([IDENTITY, deskDocument(desk)]);
  const identity = identityIn(known.get(IDENTITY));
  if (state.hub === null) return meet(desk, { db, key }, state, identity);
  if (!identity) throw new HubError('empty');
  if (identity.id !== state.hub) {
    if (!identity.follows.includes(state.hub)) throw new HubError('replaced');
    return meet(desk, { db, key }, { ...begunAnew(state), formerly: [] }, identity);
  }
  const round = known.get(deskDocument(desk))?.round;
  if (state.round > 0 && (typeof round !== 'number' || round < state.round)) throw new HubError('rolled-back');
  if (placeIn((await db.info()).last) < placeIn(state.since)) throw new HubError('rolled-back');
  return state;
}

function identityIn(document: HubDocument | undefined): Identity | null {
  if (!document) return null;
  const { id, office, follows, _rev: rev } = document;
  return typeof id === 'string' ? { id, office, follows: Array.isArray(follows) ? follows.filter((one) => typeof one === 'string') : [], rev } : null;
}

async function meet(desk: SyncDesk, { db, key }: { readonly db: CouchDatabase; readonly key: string }, state: DatabaseState, found: Identity | null): Promise<DatabaseState> {
  const office = desk.officeName();
  if (office !== null && found && found.office !== office) throw new HubError('wrong-office');
  const isOurs = found !== null && state.formerly.length === 0;
  const hub = isOurs ? found.id : await introduce(desk, db, { found, formerly: state.formerly });
  // marks of an earlier joining, or out of a backup, must say nothing of this one
  const next: DatabaseState = { ...state, hub, formerly: [], epoch: Math.max(state.epoch + 1, desk.now().getTime()) };
  await desk.store.transact({ records: [key] }, () => ({ records: new Map([[key, next]]), result: null }));
  return next;
}

/** Gives the database an identity of its own; where another desk was faster, theirs counts. */
async function introduce(desk: SyncDesk, db: CouchDatabase, { found, formerly }: { readonly found: Identity | null; readonly formerly: readonly string[] }): Promise<string> {
  const office = desk.officeName();
  // a new desk has nothing to fill an empty database with
  if (office === null) throw new HubError('empty');
  const id = desk.newId();
  const follows = [...new Set([...(found ? [...found.follows, found.id] : []), ...formerly])];
  const [written] = await db.write([{ _id: IDENTITY, ...(found?.rev === undefined ? {} : { _rev: found.rev }), id, office, follows }]);
  if (written?.rev) return id;
  const theirs = identityIn((await db.getMany([IDENTITY])).get(IDENTITY));
  if (!theirs || (written && !written.isConflict)) throw new HubError('rights');
  if (theirs.office !== office) throw new HubError('wrong-office');
  return theirs.id;
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
