import type { Performance } from '../../../shared/performance/indicators.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { formatNumber } from '../../ui/format.ts';
import { lowestOnTime, percentOf } from './figures.ts';
import type { NamedUnit } from './figures.ts';
import { monthName } from './period.ts';

/** What the months show, in a sentence. */
export function monthSummary({ months }: Performance): string {
  const words = performanceText.monthly;
  const [first, ...others] = months;
  if (!first) return '';
  if (others.length === 0) return words.one(formatNumber(first.incoming), formatNumber(first.done));
  const most = months.reduce((best, month) => (month.incoming > best.incoming ? month : best), first);
  const ahead = months.filter(({ incoming, done }) => done > incoming).map(({ month }) => monthName(month));
  return words.most(monthName(most.month), formatNumber(most.incoming)) + (ahead.length > 0 ? words.doneAhead(ahead) : words.neverAhead);
}

/** What the statuses show, in a sentence. */
export function statusSummary({ overall: { total, byStatus } }: Performance, units: readonly NamedUnit[]): string {
  const words = performanceText.status;
  const waiting = formatNumber(byStatus.unanswered);
  const most = units.reduce<NamedUnit | null>((best, unit) => (unit.byStatus.unanswered > (best?.byStatus.unanswered ?? 0) ? unit : best), null);
  const tail = most === null ? words.noneWaiting
    : units.length === 1 ? words.waitingHere(waiting)
      : words.waiting(waiting, most.name, formatNumber(most.byStatus.unanswered));
  return words.summary(formatNumber(total), formatNumber(byStatus.done), formatNumber(byStatus.inProgress)) + tail;
}

/** What the shares of answers in time show, in a sentence. */
export function onTimeSummary({ overall: { onTime } }: Performance, units: readonly NamedUnit[]): string {
  const words = performanceText.onTime;
  if (onTime.of === 0) return words.none;
  const lowest = lowestOnTime(units);
  return words.summary(formatNumber(onTime.n), formatNumber(onTime.of), percentOf(onTime))
    + (lowest ? words.lowest(lowest.name, formatNumber(lowest.onTime.n), formatNumber(lowest.onTime.of)) : words.end);
}
