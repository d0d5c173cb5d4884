import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNames } from '../../../../src/shared/messages/id/group-names.ts';
import { statusLabels } from '../../../../src/shared/messages/id/labels.ts';
import { MASKED } from '../../../../src/shared/messages/id/numbers.ts';
import { FactTable } from '../../../../src/shared/performance/fact-table.ts';
import { mayLeave, performanceOf } from '../../../../src/shared/performance/indicators.ts';
import { periodAt } from '../../../../src/shared/performance/period.ts';
import { EVERYWHERE } from '../../../../src/shared/performance/selection.ts';
import { recapTables } from '../../../../src/shared/recap/tables.ts';
import type { Row } from '../../../../src/shared/ticket/row.ts';
import { STATUSES } from '../../../../src/shared/ticket/status.ts';
import { office } from '../made-office.ts';
import { rowWith } from '../performance/made-row.ts';
import { histories } from './made-reports.ts';

const LIMIT = 5;
const nameOf = groupNames(office);
const sumOf = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const viewer = { today: '2026-11-24', sees: () => true, isPublic: false, byOfficer: true };
const period = periodAt('quarter', '2026-08-01');
const read = (rows: readonly Row[], where = EVERYWHERE) => performanceOf(new FactTable('Asia/Pontianak', rows), { period, where }, viewer, office);
const within = ({ registeredAt }: Row) => registeredAt >= '2026-06-30T17:00:00.000Z' && registeredAt < '2026-09-30T17:00:00.000Z';
const hides = ({ anonymous, confidential }: Row) => anonymous || confidential;

describe('the recap for the office', () => {
  it('tells no small number of a hidden reporter where groups meet statuses, nor one that is found by subtraction', () => {
    let masked = 0;
    fc.assert(fc.property(histories, (all) => {
      const rows = all.filter(within);
      const performance = read(all);
      for (const dimension of ['channel', 'category'] as const) {
        const key = (row: Row) => (dimension === 'channel' ? row.channelId : row.categoryId);
        const groups = performance.groups[dimension];
        const named = new Set(groups.map(({ id }) => id));
        const of = (id: string | null) => rows.filter((row) => (id === '*' ? !named.has(key(row)) : key(row) === id));
        const table = recapTables(performance, [], [], false, nameOf)[dimension === 'channel' ? 3 : 4]!;
        const statuses = STATUSES.filter((status) => table.head.includes(statusLabels[status]));
        const cellsOf = (line: readonly string[]) => line.slice(1, 1 + statuses.length);
        groups.forEach(({ id, total }, index) => {
          const cells = cellsOf(table.rows[index]!);
          statuses.forEach((status, column) => {
            const own = of(id).filter((row) => row.status === status);
            if (own.length > 0 && own.length < LIMIT && own.some(hides)) expect(cells[column]).toBe(MASKED);
            else if (cells[column] !== MASKED) expect(cells[column]).toBe(String(own.length));
          });
          const own = cells.filter((cell) => cell === MASKED);
          masked += own.length;
          const told = sumOf(cells.filter((cell) => cell !== MASKED).map(Number));
          if (own.length > 0 && told > 0) expect(own.length > 1 && total - told >= LIMIT).toBe(true);
        });
        statuses.forEach((_, column) => {
          const cells = table.rows.map((line) => cellsOf(line)[column]!);
          const own = cells.filter((cell) => cell === MASKED);
          const told = sumOf(cells.filter((cell) => cell !== MASKED).map(Number));
          if (own.length > 0 && told > 0) expect(own.length > 1 && Number(table.total![column + 1]) - told >= LIMIT).toBe(true);
        });
      }
    }), { numRuns: 1000 });
    expect(masked).toBeGreaterThan(1000);
  }, 60_000);

  it('masks nothing where nobody hides, nor what is counted by unit', () => {
    const rows = [rowWith('a', { registeredAt: '2026-08-03T03:00:00.000Z', status: 'suspended' }), ...Array.from({ length: 9 }, (_, index) => rowWith(`b${index}`, { registeredAt: '2026-08-03T03:00:00.000Z', status: 'done' }))];
    const cells = (list: readonly Row[], table: number) => recapTables(read(list), [], [], false, nameOf)[table]!.rows.flat();
    expect(cells(rows, 4)).not.toContain(MASKED);
    expect(cells(rows.map((row) => ({ ...row, anonymous: true })), 4)).toContain(MASKED);
    expect(cells(rows.map((row) => ({ ...row, anonymous: true })), 2)).not.toContain(MASKED);
  });
});

describe('figures on a page', () => {
  it('may not leave it where a filter leaves fewer than the limit and a reporter hides among them', () => {
    const rows = Array.from({ length: 9 }, (_, index) => rowWith(String(index), { registeredAt: '2026-08-03T03:00:00.000Z', categoryId: index < 3 ? 'waste' : 'roads', anonymous: index === 0 }));
    expect(mayLeave(read(rows))).toBe(true);
    expect(mayLeave(read(rows, { ...EVERYWHERE, categoryId: 'waste' }))).toBe(false);
    expect(read(rows, { ...EVERYWHERE, categoryId: 'waste' }).overall.total).toBe(3);
    expect(mayLeave(read(rows.map((row) => ({ ...row, anonymous: false })), { ...EVERYWHERE, categoryId: 'waste' }))).toBe(true);
    expect(mayLeave(read([]))).toBe(true);
  });
});
