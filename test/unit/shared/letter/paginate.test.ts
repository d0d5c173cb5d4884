import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, textWidth } from '../../../../src/shared/letter/measure.ts';
import { heightOf, paginate } from '../../../../src/shared/letter/paginate.ts';
import type { FlowItem } from '../../../../src/shared/letter/paginate.ts';

const item = (over: Partial<FlowItem> = {}): FlowItem =>
  ({ lines: 1, lineHeight: 10, before: 0, after: 0, canSplit: false, keepWithNext: false, ...over });
const heights = { first: 100, later: 100 };

describe('lines of a text', () => {
  const box = { width: 200, indent: 0, fontSize: 12 };

  it('are as wide as Arial is', () => {
    expect(textWidth('Singkawang', 12)).toBeCloseTo(12 * (667 + 222 + 556 + 556 + 500 + 556 + 722 + 556 + 556 + 556) / 1000);
    expect(textWidth('A', 12, true)).toBeGreaterThan(textWidth('A', 12));
  });

  it('hold every character once, break at spaces, and never exceed the width', () => {
    const word = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('a', 'b', 'c', 'e', 'W', 'i', '-') });
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' ')), (text) => {
      const starts = breakLines(text, box);
      expect(starts[0]).toBe(0);
      for (const [index, start] of starts.entries()) {
        const line = text.slice(start, starts[index + 1]).trimEnd();
        expect(line).not.toBe('');
        expect(textWidth(line, 12)).toBeLessThanOrEqual(box.width + 0.001);
      }
    }));
  });

  it('leave what fits by less than a twentieth of a point to the next line, as what draws them does', () => {
    const text = 'Pelindungan Masyarakat';
    const width = textWidth(text, 12);
    expect(breakLines(text, { ...box, width: width + 0.01 })).toHaveLength(2);
    expect(breakLines(text, { ...box, width: width + 0.1 })).toHaveLength(1);
    // and never begin a line with the space that hangs over the one before
    expect(breakLines(`${text} lagi`, { ...box, width: width + 0.1 })).toEqual([0, text.length + 1]);
  });

  it('are fewer without an indent', () => {
    const text = 'kata '.repeat(12).trim();
    expect(breakLines(text, { ...box, indent: 150 }).length).toBeGreaterThanOrEqual(breakLines(text, box).length);
  });

  it('give a word that is wider than a line a new line, and break it there', () => {
    const long = 'x'.repeat(50);
    const [, second, third] = breakLines(`Pos ${long}`, box);
    expect(second).toBe(4);
    expect(textWidth(`Pos ${long}`.slice(second, third), 12)).toBeLessThanOrEqual(box.width);
  });

  it('count marks and joiners as no room, and Arabic letters as half a size', () => {
    expect(textWidth('a\u0301', 12)).toBe(textWidth('a', 12));
    expect(textWidth('🙏\u200d', 12)).toBe(12);
    expect(textWidth('س', 12)).toBe(6);
  });

  it('keep hard spaces together', () => {
    const text = `${'x'.repeat(20)} 12\u00a0November\u00a02026`;
    expect(breakLines(text, { ...box, width: textWidth('x'.repeat(20), 12) + 20 })).toEqual([0, 21]);
  });
});

describe('pages', () => {
  it('keep at least two lines of a paragraph together at either end', () => {
    const pages = paginate([item({ lines: 9 }), item({ lines: 4, canSplit: true })], heights);
    expect(pages).toEqual([[{ item: 0, from: 0, to: 9 }], [{ item: 1, from: 0, to: 4 }]]);
    expect(paginate([item({ lines: 7 }), item({ lines: 4, canSplit: true })], heights)[1]).toEqual([{ item: 1, from: 2, to: 4 }]);
  });

  it('never leave a signature alone: the text above it comes along', () => {
    const short = paginate([item({ lines: 7 }), item({ lines: 2, keepWithNext: true }), item({ lines: 3 })], heights);
    expect(short[1]?.map((fragment) => fragment.item)).toEqual([1, 2]);
    const long = paginate([item({ lines: 9, canSplit: true, keepWithNext: true }), item({ lines: 3 })], heights);
    expect(long).toEqual([[{ item: 0, from: 0, to: 7 }], [{ item: 0, from: 7, to: 9 }, { item: 1, from: 0, to: 3 }]]);
  });

  it('never leave a heading alone, also above three lines that cannot be split', () => {
    const heading = item({ keepWithNext: true });
    expect(paginate([item({ lines: 7 }), heading, item({ lines: 3, canSplit: true })], heights)[1]?.map((fragment) => fragment.item)).toEqual([1, 2]);
    expect(paginate([item({ lines: 7 }), heading, item({ lines: 4, canSplit: true })], heights)[1]).toEqual([{ item: 2, from: 2, to: 4 }]);
    expect(paginate([item({ lines: 7 }), heading, item({ lines: 4, canSplit: true, keepWithNext: true }), item({ lines: 2 })], heights)[0]?.map((fragment) => fragment.item)).toEqual([0, 1, 2]);
  });

  it('drop the room before a block at the top of a page', () => {
    expect(paginate([item({ lines: 10 }), item({ lines: 10, before: 5 })], heights)).toHaveLength(2);
  });

  it('give a block that is higher than a page a page of its own', () => {
    expect(paginate([item(), item({ lines: 30 }), item()], heights).map((page) => page.map((fragment) => fragment.item))).toEqual([[0], [1], [2]]);
  });

  it('lose no line, repeat none and keep the order, whatever comes', () => {
    const items = fc.array(fc.record({
      lines: fc.integer({ min: 1, max: 60 }), lineHeight: fc.constantFrom(10, 13.8, 40), before: fc.integer({ min: 0, max: 12 }),
      after: fc.integer({ min: 0, max: 12 }), canSplit: fc.boolean(), keepWithNext: fc.boolean(),
    }), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(items, fc.integer({ min: 5, max: 200 }), (flow, first) => {
      const fragments = paginate(flow, { first, later: 200 }).flat();
      const lines = fragments.flatMap(({ item: index, from, to }) => Array.from({ length: to - from }, (_, line) => `${String(index)}:${String(from + line)}`));
      expect(lines).toEqual(flow.flatMap((block, index) => Array.from({ length: block.lines }, (_, line) => `${String(index)}:${String(line)}`)));
    }));
  });

  describe('with tables', () => {
    const table = (each: readonly number[], over: Partial<FlowItem> = {}): FlowItem =>
      item({ lines: each.length, lineHeight: 0, canSplit: true, rows: { caption: 8, head: 12, each }, ...over });

    it('go on below the head, which takes its room on each page, and name the caption once', () => {
      const pages = paginate([item({ lines: 2 }), table([20, 20, 20, 20, 20])], heights);
      expect(pages).toEqual([[{ item: 0, from: 0, to: 2 }, { item: 1, from: 0, to: 3 }], [{ item: 1, from: 3, to: 5 }]]);
      expect(heightOf(table([20, 20, 20]), 0, 3)).toBe(80);
      expect(heightOf(table([20, 20, 20]), 2, 3)).toBe(32);
    });

    it('hold a heading, the caption, the head and the first row together', () => {
      const pages = paginate([item({ lines: 6 }), item({ keepWithNext: true }), table([20, 20])], heights);
      expect(pages[0]?.map((fragment) => fragment.item)).toEqual([0]);
    });

    it('leave the last row to a signature that follows', () => {
      const pages = paginate([item({ lines: 1 }), table([20, 20], { keepWithNext: true }), item({ lines: 4 })], heights);
      expect(pages).toEqual([[{ item: 0, from: 0, to: 1 }, { item: 1, from: 0, to: 1 }], [{ item: 1, from: 1, to: 2 }, { item: 2, from: 0, to: 4 }]]);
    });

    it('lose no row, keep the order, and fill no page beyond its height unless one block alone is higher', () => {
      const text = fc.record({
        lines: fc.integer({ min: 1, max: 30 }), lineHeight: fc.constantFrom(10, 13.8), before: fc.integer({ min: 0, max: 12 }),
        after: fc.integer({ min: 0, max: 12 }), canSplit: fc.boolean(), keepWithNext: fc.boolean(),
      });
      const tables = fc.record({
        each: fc.array(fc.integer({ min: 5, max: 250 }), { minLength: 1, maxLength: 30 }), head: fc.integer({ min: 5, max: 40 }), caption: fc.integer({ min: 0, max: 30 }),
        before: fc.integer({ min: 0, max: 12 }), keepWithNext: fc.boolean(),
      }).map(({ each, head, caption, ...rest }) => table(each, { ...rest, rows: { each, head, caption } }));
      fc.assert(fc.property(fc.array(fc.oneof(text, tables), { minLength: 1, maxLength: 12 }), fc.integer({ min: 50, max: 200 }), (flow, first) => {
        const pages = paginate(flow, { first, later: 200 });
        const lines = pages.flat().flatMap(({ item: index, from, to }) => Array.from({ length: to - from }, (_, line) => `${String(index)}:${String(from + line)}`));
        expect(lines).toEqual(flow.flatMap((block, index) => Array.from({ length: block.lines }, (_, line) => `${String(index)}:${String(line)}`)));
        for (const [number, page] of pages.entries()) {
          const used = page.reduce((sum, { item: index, from, to }, place) => {
            const block = flow[index]!;
            const before = place === 0 ? 0 : block.before + flow[page[place - 1]!.item]!.after;
            return sum + before + heightOf(block, from, to);
          }, 0);
          const isOneBlock = page.length === 1 && (!flow[page[0]!.item]!.canSplit || page[0]!.to - page[0]!.from === 1);
          if (!isOneBlock) expect(used).toBeLessThanOrEqual((number === 0 ? first : 200) + 0.001);
        }
      }), { numRuns: 300 });
    });
  });

  it('let the leading of the last line reach into the margin, and no more', () => {
    const lines = item({ lines: 11, canSplit: true, lineHeight: 9.2 });
    expect(paginate([lines], heights)).toHaveLength(2);
    expect(paginate([{ ...lines, hang: 1.2 }], heights)).toHaveLength(1);
    expect(paginate([{ ...lines, hang: 1.2, keepWithNext: true, canSplit: false }, item()], heights)).toHaveLength(2);
  });
});
