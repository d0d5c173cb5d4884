import type { Desk } from '../../../src/main/desk/desk.ts';
import { prepareFacts } from '../../../src/main/desk/figure-rows.ts';
import { performanceHandlers } from '../../../src/main/desk/performance.ts';
import { createCalendar } from '../../../src/shared/calendar/working-day.ts';
import type { Office } from '../../../src/shared/office/office.ts';
import type { Performance } from '../../../src/shared/performance/indicators.ts';
import { periodAt } from '../../../src/shared/performance/period.ts';
import { EVERYWHERE } from '../../../src/shared/performance/selection.ts';
import { benchRows } from './rows.ts';
import { sqlite } from './rival-sqlite.ts';

/** Milliseconds in which the engine may answer a change of filter. */
const ENGINE_LIMIT_MS = 150;
const ROUNDS = 15;
const CLASSES = ['complaint', 'information'] as const;

/** What one change of filter took, in milliseconds (median and worst), beside SQLite on the same rows. */
export interface EngineFigures {
  readonly tickets: number;
  readonly firstTime: number;
  /** The first question where the columns were made ready before, what that took, and the longest time in which nothing else was answered. */
  readonly firstPrepared: number;
  readonly prepare: number;
  readonly prepareLongest: number;
  readonly median: number;
  readonly worst: number;
  readonly afterOneChange: number;
  readonly sqliteMedian: number;
  readonly sqliteWorst: number;
  readonly limit: number;
  readonly holds: boolean;
}

const office = {
  timeZone: 'Asia/Pontianak', coordinatingUnitId: 'u0', units: [{ id: 'u0' }], categories: [], channels: [], districts: [],
  officers: [{ id: 'o', name: 'o', role: 'coordinator', unitId: 'u0', nip: null, rank: null, position: null }],
} as unknown as Office;

/** Measures all of the page's data by one call of the desk, after each change of filter. Throws where the rival counts otherwise. */
export async function benchEngine(count: number): Promise<EngineFigures> {
  const rows = benchRows(count);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const newDesk = () => ({ store: { rows: () => byId }, officerId: 'o', setting: { office, calendar: createCalendar([]) }, now: () => new Date('2026-11-24T02:00:00Z') }) as unknown as Desk;
  const readFrom = (desk: Desk, classification: (typeof CLASSES)[number]) => performanceHandlers(desk)['performance.read']({ period: periodAt('year', '2026-01-01'), where: { ...EVERYWHERE, classification }, isPublic: false });
  const desk = newDesk();
  const read = (classification: (typeof CLASSES)[number]) => readFrom(desk, classification);
  const [, firstTime] = await timed(() => read('complaint'));
  const prepared = await prepare(newDesk(), (own) => readFrom(own, 'complaint'));
  const ours: number[] = [];
  const rival = sqlite(rows);
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const classification = CLASSES[round % 2] ?? 'complaint';
    const [found, own] = await timed(() => read(classification));
    const [answers, other] = await timed(() => Promise.resolve(rival.ask({ from: '2026-01-01', to: '2026-11-24', today: '2026-11-24', class: classification })));
    if (round === 0) compare(found, answers);
    ours.push(own);
    theirs.push(other);
  }
  rival.close();
  const [last] = rows;
  if (last) byId.set(last.id, { ...last, status: 'archived' });
  const [, afterOneChange] = await timed(() => read('complaint'));
  const [median, worst] = [quantile(ours, 0.5), Math.max(...ours)];
  return { tickets: count, firstTime, ...prepared, median, worst, afterOneChange, sqliteMedian: quantile(theirs, 0.5), sqliteWorst: Math.max(...theirs), limit: ENGINE_LIMIT_MS, holds: worst < ENGINE_LIMIT_MS };
}

/** A race is only one where both say the same. */
function compare(found: Performance, answers: readonly (readonly Record<string, unknown>[])[]): void {
  const [all] = answers[0] ?? [];
  const units = new Map((answers[2] ?? []).map((row) => [row['id'], row]));
  const ranks = new Map((answers[8] ?? []).map((row) => [row['id'], row]));
  const { overall, groups } = found;
  const isSame = overall.total === all?.['total'] && overall.onTime.n === all['onTime'] && overall.onTime.of === all['judged'] && overall.overdue.n === all['overdue']
    && groups.unit.every(({ id, total, done, days }) => units.get(id)?.['total'] === total && units.get(id)?.['done'] === done.n && (days === null || (ranks.get(id)?.['median'] === days.median && ranks.get(id)?.['p90'] === days.p90)));
  if (!isSame) throw new Error(`the rival counts otherwise: ${JSON.stringify(all)} ${JSON.stringify(overall)}`);
}

async function prepare(desk: Desk, read: (desk: Desk) => Promise<Performance>): Promise<Pick<EngineFigures, 'firstPrepared' | 'prepare' | 'prepareLongest'>> {
  let [last, longest] = [performance.now(), 0];
  const watch = setInterval(() => { [last, longest] = [performance.now(), Math.max(longest, performance.now() - last)]; }, 0);
  const [, whole] = await timed(() => prepareFacts(desk));
  clearInterval(watch);
  const [, firstPrepared] = await timed(() => read(desk));
  return { firstPrepared, prepare: whole, prepareLongest: Math.round(longest) };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const value = await work();
  return [value, Math.round((performance.now() - start) * 10) / 10];
}

function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? 0;
}
