import type { RuledTable } from '../letter/body-part.ts';
import { dimensionLabels } from '../messages/id/group-names.ts';
import type { GroupNames } from '../messages/id/group-names.ts';
import { statusLabels } from '../messages/id/labels.ts';
import { fewerThan, MASKED, percentText, tenthsText, wholeNumber } from '../messages/id/numbers.ts';
import { recapText as words } from '../messages/id/recap.ts';
import type { Dimension } from '../performance/fact-table.ts';
import type { Figures, ShareName } from '../performance/figures.ts';
import type { Performance } from '../performance/indicators.ts';
import { addingUp, ratio } from '../performance/percent.ts';
import { STATUSES } from '../ticket/status.ts';
import type { Status } from '../ticket/status.ts';
import type { Correction, SummaryLine } from './recap.ts';

const { tables } = words;

/** The tables of a recap. For the public without statuses by channel and category, whose cells would be small. */
export function recapTables(performance: Performance, summary: readonly SummaryLine[], corrections: readonly Correction[], isPublic: boolean, nameOf: GroupNames): readonly RuledTable[] {
  const more: readonly RuledTable[] = isPublic
    ? [by(4, 'channel', performance, nameOf), by(5, 'category', performance, nameOf), by(6, 'district', performance, nameOf), by(7, 'classification', performance, nameOf)]
    : [byStatus(4, 'channel', performance, nameOf), byStatus(5, 'category', performance, nameOf), by(6, 'category', performance, nameOf), by(7, 'district', performance, nameOf), by(8, 'classification', performance, nameOf)];
  return [summaryTable(summary, corrections), statusTable(performance), unitTable(performance, nameOf), ...more];
}

function summaryTable(summary: readonly SummaryLine[], corrections: readonly Correction[]): RuledTable {
  const said = new Map(corrections.map(({ row, text }) => [row, text]));
  const hasSaid = corrections.length > 0;
  const cut = (cells: readonly string[]) => (hasSaid ? cells : cells.slice(0, -1));
  return {
    caption: tables.summary, head: cut(tables.summaryHead), widths: cut(['30', '14', '16', '14', '16', '24']).map(Number), words: [5],
    rows: summary.map(({ row, name, value, from, before, target }) => cut([name, value, from, before, target, said.get(row) ?? ''])),
  };
}

function statusTable({ overall, rules }: Performance): RuledTable {
  const { byStatus, total } = overall;
  const counts = STATUSES.map((status) => byStatus[status]);
  // What is not told still has its part of the whole.
  const shares = addingUp([...counts, total - counts.reduce((sum, count) => sum + count, 0)]);
  return {
    caption: tables.status, head: tables.statusHead, widths: [50, 20, 20],
    rows: STATUSES.map((status, index) => [statusLabels[status], statusText(overall, status), isStatusMasked(overall, status) ? MASKED : tenthsText(shares[index] ?? 0)]),
    total: [tables.total, totalText(overall, rules.smallNumber), tenthsText(total === 0 ? 0 : 1000)],
  };
}

function isStatusMasked({ masked }: Figures, status: Status): boolean {
  return masked?.statuses.includes(status) === true;
}

function statusText(figures: Figures, status: Status): string {
  return isStatusMasked(figures, status) ? MASKED : wholeNumber(figures.byStatus[status]);
}

function totalText({ total, masked }: Figures, limit: number): string {
  return masked?.measures.includes('total') ? fewerThan(limit) : wholeNumber(total);
}

function shareText(figures: Figures, name: ShareName): string {
  const { n, of } = figures[name];
  if (figures.masked?.measures.includes(name)) return MASKED;
  return of === 0 ? '–' : `${percentText(ratio({ n, of }))} (${words.ofCount(wholeNumber(n), wholeNumber(of))})`;
}

function overdueText({ overdue, masked }: Figures): string {
  return masked?.measures.includes('overdue') ? MASKED : wholeNumber(overdue.n);
}

function daysText({ days, masked }: Figures, name: 'median' | 'p90'): string {
  if (masked?.measures.includes('days')) return MASKED;
  return days ? wholeNumber(days[name]) : '–';
}

/** All units side by side, also for the sheet that is made of them alone. */
function unitTable({ groups, overall, rules }: Performance, nameOf: GroupNames): RuledTable {
  const cells = (figures: Figures) => [
    totalText(figures, rules.smallNumber), shareText(figures, 'followedUp'), shareText(figures, 'done'), shareText(figures, 'onTime'), daysText(figures, 'median'), daysText(figures, 'p90'), overdueText(figures),
  ];
  return {
    caption: tables.unit, head: tables.unitHead, widths: [24, 9, 20, 20, 20, 11, 8, 12],
    rows: groups.unit.map((unit) => [nameOf('unit', unit.id), ...cells(unit)]), total: [tables.all, ...cells(overall)],
  };
}

function byStatus(n: number, dimension: Dimension, { groups, overall }: Performance, nameOf: GroupNames): RuledTable {
  const used = STATUSES.filter((status) => overall.byStatus[status] > 0);
  const cells = (figures: Figures) => [...used.map((status) => statusText(figures, status)), wholeNumber(figures.total)];
  return {
    caption: tables.byStatus(n, dimensionLabels[dimension]), head: [dimensionLabels[dimension], ...used.map((status) => statusLabels[status]), tables.total], widths: [26, ...used.map(() => 15), 11],
    rows: groups[dimension].map((group) => [nameOf(dimension, group.id), ...cells(group)]), total: [tables.total, ...cells(overall)],
  };
}

function by(n: number, dimension: Dimension, { groups, overall, rules }: Performance, nameOf: GroupNames): RuledTable {
  const cells = (figures: Figures) => [totalText(figures, rules.smallNumber), shareText(figures, 'followedUp'), shareText(figures, 'done'), shareText(figures, 'onTime'), overdueText(figures)];
  return {
    caption: tables.by(n, dimensionLabels[dimension]), head: [dimensionLabels[dimension], ...tables.byHead], widths: [30, 9, 21, 21, 21, 11],
    rows: groups[dimension].map((group) => [nameOf(dimension, group.id), ...cells(group)]), total: [tables.total, ...cells(overall)],
  };
}
