import { deadlinesOf } from '../../shared/calendar/deadline.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { ReporterView, TicketView, TimelineItem } from '../../shared/contract/views.ts';
import type { Office } from '../../shared/office/office.ts';
import { likeness } from '../../shared/ticket/duplicate.ts';
import type { TicketEvent } from '../../shared/ticket/event.ts';
import { knownContents, namedContent, ownWords, withWords } from '../../shared/ticket/erasure.ts';
import { fold } from '../../shared/ticket/fold.ts';
import { maskReporter, maskText, seesIdentity, seesTicket } from '../../shared/ticket/privacy.ts';
import type { Row } from '../../shared/ticket/row.ts';
import type { Bundle, Reporter, Ticket } from '../../shared/ticket/ticket.ts';
import { allowedCommands, mayAttach, mayComposeLetter, mayErase } from '../../shared/ticket/workflow.ts';
import { thingsOf } from './conflict-things.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { listRow, todayOf, visibleRows } from './ticket-list.ts';

const RELATED_LIMIT = 3;
const RELATED_LIKENESS = 0.5;
/** So many of the newest rows are compared, which keeps opening a ticket fast in a large office. */
const RELATED_SEARCHED = 5000;

/** The bundle and its state; refuses what this officer may not see as if it were not there for them. */
export async function readTicket(desk: Desk, id: string): Promise<{ readonly bundle: Bundle; readonly ticket: Ticket }> {
  const officer = officerOf(desk);
  const bundle = await desk.store.read(id);
  if (!bundle) throw new Refusal('unknown-ticket');
  const ticket = fold(bundle.events, bundle.contents);
  if (!seesTicket(officer, settingOf(desk).office, ticket.unitId)) throw new Refusal('not-yours');
  return { bundle, ticket };
}

/** The reporter as this desk's officer may see them. */
function reporterView(desk: Desk, bundle: Bundle, ticket: Ticket): ReporterView {
  const masked = !seesIdentity(officerOf(desk), ticket);
  return { reporter: masked ? maskReporter(bundle.reporter) : bundle.reporter, masked };
}

/** Covers identity in a text where it is due. */
type Cover = (text: string) => string;

/** How texts of this ticket are shown to this officer: covered or as they are. */
export function coverOf(desk: Desk, ticket: Pick<Ticket, 'anonymous'>, reporter: Reporter | null): Cover {
  return seesIdentity(officerOf(desk), ticket) ? (text) => text : (text) => maskText(text, reporter);
}

function coveredTicket(ticket: Ticket, cover: Cover): Ticket {
  return {
    ...ticket,
    title: cover(ticket.title),
    text: cover(ticket.text),
    place: ticket.place === null ? null : cover(ticket.place),
    exchanges: ticket.exchanges.map((exchange) => ({ ...exchange, text: cover(exchange.text) })),
    attachments: ticket.attachments.map((attachment) => ({ ...attachment, name: cover(attachment.name) })),
  };
}

/** The words of an event: those it names by hash, or its own text, note or reason. */
export function wordsOfEvent(event: TicketEvent, bundle: Pick<Bundle, 'contents'>): string | null {
  switch (event.type) {
    case 'ReportRegistered':
    case 'ReportVerified':
    case 'DetailsCorrected':
    case 'ConflictSettled':
    case 'AttachmentAdded':
      return bundle.contents[namedContent(event) ?? '']?.title ?? null;
    case 'ReporterRated':
      return null;
    case 'ReporterReplied':
      return bundle.contents[event.data.content]?.text ?? null;
    case 'FollowUpRecorded':
    case 'NoteAdded':
      return event.data.text;
    case 'TicketReturned':
    case 'TicketReopened':
      return event.data.reason;
    case 'IdentityErased':
    case 'TicketErased':
      return event.data.reason;
    case 'LetterIssued':
      return event.data.subject;
    case 'TicketDisposed':
    case 'TicketSuspended':
    case 'TicketResumed':
    case 'TicketArchived':
    case 'TicketClosed':
      return event.data.note;
  }
}

/** Texts inside the event's data are emptied: the covered `text` beside them is what is shown. What an erasure keeps for machines stays away. */
function dataWithoutWords(event: TicketEvent, cover: Cover): TicketEvent['data'] {
  // the words beside are the file's name; why the original was kept belongs to the story too
  if (event.type === 'AttachmentAdded') return { ...event.data, reason: event.data.reason === null ? null : cover(event.data.reason) };
  if (event.type === 'IdentityErased') return { reason: '', replaced: {}, redacted: {} };
  if (event.type === 'TicketErased') return { ...event.data, reason: '', tracking: null };
  if (event.type === 'ConflictSettled') return ownWords(event) === null ? event.data : withWords(event, '').data;
  const data: Record<string, unknown> = { ...event.data };
  for (const key of ['text', 'note', 'reason', 'subject']) {
    const isCode = key === 'reason' && (event.type === 'TicketArchived' || event.type === 'TicketClosed');
    if (typeof data[key] === 'string' && !isCode) data[key] = '';
  }
  return data;
}

function timelineOf(bundle: Bundle, office: Office, cover: Cover): TimelineItem[] {
  const names = new Map(office.officers.map((officer) => [officer.id, officer.name]));
  const known = { ...bundle, contents: knownContents(bundle.events, bundle.contents) };
  const items = bundle.events.map((event) => {
    const words = wordsOfEvent(event, known);
    return {
      id: event.id, type: event.type, at: event.at, byName: names.get(event.by) ?? '',
      imported: event.data.import !== undefined,
      data: dataWithoutWords(event, cover),
      text: words === null || words === '' ? null : cover(words),
    } as TimelineItem;
  });
  // Stable: events of one moment keep the order in which the history chains them.
  return items.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function relatedTo(desk: Desk, row: Row): TicketView['related'] {
  const candidates = [...visibleRows(desk)].slice(-RELATED_SEARCHED);
  return candidates
    .filter((other) => other.id !== row.id && (other.categoryId === row.categoryId || other.districtId === row.districtId))
    .map((other) => ({ id: other.id, number: other.number, title: other.title, likeness: likeness(row.title, other.title) }))
    .filter((other) => other.likeness >= RELATED_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, RELATED_LIMIT);
}

function parentOf(desk: Desk, ticket: Ticket): TicketView['parent'] {
  const parent = ticket.parentId === null ? undefined : desk.store.rows().get(ticket.parentId);
  return parent ? { id: parent.id, number: parent.number } : null;
}

/** All that the ticket page shows, covered for an officer who may not see the reporter. */
export function viewTicket(desk: Desk, bundle: Bundle, ticket: Ticket): TicketView {
  const officer = officerOf(desk);
  const { office, calendar } = settingOf(desk);
  const row = desk.store.rows().get(ticket.id);
  if (!row) throw new Refusal('unknown-ticket');
  const cover = coverOf(desk, ticket, bundle.reporter);
  const today = todayOf(desk);
  return {
    ticket: coveredTicket(ticket, cover),
    row: listRow(desk, row, today),
    reporter: reporterView(desk, bundle, ticket),
    timeline: timelineOf(bundle, office, cover),
    deadlines: deadlinesOf(ticket, office, calendar, today),
    commands: allowedCommands(ticket, officer, office),
    mayComposeLetter: mayComposeLetter(ticket, officer, office),
    mayAttach: mayAttach(ticket, officer, office),
    mayEraseIdentity: mayErase(officer.role) && bundle.reporter !== null,
    related: relatedTo(desk, row),
    conflicts: thingsOf(desk, { bundle, ticket }),
    parent: parentOf(desk, ticket),
  };
}
