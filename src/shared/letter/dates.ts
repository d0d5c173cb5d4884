import { weekday } from '../calendar/local-date.ts';
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

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const SMALL = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'] as const;
/** From large to small: the value, its word, and the word where there is one of it. */
const STEPS = [
  [1_000_000_000, 'miliar', 'satu miliar'], [1_000_000, 'juta', 'satu juta'], [1000, 'ribu', 'seribu'], [100, 'ratus', 'seratus'], [10, 'puluh', 'sepuluh'],
] as const;

/** The day of the week, e.g. `Selasa`. */
export function weekdayName(date: LocalDate): string {
  return WEEKDAYS[weekday(date) % 7] ?? '';
}

/** A whole number from 0 in words (terbilang): `2026` gives `dua ribu dua puluh enam`. */
export function inWords(count: number): string {
  const small = SMALL[count];
  if (small !== undefined) return small;
  if (count < 20) return `${inWords(count - 10)} belas`;
  for (const [value, word, one] of STEPS) {
    if (count < value) continue;
    const many = Math.floor(count / value);
    const rest = count % value;
    return `${many === 1 ? one : `${inWords(many)} ${word}`}${rest === 0 ? '' : ` ${inWords(rest)}`}`;
  }
  return String(count);
}

/** "Selasa, tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam (24-11-2026)". */
export function dateInWords(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${weekdayName(date)}, tanggal ${inWords(Number(day))} bulan ${MONTHS[monthIndex(date)] ?? ''} tahun ${inWords(Number(year))} (${day}-${month}-${year})`;
}
