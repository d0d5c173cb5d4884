import type { Instant, LocalDate } from '../../shared/ticket/event.ts';
import { common } from '../../shared/messages/id/common.ts';

/** Date and time parts of an instant in a time zone. */
interface LocalParts {
  readonly date: LocalDate;
  readonly time: string;
}

const partsByZone = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const known = partsByZone.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  });
  partsByZone.set(zone, made);
  return made;
}

/** An instant as the office's clock and calendar show it. */
export function localParts(instant: Instant, zone: string): LocalParts {
  const parts = Object.fromEntries(zoneFormat(zone).formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return { date: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}.${parts['minute']}` };
}

/** `24 Nov 2026`. */
export function formatDate(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${common.monthsShort[Number(month) - 1] ?? month} ${year}`;
}

/** `Selasa, 24 Nov 2026`. */
export function formatWeekday(date: LocalDate): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return `${common.weekdays[weekday] ?? ''}, ${formatDate(date)}`;
}

/** `WIB`, `WITA` or `WIT`; empty for a zone outside Indonesia. */
function zoneName(zone: string): string {
  return common.zones[zone] ?? '';
}

/** `14.05 WIB`. */
export function formatTime(instant: Instant, zone: string): string {
  return `${localParts(instant, zone).time} ${zoneName(zone)}`.trim();
}

/** `24 Nov 2026, 14.05 WIB`. */
export function formatInstant(instant: Instant, zone: string): string {
  return `${formatDate(localParts(instant, zone).date)}, ${formatTime(instant, zone)}`;
}

const whole = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `12.345`. */
export function formatNumber(value: number): string {
  return whole.format(value);
}

/** `2,4`. */
export function formatDecimal(value: number): string {
  return tenth.format(value);
}

/** A file's size: `12 KB`, `2,4 MB`. */
export function formatSize(bytes: number): string {
  return bytes < 1_000_000 ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} KB` : `${formatDecimal(bytes / 1_000_000)} MB`;
}

/** A share between 0 and 1 as `92,4 %`; null = nothing to divide by. */
export function formatShare(share: number | null): string {
  return share === null ? common.none : `${tenth.format(share * 100)}\u00a0%`;
}
