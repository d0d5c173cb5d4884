import type { RuledTable } from './body-part.ts';
import { FORM } from './geometry.ts';
import { breakLines, textWidth } from './measure.ts';
import type { RowHeights } from './paginate.ts';

/** Room that no text gets in a cell: its sides, and half a line at each; a little more, lest rounding breaks a word. */
const BESIDE = 2 * FORM.cellSide + FORM.cellLine;
const SLACK = 0.5;
/** One word takes at most this share of the page's width from the other columns; a longer one is broken. */
const WORD_SHARE = 1 / 4;
/** A cell's text stands on one line up to this share of it, as long as that takes no word's room. */
const CELL_SHARE = 1 / 3;

/** Widths in points of a table's columns: each as wide as its longest word where there is room for all; what is left goes where it saves lines, and then by the table's proportions. */
export function columnWidths(table: RuledTable, inner: number): readonly number[] {
  const least = table.widths.map((_, column) => Math.min(widest(table, column, wordsOf), inner * WORD_SHARE) + BESIDE);
  const needed = sum(least);
  if (needed >= inner) return least.map((width) => wholeTwips((width * inner) / needed));
  const most = least.map((width, column) => Math.max(width, Math.min(widest(table, column, (cell) => [cell], false) + BESIDE, inner * CELL_SHARE)));
  const [from, more] = sum(most) <= inner ? [most, table.widths] : [least, least.map((width, column) => (most[column] ?? width) - width)];
  const rest = inner - sum(from);
  return from.map((width, column) => wholeTwips(width + (rest * (more[column] ?? 0)) / sum(more)));
}

/** Width in points of the widest piece of text in a column. */
function widest({ head, rows, total }: RuledTable, column: number, piecesOf: (cell: string) => readonly string[], hasHead = true): number {
  const width = (cells: readonly string[] | undefined, isBold: boolean): readonly number[] =>
    piecesOf(cells?.[column] ?? '').map((piece) => textWidth(piece, FORM.tableSize, isBold));
  return Math.max(0, ...(hasHead ? width(head, true) : []), ...rows.flatMap((cells) => width(cells, false)), ...width(total, true)) + SLACK;
}

/** Heights in points of a table's rows on a line of this width. */
export function rowHeights(table: RuledTable, inner: number): RowHeights {
  const widths = columnWidths(table, inner);
  const height = (cells: readonly string[], isBold: boolean): number => {
    const lines = cells.map((cell, column) => breakLines(cell, { width: (widths[column] ?? inner) - BESIDE, indent: 0, fontSize: FORM.tableSize, isBold }).length);
    return Math.max(1, ...lines) * FORM.tableSize * FORM.singleLine + 2 * FORM.cellEdge + FORM.cellLine;
  };
  const caption = breakLines(table.caption, { width: inner, indent: 0, fontSize: FORM.captionSize }).length * FORM.captionSize * FORM.singleLine + FORM.afterCaption;
  return {
    caption,
    // Its rows have a line below each; the first has one above it, too.
    head: height(table.head, true) + FORM.cellLine,
    each: [...table.rows.map((row) => height(row, false)), ...(table.total ? [height(table.total, true)] : [])],
  };
}

function wordsOf(cell: string): readonly string[] {
  return cell.match(/[^ -]+-?|-/g) ?? [];
}

function wholeTwips(points: number): number {
  return Math.floor(points * 20) / 20;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
