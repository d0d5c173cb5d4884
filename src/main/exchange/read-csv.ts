import Papa from 'papaparse';
import { Refusal } from '../../shared/contract/errors.ts';
import { countKnownHeaders } from './header-words.ts';
import { createPace } from './pace.ts';
import type { Pace } from './pace.ts';
import { CELL_LIMIT, COLUMN_LIMIT } from './table.ts';
import type { TableRow } from './table.ts';
import { decodeText } from './text-encoding.ts';

const DELIMITERS = [';', ',', '\t'];
const PIECE = 64 * 1024;
/** Longest record: beyond it a quotation mark was never closed, and each piece would be read again from there. */
const RECORD_LIMIT = 1024 * 1024;
/** Excel's own hint on the first line. */
const HINT = /^sep=(.)\r?\n/;
/** PDF, RTF, and HTML or XML under another name. */
const OTHER_FORMATS = /^\s*(%PDF|\{\\rtf|<)/;

/** Reads a CSV file with comma, semicolon or tab. Refuses as contract/errors.ts lists it; gives way to other calls. */
export async function readCsv(bytes: Uint8Array, pace: Pace = createPace()): Promise<readonly TableRow[]> {
  const text = decodeText(bytes);
  if (OTHER_FORMATS.test(text)) throw new Refusal('not-a-spreadsheet');
  const hint = HINT.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const delimiter = hint?.[1] ?? guessDelimiter(body);
  return parse(body, delimiter, new CsvRows(hint ? 1 : 0), pace);
}

/** The one under which the first line has the most known headers, then the most columns. */
function guessDelimiter(text: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const [headers = []] = Papa.parse<string[]>(text.slice(0, PIECE), { delimiter, preview: 1 }).data;
    return { delimiter, known: countKnownHeaders(headers), columns: headers.length };
  });
  scored.sort((left, right) => right.known - left.known || right.columns - left.columns);
  const [best] = scored;
  // One column is a letter or a list, not a table of reports.
  if (!best || (best.columns < 2 && text.trim() !== '')) throw new Refusal('not-a-spreadsheet');
  return best.delimiter;
}

function parse(text: string, delimiter: string, rows: CsvRows, pace: Pace): Promise<readonly TableRow[]> {
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter,
      chunkSize: PIECE,
      chunk(results: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        try {
          rows.add(results);
        } catch (error) {
          // Before the abort, which says that all is complete.
          reject(error instanceof Error ? error : new Refusal('unexpected'));
          parser.abort();
          return;
        }
        if (!pace.isDue()) return;
        parser.pause();
        void pace.rest().then(() => {
          parser.resume();
        });
      },
      complete: () => {
        resolve(rows.all);
      },
    });
  });
}

/** Gathers records and watches the limits. */
class CsvRows {
  readonly all: TableRow[] = [];
  #record: number;
  #cells = 0;
  #waiting = 0;

  constructor(linesBefore: number) {
    this.#record = linesBefore;
  }

  add({ data, errors }: Papa.ParseResult<string[]>): void {
    if (errors.some(({ code }) => code === 'MissingQuotes')) throw new Refusal('workbook-damaged', { row: this.#record + data.length });
    this.#waiting = data.length === 0 ? this.#waiting + PIECE : 0;
    if (this.#waiting > RECORD_LIMIT) throw new Refusal('workbook-damaged', { row: this.#record + 1 });
    for (const record of data) this.#addRecord(record);
  }

  #addRecord(record: readonly string[]): void {
    this.#record += 1;
    this.#cells += record.length;
    if (this.#cells > CELL_LIMIT) throw new Refusal('too-many-cells');
    const cells = record.slice(0, COLUMN_LIMIT).map(unwrap);
    while (cells.at(-1) === '') cells.pop();
    if (cells.length > 0) this.all.push({ row: this.#record, cells });
  }
}

/** `="0812"` is how some exports keep Excel from dropping a leading zero. */
function unwrap(cell: string): string {
  const text = cell.trim();
  return text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1) : text;
}
