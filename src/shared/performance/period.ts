import { addDays, dateOfDay, dayNumber, weekday } from '../calendar/local-date.ts';
import type { LocalDate } from '../ticket/event.ts';

export const PERIOD_KINDS = ['week', 'month', 'quarter', 'semester', 'year', 'range'] as const;
/** Minggu (Monday to Sunday), bulan, triwulan, semester, tahun, or any two days. */
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** First and last day, both included. */
export interface Range {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A time that is looked at, whole: it may end after today. */
export interface Period extends Range {
  readonly kind: PeriodKind;
}

const MONTHS: Readonly<Record<Exclude<PeriodKind, 'week' | 'range'>, number>> = { month: 1, quarter: 3, semester: 6, year: 12 };

/** The period of a kind in which a date lies; a range is that day alone. */
export function periodAt(kind: PeriodKind, date: LocalDate): Period {
  if (kind === 'range') return { kind, from: date, to: date };
  if (kind === 'week') {
    const from = addDays(date, -((weekday(date) + 6) % 7));
    return { kind, from, to: addDays(from, 6) };
  }
  const [year, month] = yearAndMonth(date);
  const count = MONTHS[kind];
  const first = Math.floor((month - 1) / count) * count + 1;
  return { kind, from: firstOf(year, first), to: lastOf(year, first + count - 1) };
}

/** The days of a period that have come: one that runs ends today, so that nothing is drawn that cannot be known. */
export function daysOf({ from, to }: Range, today: LocalDate): Range {
  return { from, to: from <= today && today < to ? today : to };
}

/** The period before, of the same kind; of a range as many days. One that runs is compared with as many days of the one before. */
export function periodBefore(period: Period, today: LocalDate): Range {
  const { kind, from } = period;
  if (kind === 'range' || kind === 'week') {
    const days = dayNumber(period.to) - dayNumber(from) + 1;
    return sameDays(period, { from: addDays(from, -days), to: addDays(from, -1) }, today);
  }
  return sameDays(period, periodAt(kind, addDays(from, -1)), today);
}

/** The same time a year before; a week is the one 52 weeks before, so that weekdays meet. null where that is the period before. */
export function yearBefore(period: Period, today: LocalDate): Range | null {
  const { kind, from, to } = period;
  if (kind === 'year') return null;
  if (kind === 'week') return sameDays(period, { from: addDays(from, -364), to: addDays(to, -364) }, today);
  const end = kind === 'range' ? yearEarlier(to) : lastOf(...yearAndMonth(yearEarlier(to)));
  return sameDays(period, { from: yearEarlier(from), to: end }, today);
}

/** The same part of another period: all of it, or as many days as this one has had. */
function sameDays(period: Period, other: Range, today: LocalDate): Range {
  const { to } = daysOf(period, today);
  if (to === period.to) return { from: other.from, to: other.to };
  const end = addDays(other.from, dayNumber(to) - dayNumber(period.from));
  return { from: other.from, to: end < other.to ? end : other.to };
}

/** 29 February becomes the 28th. */
function yearEarlier(date: LocalDate): LocalDate {
  const [year, month] = yearAndMonth(date);
  const last = lastOf(year - 1, month);
  const same = `${String(year - 1).padStart(4, '0')}${date.slice(4)}`;
  return same < last ? same : last;
}

function yearAndMonth(date: LocalDate): [year: number, month: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
}

function firstOf(year: number, month: number): LocalDate {
  return dateOfDay(Math.floor(Date.UTC(year, month - 1, 1) / 86_400_000));
}

function lastOf(year: number, month: number): LocalDate {
  return dateOfDay(Math.floor(Date.UTC(year, month, 0) / 86_400_000));
}
