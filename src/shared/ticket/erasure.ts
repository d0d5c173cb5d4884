import { mapTexts } from '../letter/letter-texts.ts';
import { overVersions } from '../letter/letter-versions.ts';
import type { Letter } from '../letter/letter.ts';
import type { Content, ContentHash, EventBody, EventId, TicketEvent, TicketTrace, VersionVector } from './event.ts';
import type { Bundle, Ticket } from './ticket.ts';
import { knows } from './version-vector.ts';

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
    letters: coveredLetters(bundle.letters, erasures),
  };
}

/** Without the versions of drafts that do not know of the erasure: they may name whom nobody can cover any more. */
function coveredLetters(letters: Bundle['letters'], erasures: readonly Erased<'IdentityErased'>[]): Bundle['letters'] {
  const floors = new Map<string, VersionVector[]>();
  for (const { data } of erasures) {
    for (const [id, versions] of Object.entries(data.drafts ?? {})) floors.set(id, [...floors.get(id) ?? [], ...versions]);
  }
  const isKnowing = (id: string, { number, version = {} }: Letter): boolean => number !== null || floors.get(id)?.some((floor) => knows(version, floor)) !== false;
  return changeVersions(letters, (version, id) => (isKnowing(id, version) ? version : null));
}

/** A letter of which no version is left goes. */
function changeVersions(letters: Bundle['letters'], change: (version: Letter, id: string) => Letter | null): Bundle['letters'] {
  return Object.fromEntries(Object.entries(letters).flatMap(([id, letter]) => {
    const changed = overVersions(letter, (version) => change(version, id));
    return changed ? [[id, changed]] : [];
  }));
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

/** The words beside the history that an event names; null where it names none. */
export function namedContent({ type, data }: EventBody): ContentHash | null {
  if (type === 'ConflictSettled') return namedContent(data.outcome);
  return 'content' in data ? data.content ?? null : null;
}

/** The officers' own words in an event, which lie in it and not beside it; null where it has none. */
export function ownWords(event: EventBody): string | null {
  if (event.type === 'ConflictSettled') return ownWords(event.data.outcome);
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
  return words === undefined ? event : withWords(event, words);
}

/** The same with other own words in the place of its own. */
export function withWords<B extends EventBody>(body: B, words: string): B {
  if (body.type === 'ConflictSettled') return { ...body, data: { ...body.data, outcome: withWords(body.data.outcome, words) } };
  const key = wordKey(body.type);
  return key === null ? body : { ...body, data: { ...body.data, [key]: words } };
}

/** In the order of their ids, on which all desks agree. */
function identityErasures(events: readonly TicketEvent[]): Erased<'IdentityErased'>[] {
  return events.filter((event): event is Erased<'IdentityErased'> => event.type === 'IdentityErased')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function bareBundle({ ticketId, events, letters, hub }: Bundle): Bundle {
  return { ticketId, events: standing(events), contents: {}, reporter: null, letters: bareLetters(letters), ...(hub ? { hub } : {}) };
}

/** Numbers must stay in the register; their words go, and drafts go whole. */
function bareLetters(letters: Bundle['letters']): Bundle['letters'] {
  const bare = changeVersions(letters, (version) => (version.number === null ? null : bareLetter(version)));
  return Object.fromEntries(Object.entries(bare).map(([id, { finals: _finals, ...letter }]) => [id, letter]));
}

// a point more or less tells nothing, so none is left
function bareLetter(letter: Letter): Letter {
  const { facts: _facts, parties: _parties, remark: _remark, answers: _answers, ...words } = mapTexts(letter, () => '');
  return { ...words, points: [], copies: [] };
}
