import type { Instant, LocalDate } from '../ticket/event.ts';

const DAY = 86_400_000;

interface Zone {
  readonly formatter: Intl.DateTimeFormat;
  /** UTC day → offset in milliseconds, or null where it changes within that day. */
  readonly offsets: Map<number, number | null>;
}

/** Only memory: the same question always has the same answer. Asking `Intl` each time costs lists of 10,000 rows a second. */
const zones = new Map<string, Zone>();
const dayNames = new Map<number, LocalDate>();

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  const zone = { formatter, offsets: new Map<number, number | null>() };
  zones.set(timeZone, zone);
  return zone;
}

function measureOffset(formatter: Intl.DateTimeFormat, time: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(time)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

function offsetAt(time: number, timeZone: string): number {
  const { formatter, offsets } = zoneOf(timeZone);
  const day = Math.floor(time / DAY);
  let offset = offsets.get(day);
  if (offset === undefined) {
    const first = measureOffset(formatter, day * DAY);
    offset = first === measureOffset(formatter, (day + 1) * DAY - 1) ? first : null;
    offsets.set(day, offset);
  }
  return offset ?? measureOffset(formatter, time);
}

/** Days since 1970-01-01. Throws a RangeError where the text is no date. */
export function dayNumber(date: LocalDate): number {
  const time = Date.parse(date);
  if (Number.isNaN(time)) throw new RangeError(`not a date: ${date}`);
  return Math.floor(time / DAY);
}

/** The date that many days after 1970-01-01. */
export function dateOfDay(day: number): LocalDate {
  let name = dayNames.get(day);
  if (name === undefined) {
    name = new Date(day * DAY).toISOString().slice(0, 10);
    dayNames.set(day, name);
  }
  return name;
}

/** Milliseconds since 1970-01-01 as the clock in a time zone shows them. Throws a RangeError where the instant is none. */
export function localTimeOf(instant: Instant, timeZone: string): number {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${instant}`);
  return time + offsetAt(time, timeZone);
}

/** The calendar date of an instant in a time zone (IANA name). Throws a RangeError where the instant is none. */
export function localDateOf(instant: Instant, timeZone: string): LocalDate {
  return dateOfDay(Math.floor(localTimeOf(instant, timeZone) / DAY));
}

/** The first instant of a date in a time zone; also right where midnight is left out or comes twice. */
export function startOfDay(date: LocalDate, timeZone: string): Instant {
  const midnight = dayNumber(date) * DAY;
  const starts = [midnight - DAY, midnight + DAY]
    .map((time) => new Date(midnight - offsetAt(time, timeZone)).toISOString())
    .sort();
  const [earlier = '', later = ''] = starts;
  return localDateOf(earlier, timeZone) === date ? earlier : later;
}

/** The date `n` days later; negative = earlier. */
export function addDays(date: LocalDate, n: number): LocalDate {
  return dateOfDay(dayNumber(date) + n);
}

/** Day of the week, 0 = Sunday. */
export function weekday(date: LocalDate): number {
  // 1970-01-01 was a Thursday; the second `+ 7` keeps days before it positive.
  return ((dayNumber(date) + 4) % 7 + 7) % 7;
}
