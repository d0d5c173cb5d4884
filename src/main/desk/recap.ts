import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { Saved } from '../../shared/contract/views.ts';
import { signerFields, signerOf } from '../../shared/letter/compose.ts';
import { paperOf } from '../../shared/letter/letter.ts';
import { groupNames } from '../../shared/messages/id/group-names.ts';
import { instantText, periodName } from '../../shared/messages/id/period.ts';
import { recapText } from '../../shared/messages/id/recap.ts';
import { unitOf } from '../../shared/office/lookups.ts';
import type { Unit } from '../../shared/office/office.ts';
import { performanceOf } from '../../shared/performance/indicators.ts';
import type { Performance } from '../../shared/performance/indicators.ts';
import { EVERYWHERE } from '../../shared/performance/selection.ts';
import { analysisOf } from '../../shared/recap/analysis.ts';
import { composeRecap, firstTexts } from '../../shared/recap/compose.ts';
import type { RecapDrawing, RecapKey, RecapPicture, RecapView, StoredRecap } from '../../shared/recap/recap.ts';
import { summaryOf } from '../../shared/recap/summary.ts';
import { recapTables } from '../../shared/recap/tables.ts';
import { mayRecap } from '../../shared/ticket/command-table.ts';
import { writeWorkbook } from '../exchange/write-workbook.ts';
import { writeRecapDocx } from '../letter/docx-recap.ts';
import { writeRecapHtml } from '../letter/html-recap.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { factsOf, viewerOf } from './figure-rows.ts';
import { presentPicture } from './office-arms.ts';
import { saveAs } from './save-file.ts';
import { todayOf } from './ticket-list.ts';

type RecapChannel = 'recap.read' | 'recap.save' | 'recap.saveDocx' | 'recap.savePdf' | 'recap.print' | 'recap.saveSheet';

/** Use cases of recaps: a report on a period by the officer's unit, over the reports that they may see. */
export function recapHandlers(desk: Desk): Handlers<RecapChannel> {
  const named = ({ period, isPublic }: RecapKey, kind: string) => `${recapText.fileName(periodName(period), isPublic)}.${kind}`;
  return {
    'recap.read': (key) => Promise.resolve(viewOf(desk, key)),
    'recap.save': (input) => save(desk, input),
    'recap.saveDocx': (input) => saveAs(desk, named(input, 'docx'), 'docx', () => writeRecapDocx(drawingOf(desk, input, input.pictures))),
    'recap.savePdf': (input) => {
      const drawing = drawingOf(desk, input, input.pictures);
      return saveAs(desk, named(input, 'pdf'), 'pdf', () => desk.shell.pdfFromHtml({ html: writeRecapHtml(drawing), paper: drawing.paper }));
    },
    'recap.print': async (input) => {
      const drawing = drawingOf(desk, input, input.pictures);
      return { printed: await desk.shell.printHtml({ html: writeRecapHtml(drawing), paper: drawing.paper }) };
    },
    'recap.saveSheet': (key) => saveSheet(desk, key),
  };
}

/** The unit whose recap it is; refuses with not-allowed where the officer makes none. */
function recapUnit(desk: Desk): Unit {
  const officer = officerOf(desk);
  if (!mayRecap(officer.role)) throw new Refusal('not-allowed');
  const unit = unitOf(settingOf(desk).office, officer.unitId);
  if (!unit) throw new Refusal('unknown-unit');
  return unit;
}

function recordKey(unit: Unit, { period: { kind, from, to }, isPublic }: RecapKey): string {
  return `recap:${unit.id}:${kind}:${from}:${to}:${isPublic ? 'public' : 'office'}`;
}

function figures(desk: Desk, { period, isPublic }: RecapKey): Performance {
  return performanceOf(factsOf(desk), { period, where: EVERYWHERE }, viewerOf(desk, todayOf(desk), isPublic), settingOf(desk).office);
}

function viewOf(desk: Desk, key: RecapKey): RecapView {
  const stored = desk.store.record(recordKey(recapUnit(desk), key)) as StoredRecap | undefined;
  const { office } = settingOf(desk);
  const performance = figures(desk, key);
  const { opening, note, suggestions, corrections } = stored ?? firstTexts(performance, office);
  return {
    period: key.period, isPublic: key.isPublic, texts: { opening, note, suggestions, corrections }, updatedAt: stored?.updatedAt ?? null, dataAt: desk.now().toISOString(), performance,
    summary: summaryOf(performance), analysis: analysisOf(performance, groupNames(office)),
  };
}

async function save(desk: Desk, { texts, ...key }: Parsed<'recap.save'>): Promise<RecapView> {
  const record = recordKey(recapUnit(desk), key);
  const stored: StoredRecap = { ...texts, updatedAt: desk.now().toISOString(), updatedBy: officerOf(desk).id };
  await desk.store.transact({ records: [record] }, () => ({ records: new Map([[record, stored]]), result: null }));
  return viewOf(desk, key);
}

function drawingOf(desk: Desk, key: RecapKey, pictures: readonly RecapPicture[]): RecapDrawing {
  const { office } = settingOf(desk);
  const unit = recapUnit(desk);
  const { performance, texts, dataAt } = viewOf(desk, key);
  const rules = office.letterRules;
  const arms = desk.arms?.get(presentPicture(desk, 'arms') ?? '') ?? null;
  const sheet = composeRecap({
    performance, texts, isPublic: key.isPublic, office, form: { letterhead: unit.letterhead, rules }, signer: signerFields(signerOf(office, unit), unit), today: todayOf(desk),
    dataTime: instantText(dataAt, office.timeZone), charts: pictures.map(({ chart }) => chart),
  });
  return { sheet, rules, paper: paperOf('recap', rules), arms, pictures, number: null, state: 'draft', isElectronic: false };
}

function saveSheet(desk: Desk, key: RecapKey): Promise<Saved> {
  recapUnit(desk);
  const { performance, texts, summary } = viewOf(desk, key);
  const tables = recapTables(performance, summary, texts.corrections, key.isPublic, groupNames(settingOf(desk).office));
  const sheets = tables.map(({ caption, head, rows, total }) => ({ name: caption.replace(/^Tabel \d+\. /, ''), rows: [head, ...rows, ...(total ? [total] : [])].map((cells) => cells.map(numberOf)) }));
  // The comparison of units is what the sheet is for: it comes first.
  const [summarySheet, statusSheet, unitSheet, ...others] = sheets;
  const ordered = [unitSheet, summarySheet, statusSheet, ...others].filter((sheet) => sheet !== undefined);
  return saveAs(desk, `${recapText.sheetName(periodName(key.period))}.xlsx`, 'xlsx', () => writeWorkbook(ordered));
}

/** A whole number as a number, so that a spreadsheet can go on reckoning with it; anything else as it reads. */
function numberOf(cell: string): string | number {
  return /^\d{1,3}(\.\d{3})*$/.test(cell) ? Number(cell.replaceAll('.', '')) : cell;
}
