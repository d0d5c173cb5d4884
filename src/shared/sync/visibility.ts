import { branchesOf } from '../ticket/branches.ts';
import { flagsInDoubt } from '../ticket/conflicts.ts';
import type { ContentHash, TicketEvent } from '../ticket/event.ts';
import { inOrder } from '../ticket/event-order.ts';
import type { Bundle } from '../ticket/ticket.ts';

/** Whether a report is Anonim as its history says, also while that is undecided; the same on every desk. */
export function isAnonymous(events: readonly TicketEvent[]): boolean {
  if (flagsInDoubt(events).anonymous) return true;
  const said = inOrder(events).map(({ data }) => factsOf(data).anonymous).filter((flag) => typeof flag === 'boolean');
  return said.at(-1) ?? false;
}

/** The bundle as a unit's desk may keep it: without the person behind an Anonim report. The same object where nothing goes. */
export function asUnitMayKeep(bundle: Bundle): Bundle {
  return bundle.reporter !== null && isAnonymous(bundle.events) ? { ...bundle, reporter: null } : bundle;
}

/** Words of the report that later ones took the place of: a redaction must keep what it covered from the units. */
export function supersededWords(events: readonly TicketEvent[]): Set<ContentHash> {
  const writers = events.filter(({ type, data }) => type !== 'ReporterReplied' && type !== 'AttachmentAdded' && typeof factsOf(data).content === 'string');
  if (writers.length < 2) return new Set();
  const { knew } = branchesOf(events);
  const isFollowed = (one: TicketEvent): boolean => writers.some((other) => knew(other, one));
  const contentIn = (some: readonly TicketEvent[]) => some.flatMap(({ data }) => factsOf(data).content ?? []);
  const standing = new Set(contentIn(writers.filter((one) => !isFollowed(one))));
  return new Set(contentIn(writers.filter(isFollowed)).filter((hash) => !standing.has(hash)));
}

interface SomeFacts {
  readonly content?: ContentHash;
  readonly anonymous?: boolean;
}

/** Facts of an event, or of the outcome that a settlement lets stand. */
function factsOf(data: TicketEvent['data']): SomeFacts {
  const facts: object = 'outcome' in data ? data.outcome.data : data;
  return facts;
}
