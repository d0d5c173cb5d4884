import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, textWidth } from '../../../../src/shared/letter/measure.ts';
import { paginate } from '../../../../src/shared/letter/paginate.ts';
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

  it('let the leading of the last line reach into the margin, and no more', () => {
    const lines = item({ lines: 11, canSplit: true, lineHeight: 9.2 });
    expect(paginate([lines], heights)).toHaveLength(2);
    expect(paginate([{ ...lines, hang: 1.2 }], heights)).toHaveLength(1);
    expect(paginate([{ ...lines, hang: 1.2, keepWithNext: true, canSplit: false }, item()], heights)).toHaveLength(2);
  });
});
