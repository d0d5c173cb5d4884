import { STATUSES } from '../ticket/status.ts';
import type { Status } from '../ticket/status.ts';
import { BIT_COUNT, BITS, PARTS, statusBit } from './measures.ts';
import type { Measure } from './measures.ts';
import type { Share } from './percent.ts';
import type { Selection } from './selection.ts';

/** Working days from disposition to first answer over `n` reports. Median and 90th percentile by nearest rank: a value that occurred. */
export interface DaysFigure {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
}

export const SHARES = ['followedUp', 'done', 'onTime', 'overdue', 'reopened', 'lettered', 'rated'] as const;
/** A figure that is a part of a whole. */
export type ShareName = (typeof SHARES)[number];

/** Which figures are not to be told outside, because a small number would be, or could be found by subtraction. */
export interface Masked {
  readonly statuses: readonly Status[];
  readonly measures: readonly (ShareName | 'total' | 'days')[];
}

/** The figures of a group of reports, or of all. */
export interface Figures {
  readonly total: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  /** (in progress + done) of (total − archived − not ours). */
  readonly followedUp: Share;
  /** Done of (total − archived − not ours). */
  readonly done: Share;
  /** First answered on or before the last day, of those answered or past it; those whose day has not come are out. */
  readonly onTime: Share;
  /** null where no report was answered on a known day. */
  readonly days: DaysFigure | null;
  /** Open reports whose deadline has passed, of those that are open. */
  readonly overdue: Share;
  /** Opened again at least once, of those that were ended at least once. */
  readonly reopened: Share;
  /** Done with a numbered answer letter, of those that are done. */
  readonly lettered: Share;
  /** Done and marked by the reporter, of those that are done. */
  readonly rated: Share;
  /** Mean of the reporters' marks, 1 to 5; null where nobody gave one. */
  readonly rating: number | null;
  /** Official letters about these reports: with a number, and not yet. */
  readonly letters: { readonly issued: number; readonly drafts: number };
  /** What no paper tells; for the public these are 0 or null here. Left out where all is told. */
  readonly masked?: Masked;
}

/** Which group each row of the table is in, and how many groups there are. */
export interface Grouping {
  readonly of: ArrayLike<number>;
  readonly count: number;
}

/** All rows in one group. */
const ONE_GROUP: Grouping = { of: [], count: 1 };

/** The figures of each group, in one pass over the rows and one over those that were answered, from the quickest. */
export function tally(selection: Selection, grouping: Grouping, byDays = inOrderOfDays(selection)): readonly Figures[] {
  const counts = countBits(selection, grouping);
  const letters = countLetters(selection, grouping);
  const marks = sumMarks(selection, grouping);
  const days = summarizeDays(selection, grouping, byDays, counts);
  return Array.from({ length: grouping.count }, (_, group) => figuresOf(counts.subarray(group * BIT_COUNT, (group + 1) * BIT_COUNT), days[group] ?? null, {
    issued: letters[group * 2] ?? 0, drafts: letters[group * 2 + 1] ?? 0,
  }, marks[group] ?? 0));
}

/** The figures of all selected rows together. */
export function tallyAll(selection: Selection): Figures {
  const [figures] = tally(selection, ONE_GROUP);
  if (!figures) throw new RangeError('one group has figures');
  return figures;
}

function figuresOf(counts: Int32Array, days: DaysFigure | null, letters: Figures['letters'], marks: number): Figures {
  const count = (bit: number) => counts[31 - Math.clz32(bit)] ?? 0;
  const share = (measure: Measure): Share => ({ n: count(PARTS[measure].n), of: count(PARTS[measure].of) });
  return {
    total: count(BITS.all),
    byStatus: Object.fromEntries(STATUSES.map((status) => [status, count(statusBit(status))])) as Record<Status, number>,
    followedUp: share('followedUp'), done: share('done'), onTime: share('onTime'), days,
    overdue: share('overdue'), reopened: share('reopened'), lettered: share('lettered'), letters,
    rated: share('rated'), rating: count(BITS.rated) === 0 ? null : marks / count(BITS.rated),
  };
}

function countBits({ indices, bits }: Selection, { of, count }: Grouping): Int32Array {
  const counts = new Int32Array(count * BIT_COUNT);
  for (let at = 0; at < indices.length; at += 1) {
    const base = (of[indices[at] ?? 0] ?? 0) * BIT_COUNT;
    for (let left = bits[at] ?? 0; left !== 0; left &= left - 1) {
      const place = base + 31 - Math.clz32(left & -left);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}

/** Sum of the marks in each group; a mark counts while its report is done. */
function sumMarks({ table: { columns: { rating } }, indices, bits }: Selection, { of, count }: Grouping): Int32Array {
  const sums = new Int32Array(count);
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at] ?? 0;
    if (((bits[at] ?? 0) & BITS.rated) !== 0) sums[of[index] ?? 0] = (sums[of[index] ?? 0] ?? 0) + (rating[index] ?? 0);
  }
  return sums;
}

function countLetters({ table: { columns }, indices }: Selection, { of, count }: Grouping): Int32Array {
  const letters = new Int32Array(count * 2);
  for (const index of indices) {
    const base = (of[index] ?? 0) * 2;
    letters[base] = (letters[base] ?? 0) + (columns.issued[index] ?? 0);
    letters[base + 1] = (letters[base + 1] ?? 0) + (columns.drafts[index] ?? 0);
  }
  return letters;
}

/** Places in the table of the reports that were answered on a known day, from the quickest answer. */
export function inOrderOfDays({ table: { columns: { answerDays } }, indices }: Selection): Int32Array {
  const timed = indices.filter((index) => (answerDays[index] ?? -1) >= 0);
  const most = timed.reduce((highest, index) => Math.max(highest, answerDays[index] ?? 0), 0);
  // A count a number of days, so that nothing has to be compared; waits of many years are rare enough to be sorted.
  if (most > 10_000) return timed.sort((a, b) => (answerDays[a] ?? 0) - (answerDays[b] ?? 0));
  const places = new Int32Array(most + 2);
  for (const index of timed) places[(answerDays[index] ?? 0) + 1] = (places[(answerDays[index] ?? 0) + 1] ?? 0) + 1;
  for (let day = 1; day < places.length; day += 1) places[day] = (places[day] ?? 0) + (places[day - 1] ?? 0);
  const ordered = new Int32Array(timed.length);
  for (const index of timed) {
    const day = answerDays[index] ?? 0;
    const place = places[day] ?? 0;
    ordered[place] = index;
    places[day] = place + 1;
  }
  return ordered;
}

const TIMED_PLACE = 31 - Math.clz32(BITS.timed);

function summarizeDays({ table: { columns: { answerDays } } }: Selection, { of, count }: Grouping, byDays: Int32Array, counts: Int32Array): (DaysFigure | null)[] {
  const [seen, sum, median, p90] = [new Int32Array(count), new Float64Array(count), new Int32Array(count), new Int32Array(count)];
  const numberOf = (group: number) => counts[group * BIT_COUNT + TIMED_PLACE] ?? 0;
  for (const index of byDays) {
    const group = of[index] ?? 0;
    const days = answerDays[index] ?? 0;
    const rank = (seen[group] ?? 0) + 1;
    seen[group] = rank;
    sum[group] = (sum[group] ?? 0) + days;
    // Nearest rank in whole numbers, so that no rounding moves it.
    if (rank === Math.ceil(numberOf(group) / 2)) median[group] = days;
    if (rank === Math.ceil((90 * numberOf(group)) / 100)) p90[group] = days;
  }
  return Array.from({ length: count }, (_, group) => {
    const n = numberOf(group);
    return n === 0 ? null : { n, mean: (sum[group] ?? 0) / n, median: median[group] ?? 0, p90: p90[group] ?? 0 };
  });
}
