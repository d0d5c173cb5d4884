import { deadlinesOf } from '../calendar/deadline.ts';
import type { WorkCalendar } from '../calendar/working-day.ts';
import type { ErrorCode } from '../contract/errors.ts';
import { categoryOf, unitOf } from '../office/lookups.ts';
import type { Office, Officer } from '../office/office.ts';
import type { Command, Registration } from './command.ts';
import { refusalOf } from './command-table.ts';
import type { Content, ContentHash, EventBody, EventData, LocalDate } from './event.ts';
import type { Ticket } from './ticket.ts';

export {
  allowedCommands, mayAttach, mayComposeLetter, mayEditOffice, mayErase, mayImport, mayKeepOriginal, mayNumberLetters, mayPrint, mayRegister, maySettle,
} from './command-table.ts';

/** Keeps words beside the history and names them by hash. */
export type NameWords = (content: Omit<Content, 'salt'>) => ContentHash;

/** What follows from a command: events to record (none where it changes nothing), or a refusal. */
export type Decision =
  | { readonly ok: true; readonly events: readonly EventBody[] }
  | { readonly ok: false; readonly code: ErrorCode };

type Of<K extends Command['kind']> = Extract<Command, { readonly kind: K }>;

const record = (...events: EventBody[]): Decision => ({ ok: true, events });
const refuse = (code: ErrorCode): Decision => ({ ok: false, code });

/** Decides a command: whether this officer may give it to this ticket now, whether it is complete, and what it changes. */
export function decide(ticket: Ticket, command: Command, by: Officer, office: Office, words: NameWords): Decision {
  const refusal = refusalOf(command.kind, ticket, by, office);
  if (refusal) return refuse(refusal);
  switch (command.kind) {
    case 'verify': return verify(ticket, command, office, words);
    case 'correct': return correct(ticket, command, office, words);
    case 'dispose': return dispose(command, office);
    case 'followUp': return record({ type: 'FollowUpRecorded', data: { text: command.text } });
    case 'recordReply': return record({ type: 'ReporterReplied', data: { content: words({ text: command.text }) } });
    case 'rate': return record({ type: 'ReporterRated', data: { score: command.score } });
    case 'note': return record({ type: 'NoteAdded', data: { text: command.text } });
    case 'suspend': return suspend(command);
    case 'resume': return record({ type: 'TicketResumed', data: { note: command.note } });
    case 'return': return record({ type: 'TicketReturned', data: { reason: command.reason } });
    case 'archive': return archive(ticket, command);
    case 'close': return record({ type: 'TicketClosed', data: { reason: 'resolved', note: command.note } });
    case 'reopen': return record({ type: 'TicketReopened', data: { reason: command.reason } });
  }
}

/** The events of a new report; the words that its reporter wrote are kept apart. */
export function register(registration: Registration, number: string, words: NameWords): EventBody[] {
  const { title, text, place, ...facts } = registration;
  return [{ type: 'ReportRegistered', data: { number, content: words(contentOf(title, text, place)), ...facts } }];
}

/**
 * The closing of a report on which neither side has spoken for the office's limit; null where it is not due.
 * An imported answer never closes by itself: SP4N closes those, and the next file says so.
 */
export function closeSilent(ticket: Ticket, office: Office, calendar: WorkCalendar, today: LocalDate): EventBody | null {
  const lastAnswer = ticket.exchanges.filter(({ by }) => by === 'unit').at(-1);
  if (ticket.status !== 'inProgress' || !lastAnswer || lastAnswer.imported) return null;
  const limit = deadlinesOf(ticket, office, calendar, today).find(({ stage }) => stage === 'autoClose');
  if (!limit || today <= limit.dueOn) return null;
  return { type: 'TicketClosed', data: { reason: 'noReply', note: null } };
}

function contentOf(title: string, text: string, place: string | null): Omit<Content, 'salt'> {
  return place === null ? { title, text } : { title, text, place };
}

function verify(ticket: Ticket, command: Of<'verify'>, office: Office, words: NameWords): Decision {
  const { kind: _kind, title, ...facts } = command;
  if (!categoryOf(office, facts.categoryId)) return refuse('unknown-category');
  const content = title === ticket.title ? {} : { content: words(contentOf(title, ticket.text, ticket.place)) };
  return record({ type: 'ReportVerified', data: { ...facts, ...content } });
}

function correct(ticket: Ticket, command: Of<'correct'>, office: Office, words: NameWords): Decision {
  const facts = changedFacts(ticket, command);
  if (facts.categoryId !== undefined && !categoryOf(office, facts.categoryId)) return refuse('unknown-category');
  const { title, place } = command;
  const isReworded = title !== ticket.title || place !== ticket.place;
  const data = isReworded ? { ...facts, content: words(contentOf(title, ticket.text, place)) } : facts;
  return Object.keys(data).length === 0 ? record() : record({ type: 'DetailsCorrected', data });
}

const CORRECTABLE = ['classification', 'categoryId', 'districtId', 'villageId', 'incidentOn', 'anonymous', 'confidential'] as const;

function changedFacts(ticket: Ticket, command: Of<'correct'>): EventData['DetailsCorrected'] {
  const changed = CORRECTABLE.filter((key) => {
    // A report that has a classification or a category may get another, never none.
    if ((key === 'classification' || key === 'categoryId') && command[key] === null) return false;
    return command[key] !== ticket[key];
  });
  return Object.fromEntries(changed.map((key) => [key, command[key]]));
}

function dispose({ unitId, note }: Of<'dispose'>, office: Office): Decision {
  return unitOf(office, unitId) ? record({ type: 'TicketDisposed', data: { unitId, note } }) : refuse('unknown-unit');
}

function suspend({ missing, note }: Of<'suspend'>): Decision {
  if (missing.length === 0) return refuse('missing-details-empty');
  return record({ type: 'TicketSuspended', data: { missing: [...new Set(missing)], note } });
}

function archive(ticket: Ticket, { reason, parentId, note }: Of<'archive'>): Decision {
  if (reason !== 'duplicate') return record({ type: 'TicketArchived', data: { reason, parentId: null, note } });
  if (parentId === null) return refuse('parent-missing');
  if (parentId === ticket.id) return refuse('parent-is-self');
  return record({ type: 'TicketArchived', data: { reason, parentId, note } });
}
