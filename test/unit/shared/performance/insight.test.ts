import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureName } from '../../../../src/shared/messages/id/figure.ts';
import { insightSentence } from '../../../../src/shared/messages/id/figure-sentences.ts';
import { groupNames } from '../../../../src/shared/messages/id/group-names.ts';
import { binomialAtLeast, fisherAtLeast, holm, poissonAtLeast } from '../../../../src/shared/performance/chance.ts';
import { FactTable } from '../../../../src/shared/performance/fact-table.ts';
import { performanceOf } from '../../../../src/shared/performance/indicators.ts';
import { LEVEL } from '../../../../src/shared/performance/insight.ts';
import type { Insight } from '../../../../src/shared/performance/insight.ts';
import { figureTickets } from '../../../../src/shared/performance/figure-query.ts';
import { periodAt } from '../../../../src/shared/performance/period.ts';
import { EVERYWHERE } from '../../../../src/shared/performance/selection.ts';
import type { Row } from '../../../../src/shared/ticket/row.ts';
import { office } from '../made-office.ts';
import { foundPlaces, placeWord } from './found-places.ts';
import { rowWith } from './made-row.ts';
import { oraclePlaces } from './oracle.ts';

/** The office's small-number limit. */
const LIMIT = 5;

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

  const roads = (count: number, prefix: string, facts: Partial<Row>) => many(count, prefix, () => ({ categoryId: 'roads', ...facts }));
  const waste = (count: number, prefix: string, facts: Partial<Row>) => many(count, prefix, () => ({ categoryId: 'waste', ...facts }));
  const placesIn = (rows: readonly Row[]) => insights(rows).filter((one) => one.kind === 'repeatPlace');
  const ticketsOf = (rows: readonly Row[], { measure, cuts }: Pick<Insight, 'measure' | 'cuts'>) => {
    const table = new FactTable('Asia/Pontianak', rows);
    return [...figureTickets(table, { period, where: EVERYWHERE, measure, cuts, part: 'n' }, viewer, { limit: LIMIT, isPublic: false })].map((index) => table.row(index).id);
  };

  it('names the kelurahan with repeats, and leads to exactly its tickets', () => {
    const rows = [
      ...roads(30, 'r', { districtId: '1', villageId: '1a' }), ...waste(5, 'x', { districtId: '1', villageId: '1a' }), ...waste(25, 'w', { districtId: '1', villageId: '1b' }),
      ...waste(60, 'v', { districtId: '2' }), ...roads(5, 'y', { districtId: '2' }),
    ];
    const [found, ...others] = placesIn(rows);
    // three places, two categories
    expect(found).toMatchObject({ place: { dimension: 'village', id: '1a' }, categoryId: 'roads', n: 30, tests: 6 });
    expect(others).toEqual([]);
    expect(ticketsOf(rows, found!)).toEqual(Array.from({ length: 30 }, (_, index) => `r${index}`));
  });

  it('names the kecamatan for reports without a kelurahan, and for those of one that is too small to be told', () => {
    const rows = [
      ...roads(20, 'r', { districtId: '1' }), ...roads(LIMIT - 1, 's', { districtId: '1', villageId: 'tiny' }), ...roads(6, 'b', { districtId: '1', villageId: 'big' }), ...waste(24, 'q', { districtId: '1', villageId: 'big' }),
      ...waste(80, 'w', { districtId: '2' }),
    ];
    const [found] = placesIn(rows);
    expect(found).toMatchObject({ place: { dimension: 'district', id: '1' }, categoryId: 'roads', n: 20 + LIMIT - 1 });
    expect(ticketsOf(rows, found!)).toEqual([...Array.from({ length: 20 }, (_, index) => `r${index}`), ...Array.from({ length: LIMIT - 1 }, (_, index) => `s${index}`)]);
  });

  it('finds as many places as the oracle, each with its tickets, and none with fewer than the limit', () => {
    let told = 0;
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 20, max: 240 }), (seed, count) => {
      const random = dealer(seed);
      const pick = <T>(list: readonly T[]) => list[Math.floor(random() ** 2 * list.length)] as T;
      // What is reported depends on where, so that there is something to find.
      const rows = many(count, 'r', () => {
        const districtId = pick(['1', '2', '3', null]);
        const villageId = districtId === null || random() < 0.2 ? null : `${districtId}${pick(['a', 'b', 'c', 'd', 'e', 'f'])}`;
        return { districtId, villageId, categoryId: random() < 0.5 ? `of ${villageId ?? districtId ?? ''}` : pick(['roads', 'waste', 'water', null]) };
      });
      const found = placesIn(rows);
      const expected = oraclePlaces(rows.map(({ districtId, villageId, categoryId }) => ({ district: districtId, village: villageId, category: categoryId })), LIMIT);
      expect(foundPlaces({ insights: found })).toEqual(expected.map(placeWord).sort());
      for (const one of found) {
        expect(ticketsOf(rows, one)).toHaveLength(one.n);
        expect(one.n).toBeGreaterThanOrEqual(LIMIT);
      }
      told += found.length;
    }), { numRuns: 1000 });
    expect(told).toBeGreaterThan(500);
  });

  it('says where, and whom it leaves out', () => {
    const nameOf = groupNames({ ...office, districts: [{ id: '1', name: 'Singkawang Tengah', villages: [{ id: '1a', name: 'Roban' }] }], categories: [{ id: 'roads', name: 'Jalan Berlubang', parentId: null, archiveCode: null, aliases: [] }] });
    const facts = { kind: 'repeatPlace', categoryId: 'roads', n: 30, expected: 12.4, p: 0.0001, tests: 6, measure: 'total', cuts: [] } as const;
    expect(insightSentence({ ...facts, place: { dimension: 'village', id: '1a' } }, nameOf)).toMatchObject({ text: 'Di Kelurahan Roban, kategori Jalan Berlubang berulang.', evidence: expect.stringMatching(/^30 laporan; bila tersebar seperti laporan lain, sekitar 12,4\./) as string });
    expect(insightSentence({ ...facts, place: { dimension: 'district', id: '1' } }, nameOf)).toMatchObject({
      text: 'Di Kecamatan Singkawang Tengah, kategori Jalan Berlubang berulang.', evidence: expect.stringMatching(/^30 laporan tanpa kelurahan, atau dari kelurahan dengan sedikit laporan; bila/) as string,
    });
    const query = { period, where: EVERYWHERE, measure: 'total' as const };
    expect(figureName({ ...query, cuts: [{ by: 'place', dimension: 'village', id: '1a' }] }, 'n', nameOf)).toContain('Kelurahan Roban');
    expect(figureName({ ...query, cuts: [{ by: 'place', dimension: 'district', id: '1' }] }, 'n', nameOf)).toContain('Kecamatan Singkawang Tengah, kelurahan lain atau tidak disebut');
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
        unitId: pick(['pupr', 'health', 'diskominfo', 'a', 'b', 'c', 'd', 'e']), categoryId: pick(['roads', 'waste', 'k', 'l', 'm']), districtId: pick(['1', '2', '3', '4', '5']), villageId: pick(['a', 'b', 'c', 'd']),
        registeredAt: random() < 31 / 59 ? '2026-03-02T03:00:00.000Z' : '2026-02-10T03:00:00.000Z', ...(random() < 0.2 ? late : inTime),
      }));
      if (insights(rows).length > 0) alarms += 1;
    }
    expect(alarms / 200).toBeLessThanOrEqual(LEVEL);
  });
});
