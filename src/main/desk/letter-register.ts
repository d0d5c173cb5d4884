import type { LetterRow, Saved } from '../../shared/contract/views.ts';
import { localDateOf } from '../../shared/calendar/local-date.ts';
import { letterText } from '../../shared/messages/id/letter.ts';
import { writeCsv } from '../exchange/write-csv.ts';
import { settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { saveAs } from './save-file.ts';
import { todayOf } from './ticket-list.ts';

/** Saves the register of letters that went out (buku agenda surat keluar) as CSV; void numbers are in it. */
export async function saveRegister(desk: Desk, letters: readonly LetterRow[]): Promise<Saved> {
  const { office } = settingOf(desk);
  const { columns, fileName } = letterText.register;
  const lines = letters.filter(({ number }) => number !== null).map((letter) => [
    letter.number ?? '', letter.subject, letter.ticketNumber, office.units.find(({ id }) => id === letter.unitId)?.name ?? '',
    letterText.states[letter.state], localDateOf(letter.updatedAt, office.timeZone),
  ]);
  lines.sort(([a = ''], [b = '']) => a.localeCompare(b, 'id', { numeric: true }));
  return saveAs(desk, fileName(todayOf(desk)), 'csv', () => writeCsv([columns, ...lines]));
}
