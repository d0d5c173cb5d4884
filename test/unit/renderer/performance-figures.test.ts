import { describe, expect, it } from 'vitest';
import { lowestOnTime, namedUnits, onTimeRanking, percentOf, shareText } from '../../../src/renderer/features/performance/figures.ts';
import { rangeName, rangeOf, spanOptions, yearsUntil } from '../../../src/renderer/features/performance/period.ts';
import { monthSummary, onTimeSummary, statusSummary } from '../../../src/renderer/features/performance/summaries.ts';
import type { Figures, Performance, UnitFigures } from '../../../src/shared/performance/indicators.ts';

const TODAY = '2026-11-24';
const byStatus = { unverified: 0, unanswered: 0, inProgress: 0, done: 0, suspended: 0, archived: 0, notOurs: 0 };
const none: Figures = { total: 0, byStatus, followedUp: { n: 0, of: 0 }, done: { n: 0, of: 0 }, onTime: { n: 0, of: 0 }, days: null, overdue: 0 };
const unit = (unitId: string | null, n: number, of: number, unanswered = 0): UnitFigures => ({ ...none, unitId, onTime: { n, of }, byStatus: { ...byStatus, unanswered } });
const performance = (facts: Partial<Performance>): Performance => ({
  from: '2026-01-01', to: TODAY, overall: none, units: [], months: [], categories: [], channels: [], districts: [], ...facts,
});
const named = (...units: UnitFigures[]) => namedUnits(performance({ units }), (id) => (id === null ? null : id.toUpperCase()));
// The percentage sign stands behind a space that does not break.
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a share', () => {
  it('is computed with one decimal and shown with both its numbers', () => {
    expect(plain(shareText({ n: 386, of: 418 }))).toBe('92,3 % (386 dari 418)');
    expect(plain(percentOf({ n: 6, of: 15 }))).toBe('40,0 %');
  });

  it('of nothing is a dash, not a percentage', () => {
    expect(shareText({ n: 0, of: 0 })).toBe('–');
  });
});

describe('a period', () => {
  it.each([
    [{ year: 2025, span: 'year' }, '2025-01-01', '2025-12-31', 'Januari–Desember 2025'],
    [{ year: 2025, span: 'q2' }, '2025-04-01', '2025-06-30', 'April–Juni 2025'],
    [{ year: 2024, span: 'm2' }, '2024-02-01', '2024-02-29', 'Februari 2024'],
    [{ year: 2026, span: 'year' }, '2026-01-01', TODAY, 'Januari–November 2026'],
    [{ year: 2026, span: 'm12' }, '2026-12-01', '2026-12-31', 'Desember 2026'],
  ] as const)('%o has its first and last day', (choice, from, to, name) => {
    expect(rangeOf(choice, TODAY)).toEqual({ from, to });
    expect(rangeName(rangeOf(choice, TODAY))).toBe(name);
  });

  it('is a year, one of four quarters or one of twelve months', () => {
    expect(spanOptions().map(({ items }) => items.length)).toEqual([1, 4, 12]);
    expect(yearsUntil(TODAY)[0]).toBe(2026);
  });
});

describe('the ranking of answers in time', () => {
  it('begins with the best and leaves out who has nothing to judge', () => {
    expect(onTimeRanking(named(unit('a', 1, 2), unit('b', 9, 10), unit(null, 0, 0))).map(({ name }) => name)).toEqual(['B', 'A']);
  });

  it('keeps to the units with the most reports', () => {
    const many = Array.from({ length: 20 }, (_, index) => unit(`u${index}`, 1, index + 1));
    const shown = onTimeRanking(named(...many));
    expect(shown).toHaveLength(12);
    expect(Math.min(...shown.map(({ onTime }) => onTime.of))).toBe(9);
  });

  it('names no unit as the lowest for a handful of reports, for none late, or without another to compare', () => {
    expect(lowestOnTime(named(unit('a', 0, 2), unit('b', 9, 10), unit('c', 8, 10)))?.name).toBe('C');
    expect(lowestOnTime(named(unit('a', 10, 10), unit('b', 10, 10)))).toBeNull();
    expect(lowestOnTime(named(unit('a', 1, 10)))).toBeNull();
  });
});

describe('the sentences', () => {
  const month = (name: string, incoming: number, done: number) => ({ month: name, incoming, done });

  it('tell in which months more was done than came in', () => {
    const months = [month('2026-01', 31, 29), month('2026-04', 22, 24), month('2026-07', 38, 39), month('2026-09', 36, 37)];
    expect(monthSummary(performance({ months }))).toBe('Terbanyak masuk pada Juli (38 laporan). Selesai melebihi masuk pada April, Juli, dan September.');
    expect(monthSummary(performance({ months: months.slice(0, 1) }))).toBe('31 laporan masuk dan 29 di antaranya selesai pada bulan itu.');
    expect(monthSummary(performance({ months: [month('2026-01', 3, 1), month('2026-02', 2, 1)] }))).toContain('tidak pernah melebihi');
  });

  it('tell where reports wait', () => {
    const overall = { ...none, total: 1434, byStatus: { ...byStatus, done: 1354, inProgress: 32, unanswered: 12 } };
    expect(statusSummary(performance({ overall }), named(unit('dlh', 0, 0, 5), unit('pupr', 0, 0, 7))))
      .toBe('Dari 1.434 laporan, 1.354 selesai dan 32 sedang proses; 12 belum ditindaklanjuti, terbanyak di PUPR (7).');
    expect(statusSummary(performance({ overall: none }), named(unit('pupr', 0, 0)))).toContain('tidak ada yang belum ditindaklanjuti');
  });

  it('tell who answers in time, and say so where nothing can be said yet', () => {
    const overall = { ...none, onTime: { n: 17, of: 20 } };
    expect(plain(onTimeSummary(performance({ overall }), named(unit('a', 10, 10), unit('b', 7, 10))))).toBe('Tepat waktu 17 dari 20 (85,0 %); terendah B, 7 dari 10.');
    expect(onTimeSummary(performance({}), [])).toMatch(/^Belum ada laporan/);
  });
});
