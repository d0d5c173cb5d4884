import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNames } from '../../../../src/shared/messages/id/group-names.ts';
import { MASKED } from '../../../../src/shared/messages/id/numbers.ts';
import { FactTable } from '../../../../src/shared/performance/fact-table.ts';
import { SHARES } from '../../../../src/shared/performance/figures.ts';
import type { Figures } from '../../../../src/shared/performance/figures.ts';
import { performanceOf } from '../../../../src/shared/performance/indicators.ts';
import type { Performance } from '../../../../src/shared/performance/indicators.ts';
import { periodAt } from '../../../../src/shared/performance/period.ts';
import { EVERYWHERE } from '../../../../src/shared/performance/selection.ts';
import { analysisOf, suggestionsOf } from '../../../../src/shared/recap/analysis.ts';
import { summaryOf } from '../../../../src/shared/recap/summary.ts';
import { recapTables } from '../../../../src/shared/recap/tables.ts';
import type { Row } from '../../../../src/shared/ticket/row.ts';
import { office } from '../made-office.ts';
import { rowWith } from '../performance/made-row.ts';
import { histories } from './made-reports.ts';

const LIMIT = 5;
const nameOf = groupNames(office);
const sumOf = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const isFew = (n: number) => n > 0 && n < LIMIT;
const period = periodAt('quarter', '2026-08-01');
const read = (rows: readonly Row[], smallNumber = LIMIT, isPublic = true) => performanceOf(
  new FactTable('Asia/Pontianak', rows), { period, where: EVERYWHERE }, { today: '2026-11-24', sees: () => true, isPublic, byOfficer: false },
  { ...office, performance: { days: 5, onTime: 90, followedUp: null, done: 80, smallNumber } },
);

const whole = (text: string) => Number(text.replaceAll('.', ''));
const partsOf = (cell: string): readonly number[] => {
  const share = /([\d.]+) dari ([\d.]+)/.exec(cell);
  if (share && !/^\d,\d dari 5$/.test(cell)) return [whole(share[1]!), whole(share[2]!) - whole(share[1]!)];
  return /^[\d.]+$/.test(cell) || /^[\d.]+ laporan$/.test(cell) ? [whole(cell.replace(' laporan', ''))] : [];
};
/** Columns that are days, not reports. */
const DAYS = ['Median', '90 %'];

describe('the recap for the public', () => {
  it('tells no number below the limit in any cell, nor one that is found by subtraction', () => {
    let [masked, told] = [0, 0];
    fc.assert(fc.property(histories, (rows) => {
      const performance = read(rows);
      for (const { head, rows: lines, total } of recapTables(performance, summaryOf(performance), [], true, nameOf)) {
        head.forEach((name, column) => {
          if (column === 0 || DAYS.includes(name)) return;
          for (const line of [...lines, ...(total ? [total] : [])]) for (const n of partsOf(line[column] ?? '')) expect(isFew(n), line.join(' | ')).toBe(false);
          const hidden = lines.filter((line) => line[column] === MASKED);
          const all = partsOf(total?.[column] ?? '');
          masked += hidden.length;
          told += lines.length - hidden.length;
          if (hidden.length === 0 || all.length === 0) return;
          const left = all.map((n, part) => n - sumOf(lines.map((line) => partsOf(line[column] ?? '')[part] ?? 0)));
          // What they are together must be large, and theirs alone must not be the only one.
          for (const n of left) expect(isFew(n), `${name}: ${lines.map((line) => line[column]).join(' | ')} of ${total?.[column] ?? ''}`).toBe(false);
          if (head[1] !== 'Laporan' || sumOf(left) > 0) expect(hidden.length).toBeGreaterThan(1);
        });
      }
    }), { numRuns: 1000 });
    // Neither all nor nothing.
    expect(masked).toBeGreaterThan(1000);
    expect(told).toBeGreaterThan(1000);
  }, 60_000);

  it('tells none in a sentence', () => {
    let sentences = 0;
    fc.assert(fc.property(histories, (rows) => {
      const performance = read(rows);
      for (const sentence of [...analysisOf(performance, nameOf), ...suggestionsOf(performance, nameOf)]) {
        sentences += 1;
        const counts = sentence.replace(/[\d.]+(,\d+)?\u00a0%|minimal \d+ %|sekitar [\d.,]+|rata-rata [\d.,]+|\d+ hari ke atas|(\d+–)?\d+ hari( kerja)?|dari [\d.]+ perbandingan|(\d+ \S+( \d{4})?–)?(\d+–)?\d+ (Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)\S* \d{4}|\d+ \S+ 2026|pukul \S+|Kecamatan \d/g, '');
        for (const [number] of counts.matchAll(/\d[\d.]*/g)) expect(isFew(whole(number.replace(/\.$/, ''))), `${sentence} → ${counts}`).toBe(false);
      }
    }), { numRuns: 1000 });
    expect(sentences).toBeGreaterThan(3000);
  }, 60_000);

  it('draws none', () => {
    fc.assert(fc.property(histories, (rows) => {
      const { overall, before, yearBefore, groups, trend, distribution, backlog, heat, flow } = read(rows);
      const figures = (one: Figures) => [one.total, ...Object.values(one.byStatus), ...SHARES.flatMap((name) => [one[name].n, one[name].of - one[name].n]), one.days?.n ?? 0, one.letters.issued, one.letters.drafts];
      const values = [
        ...[overall, before.figures, ...(yearBefore ? [yearBefore.figures] : []), ...Object.values(groups).flat()].flatMap(figures), ...trend.points.flatMap(({ incoming, done }) => [incoming, done]),
        ...distribution.map(({ n }) => n), ...[backlog, ...backlog.bins].flatMap(({ n, overdue }) => [n, overdue, n - overdue]), ...heat.cells.map(({ n }) => n ?? 0), heat.untimed ?? 0, ...flow.in.map(({ n }) => n), ...flow.out.map(({ n }) => n),
      ];
      expect(values.filter(isFew)).toEqual([]);
      if (overall.total > 0) expect(sumOf(trend.points.map(({ incoming }) => incoming))).toBe(overall.total);
      if (overall.rating !== null) expect(overall.rated.n).toBeGreaterThanOrEqual(LIMIT);
    }), { numRuns: 1000 });
  }, 60_000);

  it('tells no sum of statuses that would tell apart two that stand for each other', () => {
    const [out, waiting, ours] = [['archived', 'notOurs'], ['unverified', 'unanswered', 'suspended'], ['unverified', 'unanswered', 'suspended', 'inProgress', 'done']];
    let toldBeside = 0;
    fc.assert(fc.property(histories, (rows) => {
      const { overall, groups } = read(rows);
      for (const one of [overall, ...Object.values(groups).flat()]) {
        const { masked, total, followedUp, done, overdue, lettered, rated } = one;
        if (!masked || masked.measures.includes('total')) continue;
        const isTold = (name: (typeof SHARES)[number]) => !masked.measures.includes(name);
        // All sums of statuses that a reader can find, with the statuses that are in them.
        const sums: [readonly string[], number][] = [
          ...(isTold('followedUp') ? [[ours, followedUp.of], [out, total - followedUp.of], [['inProgress', 'done'], followedUp.n], [waiting, followedUp.of - followedUp.n]] as [string[], number][] : []),
          ...(isTold('done') ? [[ours, done.of], [['done'], done.n], [out, total - done.of], [[...waiting, 'inProgress'], done.of - done.n]] as [string[], number][] : []),
          ...(isTold('overdue') ? [[[...waiting, 'inProgress'], overdue.of], [['done', ...out], total - overdue.of]] as [string[], number][] : []),
          ...(isTold('followedUp') && isTold('overdue') ? [[['inProgress'], overdue.of - followedUp.of + followedUp.n]] as [string[], number][] : []),
          ...(isTold('lettered') ? [[['done'], lettered.of]] as [string[], number][] : []), ...(isTold('rated') ? [[['done'], rated.of]] as [string[], number][] : []),
        ];
        for (const [statuses, sum] of sums) {
          const hidden = masked.statuses.filter((status) => statuses.includes(status)).length;
          const left = sum - sumOf(statuses.map((status) => one.byStatus[status as 'done']));
          if (left > 0) expect(hidden > 1 && left >= LIMIT, `${statuses.join('+')} = ${sum}, ${left} hidden`).toBe(true);
          if (hidden > 0) toldBeside += 1;
        }
      }
      // Each group's masked statuses are more than one, and so many that none is found from its total.
      for (const one of [overall, ...Object.values(groups).flat()]) {
        const left = one.total - sumOf(Object.values(one.byStatus));
        if (one.masked && one.masked.statuses.length > 0) expect(left === 0 || (left >= LIMIT && one.masked.statuses.length > 1)).toBe(true);
      }
    }), { numRuns: 1000 });
    expect(toldBeside).toBeGreaterThan(100);
  }, 60_000);

  it('does not tell by the backlog what the period does not tell', () => {
    let masked = 0;
    fc.assert(fc.property(histories, (rows) => {
      // Of this period alone the backlog is its open reports.
      const { overall, backlog } = read(rows.filter(({ registeredAt }) => registeredAt >= '2026-07-02' && registeredAt < '2026-09-30'));
      if (!overall.masked?.measures.includes('overdue')) return;
      masked += 1;
      expect(backlog).toMatchObject({ n: 0, overdue: 0, bins: [] });
    }), { numRuns: 500 });
    expect(masked).toBeGreaterThan(20);
  });

  it('joins units as it does other groups, and leaves large numbers as they are', () => {
    const many = (count: number, facts: Partial<Row>, prefix: string) => Array.from({ length: count }, (_, index) => rowWith(`${prefix}${index}`, { registeredAt: '2026-08-03T03:00:00.000Z', status: 'done', closedAt: '2026-08-10T03:00:00.000Z', ...facts }));
    const performance: Performance = read([...many(20, { unitId: 'pupr' }, 'p'), ...many(14, { unitId: 'health' }, 'h'), ...many(1, { unitId: 'diskominfo' }, 'd')]);
    const [summary, , units] = recapTables(performance, summaryOf(performance), [], true, nameOf);
    expect(units?.rows.map(([name, total]) => [name, total])).toEqual([['pupr', '20'], ['Unit lain', '15']]);
    expect(summary?.rows[0]?.slice(0, 2)).toEqual(['Laporan masuk', '35']);
    expect(units?.total?.[3]).toBe('100,0\u00a0% (35 dari 35)');
  });

  it('says of fewer than the limit only that they are fewer', () => {
    const performance = read([rowWith('a', { registeredAt: '2026-08-03T03:00:00.000Z', status: 'done', rating: 1 }), rowWith('b', { registeredAt: '2026-08-03T03:00:00.000Z' })]);
    expect(summaryOf(performance).find(({ row: name }) => name === 'total')?.value).toBe('kurang dari 5');
    expect(summaryOf(performance).find(({ row: name }) => name === 'rating')).toMatchObject({ value: MASKED, from: '–' });
    expect(analysisOf(performance, nameOf)).toEqual(['Jumlah laporan pada periode ini di bawah batas angka kecil, sehingga rinciannya tidak ditampilkan.']);
  });
});
