import type { Parsed } from '../../shared/contract/calls.ts';
import type { Channel } from '../../shared/contract/channels.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { Saved } from '../../shared/contract/views.ts';
import { paperOf } from '../../shared/letter/letter.ts';
import type { Printout } from '../../shared/letter/printout.ts';
import { groupNames } from '../../shared/messages/id/group-names.ts';
import { periodName } from '../../shared/messages/id/period.ts';
import { recapText } from '../../shared/messages/id/recap.ts';
import type { RecapView } from '../../shared/contract/recap-views.ts';
import { keptTexts } from '../../shared/recap/recap.ts';
import type { RecapKey, RecapPicture, StoredRecap } from '../../shared/recap/recap.ts';
import { recapPrintout } from '../../shared/recap/printout.ts';
import { standingOf } from '../../shared/recap/recap-letter.ts';
import { recapTables } from '../../shared/recap/tables.ts';
import { writeWorkbook } from '../exchange/write-workbook.ts';
import { docxOf } from '../letter/docx-writer.ts';
import { htmlOf } from '../letter/html-writer.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { copyOne } from './letter-copies.ts';
import { recapFileName } from './letter-file-name.ts';
import { changedOutside, saveFinalAs } from './letter-outside.ts';
import { actOnRecap, attachRecapFinal, openRecapLetter, viewRecapLetter } from './recap-letter.ts';
import { proposeRecap } from './recap-propose.ts';
import { composedRecap, recapKey, recapUnit, standingLetter, viewRecap } from './recap-view.ts';
import { saveAs } from './save-file.ts';

type RecapChannel = Extract<Channel, `recap.${string}`>;

/** Use cases of recaps: a report on a period by the officer's unit, over the reports that they may see. */
export function recapHandlers(desk: Desk): Handlers<RecapChannel> {
  const named = ({ period, isPublic }: RecapKey, kind: string) => `${recapText.fileName(periodName(period), isPublic)}.${kind}`;
  return {
    'recap.read': (key) => Promise.resolve(viewRecap(desk, key)),
    'recap.save': (input) => save(desk, input),
    'recap.saveDocx': (input) => saveAs(desk, named(input, 'docx'), 'docx', () => docxOf(printoutOf(desk, input, input.pictures))),
    'recap.savePdf': (input) => {
      const printout = printoutOf(desk, input, input.pictures);
      return saveAs(desk, named(input, 'pdf'), 'pdf', () => desk.shell.pdfFromHtml({ html: htmlOf(printout), paper: printout.paper }));
    },
    'recap.print': async (input) => {
      const printout = printoutOf(desk, input, input.pictures);
      return { printed: await desk.shell.printHtml({ html: htmlOf(printout), paper: printout.paper }) };
    },
    'recap.propose': async (input) => viewRecapLetter(desk, await proposeRecap(desk, input)),
    'recap.readLetter': async ({ letterId }) => {
      const letter = openRecapLetter(desk, letterId);
      return { ...await viewRecapLetter(desk, letter), outside: await changedOutside(desk, letter) };
    },
    'recap.act': async (input) => viewRecapLetter(desk, await actOnRecap(desk, input)),
    'recap.copy': ({ letterId, form }) => copyOne(desk, { ticketId: null, letterId }, form),
    'recap.attachFinal': async (input) => {
      const letter = await attachRecapFinal(desk, input);
      return letter && viewRecapLetter(desk, letter);
    },
    'recap.saveFinal': ({ letterId }) => {
      const letter = openRecapLetter(desk, letterId);
      return saveFinalAs(desk, letter, recapFileName(letter.subject, standingOf(letter).number, 'docx'));
    },
    'recap.saveSheet': (key) => saveSheet(desk, key),
  };
}

async function save(desk: Desk, { texts, ...key }: Parsed<'recap.save'>): Promise<RecapView> {
  const record = recapKey(recapUnit(desk), key);
  const { generated } = viewRecap(desk, key);
  const stored: StoredRecap = { ...keptTexts(texts, generated), updatedAt: desk.now().toISOString(), updatedBy: officerOf(desk).id };
  await desk.store.transact({ records: [record] }, () => ({ records: new Map([[record, stored]]), result: null }));
  return viewRecap(desk, key);
}

/** The recap as it is now: a draft, for whoever wants to read it on paper. */
function printoutOf(desk: Desk, key: RecapKey, pictures: readonly RecapPicture[]): Printout {
  const { texts, form, dataAt } = viewRecap(desk, key);
  const rules = settingOf(desk).office.letterRules;
  const { sheet, armsId } = composedRecap(desk, key, { texts, form, pictures, dataAt, corrects: standingLetter(desk, recapUnit(desk), key) });
  const arms = desk.arms?.get(armsId ?? '') ?? null;
  return recapPrintout({ sheet, rules, paper: paperOf('recap', rules), arms, pictures, number: null, state: 'draft', isElectronic: form.electronic });
}

function saveSheet(desk: Desk, key: RecapKey): Promise<Saved> {
  recapUnit(desk);
  const { performance, texts, summary } = viewRecap(desk, key);
  const tables = recapTables(performance, summary, texts.corrections, key.isPublic, groupNames(settingOf(desk).office));
  const sheets = tables.map(({ caption, head, rows, total }) => ({ name: caption.replace(/^Tabel \d+\. /, ''), rows: [[recapText.subject(periodName(key.period), key.isPublic)], head, ...rows, ...(total ? [total] : [])].map((cells) => cells.map(numberOf)) }));
  // The comparison of units is what the sheet is for: it comes first.
  const [summarySheet, statusSheet, unitSheet, ...others] = sheets;
  const ordered = [unitSheet, summarySheet, statusSheet, ...others].filter((sheet) => sheet !== undefined);
  return saveAs(desk, `${recapText.sheetName(periodName(key.period), key.isPublic)}.xlsx`, 'xlsx', () => writeWorkbook(ordered));
}

/** A whole number as a number, so that a spreadsheet can go on reckoning with it; anything else as it reads. */
function numberOf(cell: string): string | number {
  return /^\d{1,3}(\.\d{3})*$/.test(cell) ? Number(cell.replaceAll('.', '')) : cell;
}
