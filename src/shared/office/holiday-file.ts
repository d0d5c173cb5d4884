import type { Holiday } from './office.ts';

const KINDS: Readonly<Record<string, Holiday['kind']>> = {
  libur_nasional: 'national', cuti_bersama: 'jointLeave', libur_daerah: 'local',
};
const ESTIMATE = /\s*\(perkiraan\)\s*$/i;

/**
 * Reads a calendar file as `resources/calendars` holds it: `{sumber, hari: [{tanggal, jenis, nama}]}`.
 * Sorted by date; null where it is no such file, so that half a calendar is never taken for a whole one.
 */
export function readHolidayFile(raw: unknown): readonly Holiday[] | null {
  if (!isRecord(raw) || !Array.isArray(raw['hari'])) return null;
  const holidays: Holiday[] = [];
  for (const entry of raw['hari'] as unknown[]) {
    const holiday = readDay(entry);
    if (!holiday) return null;
    holidays.push(holiday);
  }
  return holidays.length === 0 ? null : sortHolidays(holidays);
}

/** By date, then by name: the order in which calendars are kept and shown. */
export function sortHolidays(holidays: readonly Holiday[]): readonly Holiday[] {
  return [...holidays].sort((a, b) => a.date.localeCompare(b.date) || a.name.localeCompare(b.name, 'id'));
}

function readDay(entry: unknown): Holiday | null {
  if (!isRecord(entry)) return null;
  const { tanggal: date, jenis: kindWord, nama: label } = entry;
  if (typeof date !== 'string' || typeof kindWord !== 'string' || typeof label !== 'string') return null;
  const kind = KINDS[kindWord];
  const name = label.replace(ESTIMATE, '').trim();
  if (!kind || name === '' || !isLocalDate(date)) return null;
  return { date, kind, name, estimate: ESTIMATE.test(label) };
}

function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // 2026-02-30 parses, but as another day.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
