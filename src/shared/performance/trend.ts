import { dateOfDay, dayNumber, weekday } from '../calendar/local-date.ts';
import type { LocalDate } from '../ticket/event.ts';
import { NEVER } from './fact-table.ts';
import type { Range } from './period.ts';
import type { Selection } from './selection.ts';

/** A step of the trend: reports that came in on its days, and those that were done on them. */
export interface TrendPoint extends Range {
  readonly incoming: number;
  readonly done: number;
}

/** How things went, in days, weeks or months, whichever gives a readable number of steps. */
export interface Trend {
  /** `span`: neighbours were joined, so that none is small. */
  readonly step: 'day' | 'week' | 'month' | 'span';
  readonly points: readonly TrendPoint[];
  /** How many were done is not told; 0 here. */
  readonly doneMasked?: boolean;
}

const MOST_DAYS = 31;
const MOST_DAYS_IN_WEEKS = 124;

/** The trend of the selected reports over a range of days; done ones count on the day that they were done. */
export function trendOf(selection: Selection, range: Range): Trend {
  const { registered, closed } = selection.table.columns;
  const [first, last] = [dayNumber(range.from), dayNumber(range.to)];
  const step = last - first < MOST_DAYS ? 'day' : last - first < MOST_DAYS_IN_WEEKS ? 'week' : 'month';
  const { starts, stepOf } = stepsOf(range, step);
  const [incoming, done] = [new Int32Array(starts.length), new Int32Array(starts.length)];
  const add = (counts: Int32Array, day: number) => {
    if (day < first || day > last) return;
    const place = stepOf[day - first] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  };
  for (const index of selection.indices) {
    add(incoming, registered[index] ?? NEVER);
    add(done, closed[index] ?? NEVER);
  }
  return {
    step,
    points: starts.map((from, place) => ({
      from, to: dateOfDay((starts[place + 1] === undefined ? last + 1 : dayNumber(starts[place + 1] ?? from)) - 1),
      incoming: incoming[place] ?? 0, done: done[place] ?? 0,
    })),
  };
}

/** The first day of each step, and the step of each day. */
function stepsOf({ from, to }: Range, step: 'day' | 'week' | 'month'): { readonly starts: readonly LocalDate[]; readonly stepOf: Int32Array } {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const starts: LocalDate[] = [];
  const stepOf = new Int32Array(Math.max(0, last - first + 1));
  for (let day = first; day <= last; day += 1) {
    const date = dateOfDay(day);
    const begins = step === 'day' || (step === 'week' ? weekday(date) === 1 : date.endsWith('-01'));
    if (begins || starts.length === 0) starts.push(date);
    stepOf[day - first] = starts.length - 1;
  }
  return { starts, stepOf };
}
