import { localDateOf } from '../calendar/local-date.ts';
import type { LocalDate } from '../ticket/event.ts';
import type { Row } from '../ticket/row.ts';

/** Working days from disposition to first answer over `n` reports. Median and 90th percentile by nearest rank: a value that occurred. */
export interface DaysFigure {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
}

/** Whether a report was first answered in time: unanswered past its day is late; null where nothing can be said yet. */
export function isOnTime(
  { firstFollowUpAt, firstFollowUpDueOn }: Pick<Row, 'firstFollowUpAt' | 'firstFollowUpDueOn'>,
  { today, timeZone }: { readonly today: LocalDate; readonly timeZone: string },
): boolean | null {
  if (firstFollowUpDueOn === null) return null;
  if (firstFollowUpAt !== null) return localDateOf(firstFollowUpAt, timeZone) <= firstFollowUpDueOn;
  return firstFollowUpDueOn < today ? false : null;
}

/** Mean, median and 90th percentile of numbers of days; null where there are none. */
export function summarizeDays(days: readonly number[]): DaysFigure | null {
  if (days.length === 0) return null;
  const sorted = [...days].sort((a, b) => a - b);
  return {
    n: days.length,
    mean: days.reduce((sum, value) => sum + value, 0) / days.length,
    median: nearestRank(sorted, 50),
    p90: nearestRank(sorted, 90),
  };
}

/** The smallest value that at least `percent` % of all do not exceed. In whole numbers, so that no rounding moves the rank. */
function nearestRank(sorted: readonly number[], percent: number): number {
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? 0;
}
