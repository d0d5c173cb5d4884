import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuledTable } from '../../../../src/shared/letter/body-part.ts';
import { FORM } from '../../../../src/shared/letter/geometry.ts';
import { textWidth } from '../../../../src/shared/letter/measure.ts';
import { columnWidths, rowHeights } from '../../../../src/shared/letter/table-measure.ts';

const INNER = 453;
const table = (over: Partial<RuledTable> = {}): RuledTable => ({
  caption: 'Tabel 1. Contoh', head: ['Unit', 'Masuk', 'Belum ditindaklanjuti'], widths: [50, 25, 25], rows: [['Dinas Contoh', '12', '3']], ...over,
});
const line = FORM.tableSize * FORM.singleLine;
const around = 2 * FORM.cellEdge + FORM.cellLine;
const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

describe('columns of a table', () => {
  it('share the line by their proportions where everything stands on one line', () => {
    const [first = 0, second = 0] = columnWidths(table(), INNER);
    expect(first).toBeGreaterThan(1.5 * second);
    expect(sum(columnWidths(table(), INNER))).toBeGreaterThan(INNER - 0.5);
  });

  it('are as wide as their longest word, heads and totals in bold, as long as there is room', () => {
    const narrow = table({ widths: [90, 5, 5], total: ['Jumlah', '1.234.567.890', '3'] });
    const [, second = 0, third = 0] = columnWidths(narrow, INNER);
    expect(second - 2 * FORM.cellSide).toBeGreaterThan(textWidth('1.234.567.890', FORM.tableSize, true));
    expect(third - 2 * FORM.cellSide).toBeGreaterThan(textWidth('ditindaklanjuti', FORM.tableSize, true));
  });

  it('give the room that is left where it saves lines', () => {
    const long = 'Dinas yang namanya panjang sekali dan tidak mungkin muat pada satu baris tabel ini '.repeat(2);
    const [names = 0, ...others] = columnWidths(table({ rows: [[long, '12', '3']], widths: [10, 45, 45] }), INNER);
    for (const width of others) expect(names).toBeGreaterThan(width);
  });

  it('never exceed the line, whatever stands in them, and each has some of it', () => {
    const cell = fc.string({ maxLength: 60 });
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }).chain((count) => fc.record({
      head: fc.array(cell, { minLength: count, maxLength: count }), widths: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: count, maxLength: count }),
      rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { maxLength: 8 }),
    })), (made) => {
      const widths = columnWidths(table(made), INNER);
      expect(sum(widths)).toBeLessThanOrEqual(INNER + 0.001);
      for (const width of widths) expect(width).toBeGreaterThan(0);
      for (const width of widths) expect(width * 20).toBeCloseTo(Math.round(width * 20));
    }));
  });
});

describe('rows of a table', () => {
  it('are as high as their highest cell, with padding and a line', () => {
    const { each, head, caption } = rowHeights(table(), INNER);
    expect(each).toEqual([line + around]);
    expect(head).toBeCloseTo(line + around + FORM.cellLine);
    expect(caption).toBeCloseTo(FORM.captionSize * FORM.singleLine + FORM.afterCaption);
  });

  it('grow with a text that must be broken, the total in bold', () => {
    const word = 'kata '.repeat(60).trim();
    const { each } = rowHeights(table({ rows: [[word, '1', '2']], total: [word, '1', '2'] }), INNER);
    expect(each[0]).toBeGreaterThan(2 * line);
    expect(each).toHaveLength(2);
    expect(rowHeights(table({ rows: [] }), INNER).each).toEqual([]);
  });
});
