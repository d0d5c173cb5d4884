import { Refusal } from '../../shared/contract/errors.ts';
import type { Parsed } from '../../shared/contract/calls.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type {
  ColumnMapping, ImportFileView, ImportPreview, ImportResult, ImportRow, RememberedWord, UnknownWord,
} from '../../shared/contract/import-views.ts';
import type { Saved } from '../../shared/contract/views.ts';
import { localDateOf } from '../../shared/calendar/local-date.ts';
import { statusLabels } from '../../shared/messages/id/labels.ts';
import { mayImport } from '../../shared/ticket/workflow.ts';
import { createDictionary, keyOf } from '../exchange/dictionary.ts';
import type { Dictionary } from '../exchange/dictionary.ts';
import { createPace } from '../exchange/pace.ts';
import { countVerdicts, planRows, rowView } from '../exchange/plan.ts';
import type { RowNames } from '../exchange/plan.ts';
import { fittingPresets, guessMapping } from '../exchange/presets.ts';
import { readRow } from '../exchange/read-row.ts';
import type { RowReading } from '../exchange/read-row.ts';
import { readTable } from '../exchange/read-table.ts';
import { rejectedLines } from '../exchange/rejected-rows.ts';
import { cellText } from '../exchange/table.ts';
import type { Table } from '../exchange/table.ts';
import { writeCsv } from '../exchange/write-csv.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { rememberedWords, rememberWords, savedPresets, savePreset } from './import-memory.ts';
import { runImport } from './import-run.ts';
import { ImportSessions, planOf } from './import-session.ts';
import type { ImportSession } from './import-session.ts';
import { DeskTickets, importKey } from './import-tickets.ts';
import { ImportUpload } from './import-upload.ts';
import { saveAs } from './save-file.ts';

type ImportChannel =
  | 'import.send' | 'import.read' | 'import.preview' | 'import.rows' | 'import.run' | 'import.cancel' | 'import.saveRejected' | 'import.savePreset';

const SAMPLE_ROWS = 5;
const SAMPLE_LENGTH = 120;

/** Use cases of importing a spreadsheet; for those who may import only. */
export function importHandlers(desk: Desk): Handlers<ImportChannel> {
  const sessions = new ImportSessions();
  const upload = new ImportUpload();
  const open = (id: string): ImportSession => {
    allow(desk);
    return sessions.get(id);
  };
  return {
    'import.send': ({ uploadId, bytes }) => Promise.resolve().then(() => {
      allow(desk);
      upload.add(uploadId, bytes);
      return null;
    }),
    'import.read': async ({ name, bytes, uploadId }) => {
      allow(desk);
      return readFile(desk, sessions, name, uploadId === undefined ? bytes : upload.finish(uploadId, bytes));
    },
    'import.preview': async (input) => preview(desk, open(input.importId), input),
    'import.rows': (input) => Promise.resolve().then(() => rowsOf(desk, open(input.importId), input)),
    'import.run': ({ importId }) => Promise.resolve().then(() => run(desk, open(importId))),
    'import.cancel': ({ importId }) => Promise.resolve().then(() => cancel(open(importId))),
    'import.saveRejected': async ({ importId }) => saveRejected(desk, open(importId)),
    'import.savePreset': async ({ importId, name, mapping }) => {
      await savePreset(desk, name, open(importId).table.headers, given(mapping));
      return null;
    },
  };
}

function allow(desk: Desk): void {
  if (!mayImport(officerOf(desk).role)) throw new Refusal('not-allowed');
}

async function readFile(desk: Desk, sessions: ImportSessions, name: string, bytes: Uint8Array): Promise<ImportFileView> {
  const table = await readTable(bytes);
  const { id, fileName } = sessions.open(desk.newId(), name, table);
  const presets = fittingPresets(table.headers, savedPresets(desk));
  const [best] = presets;
  return {
    importId: id, fileName, presets,
    headers: table.headers,
    sample: table.rows.slice(0, SAMPLE_ROWS).map((row) => table.headers.map((_, column) => cellText(row.cells[column]).slice(0, SAMPLE_LENGTH))),
    rowCount: table.rows.length,
    mapping: best?.mapping ?? guessMapping(table.headers),
    presetName: best?.name ?? null,
  };
}

/** A mapping without the fields that the contract lets be undefined. */
function given(mapping: Parsed<'import.savePreset'>['mapping']): ColumnMapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, column]) => (column as number | undefined) !== undefined));
}

async function preview(desk: Desk, session: ImportSession, input: Parsed<'import.preview'>): Promise<ImportPreview> {
  const mapping = given(input.mapping);
  const isComplete = mapping.text !== undefined && mapping.receivedAt !== undefined;
  if (!isComplete || Object.values(mapping).some((column) => column >= session.table.headers.length)) throw new Refusal('columns-missing');
  const { office } = settingOf(desk);
  const dictionary = createDictionary(office, input.meanings, rememberedWords(desk));
  const readings = await readRows(desk, session.table, mapping, dictionary);
  const known = new DeskTickets(desk, await importKey(desk));
  const plan = await planRows(readings, known, createPace());
  if (session.isRunning) throw new Refusal('unknown-import');
  session.plan = plan;
  session.known = known;
  session.run = null;
  session.meanings = input.meanings;
  return {
    counts: countVerdicts(plan),
    unknownWords: countWords(readings.flatMap(({ unknown }) => unknown)),
    rememberedWords: withMeanings(countWords(readings.flatMap(({ remembered }) => remembered)), dictionary),
  };
}

async function readRows(desk: Desk, table: Table, mapping: ColumnMapping, dictionary: Dictionary): Promise<readonly RowReading[]> {
  const { office } = settingOf(desk);
  const today = localDateOf(desk.now().toISOString(), office.timeZone);
  const context = { mapping, office, dictionary, today, timeZone: office.timeZone, date1904: table.date1904, widest: table.widest };
  const pace = createPace();
  const readings: RowReading[] = [];
  for (const row of table.rows) {
    readings.push(readRow(row, context));
    if (pace.isDue()) await pace.rest();
  }
  return readings;
}

/** Each word once, the most frequent first; two spellings that differ only in case are one. */
function countWords(heard: readonly Pick<UnknownWord, 'kind' | 'word'>[]): readonly UnknownWord[] {
  const counts = new Map<string, UnknownWord>();
  for (const { kind, word } of heard) {
    const key = keyOf(kind, word);
    const known = counts.get(key);
    counts.set(key, { kind, word: known?.word ?? word, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((left, right) => right.count - left.count);
}

function withMeanings(words: readonly UnknownWord[], dictionary: Dictionary): readonly RememberedWord[] {
  return words.map((word) => ({ ...word, id: dictionary.remembered(word.kind, word.word)?.id ?? null }));
}

function rowsOf(
  desk: Desk, session: ImportSession, { verdict, offset, limit }: Parsed<'import.rows'>,
): { readonly rows: readonly ImportRow[]; readonly total: number } {
  const { plan } = planOf(session);
  const chosen = verdict === null ? plan : plan.filter((row) => row.verdict === verdict);
  const units = new Map(settingOf(desk).office.units.map(({ id, shortName }) => [id, shortName]));
  const names: RowNames = {
    status: (facts) => statusLabels[facts.status],
    unit: ({ unitId }) => (unitId === null ? null : (units.get(unitId) ?? null)),
  };
  return { rows: chosen.slice(offset, offset + limit).map((row) => rowView(row, names)), total: chosen.length };
}

/** A second press of the button, or a page that comes back, gets the answer of the first. */
function run(desk: Desk, session: ImportSession): Promise<ImportResult> {
  if (session.run) return session.run;
  session.isRunning = true;
  const running = carryOut(desk, session)
    .then((result) => {
      if (result.cancelled) session.run = null;
      return result;
    }, (error: unknown) => {
      session.run = null;
      throw error;
    })
    .finally(() => {
      session.isRunning = false;
      desk.announce({ type: 'tickets.changed', ids: 'many' });
    });
  session.run = running;
  return running;
}

async function carryOut(desk: Desk, session: ImportSession): Promise<ImportResult> {
  const { plan, known } = planOf(session);
  session.isCancelled = false;
  await rememberWords(desk, session.meanings);
  const outcomes = await runImport(desk, {
    rows: plan, known, fileName: session.fileName, by: officerOf(desk).id,
    isCancelled: () => session.isCancelled,
    onProgress: (done, total) => desk.announce({ type: 'import.progress', importId: session.id, done, total }),
  });
  const still = plan.filter(({ verdict }) => verdict !== 'new' && verdict !== 'update');
  return { counts: countVerdicts([...still, ...outcomes.map((verdict) => ({ verdict }))]), cancelled: session.isCancelled };
}

function cancel(session: ImportSession): null {
  session.isCancelled = true;
  return null;
}

/** The rejected rows as they came, so that they can be mended and imported; hence not masked, unlike any other export. */
async function saveRejected(desk: Desk, session: ImportSession): Promise<Saved> {
  const { lines, suggestedName } = rejectedLines(session.fileName, session.table, planOf(session).plan);
  return saveAs(desk, suggestedName, 'csv', () => writeCsv(lines));
}
