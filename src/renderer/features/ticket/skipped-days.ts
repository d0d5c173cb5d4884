import type { SkippedDay } from '../../../shared/calendar/deadline.ts';
import { addDays } from '../../../shared/calendar/local-date.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';

/** Days in a row that were skipped for the same reason. */
export interface SkippedRun {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: SkippedDay['reason'];
  readonly name: string | null;
}

/** Joins neighbouring days of one reason, so that 12 weekends are 12 lines and not 24. */
export function joinRuns(days: readonly SkippedDay[]): readonly SkippedRun[] {
  const runs: SkippedRun[] = [];
  for (const { date, reason, name } of days) {
    const last = runs.at(-1);
    if (last && last.reason === reason && last.name === name && addDays(last.to, 1) === date) runs[runs.length - 1] = { ...last, to: date };
    else runs.push({ from: date, to: date, reason, name });
  }
  return runs;
}
