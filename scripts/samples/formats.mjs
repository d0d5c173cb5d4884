// How spreadsheets write dates, and the files themselves.
import { strToU8, zipSync } from 'fflate';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const two = (value) => String(value).padStart(2, '0');
const parts = (time) => {
  const date = new Date(time);
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate(), h: two(date.getUTCHours()), min: two(date.getUTCMinutes()) };
};

export const slashed = (time) => { const { y, m, d, h, min } = parts(time); return `${two(d)}/${two(m)}/${y} ${h}:${min}`; };
export const slashedDay = (time) => slashed(time).slice(0, 10);
export const iso = (time) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
export const spelled = (time) => { const { y, m, d, h, min } = parts(time); return `${d} ${MONTHS[m - 1]} ${y} ${h}:${min}`; };
/** Days since the spreadsheet's day 0. */
const serial = (time) => (time - Date.UTC(1899, 11, 30)) / 86_400_000;

const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const column = (index) => (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook with one sheet. A cell is text, a number, `{ date: time }`, or null. */
export function writeWorkbook(sheetName, rows) {
  const strings = new Map();
  const textId = (text) => strings.get(text) ?? (strings.set(text, strings.size), strings.size - 1);
  const cell = (value, address) => {
    if (value === null || value === '') return '';
    if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
    if (typeof value === 'object') return `<c r="${address}" s="1"><v>${serial(value.date)}</v></c>`;
    return `<c r="${address}" t="s"><v>${textId(value)}</v></c>`;
  };
  const lines = rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, `${column(c)}${r + 1}`)).join('')}</row>`);
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
  const shared = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('');
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${shared}</sst>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
  const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)]));
  // A fixed time, so that the same rows make the same bytes.
  return zipSync(packed, { mtime: new Date(2026, 10, 20, 8, 0), level: 9 });
}

/** CSV; `quote` as Excel does it. */
export function writeCsv(rows, delimiter) {
  const quote = (value) => (/["\n\r]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => row.map((value) => quote(String(value ?? ''))).join(delimiter)).join('\r\n') + '\r\n';
}

const HIGH = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const BYTES = [128, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 142, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 158, 159];

/** What Windows-1252 cannot hold as an HTML entity, as old web software does it. */
export function withoutEmoji(text) {
  return [...text].map((character) => (byteOf(character) === null ? `&#${character.codePointAt(0)};` : character)).join('');
}

/** Windows-1252 bytes of a text that fits. */
export function toWindows1252(text) {
  return Uint8Array.from([...text], (character) => byteOf(character) ?? 0x3f);
}

function byteOf(character) {
  const code = character.codePointAt(0);
  if (code < 128 || (code >= 160 && code < 256)) return code;
  const high = HIGH.indexOf(character);
  return high >= 0 ? BYTES[high] : null;
}
