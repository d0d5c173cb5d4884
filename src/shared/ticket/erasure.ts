import { mapTexts } from '../letter/letter-texts.ts';
import type { Letter } from '../letter/letter.ts';
import type { Content, ContentHash, EventBody, EventId, TicketEvent, TicketTrace } from './event.ts';
import type { Bundle, Ticket } from './ticket.ts';

type Erased<T extends EventBody['type']> = Extract<TicketEvent, { readonly type: T }>;

/** The events that count: once a report's words were removed, only that removal, whatever another desk went on writing. */
export function standing(events: readonly TicketEvent[]): readonly TicketEvent[] {
  const removals = events.filter((event): event is Erased<'TicketErased'> => event.type === 'TicketErased');
  if (removals.length === 0) return events;
  // Desks that removed it at the same time agree on one of them.
  return [removals.reduce((first, other) => (other.id < first.id ? other : first))];
}

/** The words as events name them, with those under the old names that took their place. */
export function knownContents(
  events: readonly TicketEvent[], contents: Readonly<Record<ContentHash, Content>>,
): Readonly<Record<ContentHash, Content>> {
  const known = { ...contents };
  for (const { data: { replaced } } of identityErasures(events)) {
    for (const [old, next] of Object.entries(replaced)) {
      const content = known[next];
      if (content) known[old] = content;
    }
  }
  return known;
}

/** Whether words or an identity were erased from a ticket with these events. */
export function isAnythingErased(events: readonly TicketEvent[]): boolean {
  return events.some(({ type }) => type === 'TicketErased' || type === 'IdentityErased');
}

/** The bundle without what its own history says was erased; the same again when it is asked again. */
export function withErasures(bundle: Bundle): Bundle {
  if (bundle.events.some(({ type }) => type === 'TicketErased')) return bareBundle(bundle);
  const erasures = identityErasures(bundle.events);
  if (erasures.length === 0) return bundle;
  const replaced = new Set(erasures.flatMap(({ data }) => Object.keys(data.replaced)));
  const redacted = new Map(erasures.flatMap(({ data }) => Object.entries(data.redacted)));
  return {
    ...bundle,
    reporter: null,
    events: bundle.events.map((event) => redact(event, redacted)),
    contents: Object.fromEntries(Object.entries(bundle.contents).filter(([hash]) => !replaced.has(hash))),
  };
}

/** What is kept of a ticket for the figures once its words go. */
export function traceOf(ticket: Ticket): TicketTrace {
  const {
    number, channelId, status, districtId, classification, categoryId, anonymous, confidential, unitId, registeredAt, registeredBy,
    verifiedAt, firstDisposedAt, disposedAt, firstFollowUpAt, isAnswerTimed, closedAt, reopenedCount, pauses,
  } = ticket;
  return {
    number, channelId, status, districtId, classification, categoryId, anonymous, confidential, unitId, registeredAt, registeredBy,
    verifiedAt, firstDisposedAt, disposedAt, firstFollowUpAt, isAnswerTimed, closedAt, reopenedCount, pauses,
    ...(ticket.firstFollowUpBy === undefined ? {} : { firstFollowUpBy: ticket.firstFollowUpBy }),
    ...(ticket.rating === undefined ? {} : { rating: ticket.rating }),
    exchanges: ticket.exchanges.map((exchange) => ({ ...exchange, text: '' })),
  };
}

/** The officers' own words in an event, which lie in it and not beside it; null where it has none. */
export function ownWords(event: EventBody): string | null {
  const key = wordKey(event.type);
  const words = key === null ? null : (event.data as Readonly<Record<string, unknown>>)[key];
  return typeof words === 'string' && words !== '' ? words : null;
}

function wordKey(type: EventBody['type']): 'text' | 'note' | 'reason' | 'subject' | null {
  switch (type) {
    case 'FollowUpRecorded':
    case 'NoteAdded':
      return 'text';
    case 'TicketReturned':
    case 'TicketReopened':
    case 'AttachmentAdded':
      return 'reason';
    case 'LetterIssued':
      return 'subject';
    case 'TicketDisposed':
    case 'TicketSuspended':
    case 'TicketResumed':
    case 'TicketArchived':
    case 'TicketClosed':
      return 'note';
    default:
      return null;
  }
}

function redact(event: TicketEvent, redacted: ReadonlyMap<EventId, string>): TicketEvent {
  const words = redacted.get(event.id);
  const key = wordKey(event.type);
  if (words === undefined || key === null) return event;
  return { ...event, data: { ...event.data, [key]: words } } as TicketEvent;
}

/** In the order of their ids, on which all desks agree. */
function identityErasures(events: readonly TicketEvent[]): Erased<'IdentityErased'>[] {
  return events.filter((event): event is Erased<'IdentityErased'> => event.type === 'IdentityErased')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function bareBundle({ ticketId, events, letters }: Bundle): Bundle {
  return { ticketId, events: standing(events), contents: {}, reporter: null, letters: bareLetters(letters) };
}

/** Numbers must stay in the register; their words go, and drafts go whole. */
function bareLetters(letters: Bundle['letters']): Bundle['letters'] {
  return Object.fromEntries(Object.entries(letters)
    .filter(([, letter]) => letter.number !== null)
    .map(([id, letter]) => [id, bareLetter(letter)]));
}

// a point more or less tells nothing, so none is left
function bareLetter(letter: Letter): Letter {
  const { facts: _facts, parties: _parties, remark: _remark, answers: _answers, finals: _finals, ...words } = mapTexts(letter, () => '');
  return { ...words, points: [], copies: [] };
}
