import { isNik } from '../../shared/ticket/nik.ts';
import type { Reporter } from '../../shared/ticket/ticket.ts';
import type { Findings } from './findings.ts';
import type { RowCells } from './row-cells.ts';

/** Longest line that the desk's own forms take. */
export const LINE_LIMIT = 300;
/** What SP4N writes for the name of somebody who reports as Anonim. */
const ANONYMOUS_NAMES = /^(anonim|anonymous|disamarkan|dirahasiakan|nama disamarkan|identitas dirahasiakan)$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const NO = new Set(['', 'tidak', 'tdk', 't', 'no', 'n', '0', 'false', 'salah', 'publik', 'umum', 'terbuka', 'bukan']);

/** A yes or no of the file. What is not clearly a no protects: a word nobody foresaw must not lay an identity open. */
export function readFlag(cells: RowCells, field: 'anonymous' | 'confidential'): boolean {
  return !NO.has(cells.line(field).toLowerCase());
}

/** Whether the file calls the reporter Anonim, in a column of its own or in place of the name. */
export function isAnonymous(cells: RowCells): boolean {
  return readFlag(cells, 'anonymous') || ANONYMOUS_NAMES.test(cells.line('reporterName'));
}

/** Who reported; null where the file says nothing of it. What cannot be right is left empty, with a remark. */
export function readReporter(cells: RowCells, findings: Findings): Reporter | null {
  const name = cells.line('reporterName').slice(0, LINE_LIMIT);
  const reporter: Reporter = {
    name: name === '' || ANONYMOUS_NAMES.test(name) ? null : name,
    nik: readNik(cells.line('reporterNik'), findings),
    phone: readPhone(cells.line('reporterPhone'), findings),
    email: readEmail(cells.line('reporterEmail'), findings),
    address: cells.line('reporterAddress').slice(0, LINE_LIMIT) || null,
  };
  return Object.values(reporter).every((value) => value === null) ? null : reporter;
}

/** Excel keeps 15 digits of a number, so a NIK that it took for one ends in 0 and is somebody else's: better none. */
function readNik(text: string, findings: Findings): string | null {
  if (text === '') return null;
  const digits = text.replace(/[\s.'’-]/g, '');
  if (isNik(digits)) return digits;
  findings.remark('badNik');
  return null;
}

function readPhone(text: string, findings: Findings): string | null {
  if (text === '') return null;
  const digits = text.replace(/[\s().'’-]/g, '');
  if (/^\+?\d{6,20}$/.test(digits)) return digits.startsWith('8') ? `0${digits}` : digits;
  findings.remark('badContact');
  return null;
}

function readEmail(text: string, findings: Findings): string | null {
  if (text === '') return null;
  if (EMAIL.test(text) && text.length <= 200) return text;
  findings.remark('badContact');
  return null;
}
