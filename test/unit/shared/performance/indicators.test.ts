import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkCalendar } from '../../../../src/shared/calendar/working-day.ts';
import type { Office } from '../../../../src/shared/office/office.ts';
import { DIMENSIONS, FactTable } from '../../../../src/shared/performance/fact-table.ts';
import type { Dimension } from '../../../../src/shared/performance/fact-table.ts';
import { explainFigure, figureTickets } from '../../../../src/shared/performance/figure-query.ts';
import { performanceOf } from '../../../../src/shared/performance/indicators.ts';
import type { Performance } from '../../../../src/shared/performance/indicators.ts';
import { MEASURES } from '../../../../src/shared/performance/measures.ts';
import { daysOf, PERIOD_KINDS, periodAt, periodBefore, yearBefore } from '../../../../src/shared/performance/period.ts';
import { EVERYWHERE } from '../../../../src/shared/performance/selection.ts';
import { rowOf } from '../../../../src/shared/ticket/row.ts';
import type { Bundle } from '../../../../src/shared/ticket/ticket.ts';
import { openImportDesk } from '../../exchange/import-desk.ts';
import { calendar, office } from '../made-office.ts';
import { offices } from './made-histories.ts';
import { dateOfDay, dayOfDate, groupsBy, oracleFigures, oraclePlaces, tell } from './oracle.ts';
import { foundPlaces, placeWord } from './found-places.ts';
import type { Told } from './oracle.ts';

const KEYS: Readonly<Record<Dimension, (one: Told) => string | null>> = {
  unit: ({ unit }) => unit, category: ({ category }) => category, channel: ({ channel }) => channel, district: ({ district }) => district,
  classification: ({ classification }) => classification, officer: ({ officer }) => officer,
};
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const withLimit = (own: Office, smallNumber: number): Office => ({ ...own, performance: { days: 5, onTime: null, followedUp: null, done: null, smallNumber } });

interface Seen {
  readonly bundles: readonly Bundle[];
  readonly office: Office;
  readonly calendar: WorkCalendar;
  readonly today: string;
}

function read({ bundles, office: own, calendar: days, today }: Seen, period: Performance['period'], where = EVERYWHERE) {
  const table = new FactTable(own.timeZone, bundles.map((bundle) => rowOf(bundle, own, days)));
  const viewer = { today, sees: () => true, isPublic: false, byOfficer: true };
  return { table, viewer, performance: performanceOf(table, { period, where }, viewer, withLimit(own, 1)) };
}

const close = (figures: ReturnType<typeof oracleFigures>) => ({ ...figures, rating: figures.rating === null ? null : expect.closeTo(figures.rating, 9) as number, days: figures.days && { ...figures.days, mean: expect.closeTo(figures.days.mean, 9) as number } });

/** Every figure of the page against the slow count. */
function compare(seen: Seen, period: Performance['period']) {
  const told = seen.bundles.map(({ events, letters }) => tell({ events, letters: Object.values(letters) }, seen.office, dayOfDate(seen.today)));
  const { performance, table, viewer } = read(seen, period);
  const within = ({ from, to }: { from: string; to: string }) => told.filter(({ registered }) => registered >= dayOfDate(from) && registered <= dayOfDate(to));
  const chosen = within(performance.days);
  expect(performance.overall).toEqual(close(oracleFigures(chosen)));
  expect(performance.before.figures).toEqual(close(oracleFigures(within(performance.before))));
  if (performance.yearBefore) expect(performance.yearBefore.figures).toEqual(close(oracleFigures(within(performance.yearBefore))));
  for (const dimension of DIMENSIONS) {
    const expected = groupsBy(chosen, KEYS[dimension]);
    expect(new Set(performance.groups[dimension].map(({ id }) => id))).toEqual(new Set(expected.keys()));
    for (const { id, joined: _joined, ...figures } of performance.groups[dimension]) expect(figures).toEqual(close(oracleFigures(expected.get(id)!)));
  }
  for (const { from, to, incoming, done } of performance.trend.points) {
    expect(incoming).toBe(within({ from, to }).filter((one) => chosen.includes(one)).length);
    expect(done).toBe(chosen.filter(({ closed }) => closed !== null && closed >= dayOfDate(from) && closed <= dayOfDate(to)).length);
  }
  expect(sum(performance.trend.points.map(({ incoming }) => incoming))).toBe(chosen.length);
  for (const { from, to, n } of performance.distribution) expect(n).toBe(chosen.filter(({ answerDays }) => answerDays !== null && answerDays >= from && answerDays <= (to ?? Infinity)).length);
  const open = told.filter(({ status, registered }) => ['unverified', 'unanswered', 'inProgress', 'suspended'].includes(status) && registered <= dayOfDate(performance.days.to));
  const age = ({ registered }: Told) => Math.max(0, dayOfDate(seen.today) - registered);
  for (const bin of performance.backlog.bins) {
    const own = open.filter((one) => age(one) >= bin.from && age(one) <= (bin.to ?? Infinity));
    expect([bin.n, bin.overdue]).toEqual([own.length, own.filter(({ overdue }) => overdue).length]);
    // each part of the bar opens what it counts
    const behind = (isOverdue: boolean) => figureTickets(table, { period, where: EVERYWHERE, measure: 'backlog', cuts: [{ by: 'age', from: bin.from, to: bin.to }, { by: 'overdue', isOverdue }], part: 'n' }, viewer, { limit: 1, isPublic: false }).length;
    expect([behind(false), behind(true)]).toEqual([bin.n - bin.overdue, bin.overdue]);
  }
  expect(performance.backlog.n).toBe(open.length);
  for (const { weekday, hour, n } of performance.heat.cells) expect(n).toBe(chosen.filter((one) => one.hour === hour && (new Date(`${dateOfDay(one.registered)}T00:00:00Z`).getUTCDay() + 6) % 7 === weekday).length);
  expect(performance.heat.untimed).toBe(chosen.filter(({ hour }) => hour === null).length);
  expect(sum(performance.flow.in.map(({ n }) => n))).toBe(chosen.length);
  expect(sum(performance.flow.out.map(({ n }) => n))).toBe(chosen.length);
  expect(foundPlaces(performance)).toEqual(oraclePlaces(chosen, 1).map(placeWord).sort());
  // every figure names its tickets
  for (const measure of MEASURES) {
    const query = { period, where: EVERYWHERE, measure, cuts: [] };
    const guard = { limit: 1, isPublic: false };
    const explained = explainFigure(table, query, viewer, guard);
    const parts = (['n', 'rest', 'out'] as const).map((part) => figureTickets(table, { ...query, part }, viewer, guard).length);
    if (measure === 'issued') expect(explained.n).toBe(chosen.filter(({ issued }) => issued > 0).length);
    if (measure === 'drafted') expect(explained.n).toBe(chosen.filter(({ drafts }) => drafts > 0).length);
    expect(parts).toEqual([explained.n, explained.rest, sum(explained.out.map(({ n }) => n))]);
    expect(sum(parts)).toBe(measure === 'backlog' ? told.filter(({ registered }) => registered <= dayOfDate(performance.days.to)).length : chosen.length);
  }
  return { performance, chosen };
}

describe('all indicators equal a slow count', () => {
  it('over 1,000 offices of random histories', () => {
    const cases = fc.record({ bundles: offices, today: fc.constantFrom('2026-11-24', '2026-10-02', '2026-12-31'), kind: fc.constantFrom(...PERIOD_KINDS), day: fc.nat(110), length: fc.nat(200) });
    fc.assert(fc.property(cases, ({ bundles, today, kind, day, length }) => {
      const from = dateOfDay(dayOfDate('2026-08-01') + day);
      const period = kind === 'range' ? { kind, from, to: dateOfDay(dayOfDate(from) + length) } : periodAt(kind, from);
      compare({ bundles, office, calendar, today }, period);
    }), { numRuns: 1000 });
  }, 240_000);

  it('over the sample files', async () => {
    const desk = await openImportDesk();
    const meanings = [{ kind: 'unit' as const, word: 'Bagian Kesra Setda', id: 'setda' }, { kind: 'classification' as const, word: '', id: 'complaint' }, { kind: 'category' as const, word: 'Fasum', id: 'lainnya' }];
    for (const name of ['disposisi-sep-nov-2026.xlsx', 'rekap-dinas-2025-2026.csv', 'tiket-pelapor-2026.csv']) {
      const bytes = new Uint8Array(await readFile(new URL(`../../../../resources/samples/${name}`, import.meta.url)));
      const { importId, mapping } = await desk.handlers['import.read']({ name, bytes });
      const { unknownWords } = await desk.handlers['import.preview']({ importId, mapping, meanings: [] });
      await desk.importFile(name, bytes, meanings.filter(({ kind, word }) => unknownWords.some((unknown) => unknown.kind === kind && unknown.word === word)));
    }
    const { office: own, calendar: days } = desk.desk.setting!;
    const bundles = (await Promise.all([...desk.desk.store.rows().keys()].map((id) => desk.desk.store.read(id)))) as Bundle[];
    expect(bundles).toHaveLength(400);
    for (const period of [periodAt('year', '2026-05-01'), periodAt('year', '2025-05-01'), periodAt('semester', '2026-08-01'), periodAt('quarter', '2026-10-10'), periodAt('month', '2026-10-10')]) {
      const { chosen } = compare({ bundles, office: own, calendar: days, today: '2026-11-24' }, period);
      expect(chosen.length).toBeGreaterThan(5);
    }
    await desk.close();
  }, 60_000);
});

describe('a period', () => {
  it.each([
    ['week', '2026-11-25', '2026-11-23', '2026-11-29', '2026-11-16', '2025-11-24'],
    ['month', '2026-03-15', '2026-03-01', '2026-03-31', '2026-02-01', '2025-03-01'],
    ['quarter', '2026-02-10', '2026-01-01', '2026-03-31', '2025-10-01', '2025-01-01'],
    ['semester', '2026-09-10', '2026-07-01', '2026-12-31', '2026-01-01', '2025-07-01'],
  ] as const)('%s of %s has its days, the one before and the one a year before', (kind, date, from, to, before, year) => {
    const period = periodAt(kind, date);
    expect(period).toEqual({ kind, from, to });
    expect(periodBefore(period, '2027-06-01').from).toBe(before);
    expect(yearBefore(period, '2027-06-01')?.from).toBe(year);
  });

  it('that runs is compared with as many days', () => {
    const period = periodAt('month', '2026-11-24');
    expect(daysOf(period, '2026-11-24')).toEqual({ from: '2026-11-01', to: '2026-11-24' });
    expect(periodBefore(period, '2026-11-24')).toEqual({ from: '2026-10-01', to: '2026-10-24' });
    expect(yearBefore(period, '2026-11-24')).toEqual({ from: '2025-11-01', to: '2025-11-24' });
    // never more days than the month before has
    expect(periodBefore(periodAt('month', '2026-03-30'), '2026-03-30')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });

  it('whole ones are compared whole, a leap day with the 28th, a year only once', () => {
    expect(periodBefore(periodAt('month', '2026-03-01'), '2026-05-01')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(yearBefore(periodAt('month', '2024-02-10'), '2026-01-01')).toEqual({ from: '2023-02-01', to: '2023-02-28' });
    expect(yearBefore({ kind: 'range', from: '2024-02-29', to: '2024-03-10' }, '2026-01-01')).toEqual({ from: '2023-02-28', to: '2023-03-10' });
    expect(yearBefore(periodAt('year', '2026-01-01'), '2027-01-01')).toBeNull();
    expect(periodBefore({ kind: 'range', from: '2026-05-05', to: '2026-05-11' }, '2026-06-01')).toEqual({ from: '2026-04-28', to: '2026-05-04' });
  });
});

describe('a table', () => {
  it('that is made ready in pauses is the same, also where reports change meanwhile', async () => {
    await fc.assert(fc.asyncProperty(offices, offices, fc.nat(20), async (first, second, when) => {
      const rowsOf = (bundles: readonly Bundle[]) => bundles.map((bundle) => rowOf(bundle, office, calendar));
      const [before, after] = [rowsOf(first), rowsOf(second)];
      const table = new FactTable(office.timeZone);
      let pauses = 0;
      await table.prepare(before, 3, () => {
        if (pauses === when) table.update(after);
        pauses += 1;
        return Promise.resolve();
      });
      expect(pauses).toBe(Math.floor(before.length / 3));
      if (pauses <= when) expect(before.map((_, index) => table.row(index))).toEqual(before);
      table.update(after);
      const viewer = { today: '2026-11-24', sees: () => true, isPublic: false, byOfficer: true };
      const query = { period: periodAt('year', '2026-01-01'), where: EVERYWHERE };
      expect(performanceOf(table, query, viewer, office)).toEqual(performanceOf(new FactTable(office.timeZone, after), query, viewer, office));
    }), { numRuns: 100 });
  });

  it('reads again only what changed, and forgets what is gone', () => {
    fc.assert(fc.property(offices, offices, (first, second) => {
      const rows = (bundles: readonly Bundle[]) => bundles.map((bundle) => rowOf(bundle, office, calendar));
      const table = new FactTable(office.timeZone, rows(first));
      const now = rows(second);
      table.update(now);
      const viewer = { today: '2026-11-24', sees: () => true, isPublic: false, byOfficer: true };
      const query = { period: periodAt('year', '2026-01-01'), where: EVERYWHERE };
      expect(performanceOf(table, query, viewer, office)).toEqual(performanceOf(new FactTable(office.timeZone, now), query, viewer, office));
    }), { numRuns: 100 });
  });
});
