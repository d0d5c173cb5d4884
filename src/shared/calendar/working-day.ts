import type { Holiday } from '../office/office.ts';
import type { LocalDate } from '../ticket/event.ts';
import { dateOfDay, dayNumber, weekday } from './local-date.ts';

/** Working days a week: Monday to Friday, or to Saturday in units that serve people directly. */
export type Workdays = 5 | 6;

/** Why a day is off. `name` is the holiday's, null for a weekend; `estimate`: the date may still change. */
export interface DayOff {
  readonly reason: 'weekend' | Holiday['kind'];
  readonly name: string | null;
  readonly estimate: boolean;
}

/** An office's calendar, made for questions. */
export interface WorkCalendar {
  /** Why nobody works that day; null = a working day. */
  dayOff(date: LocalDate, workdays: Workdays): DayOff | null;
  /** Whether the year's national holidays are known; without them its dates are only a guess. */
  hasData(year: number): boolean;
}

const WEEKEND: DayOff = { reason: 'weekend', name: null, estimate: false };
const RANK: Readonly<Record<Holiday['kind'], number>> = { national: 0, jointLeave: 1, local: 2 };

/** Where one date has several holidays, the weightiest names it. */
function holidaysByDate(holidays: readonly Holiday[]): Map<LocalDate, DayOff> {
  const byDate = new Map<LocalDate, DayOff>();
  for (const { date, kind, name, estimate } of [...holidays].sort((a, b) => RANK[b.kind] - RANK[a.kind])) {
    byDate.set(date, { reason: kind, name, estimate });
  }
  return byDate;
}

/** Makes a calendar of an office's holidays (SKB 3 Menteri: national days and cuti bersama, and the office's own). */
export function createCalendar(holidays: readonly Holiday[]): WorkCalendar {
  const byDate = holidaysByDate(holidays);
  const years = new Set(holidays.filter(({ kind }) => kind !== 'local').map(({ date }) => Number(date.slice(0, 4))));
  const known: Record<Workdays, Map<LocalDate, DayOff | null>> = { 5: new Map(), 6: new Map() };
  return {
    dayOff(date, workdays) {
      let day = known[workdays].get(date);
      if (day === undefined) {
        day = byDate.get(date) ?? (isWeekend(date, workdays) ? WEEKEND : null);
        known[workdays].set(date, day);
      }
      return day;
    },
    hasData: (year) => years.has(year),
  };
}

function isWeekend(date: LocalDate, workdays: Workdays): boolean {
  const day = weekday(date);
  return day === 0 || (day === 6 && workdays === 5);
}

/** The `n`th working day after `start`, which itself never counts; with 0, `start` or the next working day after it. */
export function addWorkingDays(calendar: WorkCalendar, start: LocalDate, n: number, workdays: Workdays): LocalDate {
  let day = dayNumber(start);
  for (let left = n; left > 0;) {
    day += 1;
    if (!calendar.dayOff(dateOfDay(day), workdays)) left -= 1;
  }
  while (calendar.dayOff(dateOfDay(day), workdays)) day += 1;
  return dateOfDay(day);
}

/** How many working days lie after `after`, up to and with `through`; 0 where `through` is not later. */
export function countWorkingDays(calendar: WorkCalendar, after: LocalDate, through: LocalDate, workdays: Workdays): number {
  const last = dayNumber(through);
  let count = 0;
  for (let day = dayNumber(after) + 1; day <= last; day += 1) {
    if (!calendar.dayOff(dateOfDay(day), workdays)) count += 1;
  }
  return count;
}

/**
 * Working days from one date to another: negative where `to` is earlier, 0 only on the same day.
 * Days off alone make 1 or −1, so that on the Saturday after a Friday's deadline nothing reads "today".
 */
export function workingDaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate, workdays: Workdays): number {
  if (from === to) return 0;
  return from < to
    ? Math.max(1, countWorkingDays(calendar, from, to, workdays))
    : -Math.max(1, countWorkingDays(calendar, to, from, workdays));
}
