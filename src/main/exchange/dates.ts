import { localDateOf, startOfDay } from '../../shared/calendar/local-date.ts';
import type { Instant, LocalDate } from '../../shared/ticket/event.ts';
import { serialToWallTime } from './serial-date.ts';
import { cellText } from './table.ts';
import type { Cell } from './table.ts';

/** A date as a file gives it; without a time it is the start of that day. */
export interface Moment {
  readonly at: Instant;
  /** The office's calendar day. */
  readonly day: LocalDate;
}

interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string;
}

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january'], ['februari', 'feb', 'pebruari', 'peb', 'february'], ['maret', 'mar', 'march'], ['april', 'apr'],
  ['mei', 'may'], ['juni', 'jun', 'june'], ['juli', 'jul', 'july'], ['agustus', 'agu', 'agt', 'ags', 'agust', 'aug', 'august'],
  ['september', 'sep', 'sept'], ['oktober', 'okt', 'oct', 'october'], ['november', 'nov', 'nopember', 'nop'],
  ['desember', 'des', 'dec', 'december'],
];
const MONTH_BY_NAME = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** What may follow a date. Groups: hour, minute, second, half of the day, zone. */
const TIME = String.raw`(?: (\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)? ?(am|pm)? ?(wib|wita|wit|z|[+-]\d{2}:?\d{2})?)?$`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}`);
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})${TIME}`);
const NAMED = new RegExp(String.raw`^(?:[a-z']+ )?(\d{1,2})[-/. ]+([a-z]{3,9})[-/. ]+(\d{4})${TIME}`);
const LONGEST = 60;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const ZONES: Readonly<Record<string, string>> = { wib: '+07:00', wita: '+08:00', wit: '+09:00', z: '+00:00' };

/**
 * Reads a date or a date with a time: a day number, ISO, `27/06/2025 14:05`, `27 Juni 2025 14:05`. A time without a zone is
 * the office's. Null where it is none of these, or a day that does not exist; two-digit years are nobody's guess.
 */
export function readMoment(cell: Cell, timeZone: string, date1904: boolean): Moment | null {
  const text = plain(cellText(cell));
  if (text.length > LONGEST) return null;
  const serial = SERIAL.test(text) || typeof cell === 'number' ? serialToWallTime(Number(text), date1904) : null;
  return matchIso(serial ?? text, timeZone) ?? matchDayFirst(text, timeZone) ?? matchNamed(text, timeZone);
}

/** `Jumat, 27 Juni 2025, pukul 14.05 WIB` → `jumat 27 juni 2025 14.05 wib`; the T of ISO becomes a blank. */
function plain(text: string): string {
  return text.toLowerCase().replace(/(\d)t(\d)/, '$1 $2').replace(/,|\b(?:pukul|jam)\b/g, ' ').replace(/\s+/g, ' ').trim();
}

function matchIso(text: string, timeZone: string): Moment | null {
  const match = ISO.exec(text);
  return match && build({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }, match.slice(4), timeZone);
}

function matchDayFirst(text: string, timeZone: string): Moment | null {
  const match = DAY_FIRST.exec(text);
  return match && build({ year: Number(match[3]), month: Number(match[2]), day: Number(match[1]) }, match.slice(4), timeZone);
}

function matchNamed(text: string, timeZone: string): Moment | null {
  const match = NAMED.exec(text);
  const month = MONTH_BY_NAME.get(match?.[2] ?? '');
  return match && month !== undefined
    ? build({ year: Number(match[3]), month, day: Number(match[1]) }, match.slice(4), timeZone) : null;
}

type Groups = readonly (string | undefined)[];

function build(date: Omit<WallTime, 'time'>, groups: Groups, timeZone: string): Moment | null {
  const { year, month, day } = date;
  if (year < 1950 || year > 2149 || !isDay(year, month, day)) return null;
  const local = `${year}-${pad(month)}-${pad(day)}`;
  if (groups[0] === undefined) return { at: startOfDay(local, timeZone), day: local };
  const time = clock(groups);
  if (time === null) return null;
  const zone = groups[4];
  if (zone === undefined) return { at: isoAt(Date.parse(startOfDay(local, timeZone)) + time), day: local };
  const start = Date.parse(`${local}T00:00:00${ZONES[zone] ?? withColon(zone)}`);
  if (Number.isNaN(start)) return null;
  const at = isoAt(start + time);
  return { at, day: localDateOf(at, timeZone) };
}

function isoAt(time: number): Instant {
  return new Date(time).toISOString();
}

/** Milliseconds since midnight; null where the clock has no such time. */
function clock([hours, minutes, seconds, half]: Groups): number | null {
  const isTwelve = half !== undefined;
  const given = Number(hours);
  if (isTwelve && (given < 1 || given > 12)) return null;
  const hour = isTwelve ? (given % 12) + (half === 'pm' ? 12 : 0) : given;
  const [minute, second] = [Number(minutes), Number(seconds ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function withColon(offset: string): string {
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}
