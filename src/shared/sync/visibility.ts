import { inOrder } from '../ticket/event-order.ts';
import type { ContentHash, EventId, TicketEvent } from '../ticket/event.ts';
import type { Bundle } from '../ticket/ticket.ts';

/** Whether a report is Anonim as its history says; the same on every desk. */
export function isAnonymous(events: readonly TicketEvent[]): boolean {
  let anonymous = false;
  for (const { data } of inOrder(events)) {
    const said = factsOf(data).anonymous;
    if (typeof said === 'boolean') anonymous = said;
  }
  return anonymous;
}

/** The bundle as a unit's desk may keep it: without the person behind an Anonim report. The same object where nothing goes. */
export function asUnitMayKeep(bundle: Bundle): Bundle {
  return bundle.reporter !== null && isAnonymous(bundle.events) ? { ...bundle, reporter: null } : bundle;
}

/** Words of the report that later ones took the place of: a redaction must keep what it covered from the units. */
export function supersededWords(events: readonly TicketEvent[]): Set<ContentHash> {
  const writers = events.filter(({ type, data }) => type !== 'ReporterReplied' && type !== 'AttachmentAdded' && typeof factsOf(data).content === 'string');
  if (writers.length < 2) return new Set();
  const byId = new Map(events.map((event) => [event.id, event]));
  const followed = new Set<EventId>();
  for (const writer of writers) addAncestors(writer, byId, followed);
  const contentIn = (some: readonly TicketEvent[]) => some.flatMap(({ data }) => factsOf(data).content ?? []);
  const standing = new Set(contentIn(writers.filter(({ id }) => !followed.has(id))));
  return new Set(contentIn(writers.filter(({ id }) => followed.has(id))).filter((hash) => !standing.has(hash)));
}

function addAncestors({ follows }: TicketEvent, byId: ReadonlyMap<EventId, TicketEvent>, found: Set<EventId>): void {
  const waiting = [...follows];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(byId.get(id)?.follows ?? []));
  }
}

interface SomeFacts {
  readonly content?: ContentHash;
  readonly anonymous?: boolean;
}

/** Facts of an event, or of the event that a settlement lets stand. */
function factsOf(data: TicketEvent['data']): SomeFacts {
  const { outcome } = data as { readonly outcome?: { readonly data: SomeFacts } };
  return outcome ? outcome.data : (data as SomeFacts);
}
