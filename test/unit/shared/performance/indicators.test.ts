import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../../../../src/shared/calendar/local-date.ts';
import { performanceOf } from '../../../../src/shared/performance/indicators.ts';
import type { Figures, PerformanceQuery } from '../../../../src/shared/performance/indicators.ts';
import type { Row } from '../../../../src/shared/ticket/row.ts';
import { STATUSES } from '../../../../src/shared/ticket/ticket.ts';
import { office } from '../made-office.ts';
import { at } from '../made-ticket.ts';

const NOVEMBER: PerformanceQuery = { from: '2026-11-01', to: '2026-11-30', unitId: null, today: '2026-12-01', timeZone: 'Asia/Pontianak' };

function row(more: Partial<Row> = {}): Row {
  return {
    id: 'T1', number: 'SKW-2026-000001', trackingId: null, title: 'Jalan berlubang', status: 'unanswered', unitId: 'pupr', categoryId: 'roads',
    classification: 'complaint', channelId: 'counter', districtId: null, anonymous: false, confidential: false, due: null,
    registeredAt: at('2026-11-02'), verifiedAt: null, disposedAt: null, firstFollowUpAt: null, firstFollowUpDueOn: null,
    firstFollowUpDays: null, closedAt: null, autoCloseOn: null, reopenedCount: 0, parentId: null, letters: [], files: [], conflicts: 0, lastEventAt: at('2026-11-02'), ...more,
  };
}
const overall = (rows: Row[], query = NOVEMBER) => performanceOf(rows, query, office).overall;

describe('shares', () => {
  it('leave archived and returned reports out of the whole', () => {
    const rows = (['inProgress', 'done', 'done', 'unanswered', 'archived', 'notOurs'] as const).map((status) => row({ status }));
    expect(overall(rows)).toMatchObject({ total: 6, followedUp: { n: 3, of: 4 }, done: { n: 2, of: 4 }, byStatus: { done: 2, archived: 1, unverified: 0 } });
  });

  it('of nothing are 0 of 0', () => {
    expect(overall([])).toMatchObject({ total: 0, followedUp: { n: 0, of: 0 }, onTime: { n: 0, of: 0 }, days: null, overdue: 0 });
  });
});

describe('the on-time share', () => {
  it.each([
    ['answered on the last day', { firstFollowUpAt: at('2026-11-09', 23) }, { n: 1, of: 1 }],
    ['answered the day after', { firstFollowUpAt: at('2026-11-10', 1) }, { n: 0, of: 1 }],
    ['not answered and past due: late', {}, { n: 0, of: 1 }],
    ['not answered and not yet due: out', { firstFollowUpDueOn: '2026-12-01' }, { n: 0, of: 0 }],
    ['without a deadline: out', { firstFollowUpDueOn: null }, { n: 0, of: 0 }],
  ])('counts a report %s', (_name, more, expected) => {
    expect(overall([row({ firstFollowUpDueOn: '2026-11-09', ...more })]).onTime).toEqual(expected);
  });
});

describe('days to the first follow-up', () => {
  it('are given as mean, and as median and 90th percentile by nearest rank', () => {
    const rows = [9, 1, 2, 3, 4, 5, 6, 7, 8, 30].map((firstFollowUpDays) => row({ firstFollowUpDays }));
    expect(overall(rows).days).toEqual({ n: 10, mean: 7.5, median: 5, p90: 9 });
    expect(overall([row({ firstFollowUpDays: 4 }), row()]).days).toEqual({ n: 1, mean: 4, median: 4, p90: 4 });
  });
});

describe('reports', () => {
  it('belong to the day on which they were registered in the office', () => {
    const rows = ['2026-10-31T16:59:59.999Z', '2026-10-31T17:00:00.000Z', '2026-11-30T16:59:59.999Z', '2026-11-30T17:00:00.000Z'].map((registeredAt) => row({ registeredAt }));
    expect(overall(rows).total).toBe(2);
  });

  it('are overdue after their last day, not on it', () => {
    const due = (on: string) => row({ due: { stage: 'answer', on } });
    expect(overall([due('2026-11-30'), due('2026-12-01'), row()]).overdue).toBe(1);
  });

  it('can be those of one unit', () => {
    const found = performanceOf([row(), row({ unitId: 'health' }), row({ unitId: null })], { ...NOVEMBER, unitId: 'health' }, office);
    expect(found.overall.total).toBe(1);
    expect(found.units.map(({ unitId }) => unitId)).toEqual(['health']);
  });

  it('are listed by unit, most first, those without one last among equals', () => {
    const rows = [row({ unitId: null }), row({ unitId: 'gone' }), row({ unitId: 'health' }), row({ unitId: 'pupr' }), row({ unitId: 'health' })];
    expect(performanceOf(rows, NOVEMBER, office).units.map(({ unitId, total }) => [unitId, total])[0]).toEqual(['health', 2]);
    expect(performanceOf(rows, NOVEMBER, office).units[1]?.unitId).toBe('pupr');
  });
});

describe('months', () => {
  it('are all there, also the empty ones, across a year', () => {
    const rows = [
      row({ registeredAt: at('2026-11-02'), status: 'done', closedAt: at('2027-01-04') }), row({ registeredAt: at('2027-01-04') }),
      row({ registeredAt: at('2027-01-05'), status: 'done', closedAt: at('2027-02-02') }),
    ];
    expect(performanceOf(rows, { ...NOVEMBER, to: '2027-01-31' }, office).months).toEqual([
      { month: '2026-11', incoming: 1, done: 0 }, { month: '2026-12', incoming: 0, done: 0 }, { month: '2027-01', incoming: 2, done: 1 },
    ]);
  });

  it('count a report as done only while it is', () => {
    expect(performanceOf([row({ status: 'inProgress', closedAt: at('2026-11-09') })], NOVEMBER, office).months[0]?.done).toBe(0);
  });
});

describe('counts', () => {
  it('name each value with its number, most first, and what was not given', () => {
    const rows = [row({ categoryId: 'waste' }), row({ categoryId: 'roads' }), row({ categoryId: 'roads' }), row({ categoryId: null, channelId: 'letter' })];
    const found = performanceOf(rows, NOVEMBER, office);
    expect(found.categories).toEqual([{ id: 'roads', n: 2 }, { id: null, n: 1 }, { id: 'waste', n: 1 }]);
    expect(found.channels).toEqual([{ id: 'counter', n: 3 }, { id: 'letter', n: 1 }]);
    expect(found.districts).toEqual([{ id: null, n: 4 }]);
  });
});

describe('all figures', () => {
  const instant = fc.integer({ min: Date.UTC(2026, 8, 1), max: Date.UTC(2027, 1, 28) }).map((time) => new Date(time).toISOString());
  const date = fc.integer({ min: dayNumber('2026-09-01'), max: dayNumber('2027-02-28') }).map(dateOfDay);
  const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
  const rows = fc.array(fc.record({
    status: fc.constantFrom(...STATUSES), unitId: maybe(fc.constantFrom('pupr', 'health', 'gone')), categoryId: maybe(fc.constantFrom('roads', 'waste')),
    registeredAt: instant, firstFollowUpAt: maybe(instant), firstFollowUpDueOn: maybe(date), firstFollowUpDays: maybe(fc.nat(30)),
    closedAt: maybe(instant), due: maybe(date.map((on) => ({ stage: 'answer' as const, on }))),
  }).map(row), { maxLength: 40 });
  const queries = fc.record({ from: date, to: date, unitId: maybe(fc.constantFrom('pupr', 'health')), today: date })
    .map((query) => ({ ...query, timeZone: 'Asia/Pontianak' }));

  /** Slow and plain: Singkawang is seven hours ahead. */
  const localDay = (instantOf: string) => new Date(Date.parse(instantOf) + 25_200_000).toISOString().slice(0, 10);

  function slowFigures(own: Row[], today: string): Figures {
    const having = (...statuses: Row['status'][]) => own.filter(({ status }) => statuses.includes(status)).length;
    const ours = own.filter(({ status }) => status !== 'archived' && status !== 'notOurs').length;
    const answered = own.filter((one) => one.firstFollowUpDueOn && one.firstFollowUpAt);
    const inTime = answered.filter((one) => localDay(one.firstFollowUpAt!) <= one.firstFollowUpDueOn!);
    const waitingTooLong = own.filter((one) => one.firstFollowUpDueOn && !one.firstFollowUpAt && one.firstFollowUpDueOn < today);
    const days = own.flatMap((one) => one.firstFollowUpDays ?? []).sort((a, b) => a - b);
    const rank = (percent: number) => days.find((value) => days.filter((other) => other <= value).length * 100 >= percent * days.length)!;
    return {
      total: own.length,
      byStatus: Object.fromEntries(STATUSES.map((status) => [status, having(status)])) as Figures['byStatus'],
      followedUp: { n: having('inProgress', 'done'), of: ours },
      done: { n: having('done'), of: ours },
      onTime: { n: inTime.length, of: answered.length + waitingTooLong.length },
      days: days.length === 0 ? null : { n: days.length, mean: expect.closeTo(days.reduce((a, b) => a + b) / days.length, 9) as number, median: rank(50), p90: rank(90) },
      overdue: own.filter(({ due }) => due && due.on < today).length,
    };
  }

  it('agree with a slow and plain count', () => {
    fc.assert(fc.property(rows, queries, (all, query) => {
      const chosen = all.filter((one) => localDay(one.registeredAt) >= query.from && localDay(one.registeredAt) <= query.to
        && (query.unitId === null || one.unitId === query.unitId));
      const found = performanceOf(all, query, office);
      expect(found.overall).toEqual(slowFigures(chosen, query.today));
      for (const { unitId, ...figures } of found.units) {
        expect(figures).toEqual(slowFigures(chosen.filter((one) => one.unitId === unitId), query.today));
      }
      const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
      expect(sum(found.units.map(({ total }) => total))).toBe(chosen.length);
      expect(sum(found.categories.map(({ n }) => n))).toBe(chosen.length);
      expect(sum(found.months.map(({ incoming }) => incoming))).toBe(chosen.length);
      for (const { month, done } of found.months) {
        expect(done).toBe(chosen.filter((one) => one.status === 'done' && one.closedAt && localDay(one.closedAt) <= query.to && localDay(one.closedAt).startsWith(month)).length);
      }
    }), { numRuns: 300 });
  });
});
