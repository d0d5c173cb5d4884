import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDate, romanMonth, yearOf } from '../../../../src/shared/letter/dates.ts';
import { SECURITIES } from '../../../../src/shared/letter/letter.ts';
import { letterNumber, readNumber } from '../../../../src/shared/letter/number.ts';
import { freeSerials, idleRanges, mergeSeries, reserveBlock, seriesKey, takeSerial, voidSerial, withTaken } from '../../../../src/shared/letter/number-series.ts';
import type { NumberSeries } from '../../../../src/shared/letter/number-series.ts';

const parts = { classification: '700.1.2.4', serial: 12, unitCode: 'DISKOMINFO', date: '2026-11-24', security: 'secret' as const };

describe('a letter number', () => {
  it.each([
    ['{classification}/{serial}/{unit}/{year}', '700.1.2.4/12/DISKOMINFO/2026'],
    ['{serial}/{unit}/{month}/{year}', '12/DISKOMINFO/XI/2026'],
    ['B-{serial}', 'B-12'],
    ['{security}/{serial}/{unit}', 'R/12/DISKOMINFO'],
    ['{serial}/{unknown}', '12/{unknown}'],
  ])('follows the pattern %s', (pattern, number) => {
    expect(letterNumber(pattern, parts)).toBe(number);
  });

  it('says in short who may read it', () => {
    expect(SECURITIES.map((security) => letterNumber('{security}-{serial}', { ...parts, security }))).toEqual(['B-12', 'T-12', 'R-12', 'SR-12']);
  });

  it('is not confused by what a unit is called', () => {
    expect(letterNumber('{unit}/{serial}', { ...parts, unitCode: '{serial}' })).toBe('{serial}/12');
  });
});

describe('a number read back', () => {
  const pieces = fc.constantFrom('{classification}', '{unit}', '{year}', '{month}', '{security}', '/', '.', 'B-', '-');

  it('gives the serial it was made with, whatever the pattern', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 5 }), fc.array(pieces, { maxLength: 5 }), fc.integer({ min: 1, max: 99_999 }), (before, after, serial) => {
      const pattern = [...before, '/{serial}/', ...after].join('');
      const number = letterNumber(pattern, { ...parts, serial });
      expect(readNumber(number, pattern, parts)).toEqual({ series: seriesKey(pattern, parts), serial });
    }));
  });

  it('names the unit whose series gave it, also when the unit has got another code since', () => {
    expect(readNumber('700/12/KOMINFO/2026', '{classification}/{serial}/{unit}/{year}', { ...parts, classification: '700' })).toEqual({ series: 'numbers:KOMINFO:700:2026', serial: 12 });
  });

  it('is nothing where it does not follow the pattern', () => {
    expect(readNumber('tanpa nomor', '{serial}/{year}', parts)).toBeNull();
  });
});

describe('the series from which a number comes', () => {
  it('is one a unit, classification and year', () => {
    expect(seriesKey('{classification}/{serial}/{unit}/{year}', parts)).toBe('numbers:DISKOMINFO:700.1.2.4:2026');
  });

  it('is shared by all whose numbers would read alike, because the pattern leaves something out', () => {
    expect(seriesKey('{serial}/{unit}/{month}/{year}', parts)).toBe('numbers:DISKOMINFO:*:2026');
    expect(seriesKey('{security}/{serial}', parts)).toBe('numbers:*:*:*');
    expect(seriesKey('B-{serial}', parts)).toBe('numbers:*:*:*');
  });

  it('goes on behind the old register', () => {
    expect(takeSerial(reserveBlock(null, 'a', 5, 8), 'a', letter(1))?.serial).toBe(8);
  });

  it('gives nothing to a desk without a block of its own', () => {
    expect(takeSerial(reserveBlock(null, 'a', 5), 'b', letter(1))).toBeNull();
  });

  it('keeps a void number, and does not give it again', () => {
    const first = takeSerial(reserveBlock(null, 'a', 2), 'a', letter(1))!;
    const series = voidSerial(first.series, 'l1');
    expect(series.entries).toMatchObject([{ serial: 1, isVoid: true }]);
    expect(takeSerial(series, 'a', letter(2))?.serial).toBe(2);
    expect(mergeSeries(series, first.series).entries).toMatchObject([{ serial: 1, isVoid: true }]);
  });
});

describe('two states of a series', () => {
  const state = fc.array(fc.constantFrom<'a' | 'b'>('a', 'b'), { maxLength: 60 }).map((desks) => desks.reduce<NumberSeries>((series, desk, index) => {
    const free = freeSerials(series, desk) > 0 ? series : reserveBlock(series, desk, 5);
    return takeSerial(free, desk, letter(index))!.series;
  }, { blocks: [], entries: [] }));

  it('put together give no serial again that one of them gave', () => {
    fc.assert(fc.property(state, state, (a, b) => {
      const joined = mergeSeries(a, b);
      const given = [...a.entries, ...b.entries].map(({ serial }) => serial);
      const taken = takeSerial(reserveBlock(joined, 'a', 1), 'a', letter(99))!;
      expect(given).not.toContain(taken.serial);
      expect(new Set(joined.entries.map(({ serial }) => serial))).toEqual(new Set(given));
      expect(mergeSeries(b, a)).toEqual(joined);
    }));
  });

  it('are the one that knows all, where letters bear numbers that it has lost', () => {
    fc.assert(fc.property(state, fc.array(fc.nat(60)), (whole, lost) => {
      const kept = { ...whole, entries: whole.entries.filter((_, place) => !lost.includes(place)) };
      expect(withTaken(kept, 'a', whole.entries)).toEqual(lost.some((place) => place < whole.entries.length) ? mergeSeries(whole, whole) : kept);
      const anew = withTaken(null, 'a', whole.entries);
      expect(anew.entries.map(({ serial, letterId }) => [serial, letterId])).toEqual(mergeSeries(whole, whole).entries.map(({ serial, letterId }) => [serial, letterId]));
    }));
  });
});

const letter = (index: number) => ({ letterId: `l${String(index)}`, ticketId: 't' });
describe('two desks that reserved the same serials before they heard of each other', () => {
  const joined = mergeSeries(reserveBlock(null, 'a', 3), reserveBlock(null, 'b', 4));

  it('share them out by their ids, so that none is given twice', () => {
    expect([freeSerials(joined, 'a'), freeSerials(joined, 'b')]).toEqual([3, 1]);
    expect([takeSerial(joined, 'a', letter(1))?.serial, takeSerial(joined, 'b', letter(2))?.serial]).toEqual([1, 4]);
    const used = takeSerial(joined, 'b', letter(2))!.series;
    expect(takeSerial(used, 'b', letter(3))).toBeNull();
    expect(takeSerial(reserveBlock(used, 'b', 2), 'b', letter(3))?.serial).toBe(5);
  });

  it('show unused ones once', () => {
    expect(idleRanges(takeSerial(joined, 'b', letter(2))!.series)).toEqual([{ from: 1, to: 3 }]);
  });
});

describe('a letter that two desks numbered at once', () => {
  const one = takeSerial(mergeSeries(reserveBlock(null, 'a', 3), reserveBlock(reserveBlock(null, 'a', 3), 'b', 3)), 'a', letter(1))!;
  const both = mergeSeries(one.series, takeSerial(one.series, 'b', letter(1))!.series);

  it('has both on record, and only the one that was not kept becomes void', () => {
    expect(voidSerial(both, 'l1', 4).entries.map(({ serial, isVoid }) => [serial, isVoid])).toEqual([[1, false], [4, true]]);
    expect(voidSerial(both, 'l1').entries.every(({ isVoid }) => isVoid)).toBe(true);
  });

  it('has an entry once, also where another desk made it good', () => {
    const elsewhere = withTaken({ blocks: [], entries: [] }, 'c', [{ serial: 4, letterId: 'l1', ticketId: 't', isVoid: true }]);
    expect(mergeSeries(both, elsewhere).entries.filter(({ serial }) => serial === 4)).toMatchObject([{ desk: 'b', isVoid: true }]);
  });
});

const DESKS = ['a', 'b', 'c'] as const;
type Step = readonly [desk: number, act: 'number' | 'void' | 'connect' | 'disconnect', pick: number];

/** Three desks and the copy that they share; who is connected sees it, and only there a block is reserved. */
function work(steps: readonly Step[]): { shared: NumberSeries; copies: NumberSeries[]; numbered: Map<string, number>; voided: Set<string> } {
  let shared: NumberSeries = { blocks: [], entries: [] };
  const copies: NumberSeries[] = DESKS.map(() => shared);
  const isOnline = DESKS.map(() => true);
  const numbered = new Map<string, number>();
  const voided = new Set<string>();
  const exchange = (desk: number): void => {
    shared = mergeSeries(shared, copies[desk]!);
    if (freeSerials(shared, DESKS[desk]!) < 3) shared = reserveBlock(shared, DESKS[desk]!, 10);
    copies[desk] = shared;
  };
  for (const [index, [desk, act, pick]] of steps.entries()) {
    if (act === 'connect' || act === 'disconnect') isOnline[desk] = act === 'connect';
    if (isOnline[desk]) exchange(desk);
    if (act === 'number') {
      const taken = takeSerial(copies[desk]!, DESKS[desk]!, letter(index));
      if (taken) {
        copies[desk] = taken.series;
        numbered.set(`l${String(index)}`, taken.serial);
      }
    }
    const own = copies[desk]!.entries;
    const chosen = own[pick % Math.max(1, own.length)];
    if (act === 'void' && chosen) {
      copies[desk] = voidSerial(copies[desk]!, chosen.letterId);
      voided.add(chosen.letterId);
    }
  }
  DESKS.forEach((_, desk) => exchange(desk));
  DESKS.forEach((_, desk) => exchange(desk));
  return { shared, copies, numbered, voided };
}

const stepOf = fc.tuple(
  fc.nat(2), fc.oneof({ weight: 6, arbitrary: fc.constant('number' as const) }, { weight: 2, arbitrary: fc.constant('void' as const) },
    { weight: 1, arbitrary: fc.constant('connect' as const) }, { weight: 1, arbitrary: fc.constant('disconnect' as const) }), fc.nat(999),
);

describe('three desks that number while they are offline in turns', () => {
  it('give no number twice, and the register has every one of 1,000 numberings and voids', () => {
    fc.assert(fc.property(fc.array(stepOf, { minLength: 1000, maxLength: 1000 }), (steps) => {
      const { shared, numbered, voided } = work(steps);
      const serials = shared.entries.map(({ serial }) => serial);
      expect(new Set(serials).size).toBe(serials.length);
      expect(Object.fromEntries(shared.entries.map(({ letterId, serial }) => [letterId, serial]))).toEqual(Object.fromEntries(numbered));
      expect(new Set(shared.entries.filter(({ isVoid }) => isVoid).map(({ letterId }) => letterId))).toEqual(voided);
      // No silent gap: each serial up to the last is given, or lies in a block that is some desk's.
      const reserved = shared.blocks.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, place) => from + place));
      expect(reserved).toEqual(Array.from({ length: reserved.length }, (_, place) => place + 1));
      expect(numbered.size).toBeGreaterThan(100);
    }), { numRuns: 8 });
  });
});

describe('dates in letters', () => {
  it('are written out', () => {
    expect(longDate('2026-11-24')).toBe('24 November 2026');
    expect(longDate('2027-01-05')).toBe('5 Januari 2027');
  });

  it('have a Roman month and a year for the number', () => {
    expect([romanMonth('2026-01-01'), romanMonth('2026-04-01'), romanMonth('2026-09-30'), romanMonth('2026-12-31')]).toEqual(['I', 'IV', 'IX', 'XII']);
    expect(yearOf('2026-12-31')).toBe('2026');
  });
});
