import { strToU8, zipSync } from 'fflate';

/** What a test says of a workbook; parts that it leaves out are as Excel writes them. */
export interface WorkbookParts {
  /** Inside of `<sheetData>`. */
  readonly sheet: string;
  readonly shared?: readonly string[];
  /** Inside of `<workbook>`, before the sheets. */
  readonly properties?: string;
  /** Attributes of the first sheet's entry; a second, visible one holds `second`. */
  readonly firstSheet?: string;
  readonly second?: string;
  readonly styles?: string;
  readonly extra?: Readonly<Record<string, Uint8Array>>;
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES = '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="[Red]#,##0&quot;day&quot;"/></numFmts>'
  + '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>';

/** A workbook as bytes. */
export function makeWorkbook(parts: WorkbookParts): Uint8Array<ArrayBuffer> {
  const sheetXml = (rows: string) => `<worksheet><dimension ref="A1"/><sheetData>${rows}</sheetData></worksheet>`;
  const files = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${REL}">${parts.properties ?? ''}<sheets><sheet name="Satu" r:id="rId1" ${parts.firstSheet ?? ''}/>`
      + `${parts.second === undefined ? '' : '<sheet name="Dua" r:id="rId4"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/>`
      + `<Relationship Id="rId2" Type="${REL}/styles" Target="/xl/styles.xml"/><Relationship Id="rId3" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>`
      + `<Relationship Id="rId4" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet>${parts.styles ?? STYLES}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${(parts.shared ?? []).map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': sheetXml(parts.sheet),
    'xl/worksheets/sheet2.xml': sheetXml(parts.second ?? ''),
  };
  const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return new Uint8Array(zipSync({ ...packed, ...parts.extra }, { level: 1 }));
}

/** A sheet of plain texts, written into the cells themselves. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return rows.map((cells, row) => `<row r="${row + 1}">${cells.map((text, column) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`).join('')}</row>`).join('');
}

/** An OLE compound file that names these streams. */
export function makeCompoundFile(streams: readonly string[]): Uint8Array {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return new Uint8Array(Buffer.concat([head, Buffer.alloc(504), ...streams.map((name) => Buffer.from(name, 'utf16le'))]));
}
