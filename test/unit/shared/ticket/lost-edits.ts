import { conflictsOf } from '../../../../src/shared/ticket/conflicts.ts';
import type { ConflictKey, EventBody, TicketEvent } from '../../../../src/shared/ticket/event.ts';
import { fold } from '../../../../src/shared/ticket/fold.ts';
import type { Bundle, Ticket } from '../../../../src/shared/ticket/ticket.ts';
import type { Edit } from './desks-apart.ts';

/** What a ticket says of a thing, as a text. */
function valueIn(ticket: Ticket, key: ConflictKey): string {
  switch (key) {
    case 'words': return JSON.stringify([ticket.title, ticket.text, ticket.place]);
    case 'place': return JSON.stringify([ticket.districtId, ticket.villageId]);
    case 'unit': return ticket.unitId ?? '';
    case 'state': return stateIn(ticket);
    default: return JSON.stringify(ticket[key]);
  }
}

function stateIn({ status, missing, parentId }: Ticket): string {
  if (status === 'suspended') return `suspended ${[...missing].sort().join()}`;
  return status === 'archived' ? `archived ${parentId ?? ''}` : status === 'done' || status === 'notOurs' ? status : 'working';
}

const STATES: readonly EventBody['type'][] = ['TicketSuspended', 'TicketResumed', 'TicketReturned', 'TicketArchived', 'TicketClosed', 'TicketReopened'];
const WORK: readonly EventBody['type'][] = ['TicketDisposed', 'FollowUpRecorded', 'ReporterReplied'];

/** What an event changes, told by itself and not by the rules under test. */
function keysOf({ type, data }: EventBody): readonly ConflictKey[] {
  if (type === 'ConflictSettled') return [data.key];
  const state: readonly ConflictKey[] = STATES.includes(type) || WORK.includes(type) ? ['state'] : [];
  if (type === 'TicketDisposed') return ['unit', ...state];
  if (type !== 'ReportRegistered' && type !== 'ReportVerified' && type !== 'DetailsCorrected') return state;
  const named = (['classification', 'categoryId', 'incidentOn', 'anonymous', 'confidential', 'trackingId'] as const).filter((key) => key in data && data[key as 'anonymous'] !== undefined);
  return [...named, ...('districtId' in data || 'villageId' in data ? ['place' as const] : []), ...(data.content === undefined ? [] : ['words' as const])];
}

/** Of all that the desks wrote: who knew of what. */
function knowledge(edits: readonly Edit[]): (later: TicketEvent, earlier: TicketEvent) => boolean {
  const byId = new Map(edits.map(({ event }) => [event.id, event]));
  const pasts = new Map<string, Set<string>>();
  const pastOf = (id: string): Set<string> => {
    const known = pasts.get(id);
    if (known) return known;
    const past = new Set<string>();
    pasts.set(id, past);
    for (const parent of byId.get(id)?.follows ?? []) for (const one of [parent, ...pastOf(parent)]) past.add(one);
    return past;
  };
  return (later, earlier) => pastOf(later.id).has(earlier.id);
}

/**
 * The invariant of a merge: every edit is in the final state, or was knowingly followed by a later one, or is in the conflict
 * list. Answers those of which none is true, e.g. `words e1`.
 */
export function lostEdits(edits: readonly Edit[], merged: Bundle): readonly string[] {
  const final = fold(merged.events, merged.contents);
  const listed = new Set(conflictsOf(merged.events, merged.contents).flatMap(({ key, sides }) => sides.map(({ eventId }) => `${key} ${eventId}`)));
  const knew = knowledge(edits);
  const present = new Set(merged.events.map(({ id }) => id));
  const lost: string[] = [];
  for (const { event, after } of edits) {
    for (const key of keysOf(event)) {
      const isWork = key === 'state' && WORK.includes(event.type);
      const isFinal = valueIn(final, key) === valueIn(after, key) || (isWork && stateIn(final) === 'working');
      // whoever only went on from a decision stands on its side
      const isOnASide = isWork && edits.some((other) => listed.has(`${key} ${other.event.id}`) && knew(event, other.event) && stateIn(other.after) === stateIn(after));
      const isFollowed = edits.some((other) => present.has(other.event.id) && keysOf(other.event).includes(key) && knew(other.event, event));
      if (!isFinal && !isFollowed && !isOnASide && !listed.has(`${key} ${event.id}`)) lost.push(`${key} ${event.id}`);
    }
    const said = event.type === 'FollowUpRecorded' || event.type === 'NoteAdded' ? event.data.text : null;
    if (said !== null && !merged.events.some(({ id }) => id === event.id)) lost.push(`text ${event.id}`);
  }
  return lost;
}
