import { writeZip } from '../zip/zip-writer.ts';

/** A sheet of a workbook: its name, and rows of numbers and texts, the first of which is the head, but for those that stand above it. */
export interface Sheet {
  readonly name: string;
  /** Rows above the head: what the table is. */
  readonly above?: number;
  readonly rows: readonly (readonly (string | number)[])[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** What XML cannot hold, and a lone half of a character. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A table as an Excel workbook. Texts are stored as texts: nothing in them is ever a formula. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const list = sheets.map(({ name }, index) => `<sheet name="${escaped(sheetName(name))}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`).join('');
  const parts = sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('');
  const relations = sheets.map((_, index) => `<Relationship Id="rId${String(index + 1)}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`).join('');
  return writeZip([
    { name: '[Content_Types].xml', text: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${parts}</Types>` },
    { name: '_rels/.rels', text: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', text: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations}<Relationship Id="rId${String(sheets.length + 1)}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>` },
    { name: 'xl/styles.xml', text: `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>` },
    ...sheets.map(({ rows, above = 0 }, index) => ({ name: `xl/worksheets/sheet${String(index + 1)}.xml`, text: sheetXml(rows, above) })),
  ]);
}

/** Excel takes 31 characters, and none of these. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:']/gu, ' ').trim().slice(0, 31) || 'Tabel';
}

function sheetXml(rows: Sheet['rows'], above: number): string {
  const lines = rows.map((cells, row) => `<row r="${String(row + 1)}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${String(row + 1)}`, row === 0 || row === above)).join('')}</row>`);
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${String(above + 1)}" topLeftCell="A${String(above + 2)}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="34" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: string | number, place: string, isHead: boolean): string {
  const style = isHead ? ' s="1"' : '';
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${place}"${style}><v>${String(cell)}</v></c>`;
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(String(cell))}</t></is></c>`;
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
