import type { Office, PerformanceRules } from '../office/office.ts';
import { FIRST_PERFORMANCE } from '../office/office.ts';
import { CLASSIFICATIONS } from '../ticket/event.ts';
import type { LocalDate } from '../ticket/event.ts';
import { backlogOf, distributionOf, heatOf } from './bins.ts';
import type { HeatMap } from './bins.ts';
import { DIMENSIONS } from './fact-table.ts';
import type { Dimension, FactTable } from './fact-table.ts';
import { inOrderOfDays, tallyAll } from './figures.ts';
import { flowOf } from './flow.ts';
import { groupFigures, guardedGroups, hiddenReports, OPEN } from './groups.ts';
import type { Guard } from './groups.ts';
import { insightsOf } from './insight.ts';
import { daysOf, periodBefore, yearBefore } from './period.ts';
import type { Period, Range } from './period.ts';
import { publicPerformance } from './public-figures.ts';
import type { Comparison, Tellable } from './public-figures.ts';
import { select } from './selection.ts';
import type { Selection, Sight, Where } from './selection.ts';
import { isFew } from './small-cells.ts';
import { trendOf } from './trend.ts';

/** What a performance page shows: the reports registered in a period, as they stand today. */
export interface Performance extends Tellable {
  readonly period: Period;
  /** The days of the period that have come. */
  readonly days: Range;
  readonly where: Where;
  readonly heat: HeatMap;
  /** All of them are fewer than the office's limit, and a reporter hides among them; see `mayLeave`. */
  readonly mayNotLeave?: boolean;
}

/** Whether these figures may be copied, saved or printed: those who may see the reports may read them, but no paper may tell of them. */
export function mayLeave({ mayNotLeave }: Pick<Performance, 'mayNotLeave'>): boolean {
  return mayNotLeave !== true;
}

/** Which reports. */
export interface PerformanceQuery {
  readonly period: Period;
  readonly where: Where;
}

/** Who looks: `byOfficer`: may compare officers. */
export type Viewer = Sight & { readonly byOfficer: boolean };

/** The first day that a calendar of reports can have. */
const EVER: LocalDate = '1970-01-01';

/** Targets and limits of an office; those that it has not set are as they ship. */
export function performanceRules(office: Pick<Office, 'performance'>): PerformanceRules {
  return office.performance ?? FIRST_PERFORMANCE;
}

/** The figures of the reports registered in a period. */
export function performanceOf(table: FactTable, query: PerformanceQuery, viewer: Viewer, office: Office): Performance {
  const { period, where } = query;
  const rules = performanceRules(office);
  const guard = { limit: rules.smallNumber, isPublic: viewer.isPublic };
  const days = daysOf(period, viewer.today);
  const selection = select(table, days, where, viewer);
  const daysBefore = periodBefore(period, viewer.today);
  const before = select(table, daysBefore, where, viewer);
  const hidden = hiddenReports(selection);
  const groups = groupsOf({ selection, hidden: viewer.isPublic ? null : hidden, guard, viewer, office });
  const performance: Performance = {
    period, days, where, rules,
    overall: tallyAll(selection),
    before: { ...daysBefore, figures: tallyAll(before) },
    yearBefore: compared(table, yearBefore(period, viewer.today), where, viewer),
    groups,
    trend: trendOf(selection, days),
    distribution: distributionOf(selection),
    backlog: backlogOf(select(table, { from: EVER, to: days.to }, where, viewer), viewer.today),
    heat: heatOf(selection, guard),
    flow: flowOf(selection, guard),
    insights: insightsOf({ selection, days, groups, before, daysBefore, guard }),
    ...(isFew(selection.indices.length, guard.limit) && hidden.indices.length > 0 ? { mayNotLeave: true } : {}),
  };
  return viewer.isPublic ? publicPerformance(performance) : performance;
}

function compared(table: FactTable, range: Range | null, where: Where, viewer: Viewer): Comparison | null {
  return range && { ...range, figures: tallyAll(select(table, range, where, viewer)) };
}

interface GroupsInput {
  readonly selection: Selection;
  /** Those of hidden reporters; null for the public, to whom all are. */
  readonly hidden: Selection | null;
  readonly guard: Guard;
  readonly viewer: Viewer;
  readonly office: Office;
}

function groupsOf({ selection, hidden, guard, viewer, office }: GroupsInput): Performance['groups'] {
  const byDays = inOrderOfDays(selection);
  const lists: Readonly<Record<Dimension, readonly { readonly id: string }[]>> = {
    unit: office.units, category: office.categories, channel: office.channels, district: office.districts, classification: CLASSIFICATIONS.map((id) => ({ id })), officer: office.officers,
  };
  return Object.fromEntries(DIMENSIONS.map((dimension) => {
    if (dimension === 'officer' && !viewer.byOfficer) return [dimension, []];
    const places = new Map<string | null, number>(lists[dimension].map(({ id }, index) => [id, index]));
    return [dimension, groupFigures({ selection, groups: guardedGroups(selection, dimension, guard), byDays, places, hidden: OPEN.has(dimension) ? null : hidden, guard })];
  })) as unknown as Performance['groups'];
}
