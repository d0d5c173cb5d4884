import { missingContents, ticketOf } from '../../shared/sync/documents.ts';
import type { HubDocument } from '../../shared/sync/documents.ts';
import { withKnown } from '../../shared/sync/hub-mark.ts';
import type { Known } from '../../shared/sync/hub-mark.ts';
import type { TicketId } from '../../shared/ticket/event.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import type { Changes, CouchDatabase, Sequence } from './couch.ts';
import { stateIn, stateKey } from './database-state.ts';
import type { DatabaseState } from './database-state.ts';
import type { OfficeRecords } from './office-records.ts';
import type { SyncDesk } from './sync-desk.ts';
import { hasLost, isSame, knownFrom, withDocuments, withMark } from './take-documents.ts';
import type { Place } from './take-documents.ts';

/** Changes asked for at a time. */
const STRETCH = 500;

/** Hears how many changes were read, and how many follow; null = the server does not say. */
export type PullProgress = (read: number, pending: number | null) => void;

/** Where documents come from, and what is made of those that belong to no ticket. */
export interface Source {
  readonly desk: SyncDesk;
  readonly db: CouchDatabase;
  readonly place: Place;
  readonly office: OfficeRecords;
}

/** Takes in everything that changed in a database since the last time; a stretch and its sequence become durable together, so that it goes on where it was cut off. Rejects with HubError or what the store throws. */
export async function pull(source: Source, progress: PullProgress): Promise<void> {
  const { db, desk, place } = source;
  const { since } = stateIn(desk.store.record(stateKey(place.database)));
  let read = 0;
  let next = db.changes(since, STRETCH);
  let taking: Taking = { ids: new Set(), done: Promise.resolve() };
  for (;;) {
    const stretch = await next;
    // the next one is on its way, and the last becomes durable, while this one is looked at
    const isLast = stretch.count < STRETCH;
    if (!isLast) next = db.changes(stretch.last, STRETCH);
    next.catch(() => undefined);
    if (stretch.count > 0) taking = await take(source, stretch, taking);
    progress((read += stretch.count), stretch.pending);
    if (isLast) break;
  }
  await taking.done;
  await takeSkipped(source);
}

/** Tickets that are becoming durable. */
interface Taking {
  readonly ids: ReadonlySet<TicketId>;
  readonly done: Promise<void>;
}

async function take(source: Source, { documents, last }: Changes, before: Taking): Promise<Taking> {
  const leaves = await leavesOf(source.db, documents);
  const all = [...documents, ...leaves.documents];
  const groups = await completed(source, all, before.ids);
  const done = takeGroups(source, groups, { last, records: all.filter(({ _id }) => source.office.owns(_id)) }).then(async (missing) => {
    await dropLosers(source.db, leaves.losers);
    if (missing.length > 0) await fetchWords(source, missing);
  });
  done.catch(() => undefined);
  await before.done;
  return { ids: new Set(groups.keys()), done };
}

/** Revisions that servers made among themselves, to be put together; the losers can go once that is written. */
async function leavesOf(db: CouchDatabase, documents: readonly HubDocument[]): Promise<{ readonly documents: HubDocument[]; readonly losers: HubDocument[] }> {
  const found: HubDocument[] = [];
  for (const { _id, _conflicts = [] } of documents) {
    for (const rev of _conflicts) {
      const leaf = await db.getRevision(_id, rev);
      if (leaf) found.push(leaf);
    }
  }
  // what they say is merged, but it is the winner's revision that stands there
  return { documents: found.map(({ _rev, ...leaf }) => leaf), losers: found.map(({ _id, _rev = '' }) => ({ _id, _rev, _deleted: true as const })) };
}

async function dropLosers(db: CouchDatabase, losers: readonly HubDocument[]): Promise<void> {
  if (losers.length > 0) await db.write(losers);
}

/** Documents by ticket, each group with the ticket itself where it is not known here yet. */
async function completed({ db, desk }: Source, documents: readonly HubDocument[], taken: ReadonlySet<TicketId> = new Set()): Promise<ReadonlyMap<TicketId, readonly HubDocument[]>> {
  const groups = new Map<TicketId, HubDocument[]>();
  for (const document of documents) {
    const id = ticketOf(document);
    if (id !== null) groups.set(id, [...(groups.get(id) ?? []), document]);
  }
  const rows = desk.store.rows();
  const unknown = [...groups].filter(([id, group]) => !rows.has(id) && !taken.has(id) && !group.some(({ _id }) => _id === `ticket:${id}`)).map(([id]) => `ticket:${id}`);
  if (unknown.length > 0) {
    for (const ticket of (await db.getMany(unknown)).values()) groups.get(ticket._id.slice('ticket:'.length))?.push(ticket);
  }
  return groups;
}

interface Along {
  /** Sequence to remember with them; undefined = none. */
  readonly last?: Sequence;
  readonly records?: readonly HubDocument[];
}

/** Makes what the groups say durable in one step; tells which words their histories name and nobody has here. */
async function takeGroups(source: Source, groups: ReadonlyMap<TicketId, readonly HubDocument[]>, { last, records = [] }: Along): Promise<readonly string[]> {
  const { desk, place, office } = source;
  const key = stateKey(place.database);
  const ids = [...groups.keys()];
  const scope = { bodies: ids, records: [key, desk.erasing.key, ...office.keysOf(records)] };
  const done = await desk.store.transact(scope, (current) => {
    const bodies = new Map<TicketId, Bundle>();
    const changed: TicketId[] = [];
    const skipped: HubDocument[] = [];
    const missing: string[] = [];
    let hasErased = false;
    for (const [id, documents] of groups) {
      const here = current.bodies.get(id);
      if (here && isKnown(here, place, documents)) continue;
      const merged = withDocuments(desk, id, here, documents);
      if (!merged) {
        skipped.push(...documents);
        continue;
      }
      bodies.set(id, withMark(desk, place, merged, winners(desk, documents)));
      if (here && hasLost(here, merged)) hasErased = true;
      if (!(here && isSame(here, merged))) changed.push(id);
      missing.push(...missingContents(merged).map((hash) => `content:${hash}`));
    }
    const known = stateIn(current.records.get(key));
    // what this desk wrote itself comes back, and says nothing new
    const taken = office.take(records.filter(({ _id, _rev }) => known.docs[_id]?.[0] !== _rev), current.records);
    const state = withState(known, { last, records: knownFrom(desk, records), skipped });
    const written = new Map<string, unknown>([[key, state], ...taken.records]);
    if (hasErased) written.set(desk.erasing.key, desk.erasing.add(current.records.get(desk.erasing.key)));
    return { bodies, records: written, result: { changed, hasErased, hasOffice: taken.hasOffice, hasRecaps: taken.hasRecaps, missing } };
  });
  const { changed: tickets, hasErased, hasOffice, hasRecaps } = done;
  if (tickets.length > 0 || hasOffice || hasRecaps) await desk.changed({ tickets, hasErased, hasOffice, hasRecaps });
  return done.missing;
}

/** Leaves come without a revision: only the winner's counts. */
function winners(desk: SyncDesk, documents: readonly HubDocument[]): Known {
  const hasLeaves = new Set(documents.filter(({ _rev }) => _rev === undefined).map(({ _id }) => _id));
  const known = knownFrom(desk, documents.filter(({ _rev }) => _rev !== undefined));
  // the winner does not say all yet, so it must be written again
  return Object.fromEntries(Object.entries(known).map(([id, one]) => [id, one && one[1] !== '' && hasLeaves.has(id) ? [one[0], '?'] as const : one]));
}

function isKnown(here: Bundle, place: Place, documents: readonly HubDocument[]): boolean {
  const mark = here.hub?.[place.database];
  return mark?.epoch === place.epoch && documents.every(({ _id, _rev }) => _rev !== undefined && mark.docs[_id]?.[0] === _rev);
}

function withState(state: DatabaseState, { last, records, skipped }: { readonly last: Sequence | undefined; readonly records: Known; readonly skipped: readonly HubDocument[] }): DatabaseState {
  return { ...state, docs: withKnown(state.docs, records), since: last ?? state.since, skipped: [...new Set([...state.skipped, ...skipped.map(({ _id }) => _id)])] };
}

/** Words that were passed over before their report was known. A unit's database may withhold them: then they stay away. */
async function fetchWords(source: Source, ids: readonly string[]): Promise<void> {
  const found = [...(await source.db.getMany(ids)).values()];
  if (found.length > 0) await takeGroups(source, await completed(source, found), {});
}

/** What could not be taken before; its ticket may have come meanwhile. */
async function takeSkipped(source: Source): Promise<void> {
  const { desk, db, place } = source;
  const key = stateKey(place.database);
  const { skipped } = stateIn(desk.store.record(key));
  if (skipped.length === 0) return;
  const found = [...(await db.getMany(skipped)).values()];
  await desk.store.transact({ records: [key] }, ({ records }) => {
    const state = stateIn(records.get(key));
    return { records: new Map([[key, { ...state, skipped: state.skipped.filter((id) => !skipped.includes(id)) }]]), result: null };
  });
  await takeGroups(source, await completed(source, found), {});
}
