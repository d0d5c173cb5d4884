import type { SaveKind } from '../../shared/contract/shell-services.ts';
import { letterText } from '../../shared/messages/id/letter.ts';
import { letterKind } from '../../shared/letter/letter.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import type { LocalDate } from '../../shared/ticket/event.ts';

const NAME_LENGTH = 100;

/** A file name that Windows takes: `Surat-Tanggapan-700.1.2.4-12-DISKOMINFO-2026.docx`; a draft goes by its ticket. */
export function letterFileName(letter: Pick<Letter, 'number' | 'kind'>, ticketNumber: string, kind: SaveKind): string {
  const title = letterText.kinds[letterKind(letter)].split(' ').map((word) => word.charAt(0).toLocaleUpperCase('id') + word.slice(1)).join('-');
  return `${title}-${safe(letter.number ?? `Konsep-${ticketNumber}`)}.${kind}`;
}

/** The same of a recap: `Rekap-pengaduan-November-2026-700.1.2.4-12-DISKOMINFO-2026.docx`. */
export function recapFileName(subject: string, number: string | null, kind: SaveKind): string {
  return `${safe(subject)}-${safe(number ?? 'Konsep')}.${kind}`;
}

/** The name of what holds many letters, e.g. `Surat-2026-11-25-12-surat`. */
export function folderName(date: LocalDate, count: number): string {
  return `Surat-${date}-${String(count)}-surat`;
}

/** The name, or the next one that is not among `taken`, which then knows it; the case of letters does not tell two names apart. */
export function uniqueName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  let free = name;
  for (let turn = 2; taken.has(free.toLowerCase()); turn += 1) free = `${name.slice(0, dot)}-${String(turn)}${name.slice(dot)}`;
  taken.add(free.toLowerCase());
  return free;
}

function safe(name: string): string {
  return name.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '').slice(0, NAME_LENGTH);
}
