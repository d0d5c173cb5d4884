import { STATUSES } from '../ticket/status.ts';
import type { Status } from '../ticket/status.ts';
import { NEVER } from './fact-table.ts';
import type { FactTable } from './fact-table.ts';

/** What is true of one report, as bits; every figure is a count of reports with one bit among those with another. */
export const BITS = {
  all: 1 << 0, ours: 1 << 1, followedUp: 1 << 2, judged: 1 << 3, onTime: 1 << 4, timed: 1 << 5, open: 1 << 6, overdue: 1 << 7,
  ended: 1 << 8, reopened: 1 << 9, lettered: 1 << 10, rated: 1 << 11,
  issued: 1 << 12, drafted: 1 << 13,
} as const;
/** Bits of the statuses follow those of the measures. */
const FIRST_STATUS = 14;
/** How many bits there are. */
export const BIT_COUNT = FIRST_STATUS + STATUSES.length;

/** The bit of a status. */
export function statusBit(status: Status): number {
  return 1 << (FIRST_STATUS + STATUSES.indexOf(status));
}

const DONE = statusBit('done');

export const MEASURES = ['total', 'followedUp', 'done', 'onTime', 'days', 'overdue', 'reopened', 'lettered', 'rated', 'backlog', 'issued', 'drafted'] as const;
/** A figure that has tickets in it and out of it. */
export type Measure = (typeof MEASURES)[number];

/** What counts, of what; see domain.md, "Indicators". */
export const PARTS: Readonly<Record<Measure, { readonly n: number; readonly of: number }>> = {
  total: { n: BITS.all, of: BITS.all },
  followedUp: { n: BITS.followedUp, of: BITS.ours },
  done: { n: DONE, of: BITS.ours },
  onTime: { n: BITS.onTime, of: BITS.judged },
  days: { n: BITS.timed, of: BITS.timed },
  overdue: { n: BITS.overdue, of: BITS.open },
  reopened: { n: BITS.reopened, of: BITS.ended },
  lettered: { n: BITS.lettered, of: DONE },
  rated: { n: BITS.rated, of: DONE },
  backlog: { n: BITS.open, of: BITS.open },
  issued: { n: BITS.issued, of: BITS.all },
  drafted: { n: BITS.drafted, of: BITS.all },
};

const at = (status: Status) => STATUSES.indexOf(status);
const [ARCHIVED, NOT_OURS, IN_PROGRESS, IS_DONE] = [at('archived'), at('notOurs'), at('inProgress'), at('done')];

/** The bits of a report, seen on a day (a number since 1970-01-01). */
export function bitsOf({ columns }: FactTable, index: number, today: number): number {
  const status = columns.status[index] ?? 0;
  const due = columns.due[index] ?? NEVER;
  const isOurs = status !== ARCHIVED && status !== NOT_OURS;
  const isOpen = isOurs && status !== IS_DONE;
  const isReopened = (columns.reopened[index] ?? 0) > 0;
  let bits = BITS.all | (1 << (FIRST_STATUS + status)) | answerBits(columns.answered[index] ?? NEVER, columns.answerDue[index] ?? NEVER, today);
  if (isOurs) bits |= BITS.ours;
  if (status === IN_PROGRESS || status === IS_DONE) bits |= BITS.followedUp;
  if ((columns.answerDays[index] ?? -1) >= 0) bits |= BITS.timed;
  if (isOpen) bits |= BITS.open;
  if (isOpen && due < today) bits |= BITS.overdue;
  if (!isOpen || isReopened) bits |= BITS.ended;
  if (isReopened) bits |= BITS.reopened;
  if (status === IS_DONE && columns.answerLetter[index] === 1) bits |= BITS.lettered;
  if (status === IS_DONE && (columns.rating[index] ?? 0) > 0) bits |= BITS.rated;
  if ((columns.issued[index] ?? 0) > 0) bits |= BITS.issued;
  if ((columns.drafts[index] ?? 0) > 0) bits |= BITS.drafted;
  return bits;
}

/** Unanswered past its day is late; before that day nothing can be said yet. */
function answerBits(answered: number, due: number, today: number): number {
  if (due === NEVER) return 0;
  if (answered !== NEVER) return answered <= due ? BITS.judged | BITS.onTime : BITS.judged;
  return due < today ? BITS.judged : 0;
}
