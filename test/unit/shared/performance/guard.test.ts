import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FactTable } from '../../../../src/shared/performance/fact-table.ts';
import { figureTickets } from '../../../../src/shared/performance/figure-query.ts';
import { SMALL } from '../../../../src/shared/performance/groups.ts';
import { performanceOf } from '../../../../src/shared/performance/indicators.ts';
import { addingUp } from '../../../../src/shared/performance/percent.ts';
import { periodAt } from '../../../../src/shared/performance/period.ts';
import { EVERYWHERE } from '../../../../src/shared/performance/selection.ts';
import type { Row } from '../../../../src/shared/ticket/row.ts';
import { office } from '../made-office.ts';
import { rowWith } from './made-row.ts';

const LIMIT = 5;
const period = periodAt('year', '2026-01-01');
const viewerOf = (isPublic: boolean) => ({ today: '2026-11-24', sees: () => true, isPublic, byOfficer: false });
const read = (rows: readonly Row[], isPublic = false) => performanceOf(new FactTable('Asia/Pontianak', rows), { period, where: EVERYWHERE }, viewerOf(isPublic), office);

const sumOf = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const rows = fc.array(fc.record({
  categoryId: fc.constantFrom('a', 'b', 'c', 'd', null), channelId: fc.constantFrom('x', 'y', 'z'), districtId: fc.constantFrom('1', '2', null), unitId: fc.constantFrom('pupr', 'health', null),
  anonymous: fc.boolean(), confidential: fc.boolean(), hour: fc.integer({ min: 0, max: 3 }), day: fc.integer({ min: 1, max: 3 }),
}), { maxLength: 60 }).map((facts) => facts.map(({ hour, day, ...own }, index) => rowWith(String(index), { ...own, registeredAt: `2026-03-0${day}T0${hour}:30:00.000Z` })));

describe('a small number', () => {
  it('is never told of a hidden reporter by category, channel, place, class, hour or way', () => {
    fc.assert(fc.property(rows, fc.boolean(), (all, isPublic) => {
      const { groups, heat, flow } = read(all, isPublic);
      const open = isPublic ? all.filter(({ confidential }) => !confidential) : all;
      const isHidden = ({ anonymous, confidential }: Row) => isPublic || anonymous || confidential;
      const check = (id: string | null, total: number, key: (row: Row) => string | null, dimension: readonly { readonly total: number }[]) => {
        if (id === SMALL) expect(total >= LIMIT || dimension.length === 1).toBe(true);
        else if (total < LIMIT) expect(open.filter((row) => key(row) === id).some(isHidden)).toBe(false);
      };
      for (const [dimension, key] of [['category', (row: Row) => row.categoryId], ['channel', (row: Row) => row.channelId], ['district', (row: Row) => row.districtId]] as const) {
        for (const { id, total } of groups[dimension]) check(id, total, key, groups[dimension]);
        // of fewer than the limit the public is told nothing
        expect(sumOf(groups[dimension].map(({ total }) => total))).toBe(isPublic && open.length < LIMIT ? 0 : open.length);
        // one small group alone would be found by subtraction
        for (const { id, joined, total } of groups[dimension]) if (id === SMALL && total < open.length) expect(joined).toBeGreaterThan(1);
      }
      for (const { n } of heat.cells.filter((cell) => cell.n !== null && cell.n > 0 && cell.n < LIMIT)) expect(isPublic ? n : 0).toBe(0);
      const masked = heat.cells.filter(({ n }) => n === null).length + (heat.untimed === null ? 1 : 0);
      const rest = open.length - sumOf(heat.cells.map(({ n }) => n ?? 0)) - (heat.untimed ?? 0);
      // one masked hour alone would be what the others leave of all
      if (masked > 0 && sumOf(heat.cells.map(({ n }) => n ?? 0)) > 0) expect(masked > 1 && rest >= LIMIT).toBe(true);
      for (const { id, total } of groups.channel) {
        const told = flow.in.filter(({ channelId }) => channelId === id);
        const left = total - sumOf(told.map(({ n }) => n));
        const hides = open.some((row) => row.channelId === id && isHidden(row) && !told.some(({ unitId }) => unitId === row.unitId));
        if (id !== SMALL && hides && left > 0 && told.length > 0) expect(left).toBeGreaterThanOrEqual(LIMIT);
      }
      for (const { unitId, n } of flow.in.filter(({ channelId }) => channelId === SMALL)) {
        const others = flow.in.filter((link) => link.unitId === unitId && link.channelId !== SMALL);
        const hides = open.some((row) => row.unitId === unitId && isHidden(row) && !others.some(({ channelId }) => channelId === row.channelId));
        if (others.length > 0 && hides) expect(n).toBeGreaterThanOrEqual(LIMIT);
      }
      for (const { channelId, n } of flow.in) if (n < LIMIT && isPublic) expect(channelId).toBe(SMALL);
    }), { numRuns: 400 });
  });

  it('is told where nobody hides, and always of a unit', () => {
    const open = [rowWith('1', { categoryId: 'a' }), rowWith('2', { categoryId: 'b', unitId: 'health', anonymous: false })];
    expect(read(open).groups.category.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(read([rowWith('1', { unitId: 'pupr', anonymous: true })]).groups.unit).toMatchObject([{ id: 'pupr', total: 1 }]);
  });

  it('leads to the tickets of the joined groups', () => {
    const all = [...Array.from({ length: 9 }, (_, index) => rowWith(`a${index}`, { categoryId: 'a' })), rowWith('b', { categoryId: 'b', anonymous: true }), rowWith('c', { categoryId: 'c' })];
    const table = new FactTable('Asia/Pontianak', all);
    const guard = { limit: LIMIT, isPublic: false };
    const query = { period, where: EVERYWHERE, measure: 'total' as const, part: 'n' as const };
    const [group] = read(all).groups.category.filter(({ id }) => id === SMALL);
    const found = figureTickets(table, { ...query, cuts: [{ by: 'group', dimension: 'category', id: SMALL }] }, viewerOf(false), guard);
    expect(found).toHaveLength(group!.total);
    expect([...found].map((index) => table.row(index).id)).toEqual(expect.arrayContaining(['b', 'c']));
  });

  it('what is Rahasia is not in the figures for the public', () => {
    const all = Array.from({ length: 12 }, (_, index) => rowWith(String(index), { confidential: index < 3 }));
    expect(read(all).overall.total).toBe(12);
    expect(read(all, true).overall.total).toBe(9);
  });
});

describe('percentages', () => {
  it('add up to 100 and are never a whole tenth away from the exact share', () => {
    fc.assert(fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 }), (counts) => {
      const whole = counts.reduce((a, b) => a + b, 0);
      const tenths = addingUp(counts);
      expect(tenths.reduce((a, b) => a + b, 0)).toBe(whole === 0 ? 0 : 1000);
      if (whole > 0) counts.forEach((count, index) => expect(Math.abs(tenths[index]! - (count * 1000) / whole)).toBeLessThan(1));
    }));
    expect(addingUp([1, 1, 1])).toEqual([334, 333, 333]);
    expect(addingUp([6, 9])).toEqual([400, 600]);
  });
});
