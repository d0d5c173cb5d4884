/** What one cell holds; `''` = nothing. A cell that a workbook formats as a date is text in `YYYY-MM-DD HH:mm:ss`. */
export type Cell = string | number;

/** One line of data; `row` as the spreadsheet counts. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A spreadsheet's first sheet with data, as read: nothing is interpreted yet. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Number of columns that a row may fill; null = more is no sign of damage. In a CSV it is: a text with an unquoted delimiter. */
  readonly widest: number | null;
  /** Whether bare numbers count days from 1904 (old Excel for Mac) instead of 1900. */
  readonly date1904: boolean;
}

/** Most cells that are read from one file. */
export const CELL_LIMIT = 2_000_000;
/** Columns beyond these are not offered for matching. */
export const COLUMN_LIMIT = 500;

/** A cell as an officer would read it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : numberText(cell);
}

/** Identity numbers are whole and long: never in scientific notation. */
function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
}
