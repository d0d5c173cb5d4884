import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';

/** A year, or the part of it that is looked at: `year`, `q1` to `q4`, `m1` to `m12`. */
export type Span = 'year' | `q${number}` | `m${number}`;

/** What the page is about; `unitId: null` = all units that the officer may see. */
export interface Choice {
  readonly year: number;
  readonly span: Span;
  readonly unitId: string | null;
}

/** First and last day, both included. */
export interface Range {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const words = performanceText.period;

/** Years that can be chosen: this one and the nine before, newest first. */
export function yearsUntil(today: LocalDate): readonly number[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: 10 }, (_, index) => last - index);
}

/** The days of a period. A running one ends today, so that no month is drawn that has not come. */
export function rangeOf({ year, span }: Pick<Choice, 'year' | 'span'>, today: LocalDate): Range {
  const [first, last] = monthsOf(span);
  const from = `${year}-${twoDigits(first)}-01`;
  const end = `${year}-${twoDigits(last)}-${lastDay(year, last)}`;
  return { from, to: from <= today && today < end ? today : end };
}

/** `Januari–November 2026`; one month alone as `November 2026`. */
export function rangeName({ from, to }: Range): string {
  return words.range(monthName(from), monthName(to), from.slice(0, 4));
}

/** Name of the month of a date or of `YYYY-MM`. */
export function monthName(date: string): string {
  return performanceText.months[Number(date.slice(5, 7)) - 1] ?? date;
}

/** The parts of a year as a select shows them. */
export function spanOptions(): readonly { readonly group: string; readonly items: readonly { readonly value: Span; readonly label: string }[] }[] {
  const quarters = [1, 2, 3, 4].map((index) => ({ value: `q${index}` as const, label: words.quarter(index) }));
  const months = performanceText.months.map((label, index) => ({ value: `m${index + 1}` as const, label }));
  return [
    { group: words.year, items: [{ value: 'year', label: words.wholeYear }] },
    { group: words.quarters, items: quarters },
    { group: words.months, items: months },
  ];
}

function monthsOf(span: Span): readonly [first: number, last: number] {
  if (span === 'year') return [1, 12];
  const index = Number(span.slice(1));
  return span.startsWith('q') ? [index * 3 - 2, index * 3] : [index, index];
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
