import type { Letter } from '../letter/letter.ts';
import { knownContents } from '../ticket/erasure.ts';
import type { Content, ContentHash, TicketEvent, TicketId } from '../ticket/event.ts';
import type { Bundle, Reporter } from '../ticket/ticket.ts';
import { isAnonymous, supersededWords } from './visibility.ts';
import { stableText } from '../ticket/stable-text.ts';

/** A document as CouchDB gives and takes it. */
export interface HubDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly _deleted?: true;
  /** Leaves of the same document that servers made among themselves. */
  readonly _conflicts?: readonly string[];
  readonly [field: string]: unknown;
}

/** A document of a ticket as it should stand in one database. `state` tells whether what stands there differs; empty = it never changes. */
export interface WantedDocument {
  readonly id: string;
  readonly state: string;
  /** A file, whose bytes lie in the attachment named `data`; any other is JSON. */
  readonly isFile: boolean;
  body(): Readonly<Record<string, unknown>>;
}

/** Whose eyes a database is for: the coordinator sees all, a unit neither who wrote an Anonim report nor words that were taken back. */
export type Audience = 'coordinator' | 'unit';

/** The documents of a ticket for one database, the ticket itself first: whoever finds one of the others there finds the ticket too. */
export function documentsOf(bundle: Bundle, audience: Audience): WantedDocument[] {
  const { ticketId, events, letters, reporter } = bundle;
  const ids = events.map(({ id }) => id).sort().join();
  const isHidden = audience === 'unit' && isAnonymous(events);
  return [
    { id: `ticket:${ticketId}`, state: ids, isFile: false, body: () => ({ ticketId, events }) },
    ...contentDocuments(bundle, audience),
    ...(reporter === null || isHidden ? [] : [document(`reporter:${ticketId}`, { ticketId, reporter })]),
    ...Object.values(letters).map((letter) => document(`letter:${letter.id}`, { ticketId, letter })),
    ...fileIds(bundle, audience).map((id) => ({ id: `file:${id}`, state: '', isFile: true, body: () => ({ ticketId }) })),
  ];
}

function document(id: string, body: Readonly<Record<string, unknown>>): WantedDocument {
  return { id, state: stableText(body), isFile: false, body: () => body };
}

function contentDocuments({ ticketId, events, contents }: Bundle, audience: Audience): WantedDocument[] {
  const withheld = audience === 'unit' ? supersededWords(events) : new Set<ContentHash>();
  return Object.entries(contents).filter(([hash]) => !withheld.has(hash))
    .map(([hash, content]) => ({ id: `content:${hash}`, state: '', isFile: false, body: () => ({ ticketId, content }) }));
}

/** Files that a ticket names; a picture with all its metadata is the coordinator's alone. */
function fileIds({ events, letters }: Bundle, audience: Audience): string[] {
  const attached = events.flatMap((event) => {
    if (event.type !== 'AttachmentAdded') return [];
    const { fileId, thumbnailId, originalId } = event.data;
    return [fileId, thumbnailId, audience === 'coordinator' ? originalId : null];
  });
  const finals = Object.values(letters).flatMap(({ finals: all = [] }) => all.map(({ fileId }) => fileId));
  return [...new Set([...attached, ...finals].filter((id) => id !== null))];
}

/** The `state` of a document that stands at the hub. */
export function stateOf({ _id, _rev, _conflicts, ...body }: HubDocument): string {
  if (_id.startsWith('ticket:')) return isEvents(body.events, String(body.ticketId)) ? body.events.map(({ id }) => id).sort().join() : '?';
  return _id.startsWith('content:') || _id.startsWith('file:') ? '' : stableText(body);
}

/** Kinds of documents that belong to a ticket and lie in its bundle. */
const TICKET_KINDS = ['ticket', 'content', 'reporter', 'letter'] as const;
type TicketKind = (typeof TICKET_KINDS)[number];

/** The ticket that a document belongs to; null for one that lies in no bundle, or does not say. */
export function ticketOf(document: HubDocument): TicketId | null {
  return kindOf(document) !== null && typeof document.ticketId === 'string' ? document.ticketId : null;
}

function kindOf({ _id }: HubDocument): TicketKind | null {
  return TICKET_KINDS.find((kind) => _id.startsWith(`${kind}:`)) ?? null;
}

/** Fields of the documents of a ticket; a stranger may have written other values. */
interface TicketFields {
  readonly events?: unknown;
  readonly content?: Content;
  readonly reporter?: Reporter;
  readonly letter?: Letter;
}

/** What documents of one ticket say, as a bundle to merge with. `isGenuine` tells whether an event is what its id promises. Documents of another shape are left out. */
export function bundleOf(ticketId: TicketId, documents: readonly HubDocument[], isGenuine: (event: TicketEvent, all: readonly TicketEvent[]) => boolean): Bundle {
  const contents: Record<ContentHash, Content> = {};
  const letters: Record<string, Letter> = {};
  let events: readonly TicketEvent[] = [];
  let reporter: Reporter | null = null;
  for (const document of documents) {
    // what is written there was a desk's; the database's own rules and the hashes guard it
    const { _id, events: listed, content, reporter: person, letter } = document as HubDocument & TicketFields;
    const kind = kindOf(document);
    if (kind === 'ticket' && isEvents(listed, ticketId)) events = [...events, ...listed.filter((event) => isGenuine(event, listed))];
    if (kind === 'content' && content) contents[_id.slice('content:'.length)] = content;
    if (kind === 'reporter' && person) reporter = person;
    if (kind === 'letter' && letter?.ticketId === ticketId) letters[letter.id] = letter;
  }
  return { ticketId, events, contents, reporter, letters };
}

function isEvents(value: unknown, ticketId: TicketId): value is readonly TicketEvent[] {
  return Array.isArray(value) && value.every((event: Partial<TicketEvent> | null) =>
    typeof event === 'object' && event?.ticketId === ticketId && typeof event.id === 'string' && typeof event.type === 'string'
    && typeof event.at === 'string' && Array.isArray(event.follows) && typeof event.data === 'object' && Boolean(event.data));
}

/** Words that a history names and that are not here; a database may withhold them. */
export function missingContents({ events, contents }: Bundle): ContentHash[] {
  const known = knownContents(events, contents);
  const named = events.flatMap(({ data }) => {
    const facts: object = 'outcome' in data ? data.outcome.data : data;
    return 'content' in facts && typeof facts.content === 'string' ? [facts.content] : [];
  });
  return [...new Set(named)].filter((hash) => !(hash in known));
}
