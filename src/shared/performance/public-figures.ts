import type { PerformanceRules } from '../office/office.ts';
import { STATUSES } from '../ticket/status.ts';
import type { Backlog, DaysBin } from './bins.ts';
import type { Dimension } from './fact-table.ts';
import { SHARES } from './figures.ts';
import type { Figures, Masked } from './figures.ts';
import type { FlowFigure } from './flow.ts';
import { SMALL } from './groups.ts';
import type { GroupFigures } from './groups.ts';
import type { Insight } from './insight.ts';
import { masksOf } from './masks.ts';
import { isFew, joinNeighbours } from './small-cells.ts';
import type { Range } from './period.ts';
import type { Trend } from './trend.ts';

/** The same figures for another time. */
export interface Comparison extends Range {
  readonly figures: Figures;
}

/** What may tell a small number. */
export interface Tellable {
  readonly overall: Figures;
  readonly before: Comparison;
  /** null where that is the period before. */
  readonly yearBefore: Comparison | null;
  /** Only groups that have reports, most reports first; by officer only for the coordinator. */
  readonly groups: Readonly<Record<Dimension, readonly GroupFigures[]>>;
  readonly trend: Trend;
  readonly distribution: readonly DaysBin[];
  readonly backlog: Backlog;
  readonly flow: FlowFigure;
  readonly insights: readonly Insight[];
  readonly rules: PerformanceRules;
}

/** All that figures tell. */
const ALL: Masked = { statuses: STATUSES, measures: ['total', 'days', ...SHARES] };

/**
 * The figures as everybody may see them: none from 1 to below the limit, and none from which such a one is found by subtraction. What
 * is not told is 0 or null, with a mark where 0 could be meant; neighbours in time and age are joined.
 */
export function publicPerformance<T extends Tellable>(performance: T): T {
  const { overall, before, yearBefore, groups, rules: { smallNumber: limit } } = performance;
  const over = maskOfAll(overall, limit);
  const compared = { before: publicComparison(before, limit), yearBefore: yearBefore && publicComparison(yearBefore, limit) };
  const backlog = publicBacklog(performance.backlog, overall, over, limit);
  if (over.measures.includes('total')) {
    return { ...performance, ...compared, backlog, overall: without(overall, over), groups: mapGroups(groups, () => []), trend: { step: 'span', points: [] }, distribution: [], flow: { in: [], out: [] }, insights: [] };
  }
  const told = mapGroups(groups, (list) => {
    const masks = masksOf(list, list, limit, over);
    return list.map((group, index) => ({ ...group, ...without(group, masks[index] ?? ALL) }));
  });
  const isUnitMasked = told.unit.some(({ masked }) => masked?.measures.includes('onTime'));
  return {
    ...performance, ...compared, backlog, overall: without(overall, over), groups: told,
    trend: publicTrend(performance.trend, overall, over, limit), distribution: publicDays(performance), flow: publicFlow(performance.flow, told.unit),
    // What all units are late together would tell of one that is not told.
    insights: performance.insights.filter(({ kind }) => kind !== 'lateUnit' || !isUnitMasked),
  };
}

function mapGroups(groups: Tellable['groups'], change: (list: readonly GroupFigures[]) => readonly GroupFigures[]): Tellable['groups'] {
  const { unit, category, channel, district, classification } = groups;
  return { unit: change(unit), category: change(category), channel: change(channel), district: change(district), classification: change(classification), officer: [] };
}

function maskOfAll(figures: Figures, limit: number): Masked {
  return isFew(figures.total, limit) ? ALL : masksOf([figures], [figures], limit)[0] ?? ALL;
}

function publicComparison(comparison: Comparison, limit: number): Comparison {
  return { ...comparison, figures: without(comparison.figures, maskOfAll(comparison.figures, limit)) };
}

/** Figures without what is masked. */
function without(figures: Figures, masked: Masked): Figures {
  if (masked.statuses.length === 0 && masked.measures.length === 0) return { ...figures, letters: NO_LETTERS };
  const is = (measure: Masked['measures'][number]) => masked.measures.includes(measure);
  const shares = Object.fromEntries(SHARES.filter(is).map((name) => [name, { n: 0, of: 0 }]));
  return {
    ...figures, ...shares, masked, letters: NO_LETTERS, total: is('total') ? 0 : figures.total, days: is('days') ? null : figures.days, rating: is('rated') ? null : figures.rating,
    byStatus: { ...figures.byStatus, ...Object.fromEntries(masked.statuses.map((status) => [status, 0])) },
  };
}

/** No paper for the public counts letters. */
const NO_LETTERS = { issued: 0, drafts: 0 } as const;

/** Steps joined until none is small. Done ones are left out where they are few, or the statuses do not tell them. */
function publicTrend({ step, points }: Trend, { byStatus }: Figures, { statuses }: Masked, limit: number): Trend {
  const done = points.reduce((sum, point) => sum + point.done, 0);
  const doneMasked = statuses.includes('done') || isFew(done, limit) || isFew(byStatus.done - done, limit);
  const joined = joinNeighbours(
    doneMasked ? points.map((point) => ({ ...point, done: 0 })) : points, (point) => [point.incoming, point.done],
    (a, b) => ({ from: a.from, to: b.to, incoming: a.incoming + b.incoming, done: a.done + b.done }), limit,
  );
  return { step: joined.length === points.length ? step : 'span', points: joined, ...(doneMasked ? { doneMasked } : {}) };
}

/** Spans joined until none is small, each on its side of the target; none where a whole side is small. */
function publicDays({ distribution, rules: { days: target, smallNumber: limit } }: Tellable): readonly DaysBin[] {
  const isBeyond = ({ from }: DaysBin) => target !== null && from > target;
  const sides = [distribution.filter((bin) => !isBeyond(bin)), distribution.filter(isBeyond)]
    .map((side) => joinNeighbours(side, ({ n }) => [n], (a, b) => ({ from: a.from, to: b.to, n: a.n + b.n }), limit));
  return sides.flat().some(({ n }) => isFew(n, limit)) ? [] : sides.flat();
}

/** Ages joined until none is small; without late ones, and without ages, where those are few. Older reports than the period's must not be found either. */
function publicBacklog({ n, overdue, bins }: Backlog, { overdue: own }: Figures, { measures }: Masked, limit: number): Backlog {
  const older = { n: n - own.of, overdue: overdue - own.n };
  // Without older ones they are those of the period.
  if ([n, older.n].some((count) => isFew(count, limit)) || (older.n === 0 && measures.includes('overdue'))) return { n: 0, overdue: 0, bins: [], masked: 'all' };
  if ([overdue, n - overdue, older.overdue, older.n - older.overdue].some((count) => isFew(count, limit))) return { n, overdue: 0, bins: [], masked: 'overdue' };
  return { n, overdue, bins: joinNeighbours(bins, (bin) => [bin.overdue, bin.n - bin.overdue], (a, b) => ({ from: a.from, to: b.to, n: a.n + b.n, overdue: a.overdue + b.overdue }), limit) };
}

/** Statuses in the flow as the units tell them; those of several units together are left out, unless the units tell the same. */
function publicFlow({ in: into, out }: FlowFigure, units: readonly GroupFigures[]): FlowFigure {
  const isTold = ({ unitId, status }: FlowFigure['out'][number]): boolean => {
    const unit = units.find(({ id }) => id === unitId);
    const got = into.reduce((sum, link) => sum + (link.unitId === unitId ? link.n : 0), 0);
    return unit !== undefined && (unitId !== SMALL || got === unit.total) && unit.byStatus[status] > 0;
  };
  return { in: into, out: out.filter(isTold) };
}
