import { dateOfDay, dayNumber, weekday } from '../../../shared/calendar/local-date.ts';
import { countWorkingDays } from '../../../shared/calendar/working-day.ts';
import type { WorkCalendar } from '../../../shared/calendar/working-day.ts';
import { sortHolidays } from '../../../shared/office/holiday-file.ts';
import type { Holiday } from '../../../shared/office/office.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';

/** Year of a date. */
export function yearOfDate(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** The years that can be looked at: those with data, this one and the next. */
export function shownYears(holidays: readonly Holiday[], today: LocalDate): readonly number[] {
  const now = yearOfDate(today);
  return [...new Set([...holidays.map(({ date }) => yearOfDate(date)), now, now + 1])].sort((a, b) => a - b);
}

/** A file's years put in the place of what the office had for them; the office's own days stay. */
export function withImported(holidays: readonly Holiday[], imported: readonly Holiday[]): readonly Holiday[] {
  return sortHolidays([...holidays.filter((day) => !isReplaced(day, imported)), ...imported.filter((day) => !has(holidays, day))]);
}

/** How many days an import takes out and puts in, and of which years. */
export function importSummary(holidays: readonly Holiday[], imported: readonly Holiday[]): { readonly years: string; readonly added: number; readonly removed: number } {
  const years = [...new Set(imported.map(({ date }) => yearOfDate(date)))];
  const first = Math.min(...years);
  const last = Math.max(...years);
  return { years: first === last ? String(first) : `${first}–${last}`, added: imported.length, removed: holidays.filter((day) => isReplaced(day, imported)).length };
}

function isReplaced(day: Holiday, imported: readonly Holiday[]): boolean {
  return day.kind !== 'local' && imported.some(({ date }) => yearOfDate(date) === yearOfDate(day.date));
}

/** An office's own day that a file brings once more. */
function has(holidays: readonly Holiday[], day: Holiday): boolean {
  return day.kind === 'local' && holidays.some((one) => one.kind === 'local' && one.date === day.date);
}

/** The days of a month in weeks from Monday; null = a day of another month. */
export function weeksOf(year: number, month: number): readonly (readonly (LocalDate | null)[])[] {
  const first = dayNumber(`${year}-${String(month).padStart(2, '0')}-01`);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const days = Array.from({ length: dayNumber(next) - first }, (_, index) => dateOfDay(first + index));
  // Monday is the first day of the office's week, so Sunday (0) comes last.
  const lead = (weekday(dateOfDay(first)) + 6) % 7;
  const cells: (LocalDate | null)[] = [...Array<null>(lead).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Working days of a year, Monday to Friday. */
export function workingDaysOf(calendar: WorkCalendar, year: number): number {
  return countWorkingDays(calendar, `${year - 1}-12-31`, `${year}-12-31`, 5);
}
