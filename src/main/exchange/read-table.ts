import { IMPORT_SIZE_LIMIT } from '../../shared/contract/import-views.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import { compoundRefusal, isCompoundFile } from './compound-file.ts';
import { countKnownHeaders } from './header-words.ts';
import { createPace } from './pace.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { WorkbookRows } from './read-workbook.ts';
import { cellText } from './table.ts';
import type { Table, TableRow } from './table.ts';

/** Exports may have a title above the line with the column names, but not a page of it. */
const HEADER_SEARCH = 10;

/** Reads a spreadsheet by what is in it, whatever its name says. Refuses as contract/errors.ts lists it. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.byteLength > IMPORT_SIZE_LIMIT) throw new Refusal('too-large');
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const { rows, date1904 } = await readRows(bytes, isZip);
  const headerAt = findHeader(rows);
  const header = rows[headerAt];
  const data = rows.slice(headerAt + 1);
  if (!header || data.length === 0) throw new Refusal('no-rows');
  return { headers: nameColumns(header, data), rows: data, widest: isZip ? null : header.cells.length, date1904 };
}

async function readRows(bytes: Uint8Array, isZip: boolean): Promise<WorkbookRows> {
  if (isCompoundFile(bytes)) throw compoundRefusal(bytes);
  const pace = createPace();
  return isZip ? readWorkbook(bytes, pace) : { rows: await readCsv(bytes, pace), date1904: false };
}

/** The line with the most known column names. One alone may be a word of a report, so then it is the first line. */
function findHeader(rows: readonly TableRow[]): number {
  const counts = rows.slice(0, HEADER_SEARCH).map(({ cells }) => countKnownHeaders(cells));
  const most = Math.max(0, ...counts);
  return most < 2 ? 0 : counts.indexOf(most);
}

/** Columns without a name that hold something are named after their place. */
function nameColumns(header: TableRow, data: readonly TableRow[]): readonly string[] {
  const width = data.reduce((widest, { cells }) => Math.max(widest, cells.length), header.cells.length);
  return Array.from({ length: width }, (_, column) => cellText(header.cells[column]).trim() || `Kolom ${column + 1}`);
}
