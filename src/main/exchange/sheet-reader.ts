import { Refusal } from '../../shared/contract/errors.ts';
import { serialToWallTime } from './serial-date.ts';
import { TextGatherer, unescapeText } from './sheet-text.ts';
import { CELL_LIMIT, COLUMN_LIMIT } from './table.ts';
import type { Cell, TableRow } from './table.ts';
import type { XmlReader } from './xml-events.ts';

/** What a sheet's cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

const LAST_ROW = 1_048_576;
type Attribute = (name: string) => string | undefined;

/** Reads one sheet, event by event. Refuses at the first formula, at the cell limit, and at rows out of order. */
export class SheetReader implements XmlReader {
  readonly rows: TableRow[] = [];
  readonly #context: SheetContext;
  readonly #inline = new TextGatherer();
  #row = 0;
  #column = -1;
  #cells: Cell[] = [];
  #cellCount = 0;
  #type = 'n';
  #style = 0;
  #value = '';
  #isValue = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attribute: Attribute): void {
    if (name === 'row') this.#openRow(attribute);
    else if (name === 'c') this.#openCell(attribute);
    else if (name === 'v') this.#isValue = true;
    // What the sheet shows is a result that was worked out elsewhere, maybe of another file: it must not pass as a fact.
    else if (name === 'f') throw new Refusal('has-formulas', { cell: `${columnName(this.#column)}${this.#row}` });
    else this.#inline.open(name);
  }

  close(name: string): void {
    if (name === 'row') this.#closeRow();
    else if (name === 'c') this.#closeCell();
    else if (name === 'v') this.#isValue = false;
    else this.#inline.close(name);
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
    else this.#inline.add(text);
  }

  #openRow(attribute: Attribute): void {
    const row = Number(attribute('r') ?? this.#row + 1);
    if (!Number.isInteger(row) || row <= this.#row || row > LAST_ROW) throw new Refusal('workbook-damaged');
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
  }

  #openCell(attribute: Attribute): void {
    this.#cellCount += 1;
    if (this.#cellCount > CELL_LIMIT) throw new Refusal('too-many-cells');
    const address = attribute('r');
    this.#column = address === undefined ? this.#column + 1 : columnIndex(address);
    this.#type = attribute('t') ?? 'n';
    this.#style = Number(attribute('s') ?? 0);
    this.#value = '';
    this.#inline.reset();
  }

  #closeCell(): void {
    if (this.#column >= COLUMN_LIMIT) return;
    const value = this.#cellValue();
    if (value === '') return;
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = value;
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.rows.push({ row: this.#row, cells: this.#cells });
  }

  #cellValue(): Cell {
    switch (this.#type) {
      case 's': return this.#context.strings[Number(this.#value)] ?? '';
      case 'inlineStr': return this.#inline.take();
      case 'str': return unescapeText(this.#value);
      case 'd': return this.#value;
      case 'b': return this.#value === '1' ? 'ya' : 'tidak';
      case 'n': return this.#number();
      // 'e': an error such as #N/A is no value
      default: return '';
    }
  }

  #number(): Cell {
    const number = Number(this.#value);
    if (this.#value === '' || Number.isNaN(number)) return '';
    if (this.#context.dateStyles[this.#style] !== true) return number;
    return serialToWallTime(number, this.#context.date1904) ?? number;
  }
}

const LETTERS = /^([A-Z]{1,3})\d+$/;

function columnIndex(address: string): number {
  const letters = LETTERS.exec(address)?.[1];
  if (letters === undefined) throw new Refusal('workbook-damaged');
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
