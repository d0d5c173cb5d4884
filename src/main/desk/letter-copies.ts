import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { CopiesMade, Saved } from '../../shared/contract/views.ts';
import { isOfficial, letterKind } from '../../shared/letter/letter.ts';
import type { CopyNote, Letter } from '../../shared/letter/letter.ts';
import { letterPrintout } from '../../shared/letter/printout.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import { mayComposeLetter, mayPrint } from '../../shared/ticket/workflow.ts';
import { writeDocx } from '../letter/docx-writer.ts';
import { writeHtml, writeHtmlOfMany } from '../letter/html-writer.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { folderName, letterFileName, uniqueName } from './letter-file-name.ts';
import { withLetter } from './letter-change.ts';
import { readFinal, rememberFile } from './letter-outside.ts';
import { openLetter, sheetOf } from './letter-view.ts';
import type { LetterKey, OpenLetter } from './letter-view.ts';
import { saveAs, saveFile } from './save-file.ts';
import { todayOf } from './ticket-list.ts';
import type { Watch } from './work-bench.ts';

/** Letters noted in one journal line. */
const CHUNK = 50;

/** Asks where to, then saves the letter as a Word document, and remembers it, so that a change to it is noticed. */
export async function saveDocx(desk: Desk, key: LetterKey): Promise<Saved> {
  const open = await openForWord(desk, key);
  return saveWordFile(desk, open, () => writeDocx(sheetOf(desk, open.letter)));
}

/** The same for a Word document that `bytes` makes of the letter. */
export async function saveWordFile(desk: Desk, { letter, ticket }: OpenLetter, bytes: () => Promise<Uint8Array>): Promise<Saved> {
  const path = await desk.shell.chooseSavePath({ suggestedName: letterFileName(letter, ticket.number, 'docx'), kind: 'docx' });
  if (path === null) return { fileName: null };
  const fileName = await saveWord(desk, letter, path, await bytes());
  await note(desk, [{ ticketId: letter.ticketId, letterId: letter.id }], 'docx');
  return { fileName };
}

/** Asks where to, then saves the letter as PDF. */
export async function savePdf(desk: Desk, key: LetterKey): Promise<Saved> {
  const { letter, ticket } = await openForPrint(desk, key);
  const saved = await saveAs(desk, letterFileName(letter, ticket.number, 'pdf'), 'pdf', () =>
    desk.shell.pdfFromHtml({ html: writeHtml(sheetOf(desk, letter)), paper: letter.paper }));
  if (saved.fileName !== null) await note(desk, [key], 'pdf');
  return saved;
}

/** Shows the system's print dialog for the letter. */
export async function printLetter(desk: Desk, key: LetterKey): Promise<{ readonly printed: boolean }> {
  const { letter } = await openForPrint(desk, key);
  const printed = await desk.shell.printHtml({ html: writeHtml(sheetOf(desk, letter)), paper: letter.paper });
  if (printed) await note(desk, [key], 'print');
  return { printed };
}

/** Many letters at once: one print job, one PDF, or a folder of Word documents. Refuses with mixed-papers before anything is made. */
export async function copyLetters(desk: Desk, { keys, form }: Parsed<'letter.copyMany'>, watch: Watch): Promise<CopiesMade> {
  const opened: OpenLetter[] = [];
  for (const [index, key] of keys.entries()) {
    if (watch.signal.aborted) return { count: 0, fileName: null, isCancelled: true };
    opened.push(await (form === 'docx' ? openForWord : openForPrint)(desk, key));
    watch.progress(index / 2, keys.length);
  }
  const made = form === 'docx' ? await saveFolder(desk, opened, watch) : await onPaper(desk, opened, form);
  const keysMade = opened.slice(0, made.count).map(({ letter }) => ({ ticketId: letter.ticketId, letterId: letter.id }));
  await note(desk, keysMade, form);
  watch.progress(keys.length, keys.length);
  return made;
}

async function onPaper(desk: Desk, opened: readonly OpenLetter[], form: 'print' | 'pdf'): Promise<CopiesMade> {
  const [first] = opened;
  if (!first) return { count: 0, fileName: null, isCancelled: true };
  const { paper } = first.letter;
  const title = folderName(todayOf(desk), opened.length);
  const html = writeHtmlOfMany(opened.map(({ letter }) => letterPrintout(sheetOf(desk, letter))), title);
  if (html === null) throw new Refusal('mixed-papers');
  if (form === 'print') {
    const printed = await desk.shell.printHtml({ html, paper });
    return { count: printed ? opened.length : 0, fileName: null, isCancelled: !printed };
  }
  const { fileName } = await saveAs(desk, `${title}.pdf`, 'pdf', () => desk.shell.pdfFromHtml({ html, paper }));
  return { count: fileName === null ? 0 : opened.length, fileName, isCancelled: fileName === null };
}

/** Into a folder of its own, so that nothing that lies there is replaced. */
async function saveFolder(desk: Desk, opened: readonly OpenLetter[], { signal, progress }: Watch): Promise<CopiesMade> {
  const place = await desk.shell.chooseOpenPath({ kind: 'letterFolder' });
  if (place === null) return { count: 0, fileName: null, isCancelled: true };
  const folder = await newFolder(place, folderName(todayOf(desk), opened.length));
  const names = new Set<string>();
  let count = 0;
  for (const { letter, ticket } of opened) {
    if (signal.aborted) break;
    const name = uniqueName(letterFileName(letter, ticket.number, 'docx'), names);
    await saveWord(desk, letter, join(folder, name), await readFinal(desk, letter) ?? await writeDocx(sheetOf(desk, letter)));
    count += 1;
    progress((opened.length + count) / 2, opened.length);
  }
  return { count, fileName: basename(folder), isCancelled: signal.aborted };
}

async function newFolder(place: string, name: string): Promise<string> {
  for (let turn = 1; turn < 100; turn += 1) {
    const folder = join(place, turn === 1 ? name : `${name}-${String(turn)}`);
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) break;
    }
  }
  throw new Refusal('write-failed');
}

async function saveWord(desk: Desk, letter: Letter, path: string, bytes: Uint8Array): Promise<string> {
  const fileName = await saveFile(path, bytes, desk.newId());
  await rememberFile(desk, letter.id, { path: join(dirname(path), fileName), bytes });
  return fileName;
}

/** The letter, for an officer who may write letters about its ticket. */
export async function openForWord(desk: Desk, key: LetterKey): Promise<OpenLetter> {
  const open = await openLetter(desk, key);
  if (!mayComposeLetter(open.ticket, officerOf(desk), settingOf(desk).office)) throw new Refusal('not-allowed');
  return open;
}

async function openForPrint(desk: Desk, key: LetterKey): Promise<OpenLetter> {
  if (!mayPrint(officerOf(desk).role)) throw new Refusal('not-allowed');
  const open = await openLetter(desk, key);
  if ((open.letter.finals ?? []).length > 0) throw new Refusal('letter-in-word');
  return open;
}

/** Notes the copies of official letters that have a number, and of slips; drafts are nobody's letter yet. */
async function note(desk: Desk, keys: readonly LetterKey[], form: CopyNote['form']): Promise<void> {
  const copy: CopyNote = { form, at: desk.now().toISOString(), by: officerOf(desk).id };
  for (let at = 0; at < keys.length; at += CHUNK) {
    const chunk = keys.slice(at, at + CHUNK);
    const ids = [...new Set(chunk.map(({ ticketId }) => ticketId))];
    await desk.store.transact({ bodies: ids }, ({ bodies }) => {
      const changed = new Map<string, Bundle>();
      for (const { ticketId, letterId } of chunk) {
        const bundle = changed.get(ticketId) ?? bodies.get(ticketId);
        const letter = bundle?.letters[letterId];
        if (!bundle || !letter || (letter.number === null && isOfficial(letterKind(letter)))) continue;
        const noted = { ...letter, copiesMade: [...(letter.copiesMade ?? []), copy] };
        changed.set(ticketId, withLetter(bundle, noted));
      }
      return { bodies: changed, result: null };
    });
  }
  if (keys.length > 0) desk.announce({ type: 'tickets.changed', ids: [...new Set(keys.map(({ ticketId }) => ticketId))] });
}
