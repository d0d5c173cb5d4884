import type { ColumnMapping, ImportField } from '../../shared/contract/import-views.ts';
import { cleanLine } from './clean-text.ts';
import { cellText } from './table.ts';
import type { Cell, TableRow } from './table.ts';

/** What exports write where they have nothing. */
const NOTHING = new Set(['-', '--', '–', 'n/a', '#n/a', 'null', 'none', 'nan', 'undefined', '0000-00-00', '0000-00-00 00:00:00']);

/** One row seen through the matching of columns. */
export class RowCells {
  readonly #row: TableRow;
  readonly #mapping: ColumnMapping;

  constructor(row: TableRow, mapping: ColumnMapping) {
    this.#row = row;
    this.#mapping = mapping;
  }

  /** The cell as it was read; `''` where the field has no column. */
  raw(field: ImportField): Cell {
    const column = this.#mapping[field];
    return column === undefined ? '' : (this.#row.cells[column] ?? '');
  }

  /** The cell on one clean line; `''` = nothing given. */
  line(field: ImportField): string {
    const text = cleanLine(cellText(this.raw(field)));
    return NOTHING.has(text.toLowerCase()) ? '' : text;
  }
}
