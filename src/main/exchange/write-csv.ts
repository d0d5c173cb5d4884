import Papa from 'papaparse';

/** What Excel needs to read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV for Excel with Indonesian settings: semicolons, UTF-8 with BOM, CRLF.
 * A cell that a spreadsheet would take for a formula gets an apostrophe, so that a citizen's text never runs.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const text = Papa.unparse(rows.map((row) => [...row]), { delimiter: ';', newline: '\r\n', escapeFormulae: true });
  return new TextEncoder().encode(BYTE_ORDER_MARK + text);
}
