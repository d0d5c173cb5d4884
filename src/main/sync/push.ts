import { documentsOf } from '../../shared/sync/documents.ts';
import type { HubDocument } from '../../shared/sync/documents.ts';
import { COORDINATOR_DATABASE, isDatabase, unitDatabase } from '../../shared/sync/databases.ts';
import { stableText } from '../../shared/ticket/stable-text.ts';
import { withKnown } from '../../shared/sync/hub-mark.ts';
import type { Known, KnownDocument } from '../../shared/sync/hub-mark.ts';
import { ticketOf } from '../../shared/sync/documents.ts';
import type { TicketId } from '../../shared/ticket/event.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import type { CouchDatabase } from './couch.ts';
import { stateIn, stateKey } from './database-state.ts';
import { OFFICE_DOCUMENTS, OFFICE_SYNC } from './office-records.ts';
import { sendFile } from './file-exchange.ts';
import type { Source } from './pull.ts';
import type { SyncDesk } from './sync-desk.ts';
import { difference, digestOf, knownFrom, marksOf, withDocuments, withMark } from './take-documents.ts';
import type { Due, Place } from './take-documents.ts';

/** Tickets sent in one go, at most. */
const TICKETS = 150;
/** A ticket that others change all the time is left for the next round after so many tries. */
const TRIES = 12;

type SyncRow = ReturnType<SyncDesk['store']['rows']> extends ReadonlyMap<string, infer Row> ? Row : never;

/** Whether a ticket belongs into a database. */
function belongs({ unitId, units, hub }: SyncRow, { database }: Place, isUnitDesk: boolean): boolean {
  const known = Object.keys(hub ?? {}).filter(isDatabase);
  // what came in at a unit's desk has no disposition yet
  if (database === COORDINATOR_DATABASE || (known.length === 0 ? isUnitDesk : known.includes(database))) return true;
  return (units ?? (unitId === null ? [] : [unitId])).some((unit) => unitDatabase(unit) === database);
}

/** Tickets of which something waits to be sent to a database. */
export function waitingTickets(desk: Pick<SyncDesk, 'store' | 'isUnitDesk'>, place: Place): TicketId[] {
  const waiting: TicketId[] = [];
  for (const [id, row] of desk.store.rows()) {
    if (row.hub?.[place.database] !== place.epoch && belongs(row, place, desk.isUnitDesk)) waiting.push(id);
  }
  return waiting;
}

/** Sends what waits, and puts together what others changed meanwhile; a lost answer ends the same way. Tells how much was sent, and what the database refused. Rejects with HubError or what the store throws. */
export async function push(source: Source, progress: (left: number) => void): Promise<{ readonly sent: number; readonly refused: number }> {
  const tries = new Map<TicketId, number>();
  const refused = new Set<string>();
  let sent = await pushRecords(source);
  let settling: { readonly ids: ReadonlySet<TicketId>; readonly done: Promise<void> } = { ids: new Set(), done: Promise.resolve() };
  for (;;) {
    const { ids: busy } = settling;
    const waiting = waitingTickets(source.desk, source.place).filter((id) => !busy.has(id) && (tries.get(id) ?? 0) < TRIES);
    progress(waiting.length);
    const ids = waiting.slice(0, TICKETS);
    if (ids.length === 0 && busy.size > 0) {
      await settling.done;
      settling = { ids: new Set(), done: Promise.resolve() };
      continue;
    }
    if (ids.length === 0) return { sent, refused: refused.size };
    for (const id of ids) tries.set(id, (tries.get(id) ?? 0) + 1);
    const outcome = await send(source, ids);
    sent += outcome.sent;
    // asked again it would be refused again
    for (const id of outcome.refused) {
      refused.add(id);
      tries.set(id, TRIES);
    }
    // while these become durable here, the next ones are on their way
    await settling.done;
    settling = { ids: new Set(ids), done: settle(source, outcome) };
    settling.done.catch(() => undefined);
  }
}

interface Outcome {
  readonly sent: number;
  readonly refused: readonly TicketId[];
  /** What stands at the hub now, by ticket and document. */
  readonly news: ReadonlyMap<TicketId, Known>;
  /** What others had written there. */
  readonly others: readonly HubDocument[];
}

async function send(source: Source, ids: readonly TicketId[]): Promise<Outcome> {
  const { desk, db, place } = source;
  const bundles = await Promise.all(ids.map((id) => desk.store.read(id)));
  const due = new Map(bundles.flatMap((bundle) => (bundle ? [[bundle.ticketId, dueOf(desk, place, bundle)] as const] : [])));
  const news = new Map<TicketId, Record<string, KnownDocument | null>>(ids.map((id) => [id, {}]));
  for (const [id, list] of due) {
    for (const one of list) if (one.wanted?.isFile) Object.assign(news.get(id) ?? {}, { [one.id]: await sendFile(source, one.id) });
  }
  const documents = [...due].flatMap(([ticketId, list]) => list.filter(({ wanted }) => !wanted?.isFile).map((one) => toWrite(ticketId, one)));
  const written = await writeAll(db, documents);
  for (const { ticketId, one, rev } of written.done) {
    Object.assign(news.get(ticketId) ?? {}, { [one.id]: one.wanted === null ? null : [rev, digestOf(desk, one.wanted.state)] });
  }
  const others = await othersOf(db, written.conflicts);
  for (const { ticketId, one } of written.conflicts) if (!others.has(one.id)) Object.assign(news.get(ticketId) ?? {}, { [one.id]: null });
  return { sent: written.done.length, refused: [...new Set(written.refused.map(({ ticketId }) => ticketId))], news, others: [...others.values()] };
}

function dueOf(desk: SyncDesk, place: Place, bundle: Bundle): Due[] {
  const due = difference(desk, documentsOf(bundle, place.audience), marksOf(bundle, place));
  const isFileGone = ({ id, wanted }: Due): boolean => wanted === null && id.startsWith('file:');
  if (!due.some(isFileGone)) return due;
  // another report may name the same file
  const named = desk.namedFiles();
  return due.filter((one) => !(isFileGone(one) && named.has(one.id.slice('file:'.length))));
}

interface ToWrite {
  readonly ticketId: TicketId;
  readonly one: Due;
  /** The document's JSON. */
  readonly text: string;
}

function toWrite(ticketId: TicketId, one: Due): ToWrite {
  const { id: _id, rev, wanted } = one;
  const at = rev === undefined || rev === '' ? { _id } : { _id, _rev: rev };
  return { ticketId, one, text: JSON.stringify(wanted === null ? { ...at, ticketId, _deleted: true } : { ...at, ...wanted.body() }) };
}

/** Bytes of one request, about. */
const REQUEST = 4_000_000;

async function writeAll(db: CouchDatabase, all: readonly ToWrite[]) {
  const done: (ToWrite & { readonly rev: string })[] = [];
  const conflicts: ToWrite[] = [];
  const refused: ToWrite[] = [];
  for (const part of inParts(all)) {
    const results = await db.writeTexts(part.map(({ text }) => text));
    const byId = new Map(results.map((result) => [result.id, result]));
    for (const one of part) {
      const result = byId.get(one.one.id);
      if (result?.rev) done.push({ ...one, rev: result.rev });
      else if (result?.isConflict) conflicts.push(one);
      else refused.push(one);
    }
  }
  return { done, conflicts, refused };
}

function inParts(all: readonly ToWrite[]): ToWrite[][] {
  const parts: ToWrite[][] = [];
  let size = REQUEST;
  for (const one of all) {
    const bytes = one.text.length;
    if (size + bytes > REQUEST) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(one);
    size += bytes;
  }
  return parts;
}

async function othersOf(db: CouchDatabase, conflicts: readonly ToWrite[]): Promise<ReadonlyMap<string, HubDocument>> {
  return conflicts.length === 0 ? new Map<string, HubDocument>() : db.getMany(conflicts.map(({ one }) => one.id));
}

/** Remembers what stands at the hub now, and takes in what others had written there. What was changed here meanwhile waits on. */
async function settle({ desk, place }: Source, { news, others }: Outcome): Promise<void> {
  const ids = [...news.keys()];
  const changed = await desk.store.transact({ bodies: ids }, ({ bodies: present }) => {
    const bodies = new Map<TicketId, Bundle>();
    const merged: TicketId[] = [];
    for (const [id, known] of news) {
      const here = present.get(id);
      if (!here) continue;
      const theirs = others.filter((document) => ticketOf(document) === id);
      const bundle = theirs.length > 0 ? withDocuments(desk, id, here, theirs) ?? here : here;
      if (theirs.length > 0) merged.push(id);
      bodies.set(id, withMark(desk, place, bundle, { ...known, ...knownFrom(desk, theirs) }));
    }
    return { bodies, result: merged };
  });
  if (changed.length > 0) await desk.changed({ tickets: changed, hasErased: false, hasOffice: false });
}

/** The office's documents; tells how many were sent. What another desk wrote meanwhile is taken in first and sent again in the next round. */
async function pushRecords({ desk, db, place, office }: Source): Promise<number> {
  const key = stateKey(place.database);
  const { docs } = stateIn(desk.store.record(key));
  const all = [...office.wanted((name) => desk.store.record(name), desk.store.recordKeys())];
  const files = await pushFiles({ desk, db, place, office }, all.map(([id]) => id));
  const wanted = all
    .map(([id, body]) => ({ id, body, digest: desk.digest(stableText(body)) }))
    .filter(({ id, digest }) => docs[id]?.[1] !== digest);
  if (wanted.length === 0) return files;
  const results = await db.write(wanted.map(({ id, body }) => ({ _id: id, ...(docs[id] ? { _rev: docs[id][0] } : {}), ...body })));
  const done = new Map(results.flatMap(({ id, rev }) => (rev === null ? [] : [[id, rev] as const])));
  const lost = results.filter(({ isConflict }) => isConflict).map(({ id }) => id);
  const there = lost.length > 0 ? await db.getMany(lost) : new Map<string, HubDocument>();
  await desk.store.transact({ records: [key, OFFICE_SYNC, ...office.keysOf([...there.values()])] }, ({ records }) => {
    const state = stateIn(records.get(key));
    const news = Object.fromEntries(wanted.flatMap(({ id, digest }) => (done.has(id) ? [[id, [done.get(id) ?? '', digest] as const] as const] : [])));
    // a database that other coordinators fill too: the last one to look at it writes what all agreed on
    const heeded = [...there.values()].filter(({ _id }) => office.owns(_id));
    const given = office.given(records.get(OFFICE_SYNC), wanted.filter(({ id }) => done.has(id)));
    const { records: taken } = office.take(heeded, new Map([...records, [OFFICE_SYNC, given]]));
    const docs = withKnown(state.docs, { ...news, ...knownFrom(desk, [...there.values()]) });
    return { records: new Map<string, unknown>([[OFFICE_SYNC, given], ...taken, [key, { ...state, docs }]]), result: null };
  });
  return files + done.size + (there.size > 0 ? await pushRecords({ desk, db, place, office }) : 0);
}

/** Files that the office's documents name, before those: whoever finds a document finds its files too. Tells how many were sent. */
async function pushFiles(source: Source, ids: readonly string[]): Promise<number> {
  const { desk, db, place } = source;
  const key = stateKey(place.database);
  const { docs } = stateIn(desk.store.record(key));
  const named = new Set(ids.map((id) => OFFICE_DOCUMENTS[id] ?? id).flatMap((name) => desk.filesOf(name, desk.store.record(name))).map((id) => `file:${id}`));
  const unknown = [...named].filter((id) => !docs[id]);
  if (unknown.length === 0) return 0;
  // another desk may have brought them
  const there = knownFrom(desk, [...(await db.getMany(unknown)).values()]);
  const sent: Record<string, KnownDocument> = {};
  for (const id of unknown) {
    const known = there[id] ? null : await sendFile(source, id);
    if (known && known[0] !== '') sent[id] = known;
  }
  await desk.store.transact({ records: [key] }, ({ records }) => {
    const state = stateIn(records.get(key));
    return { records: new Map([[key, { ...state, docs: withKnown(state.docs, { ...there, ...sent }) }]]), result: null };
  });
  return Object.keys(sent).length;
}
