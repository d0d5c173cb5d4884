import { Refusal } from '../../shared/contract/errors.ts';
import type { SaveKind } from '../../shared/contract/shell-services.ts';
import type { Saved } from '../../shared/contract/views.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { mayComposeLetter, mayPrint } from '../../shared/ticket/workflow.ts';
import { writeDocx } from '../letter/docx-writer.ts';
import { writeHtml } from '../letter/html-writer.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { openLetter, sheetOf } from './letter-view.ts';
import type { LetterKey } from './letter-view.ts';
import { saveAs } from './save-file.ts';

const NAME_LENGTH = 100;

/** A file name that Windows takes: `Surat-Tanggapan-700.1.2.4-12-DISKOMINFO-2026.docx`; a draft goes by its ticket. */
export function letterFileName(letter: Pick<Letter, 'number'>, ticketNumber: string, kind: SaveKind): string {
  const name = letter.number ?? `Konsep-${ticketNumber}`;
  const safe = name.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '').slice(0, NAME_LENGTH);
  return `Surat-Tanggapan-${safe}.${kind}`;
}

/** Asks where to, then saves the letter as a Word document. */
export async function saveDocx(desk: Desk, key: LetterKey): Promise<Saved> {
  const { letter, ticket } = await openLetter(desk, key);
  const officer = officerOf(desk);
  if (!mayComposeLetter(ticket, officer, settingOf(desk).office)) throw new Refusal('not-allowed');
  return saveAs(desk, letterFileName(letter, ticket.number, 'docx'), 'docx', () => writeDocx(sheetOf(desk, letter)));
}

/** Asks where to, then saves the letter as PDF. */
export async function savePdf(desk: Desk, key: LetterKey): Promise<Saved> {
  const { letter, ticket } = await openForPrint(desk, key);
  return saveAs(desk, letterFileName(letter, ticket.number, 'pdf'), 'pdf', () =>
    desk.shell.pdfFromHtml({ html: writeHtml(sheetOf(desk, letter)), paper: letter.paper }));
}

/** Shows the system's print dialog for the letter. */
export async function printLetter(desk: Desk, key: LetterKey): Promise<{ readonly printed: boolean }> {
  const { letter } = await openForPrint(desk, key);
  return { printed: await desk.shell.printHtml({ html: writeHtml(sheetOf(desk, letter)), paper: letter.paper }) };
}

async function openForPrint(desk: Desk, key: LetterKey): ReturnType<typeof openLetter> {
  if (!mayPrint(officerOf(desk).role)) throw new Refusal('not-allowed');
  return openLetter(desk, key);
}
