import type { Period, PeriodKind, Range } from '../../performance/period.ts';
import { dateOfDay, localTimeOf } from '../../calendar/local-date.ts';
import type { Instant, LocalDate } from '../../ticket/event.ts';
import { common } from './common.ts';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const ROMAN = ['I', 'II', 'III', 'IV'];

/** Words of periods. */
export const periodText = {
  label: 'Jenis periode',
  kinds: { week: 'Minggu', month: 'Bulan', quarter: 'Triwulan', semester: 'Semester', year: 'Tahun', range: 'Rentang' } satisfies Record<PeriodKind, string>,
  earlier: 'Periode sebelumnya', later: 'Periode berikutnya', from: 'Dari tanggal', to: 'Sampai tanggal',
};

/** `24 Nov 2026`. */
export function shortDate(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${String(Number(day))} ${common.monthsShort[Number(month) - 1] ?? month} ${year}`;
}

/** `November` of a date. */
export function monthOf(date: LocalDate): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? date;
}

/** `1–24 Nov 2026`, `28 Okt–3 Nov 2026`, `5 Mei 2025–4 Jan 2026`. */
export function rangeText({ from, to }: Range): string {
  if (from === to) return shortDate(from);
  const day = String(Number(from.slice(8)));
  if (from.slice(0, 7) === to.slice(0, 7)) return `${day}–${shortDate(to)}`;
  return from.slice(0, 4) === to.slice(0, 4) ? `${day} ${shortDate(from).split(' ')[1] ?? ''}–${shortDate(to)}` : `${shortDate(from)}–${shortDate(to)}`;
}

/** `November 2026`, `Triwulan IV 2026`, `Semester II 2026`, `Tahun 2026`; weeks and ranges by their days. */
export function periodName({ kind, from, to }: Period): string {
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  switch (kind) {
    case 'week':
    case 'range': return rangeText({ from, to });
    case 'month': return `${monthOf(from)} ${year}`;
    case 'quarter': return `Triwulan ${ROMAN[Math.floor((month - 1) / 3)] ?? ''} ${year}`;
    case 'semester': return `Semester ${month < 7 ? 'I' : 'II'} ${year}`;
    case 'year': return `Tahun ${year}`;
  }
}

/** `24 Nov 2026, 14.05 WIB`. */
export function instantText(instant: Instant, timeZone: string): string {
  const time = localTimeOf(instant, timeZone);
  const minutes = Math.floor(time / 60_000) % 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${shortDate(dateOfDay(Math.floor(time / 86_400_000)))}, ${two(Math.floor(minutes / 60))}.${two(minutes % 60)} ${common.zones[timeZone] ?? ''}`.trim();
}
