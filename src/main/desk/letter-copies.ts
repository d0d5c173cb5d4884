import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { CopiesMade, Saved } from '../../shared/contract/views.ts';
import { docxOf } from '../letter/docx-writer.ts';
import { htmlOf, writeHtmlOfMany } from '../letter/html-writer.ts';
import type { CopyNote } from '../../shared/letter/letter.ts';
import { noteCopies, openForPrint, openForWord } from './copied.ts';
import type { Copied, CopyKey } from './copied.ts';
import type { Desk } from './desk.ts';
import { folderName, uniqueName } from './letter-file-name.ts';
import { readFinal, rememberFile } from './letter-outside.ts';
import { saveAs, saveFile } from './save-file.ts';
import { todayOf } from './ticket-list.ts';
import type { Watch } from './work-bench.ts';

/** One copy: asks where to, or shows the print dialog; `count: 0` = the officer cancelled that. */
export async function copyOne(desk: Desk, key: CopyKey, form: Parsed<'letter.copyMany'>['form']): Promise<CopiesMade> {
  switch (form) {
    case 'docx': return made(await saveDocx(desk, key));
    case 'pdf': return made(await savePdf(desk, key));
    case 'print': {
      const { printed } = await printLetter(desk, key);
      return { count: printed ? 1 : 0, fileName: null, isCancelled: !printed };
    }
  }
}

function made({ fileName }: Saved): CopiesMade {
  return { count: fileName === null ? 0 : 1, fileName, isCancelled: fileName === null };
}

/** Asks where to, then saves the letter as a Word document, and remembers it, so that a change to it is noticed. */
export async function saveDocx(desk: Desk, key: CopyKey): Promise<Saved> {
  const copied = await openForWord(desk, key);
  return saveWordFile(desk, copied, () => docxOf(copied.printout));
}

/** The same for a Word document that `bytes` makes of the letter. */
export async function saveWordFile(desk: Desk, copied: Copied, bytes: () => Promise<Uint8Array>): Promise<Saved> {
  const path = await desk.shell.chooseSavePath({ suggestedName: copied.fileName('docx'), kind: 'docx' });
  if (path === null) return { fileName: null };
  const fileName = await saveWord(desk, copied, path, await bytes());
  await noteCopies(desk, [copied.key], 'docx');
  return { fileName };
}

/** Asks where to, then saves the letter as PDF. */
export async function savePdf(desk: Desk, key: CopyKey): Promise<Saved> {
  const { printout, fileName } = await openForPrint(desk, key);
  const saved = await saveAs(desk, fileName('pdf'), 'pdf', () => desk.shell.pdfFromHtml({ html: htmlOf(printout), paper: printout.paper }));
  if (saved.fileName !== null) await noteCopies(desk, [key], 'pdf');
  return saved;
}

/** Shows the system's print dialog for the letter. */
export async function printLetter(desk: Desk, key: CopyKey): Promise<{ readonly printed: boolean }> {
  const { printout } = await openForPrint(desk, key);
  const printed = await desk.shell.printHtml({ html: htmlOf(printout), paper: printout.paper });
  if (printed) await noteCopies(desk, [key], 'print');
  return { printed };
}

/** Many letters and recaps at once: one print job, one PDF, or a folder of Word documents. Refuses with mixed-papers before anything is made. */
export async function copyLetters(desk: Desk, { keys, form }: Parsed<'letter.copyMany'>, watch: Watch): Promise<CopiesMade> {
  const opened: Copied[] = [];
  for (const [index, key] of keys.entries()) {
    if (watch.signal.aborted) return { count: 0, fileName: null, isCancelled: true };
    opened.push(await (form === 'docx' ? openForWord : openForPrint)(desk, key));
    watch.progress(index / 2, keys.length);
  }
  const copies = form === 'docx' ? await saveFolder(desk, opened, watch) : await onPaper(desk, opened, form);
  watch.progress(keys.length, keys.length);
  return copies;
}

function note(desk: Desk, copied: readonly Copied[], form: CopyNote['form']): Promise<void> {
  return noteCopies(desk, copied.map(({ key }) => key), form);
}

async function onPaper(desk: Desk, opened: readonly Copied[], form: 'print' | 'pdf'): Promise<CopiesMade> {
  const [first] = opened;
  if (!first) return { count: 0, fileName: null, isCancelled: true };
  const { paper } = first.printout;
  const title = folderName(todayOf(desk), opened.length);
  const html = writeHtmlOfMany(opened.map(({ printout }) => printout), title);
  if (html === null) throw new Refusal('mixed-papers');
  if (form === 'print') {
    const printed = await desk.shell.printHtml({ html, paper });
    if (printed) await note(desk, opened, form);
    return { count: printed ? opened.length : 0, fileName: null, isCancelled: !printed };
  }
  const { fileName } = await saveAs(desk, `${title}.pdf`, 'pdf', () => desk.shell.pdfFromHtml({ html, paper }));
  if (fileName !== null) await note(desk, opened, form);
  return { count: fileName === null ? 0 : opened.length, fileName, isCancelled: fileName === null };
}

/** Into a folder of its own, so that nothing that lies there is replaced. */
async function saveFolder(desk: Desk, opened: readonly Copied[], { signal, progress }: Watch): Promise<CopiesMade> {
  const place = await desk.shell.chooseOpenPath({ kind: 'letterFolder' });
  if (place === null) return { count: 0, fileName: null, isCancelled: true };
  const folder = await newFolder(place, folderName(todayOf(desk), opened.length));
  const names = new Set<string>();
  const saved: Copied[] = [];
  try {
    for (const copied of opened) {
      if (signal.aborted) break;
      const name = uniqueName(copied.fileName('docx'), names);
      await saveWord(desk, copied, join(folder, name), await readFinal(desk, copied) ?? await docxOf(copied.printout));
      saved.push(copied);
      progress((opened.length + saved.length) / 2, opened.length);
    }
  } finally {
    // what lies in the folder has left the desk, also where the next one failed
    await note(desk, saved, 'docx');
  }
  return { count: saved.length, fileName: basename(folder), isCancelled: signal.aborted };
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

async function saveWord(desk: Desk, { key }: Copied, path: string, bytes: Uint8Array): Promise<string> {
  const fileName = await saveFile(path, bytes, desk.newId());
  await rememberFile(desk, key.letterId, { path: join(dirname(path), fileName), bytes });
  return fileName;
}
