import type { RegisterEntry, Saved } from '../../shared/contract/views.ts';
import type { NumberSeries } from '../../shared/letter/number-series.ts';
import { idleRanges, readSeriesKey } from '../../shared/letter/number-series.ts';
import { letterText } from '../../shared/messages/id/letter.ts';
import { numbersOf } from '../../shared/recap/recap-letter.ts';
import { writeCsv } from '../exchange/write-csv.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { ownsLetter } from './letter-view.ts';
import { recapRow } from './recap-letter.ts';
import { allRecapLetters } from './recap-records.ts';
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
      const letter = known.get(`${key} ${String(entry.serial)} ${entry.letterId}`) ?? known.get(entry.letterId);
      if (!isAll && parts.unitCode === '*' && letter?.unitId !== officer.unitId) continue;
      entries.push({ series: key, ...parts, from: entry.serial, to: entry.serial, isVoid: entry.isVoid || (letter?.isVoid ?? false), letter: letter ? named(letter) : null });
    }
    for (const { from, to } of idleRanges(series)) entries.push({ series: key, ...parts, from, to, isVoid: false, letter: null, isIdle: true });
  }
  return entries.sort((a, b) => (a.series === b.series ? a.from - b.from : a.series < b.series ? -1 : 1));
}

/** A letter with a number; `isVoid`: it bears another one by now. */
type Known = Named & { readonly isVoid?: boolean };

/** Letters by their id, and recaps by series, serial and id: two desks may have given one recap two numbers. */
function knownLetters(desk: Desk): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const row of desk.store.rows().values()) {
    for (const { number, copies, ...letter } of row.letters) {
      if (number !== null) known.set(letter.id, { ...letter, number, copies: copies.length, ticketId: row.id, ticketNumber: row.number, isErased: row.erased !== undefined });
    }
  }
  const officer = officerOf(desk);
  const { office } = settingOf(desk);
  for (const letter of allRecapLetters(desk.store).filter((one) => ownsLetter(officer, office, one))) {
    const { number: _number, copies, ...row } = recapRow(letter);
    for (const { series, serial, number, isVoid } of numbersOf(letter)) known.set(`${series} ${String(serial)} ${letter.id}`, { ...row, number, copies: copies.length, isErased: false, isVoid });
  }
  return known;
}

function named({ id, kind, number, subject, state, unitId, date, copies, ticketId, ticketNumber, isErased }: Known): Named {
  return { id, kind, number, subject, state, unitId, date, copies, ticketId, ticketNumber, isErased };
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
