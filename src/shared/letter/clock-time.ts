import type { Instant } from '../ticket/event.ts';

const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB', 'Asia/Pontianak': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT',
};

/** The time of day as letters write it: `10.47 WIB`. */
export function clockTime(instant: Instant, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
  return `${time.replace(':', '.')} ${ZONES[timeZone] ?? ''}`.trim();
}
