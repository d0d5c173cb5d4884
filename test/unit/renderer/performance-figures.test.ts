import { describe, expect, it } from 'vitest';
import { onTimeRanking } from '../../../src/renderer/features/performance/on-time-chart.tsx';
import { shareText } from '../../../src/renderer/features/performance/group-table.tsx';
import { daysSentence, lowestOnTime, onTimeSentence, statusSentence, trendSentence } from '../../../src/shared/messages/id/figure-sentences.ts';
import { scopeText } from '../../../src/shared/messages/id/figure.ts';
import { percentText, wholeNumber } from '../../../src/shared/messages/id/numbers.ts';
import { periodName, rangeText } from '../../../src/shared/messages/id/period.ts';
import type { Figures } from '../../../src/shared/performance/figures.ts';
import type { GroupFigures } from '../../../src/shared/performance/groups.ts';
import type { Performance } from '../../../src/shared/performance/indicators.ts';
import { daysOf, periodAt } from '../../../src/shared/performance/period.ts';
import { EVERYWHERE } from '../../../src/shared/performance/selection.ts';

const byStatus = { unverified: 0, unanswered: 0, inProgress: 0, done: 0, suspended: 0, archived: 0, notOurs: 0 };
const nothing = { n: 0, of: 0 };
const none: Figures = { total: 0, byStatus, followedUp: nothing, done: nothing, onTime: nothing, days: null, overdue: nothing, reopened: nothing, lettered: nothing, rated: nothing, rating: null, letters: { issued: 0, drafts: 0 } };
const unit = (id: string | null, n: number, of: number, unanswered = 0): GroupFigures => ({ ...none, id, joined: 1, onTime: { n, of }, byStatus: { ...byStatus, unanswered } });
const performance = (facts: { overall?: Figures; unit?: GroupFigures[]; trend?: Performance['trend'] }): Performance =>
  ({ overall: none, trend: { step: 'month', points: [] }, distribution: [{ from: 0, to: null, n: 20 }], ...facts, groups: { unit: facts.unit ?? [] } }) as unknown as Performance;
const nameOf = (_: string, id: string | null) => (id === null ? '' : id.toUpperCase());
// The percentage sign stands behind a space that does not break.
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a share', () => {
  it('is computed with one decimal and shown with both its numbers', () => {
    expect(plain(shareText({ n: 386, of: 418 }))).toBe('92,3 % (386 dari 418)');
    expect(plain(percentText(6 / 15))).toBe('40,0 %');
  });

  it('of nothing is a dash, not a percentage', () => expect(shareText(nothing)).toBe('–'));
  it('has points between thousands', () => expect([999, 1000, 1234567].map(wholeNumber)).toEqual(['999', '1.000', '1.234.567']));
});

describe('a period', () => {
  it.each([
    ['year', 'Tahun 2026'], ['semester', 'Semester II 2026'], ['quarter', 'Triwulan IV 2026'], ['month', 'November 2026'], ['week', '23–29 Nov 2026'],
  ] as const)('%s has a name', (kind, name) => expect(periodName(periodAt(kind, '2026-11-24'))).toBe(name));

  it('across months and years names both', () => {
    expect(rangeText({ from: '2026-10-28', to: '2026-11-03' })).toBe('28 Okt–3 Nov 2026');
    expect(rangeText({ from: '2025-12-30', to: '2026-01-02' })).toBe('30 Des 2025–2 Jan 2026');
    expect(rangeText({ from: '2026-11-03', to: '2026-11-03' })).toBe('3 Nov 2026');
  });
});

describe('of what figures are', () => {
  const scope = (kind: 'quarter' | 'week', where = EVERYWHERE) => {
    const period = periodAt(kind, '2026-11-24');
    return scopeText({ period, days: daysOf(period, '2026-11-30'), where }, nameOf);
  };

  it('is told with the days of the period, and that nothing narrows them', () => {
    expect(scope('quarter')).toBe('Triwulan IV 2026 (1 Okt–30 Nov 2026) · tanpa saringan');
    expect(scope('week')).toBe('23–29 Nov 2026 · tanpa saringan');
  });

  it('names each filter with what it is about', () => {
    expect(scope('week', { ...EVERYWHERE, unitId: 'pupr', classification: 'complaint' })).toBe('23–29 Nov 2026 · Unit: PUPR · Klasifikasi: COMPLAINT');
  });
});

describe('the ranking of answers in time', () => {
  it('begins with the best and leaves out who has nothing to judge', () => {
    expect(onTimeRanking([unit('a', 1, 2), unit('b', 9, 10), unit(null, 0, 0)], nameOf).map(({ name }) => name)).toEqual(['B', 'A']);
  });

  it('keeps to the units with the most reports', () => {
    const shown = onTimeRanking(Array.from({ length: 20 }, (_, index) => unit(`u${String(index)}`, 1, index + 1)), nameOf);
    expect(shown).toHaveLength(12);
    expect(Math.min(...shown.map(({ onTime }) => onTime.of))).toBe(9);
  });

  it('names no unit as the lowest for a handful of reports, for none late, or without another to compare', () => {
    expect(lowestOnTime([unit('a', 0, 2), unit('b', 9, 10), unit('c', 8, 10)])?.id).toBe('c');
    expect(lowestOnTime([unit('a', 10, 10), unit('b', 10, 10)])).toBeNull();
    expect(lowestOnTime([unit('a', 1, 10)])).toBeNull();
  });
});

describe('the sentences', () => {
  const month = (from: string, incoming: number, done: number) => ({ from: `${from}-01`, to: `${from}-28`, incoming, done });
  const months = (...points: ReturnType<typeof month>[]) => performance({ trend: { step: 'month', points } });

  it('tell in which months more was done than came in', () => {
    expect(trendSentence(months(month('2026-01', 31, 29), month('2026-04', 22, 24), month('2026-07', 38, 39), month('2026-09', 36, 37))))
      .toBe('Terbanyak masuk pada Juli (38 laporan). Selesai melebihi masuk pada April, Juli, dan September.');
    expect(trendSentence(months(month('2026-01', 31, 29)))).toBe('31 laporan masuk dan 29 di antaranya selesai.');
    expect(trendSentence(months(month('2026-01', 3, 1), month('2026-02', 2, 1)))).toContain('tidak pernah melebihi');
  });

  it('tell where reports wait', () => {
    const overall = { ...none, total: 1434, byStatus: { ...byStatus, done: 1354, inProgress: 32, unanswered: 12 } };
    expect(statusSentence(performance({ overall, unit: [unit('dlh', 0, 0, 5), unit('pupr', 0, 0, 7)] }), nameOf))
      .toBe('Dari 1.434 laporan, 1.354 selesai dan 32 sedang proses; 12 belum ditindaklanjuti, terbanyak di PUPR (7).');
    expect(statusSentence(performance({ unit: [unit('pupr', 0, 0)] }), nameOf)).toContain('tidak ada yang belum ditindaklanjuti');
  });

  it('tell who answers in time and how fast, and say so where nothing can be said yet', () => {
    const overall = { ...none, onTime: { n: 17, of: 20 }, days: { n: 20, mean: 3.25, median: 3, p90: 6 } };
    expect(plain(onTimeSentence(performance({ overall, unit: [unit('a', 10, 10), unit('b', 7, 10)] }), nameOf))).toBe('Tepat waktu 17 dari 20 (85,0 %); terendah B, 7 dari 10.');
    expect(onTimeSentence(performance({}), nameOf)).toMatch(/^Belum ada laporan/);
    expect(plain(daysSentence(performance({ overall })))).toBe('Dari 20 laporan yang dijawab, separuh dijawab dalam 3 hari kerja dan 90 % dalam 6 hari kerja; rata-rata 3,3.');
  });
});
