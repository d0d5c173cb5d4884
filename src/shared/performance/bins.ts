import { dayNumber } from '../calendar/local-date.ts';
import type { LocalDate } from '../ticket/event.ts';
import { BITS } from './measures.ts';
import type { Guard } from './groups.ts';
import type { Selection } from './selection.ts';
import { hiddenCells, isFew } from './small-cells.ts';

/** Numbers of days from `from` to `to`, both included; `to: null` = and more. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** How many reports were first answered within so many working days. */
export type DaysBin = Span & { readonly n: number };

/** How many open reports are so many calendar days old, and how many of them are past their deadline. */
export type AgeBin = Span & { readonly n: number; readonly overdue: number };

/** Open reports by age; all that came in up to the last day of the period, however long ago. */
export interface Backlog {
  readonly n: number;
  readonly overdue: number;
  readonly bins: readonly AgeBin[];
  /** What is not told to the public and 0 here: the late ones, or all. */
  readonly masked?: 'overdue' | 'all';
}

const DAYS_SPANS = spans([0, 1, 2, 3, 4, 5, 6, 11, 15, 31]);
const AGE_SPANS = spans([0, 4, 8, 15, 31, 61]);

function spans(starts: readonly number[]): readonly Span[] {
  return starts.map((from, index) => ({ from, to: starts[index + 1] === undefined ? null : (starts[index + 1] ?? 0) - 1 }));
}

/** The place of the span that holds a value; −1 where none does. */
function spanOf(list: readonly Span[], value: number): number {
  return list.findIndex(({ from, to }) => value >= from && (to === null || value <= to));
}

/** How long first answers took. */
export function distributionOf({ table: { columns: { answerDays } }, indices }: Selection): readonly DaysBin[] {
  const counts = new Int32Array(DAYS_SPANS.length);
  for (const index of indices) {
    const days = answerDays[index] ?? -1;
    if (days < 0) continue;
    const place = spanOf(DAYS_SPANS, days);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return DAYS_SPANS.map((span, place) => ({ ...span, n: counts[place] ?? 0 }));
}

/** Age in calendar days of the reports that are open. */
export function backlogOf({ table: { columns: { registered } }, indices, bits }: Selection, today: LocalDate): Backlog {
  const day = dayNumber(today);
  const [counts, late] = [new Int32Array(AGE_SPANS.length), new Int32Array(AGE_SPANS.length)];
  for (let at = 0; at < indices.length; at += 1) {
    const own = bits[at] ?? 0;
    if ((own & BITS.open) === 0) continue;
    const place = spanOf(AGE_SPANS, Math.max(0, day - (registered[indices[at] ?? 0] ?? 0)));
    counts[place] = (counts[place] ?? 0) + 1;
    if ((own & BITS.overdue) !== 0) late[place] = (late[place] ?? 0) + 1;
  }
  const bins = AGE_SPANS.map((span, place) => ({ ...span, n: counts[place] ?? 0, overdue: late[place] ?? 0 }));
  return { n: bins.reduce((sum, { n }) => sum + n, 0), overdue: bins.reduce((sum, { overdue }) => sum + overdue, 0), bins };
}

/** Reports by weekday (0 = Monday) and hour of registration; `n: null` = not told: fewer than the limit, one of them of a hidden reporter, or what such a cell would be found by. */
export interface HeatCell {
  readonly weekday: number;
  readonly hour: number;
  readonly n: number | null;
}

/** When reports come in; `untimed` are those of which only the day is known, null where they are too few to be told. */
export interface HeatMap {
  readonly cells: readonly HeatCell[];
  readonly untimed: number | null;
}

/** Weekday of a day (a number since 1970-01-01, a Thursday): 0 = Monday, as offices count. */
export function weekdayOf(day: number): number {
  return ((day + 3) % 7 + 7) % 7;
}

const UNTIMED = 7 * 24;

/** When reports come in, all 7 × 24 cells. */
export function heatOf({ table: { columns: { registered, hour, veil } }, indices }: Selection, { limit, isPublic }: Guard): HeatMap {
  // The last place is that of the untimed ones: they too are a part of the sum.
  const [counts, hidden] = [new Int32Array(UNTIMED + 1), new Int32Array(UNTIMED + 1)];
  for (const index of indices) {
    const own = hour[index] ?? -1;
    const place = own < 0 ? UNTIMED : weekdayOf(registered[index] ?? 0) * 24 + own;
    counts[place] = (counts[place] ?? 0) + 1;
    if (isPublic || (veil[index] ?? 0) > 0) hidden[place] = (hidden[place] ?? 0) + 1;
  }
  const count = (place: number) => counts[place] ?? 0;
  const filled = Array.from(counts.keys()).filter((place) => count(place) > 0).sort((a, b) => count(a) - count(b));
  const masked = hiddenCells(filled, count, (place) => isFew(count(place), limit) && (hidden[place] ?? 0) > 0, limit);
  const told = (place: number) => (masked.has(place) ? null : count(place));
  return { cells: Array.from({ length: UNTIMED }, (_, place) => ({ weekday: Math.floor(place / 24), hour: place % 24, n: told(place) })), untimed: told(UNTIMED) };
}
