import { deadlinesOf } from '../calendar/deadline.ts';
import { localDateOf } from '../calendar/local-date.ts';
import { stageClocks } from '../calendar/stage-clock.ts';
import { countWorkingDays } from '../calendar/working-day.ts';
import type { WorkCalendar } from '../calendar/working-day.ts';
import { letterKind } from '../letter/letter.ts';
import { isUndecided } from '../letter/letter-versions.ts';
import type { CopyNote, Letter, LetterKind } from '../letter/letter.ts';
import { readNumber } from '../letter/number.ts';
import type { TakenNumber } from '../letter/number.ts';
import { unitOf, workdaysOf } from '../office/lookups.ts';
import type { Office, Stage } from '../office/office.ts';
import type { Classification, Erasure, FileId, Instant, LocalDate, TicketId } from './event.ts';
import { conflictsOf } from './conflicts.ts';
import { fold } from './fold.ts';
import { maskText } from './privacy.ts';
import { doubtsOf, REPORTER_FIELDS, reportersIn } from './reporter-versions.ts';
import type { Bundle, Status, Ticket } from './ticket.ts';
import { sentIn } from '../sync/marks.ts';

/** The deadline that a row shows: the open stage's last day. `null` where no clock runs. */
export interface RowDue {
  readonly stage: Stage;
  readonly on: LocalDate;
}

/** A letter as lists show it. */
export type LetterSummary = Pick<Letter, 'id' | 'subject' | 'state' | 'number' | 'unitId' | 'date' | 'paper' | 'updatedAt'> & {
  readonly kind: LetterKind;
  /** Copies that left the desk, oldest first. */
  readonly copies: readonly CopyNote[];
  /** Where its number stands in the registers; null for a draft. */
  readonly taken: TakenNumber | null;
};

/** The line that lists, filters and figures need; derived from a bundle, never the reporter. Title is masked where the report is Anonim. */
export interface Row {
  readonly id: TicketId;
  readonly number: string;
  readonly trackingId: string | null;
  readonly title: string;
  readonly status: Status;
  readonly unitId: string | null;
  readonly categoryId: string | null;
  readonly classification: Classification | null;
  readonly channelId: string;
  readonly districtId: string | null;
  readonly villageId: string | null;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  /** The report of the same matter with which it was put together. */
  readonly parentId: TicketId | null;
  readonly due: RowDue | null;
  readonly registeredAt: Instant;
  readonly verifiedAt: Instant | null;
  readonly disposedAt: Instant | null;
  readonly firstFollowUpAt: Instant | null;
  /** Last day of the first-follow-up stage, for the on-time share; null before a disposition and where the answer is not timed. */
  readonly firstFollowUpDueOn: LocalDate | null;
  /** Working days from disposition to first answer; null before it and where the answer is not timed. */
  readonly firstFollowUpDays: number | null;
  readonly closedAt: Instant | null;
  /** When the report closes by itself because nobody answered; null where that clock does not run. */
  readonly autoCloseOn: LocalDate | null;
  readonly reopenedCount: number;
  readonly letters: readonly LetterSummary[];
  /** Every file that the ticket names, small pictures and originals too. */
  readonly files: readonly FileId[];
  /** The officer who wrote the first answer; absent where nobody of this office did. */
  readonly handledBy?: string;
  /** The reporter's mark, 1 to 5; absent where there is none. */
  readonly rating?: number;
  /** How many things of it, letters among them, several people changed at once, so that somebody has to decide. */
  readonly conflicts: number;
  /** Of the latest event: retention counts from it. */
  readonly lastEventAt: Instant;
  /** Its words were removed; it counts in figures and is shown in no list. Absent = they are there. */
  readonly erased?: Erasure;
  /** Every unit that it was disposed to, where that is not `unitId` alone. */
  readonly units?: readonly string[];
  /** For each of the hub's databases that knows it: the epoch in which it stands there as it is here, 0 = something waits to be sent. */
  readonly hub?: Readonly<Record<string, number>>;
}

/** The row of a bundle. The same on any day: what moves with today (a suspended report's deadline) is null in it. */
export function rowOf(bundle: Bundle, office: Office, calendar: WorkCalendar): Row {
  const ticket = fold(bundle.events, bundle.contents);
  const { id, number, trackingId, status, unitId, categoryId, classification, channelId, districtId, villageId } = ticket;
  const { anonymous, confidential, registeredAt, verifiedAt, disposedAt, firstFollowUpAt, closedAt, reopenedCount } = ticket;
  return {
    id, number, trackingId, status, unitId, categoryId, classification, channelId, districtId, villageId, anonymous, confidential, parentId: ticket.parentId,
    title: anonymous ? maskText(ticket.title, bundle.reporter) : ticket.title,
    registeredAt, verifiedAt, disposedAt, firstFollowUpAt, closedAt, reopenedCount,
    ...dueDates(ticket, office, calendar),
    firstFollowUpDays: firstFollowUpDays(ticket, office, calendar),
    letters: summaries(bundle, office),
    files: filesOf(ticket, bundle),
    conflicts: ticket.erased ? 0 : countConflicts(bundle),
    lastEventAt: bundle.events.reduce((last, { at }) => (at > last ? at : last), registeredAt),
    ...(ticket.firstFollowUpBy === undefined ? {} : { handledBy: ticket.firstFollowUpBy }),
    ...(ticket.rating === undefined ? {} : { rating: ticket.rating }),
    ...(ticket.erased ? { erased: ticket.erased } : {}),
    ...unitsOf(bundle, unitId),
    ...(bundle.hub ? { hub: sentIn(bundle) ?? {} } : {}),
  };
}

function unitsOf({ events }: Bundle, unitId: string | null): Pick<Row, 'units'> {
  const units = new Set(events.flatMap((event) => (event.type === 'TicketDisposed' ? [event.data.unitId] : [])));
  if (unitId !== null) units.add(unitId);
  return units.size > 1 ? { units: [...units] } : {};
}

function dueDates(
  ticket: Ticket, office: Office, calendar: WorkCalendar,
): Pick<Row, 'due' | 'firstFollowUpDueOn' | 'autoCloseOn'> {
  const pausedAt = ticket.status === 'suspended' ? ticket.pauses.at(-1)?.from : undefined;
  const pausedOn = pausedAt === undefined ? null : localDateOf(pausedAt, office.timeZone);
  // Up to the day it was suspended, every day of a report is known; without a pause `today` decides nothing.
  const deadlines = deadlinesOf(ticket, office, calendar, pausedOn ?? localDateOf(ticket.registeredAt, office.timeZone));
  const running = deadlines.filter(({ isOpen }) => isOpen && pausedOn === null);
  const next = running.find(({ stage }) => stage !== 'autoClose');
  const followUp = deadlines.find(({ stage }) => stage === 'firstFollowUp');
  const isFixed = followUp && (followUp.metOn !== null || pausedOn === null || followUp.dueOn < pausedOn);
  return {
    due: next ? { stage: next.stage, on: next.dueOn } : null,
    firstFollowUpDueOn: isFixed && isTimed(ticket) ? followUp.dueOn : null,
    autoCloseOn: running.find(({ stage }) => stage === 'autoClose')?.dueOn ?? null,
  };
}

/** An answer that a file did not date must not count as given on the day of the disposition. */
function isTimed({ isAnswerTimed, firstFollowUpAt }: Ticket): boolean {
  return isAnswerTimed || firstFollowUpAt === null;
}

function firstFollowUpDays(ticket: Ticket, office: Office, calendar: WorkCalendar): number | null {
  if (!isTimed(ticket)) return null;
  const clock = stageClocks(ticket).find(({ stage }) => stage === 'firstFollowUp');
  if (!clock || clock.metAt === null) return null;
  const [from, to] = [clock.startAt, clock.metAt].map((at) => localDateOf(at, office.timeZone));
  return from === undefined || to === undefined ? null : countWorkingDays(calendar, from, to, workdaysOf(office, ticket.unitId));
}

function countConflicts({ events, contents, letters, reporter }: Bundle): number {
  return conflictsOf(events, contents).length + Object.values(letters).filter(isUndecided).length + (doubtsOf(reporter).length > 0 ? 1 : 0);
}

/** Every file that a ticket or its letters name: what may not be removed while it stands. */
function filesOf({ attachments }: Ticket, { letters }: Bundle): FileId[] {
  const finals = Object.values(letters).flatMap((letter) => (letter.finals ?? []).map(({ fileId }) => fileId));
  const ids = [...attachments.flatMap(({ fileId, thumbnailId, originalId }) => [fileId, thumbnailId, originalId]), ...finals];
  return [...new Set(ids.filter((id) => id !== null))];
}

function summaries({ letters }: Bundle, office: Office): LetterSummary[] {
  return Object.values(letters).map((letter) => {
    const { id, subject, state, number, unitId, date, paper, updatedAt } = letter;
    return { id, kind: letterKind(letter), subject, state, number, unitId, date, paper, updatedAt, copies: letter.copiesMade ?? [], taken: takenBy(letter, office) };
  }).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Where a letter's number stands in the registers; null for a draft. */
export function takenBy({ number, form, unitId, classification, date }: Letter, office: Office): TakenNumber | null {
  if (number === null) return null;
  const unitCode = unitOf(office, unitId)?.code ?? '';
  return readNumber(number, (form?.rules ?? office.letterRules).numberPattern, { classification, unitCode, date });
}

/**
 * What a search looks through, in lower case: first what everybody may match who sees the ticket; of an Anonim report a
 * second text with the reporter and the words as they came, only for those who see identities.
 */
export function searchTexts(bundle: Bundle): readonly string[] {
  const { anonymous, number, trackingId, title, text, place } = fold(bundle.events, bundle.contents);
  const facts = [number, trackingId];
  const words = [title, text, place].filter((part) => part !== null).join('\n');
  const reporter = bundle.reporter ? reportersIn(bundle.reporter).flatMap((one) => REPORTER_FIELDS.map((field) => one[field])) : [];
  const full = searchText([...facts, words, ...reporter]);
  return anonymous ? [searchText([...facts, maskText(words, bundle.reporter)]), full] : [full];
}

function searchText(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n').toLowerCase();
}
