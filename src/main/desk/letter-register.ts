import type { LetterRow, RegisterEntry, Saved } from '../../shared/contract/views.ts';
import type { NumberEntry, NumberSeries } from '../../shared/letter/number-series.ts';
import { idleRanges, readSeriesKey } from '../../shared/letter/number-series.ts';
import { letterText } from '../../shared/messages/id/letter.ts';
import { numbersOf } from '../../shared/recap/recap-letter.ts';
import { writeCsv } from '../exchange/write-csv.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { recapLetters, recapRow } from './recap-letter.ts';
import { saveAs } from './save-file.ts';
import { todayOf } from './ticket-list.ts';

type Named = NonNullable<RegisterEntry['letter']>;

/**
 * The register of letters that went out (buku agenda surat keluar), series by series in the order of the numbers: every number
 * that was given, void ones too, also where its letter was removed; and below them the numbers that a desk holds and has not used.
 */
export function readRegister(desk: Desk): readonly RegisterEntry[] {
  const officer = officerOf(desk);
  const { office } = settingOf(desk);
  const known = knownLetters(desk);
  const isAll = officer.unitId === office.coordinatingUnitId;
  const ownCode = office.units.find(({ id }) => id === officer.unitId)?.code ?? '';
  const entries: RegisterEntry[] = [];
  for (const key of [...desk.store.recordKeys()].sort()) {
    const parts = readSeriesKey(key);
    const series = desk.store.record(key) as NumberSeries | undefined;
    if (parts === null || series === undefined || !('entries' in series)) continue;
    if (!isAll && parts.unitCode !== ownCode && parts.unitCode !== '*') continue;
    for (const entry of series.entries) {
      const found = known.get(entry.letterId);
      if (!isAll && parts.unitCode === '*' && found?.letter.unitId !== officer.unitId) continue;
      entries.push({ series: key, ...parts, from: entry.serial, to: entry.serial, isVoid: entry.isVoid || (found?.isVoid(key, entry) ?? false), letter: found?.letter ?? null });
    }
    for (const { from, to } of idleRanges(series)) entries.push({ series: key, ...parts, from, to, isVoid: false, letter: null, isIdle: true });
  }
  return entries.sort((a, b) => (a.series === b.series ? a.from - b.from : a.series < b.series ? -1 : 1));
}

interface Known {
  readonly letter: Named;
  /** Whether the letter bears another number than this one by now. */
  readonly isVoid: (series: string, entry: NumberEntry) => boolean;
}

function knownLetters(desk: Desk): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const row of desk.store.rows().values()) {
    for (const letter of row.letters) {
      const place = { ticketId: row.id, ticketNumber: row.number, isErased: row.erased !== undefined };
      if (letter.number !== null) known.set(letter.id, { letter: named(letter, letter.number, place), isVoid: () => false });
    }
  }
  for (const letter of recapLetters(desk)) {
    const row = recapRow(letter);
    const numbers = numbersOf(letter);
    const isVoid: Known['isVoid'] = (series, { serial }) => numbers.some((one) => one.isVoid && one.series === series && one.serial === serial);
    if (row.number !== null) known.set(letter.id, { letter: named(row, row.number, { ticketId: null, ticketNumber: '', isErased: false }), isVoid });
  }
  return known;
}

function named({ id, kind, subject, state, unitId, date, copies }: Omit<LetterRow, 'ticketId' | 'ticketNumber'>, number: string, place: Pick<Named, 'ticketId' | 'ticketNumber' | 'isErased'>): Named {
  return { id, kind, number, subject, state, unitId, date, copies: copies.length, ...place };
}

/** Saves the register as CSV. */
export async function saveRegister(desk: Desk): Promise<Saved> {
  const { office } = settingOf(desk);
  const { columns, fileName, removed, idle } = letterText.register;
  const unitName = (code: string): string => office.units.find((unit) => unit.code === code)?.name ?? code;
  const lines = readRegister(desk).map(({ from, to, unitCode, year, letter, isVoid, isIdle }) => [
    from === to ? String(from) : `${String(from)}–${String(to)}`, letter?.number ?? '', letter?.date ?? '',
    letter ? letterText.kinds[letter.kind] : '', letter?.subject ?? '', letter?.ticketNumber ?? '',
    office.units.find(({ id }) => id === letter?.unitId)?.name ?? unitName(unitCode), year,
    isIdle === true ? idle : isVoid ? letterText.states.void : letter ? letterText.states[letter.state] : removed,
    letter === null ? '' : String(letter.copies),
  ]);
  return saveAs(desk, fileName(todayOf(desk)), 'csv', () => writeCsv([columns, ...lines]));
}
