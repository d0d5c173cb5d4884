import { localDateOf } from '../calendar/local-date.ts';
import type { Office } from '../office/office.ts';
import type { LocalDate } from '../ticket/event.ts';
import type { Row } from '../ticket/row.ts';
import { STATUSES } from '../ticket/ticket.ts';
import type { Status } from '../ticket/ticket.ts';
import { isOnTime, summarizeDays } from './follow-up.ts';
import type { DaysFigure } from './follow-up.ts';

/** A part of a whole, so that a percentage is always computed and shown with both. */
export interface Share {
  readonly n: number;
  readonly of: number;
}

/** The figures of one unit, or of all. */
export interface Figures {
  readonly total: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  /** (in progress + done) of (total − archived − not ours). */
  readonly followedUp: Share;
  /** Done of (total − archived − not ours). */
  readonly done: Share;
  /** First answered on or before the last day, of those answered or past it; those whose day has not come are out. */
  readonly onTime: Share;
  /** null where no report was answered. */
  readonly days: DaysFigure | null;
  /** Reports whose open deadline has passed. */
  readonly overdue: number;
}

/** One unit's figures; `unitId: null` = not disposed yet. */
export interface UnitFigures extends Figures {
  readonly unitId: string | null;
}

/** `month` as `YYYY-MM`. */
export interface MonthFigure {
  readonly month: string;
  readonly incoming: number;
  readonly done: number;
}

/** How many reports hold one value (a category, channel or district); `id: null` = not given. */
export interface Count {
  readonly id: string | null;
  readonly n: number;
}

/** What a performance page shows: the reports registered from `from` to `to`, both included. */
export interface Performance {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly overall: Figures;
  /** Most reports first; only units that have any. */
  readonly units: readonly UnitFigures[];
  /** Every month of the range, also the empty ones. */
  readonly months: readonly MonthFigure[];
  readonly categories: readonly Count[];
  readonly channels: readonly Count[];
  readonly districts: readonly Count[];
}

/** Which reports, seen on which day. `unitId: null` = all units. */
export interface PerformanceQuery {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly unitId: string | null;
  readonly today: LocalDate;
  readonly timeZone: string;
}

/** A row with its dates in the office's time zone. */
interface Dated {
  readonly row: Row;
  readonly registeredOn: LocalDate;
  readonly closedOn: LocalDate | null;
}

/** The figures of the reports registered in a range of days, seen on one day. */
export function performanceOf(rows: Iterable<Row>, query: PerformanceQuery, office: Pick<Office, 'units'>): Performance {
  const { from, to } = query;
  const chosen = choose(rows, query);
  const all = chosen.map(({ row }) => row);
  return {
    from, to,
    overall: figuresOf(all, query),
    units: unitFigures(all, query, office),
    months: monthFigures(chosen, query),
    categories: countBy(all, ({ categoryId }) => categoryId),
    channels: countBy(all, ({ channelId }) => channelId),
    districts: countBy(all, ({ districtId }) => districtId),
  };
}

function choose(rows: Iterable<Row>, { from, to, unitId, timeZone }: PerformanceQuery): Dated[] {
  const chosen: Dated[] = [];
  for (const row of rows) {
    if (unitId !== null && row.unitId !== unitId) continue;
    const registeredOn = localDateOf(row.registeredAt, timeZone);
    if (registeredOn < from || registeredOn > to) continue;
    const closedOn = row.status === 'done' && row.closedAt !== null ? localDateOf(row.closedAt, timeZone) : null;
    chosen.push({ row, registeredOn, closedOn });
  }
  return chosen;
}

function figuresOf(rows: readonly Row[], query: PerformanceQuery): Figures {
  const byStatus = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of rows) byStatus[status] += 1;
  const ours = rows.length - byStatus.archived - byStatus.notOurs;
  const judged = rows.map((row) => isOnTime(row, query)).filter((onTime) => onTime !== null);
  return {
    total: rows.length,
    byStatus,
    followedUp: { n: byStatus.inProgress + byStatus.done, of: ours },
    done: { n: byStatus.done, of: ours },
    onTime: { n: judged.filter(Boolean).length, of: judged.length },
    days: summarizeDays(rows.map(({ firstFollowUpDays }) => firstFollowUpDays).filter((days) => days !== null)),
    overdue: rows.filter(({ due }) => due !== null && due.on < query.today).length,
  };
}

function unitFigures(rows: readonly Row[], query: PerformanceQuery, office: Pick<Office, 'units'>): UnitFigures[] {
  const places = new Map<string | null, number>(office.units.map(({ id }, index) => [id, index]));
  const place = (id: string | null) => places.get(id) ?? places.size;
  return [...groupBy(rows, ({ unitId }) => unitId)]
    .map(([unitId, own]) => ({ unitId, ...figuresOf(own, query) }))
    .sort((a, b) => b.total - a.total || place(a.unitId) - place(b.unitId));
}

function monthFigures(chosen: readonly Dated[], { from, to }: PerformanceQuery): MonthFigure[] {
  const months = new Map(monthsBetween(from, to).map((month) => [month, { month, incoming: 0, done: 0 }]));
  for (const { registeredOn, closedOn } of chosen) {
    const cameIn = months.get(registeredOn.slice(0, 7));
    if (cameIn) cameIn.incoming += 1;
    const closedIn = closedOn !== null && closedOn <= to ? months.get(closedOn.slice(0, 7)) : undefined;
    if (closedIn) closedIn.done += 1;
  }
  return [...months.values()];
}

function monthsBetween(from: LocalDate, to: LocalDate): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (let name = from.slice(0, 7); name <= to.slice(0, 7); name = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(name);
    year += month === 12 ? 1 : 0;
    month = (month % 12) + 1;
  }
  return months;
}

/** Most first; equal ones by id, so that a chart keeps its order. */
function countBy(rows: readonly Row[], key: (row: Row) => string | null): Count[] {
  return [...groupBy(rows, key)]
    .map(([id, own]) => ({ id, n: own.length }))
    .sort((a, b) => b.n - a.n || ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}

function groupBy(rows: readonly Row[], key: (row: Row) => string | null): Map<string | null, Row[]> {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
