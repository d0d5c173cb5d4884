import { describe, expect, it } from 'vitest';
import { binomialAtLeast, fisherAtLeast, holm, poissonAtLeast } from '../../../../src/shared/performance/chance.ts';
import { FactTable } from '../../../../src/shared/performance/fact-table.ts';
import { performanceOf } from '../../../../src/shared/performance/indicators.ts';
import { LEVEL } from '../../../../src/shared/performance/insight.ts';
import { figureTickets } from '../../../../src/shared/performance/figure-query.ts';
import { periodAt } from '../../../../src/shared/performance/period.ts';
import { EVERYWHERE } from '../../../../src/shared/performance/selection.ts';
import type { Row } from '../../../../src/shared/ticket/row.ts';
import { office } from '../made-office.ts';
import { rowWith } from './made-row.ts';

const period = periodAt('month', '2026-03-10');
const viewer = { today: '2026-11-24', sees: () => true, isPublic: false, byOfficer: false };
const insights = (rows: readonly Row[]) => performanceOf(new FactTable('Asia/Pontianak', rows), { period, where: EVERYWHERE }, viewer, office).insights;

/** A dealer of numbers between 0 and 1, the same every time. */
function dealer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const late = { firstFollowUpDueOn: '2026-03-10', firstFollowUpAt: '2026-03-20T03:00:00.000Z', firstFollowUpDays: 14 };
const inTime = { firstFollowUpDueOn: '2026-03-10', firstFollowUpAt: '2026-03-05T03:00:00.000Z', firstFollowUpDays: 3 };
const many = (count: number, prefix: string, facts: (index: number) => Partial<Row>) => Array.from({ length: count }, (_, index) => rowWith(`${prefix}${index}`, facts(index)));

describe('chance', () => {
  it('is as in tables of the tests', () => {
    // Fisher's tea: 3 of 4 against 1 of 4
    expect(fisherAtLeast({ n: 3, of: 4 }, { n: 1, of: 4 })).toBeCloseTo(17 / 70, 10);
    expect(binomialAtLeast(8, 10, 0.5)).toBeCloseTo(56 / 1024, 10);
    expect(poissonAtLeast(3, 1)).toBeCloseTo(1 - 2.5 * Math.exp(-1), 10);
    expect([binomialAtLeast(0, 5, 0.2), poissonAtLeast(0, 3), fisherAtLeast({ n: 0, of: 4 }, { n: 2, of: 4 })]).toEqual([1, 1, expect.closeTo(1, 10)]);
  });

  it('is held against the number of tests', () => {
    const found = [0.001, 0.02, 0.04].map((p) => ({ p, tests: 10 }));
    expect(holm(found, 0.05).map(({ p }) => p)).toEqual([0.001]);
    expect(holm(found.map(({ p }) => ({ p, tests: 3 })), 0.05).map(({ p }) => p)).toEqual([0.001, 0.02, 0.04]);
  });
});

describe('an insight', () => {
  it('names a unit that is late far more often than the others, with its numbers and tickets', () => {
    const rows = [...many(40, 'p', (index) => ({ unitId: 'pupr', ...(index < 24 ? late : inTime) })), ...many(80, 'h', (index) => ({ unitId: 'health', ...(index < 8 ? late : inTime) }))];
    const [found] = insights(rows).filter(({ kind }) => kind === 'lateUnit');
    expect(found).toMatchObject({ kind: 'lateUnit', unitId: 'pupr', late: { n: 24, of: 40 }, others: { n: 8, of: 80 } });
    const table = new FactTable('Asia/Pontianak', rows);
    expect(figureTickets(table, { period, where: EVERYWHERE, measure: found!.measure, cuts: found!.cuts, part: 'rest' }, viewer, { limit: 5, isPublic: false })).toHaveLength(24);
  });

  it('names a category that rises, and no rise that all share', () => {
    const before = (count: number, categoryId: string) => many(count, `b${categoryId}`, () => ({ categoryId, registeredAt: '2026-02-10T03:00:00.000Z' }));
    const now = (count: number, categoryId: string) => many(count, `n${categoryId}`, () => ({ categoryId }));
    expect(insights([...before(10, 'roads'), ...now(40, 'roads'), ...before(20, 'waste'), ...now(22, 'waste')]))
      .toEqual([expect.objectContaining({ kind: 'risingCategory', categoryId: 'roads', now: 40, before: 10, daysNow: 31, daysBefore: 28, tests: 2 })]);
    // nothing is known of the time before
    expect(insights(now(40, 'roads'))).toEqual([]);
  });

  it('names a place with repeats', () => {
    const rows = [...many(30, 'r', () => ({ categoryId: 'roads', districtId: '1' })), ...many(5, 'x', () => ({ categoryId: 'waste', districtId: '1' })), ...many(60, 'w', () => ({ categoryId: 'waste', districtId: '2' })), ...many(5, 'y', () => ({ categoryId: 'roads', districtId: '2' }))];
    expect(insights(rows).find(({ kind }) => kind === 'repeatPlace')).toMatchObject({ districtId: '1', categoryId: 'roads', n: 30, tests: 4 });
  });

  it('says nothing of a handful', () => {
    expect(insights([...many(4, 'p', () => ({ unitId: 'pupr', ...late })), ...many(100, 'h', () => ({ unitId: 'health', ...inTime }))])).toEqual([]);
  });

  it('raises hardly ever a false alarm where all is chance', () => {
    const random = dealer(7);
    const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
    let alarms = 0;
    for (let round = 0; round < 200; round += 1) {
      const rows = many(240, 'r', () => ({
        unitId: pick(['pupr', 'health', 'diskominfo', 'a', 'b', 'c', 'd', 'e']), categoryId: pick(['roads', 'waste', 'k', 'l', 'm']), districtId: pick(['1', '2', '3', '4', '5']),
        registeredAt: random() < 31 / 59 ? '2026-03-02T03:00:00.000Z' : '2026-02-10T03:00:00.000Z', ...(random() < 0.2 ? late : inTime),
      }));
      if (insights(rows).length > 0) alarms += 1;
    }
    expect(alarms / 200).toBeLessThanOrEqual(LEVEL);
  });
});
