import type { Instant, TicketEvent } from '../../shared/ticket/event.ts';
import type { Ticket } from '../../shared/ticket/ticket.ts';
import type { RowFacts } from './read-row.ts';
import { reachOf, storyOf } from './story.ts';
import type { Step } from './story.ts';

/** What a row does to a ticket that the desk knows. */
export type Advance =
  | { readonly verdict: 'unchanged' | 'deskAhead' }
  | { readonly verdict: 'update'; readonly steps: readonly Step[] };

const unchanged: Advance = { verdict: 'unchanged' };
const deskAhead: Advance = { verdict: 'deskAhead' };

/*
 * A file is a look at SP4N at some time that nobody knows, and the desk may have gone on since. So a row only ever takes a
 * ticket forward; whatever would take it back, or sideways without a later date, leaves it as it is.
 */

/** Compares a row with the ticket that it meets: what is missing on the desk, or why nothing changes. */
export function advance(facts: RowFacts, ticket: Ticket, events: readonly TicketEvent[]): Advance {
  if (isOver(ticket)) return facts.status === ticket.status ? unchanged : deskAhead;
  if (reachOf(facts) === 4) return end(facts, ticket, events);
  if (facts.status === 'suspended') return suspend(facts, ticket);
  const [reach, progress] = [reachOf(facts), progressOf(ticket)];
  if (reach > progress) return update([...resumption(facts, ticket), ...missingSteps(facts, ticket)]);
  if (ticket.status === 'suspended' || reach < progress) return deskAhead;
  return move(facts, ticket);
}

/** How far a ticket has come: 0 registered, 1 verified, 2 with a unit, 3 answered, 4 over. A pause takes nothing away. */
function progressOf(ticket: Ticket): number {
  if (isOver(ticket)) return 4;
  if (ticket.firstFollowUpAt !== null) return 3;
  if (ticket.unitId !== null) return 2;
  return ticket.verifiedAt === null ? 0 : 1;
}

function isOver({ status }: Ticket): boolean {
  return status === 'done' || status === 'archived' || status === 'notOurs';
}

/** An end that the desk has taken back stays taken back, unless the file dates it after that. */
function end(facts: RowFacts, ticket: Ticket, events: readonly TicketEvent[]): Advance {
  const reopened = lastAt(events, 'TicketReopened');
  if (reopened !== null && (facts.closedAt === null || facts.closedAt.at <= reopened)) return deskAhead;
  return update(missingSteps(facts, ticket));
}

/** One pause is all that a file can tell of: where the desk has had one, or has gone on, it knows better. */
function suspend(facts: RowFacts, ticket: Ticket): Advance {
  if (ticket.status === 'suspended') return unchanged;
  if (ticket.pauses.length > 0 || progressOf(ticket) > reachOf(facts)) return deskAhead;
  return update(missingSteps(facts, ticket));
}

/** The same stage, but another unit: the later disposition counts. */
function move(facts: RowFacts, ticket: Ticket): Advance {
  if (facts.unitId === null || ticket.unitId === null || facts.unitId === ticket.unitId) return unchanged;
  return isMovedLater(facts, ticket) ? update(storyOf(facts).filter(({ kind }) => kind === 'dispose')) : deskAhead;
}

function isMovedLater(facts: RowFacts, ticket: Ticket): boolean {
  if (facts.unitId === null || facts.unitId === ticket.unitId) return false;
  return facts.disposedAt !== null && ticket.disposedAt !== null && facts.disposedAt.at > ticket.disposedAt;
}

function missingSteps(facts: RowFacts, ticket: Ticket): readonly Step[] {
  const isMissing: Readonly<Record<Step['kind'], boolean>> = {
    // A report that has a unit has been looked at; verifying it afterwards would undo what was corrected since.
    verify: ticket.verifiedAt === null && ticket.unitId === null,
    dispose: ticket.unitId === null || isMovedLater(facts, ticket),
    followUp: ticket.firstFollowUpAt === null,
    suspend: true, resume: true, archive: true, return: true, close: true,
  };
  return storyOf(facts)
    .filter(({ kind }) => isMissing[kind])
    .map(({ kind, at }) => ({ kind, at: at < ticket.registeredAt ? ticket.registeredAt : at }));
}

/** The file says that work goes on. When, it only says where a later step has a date; else the pause ends with that step. */
function resumption(facts: RowFacts, ticket: Ticket): readonly Step[] {
  const pause = ticket.pauses.at(-1);
  if (ticket.status !== 'suspended' || !pause) return [];
  const next = missingSteps(facts, ticket)[0]?.at ?? pause.from;
  return [{ kind: 'resume', at: next > pause.from ? next : pause.from }];
}

function lastAt(events: readonly TicketEvent[], type: TicketEvent['type']): Instant | null {
  return events.filter((event) => event.type === type).map(({ at }) => at).sort().at(-1) ?? null;
}

function update(steps: readonly Step[]): Advance {
  return steps.length === 0 ? unchanged : { verdict: 'update', steps };
}
