import type { LocalDate } from '../ticket/event.ts';

/** Month names as official letters write them. */
export const MONTHS = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
] as const;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** `2026-11-24` as `24 November 2026`. */
export function longDate(date: LocalDate): string {
  const [year = '', , day = ''] = date.split('-');
  return `${String(Number(day))} ${MONTHS[monthIndex(date)] ?? ''} ${year}`;
}

/** The month as letter numbers write it: `2026-11-24` gives `XI`. */
export function romanMonth(date: LocalDate): string {
  return ROMAN[monthIndex(date)] ?? '';
}

/** The year as letter numbers and registers write it. */
export function yearOf(date: LocalDate): string {
  return date.slice(0, 4);
}

function monthIndex(date: LocalDate): number {
  return Number(date.slice(5, 7)) - 1;
}
