import { dayNumber } from '../calendar/local-date.ts';
import type { LocalDate } from '../ticket/event.ts';
import { STATUSES } from '../ticket/status.ts';
import type { Status } from '../ticket/status.ts';
import { weekdayOf } from './bins.ts';
import type { Dimension, FactTable } from './fact-table.ts';
import { flowLinks } from './flow.ts';
import { guardedGroups } from './groups.ts';
import type { Guard } from './groups.ts';
import { BITS, PARTS } from './measures.ts';
import type { Measure } from './measures.ts';
import { daysOf } from './period.ts';
import type { Period } from './period.ts';
import { placesOf } from './place.ts';
import type { Place } from './place.ts';
import { narrow, select } from './selection.ts';
import type { Selection, Sight, Where } from './selection.ts';

/** What a bar, cell or row of a figure takes out of all reports. */
export type Cut =
  | { readonly by: 'group'; readonly dimension: Dimension; /** null = not given, `SMALL` = the joined small groups. */ readonly id: string | null }
  | { readonly by: 'value'; readonly dimension: Dimension; readonly id: string | null }
  | { readonly by: 'place' } & Place
  | { readonly by: 'status'; readonly status: Status }
  | { readonly by: 'registered' | 'closed'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly by: 'days' | 'age'; readonly from: number; readonly to: number | null }
  | { readonly by: 'overdue'; readonly isOverdue: boolean }
  | { readonly by: 'hour'; readonly weekday: number; readonly hour: number }
  | { readonly by: 'flow'; readonly channelId: string | null; readonly unitId: string | null };

/** `n`: counted; `rest`: in the whole but not counted; `out`: left out of the figure. */
export type FigurePart = 'n' | 'rest' | 'out';

/** Names one figure so that its tickets can be found again. */
export interface FigureQuery {
  readonly period: Period;
  readonly where: Where;
  readonly measure: Measure;
  readonly cuts: readonly Cut[];
}

export const OUT_REASONS = ['archived', 'notOurs', 'notDisposed', 'notDue', 'untimed', 'unanswered', 'notOpen', 'notEnded', 'notDone'] as const;
/** Why a report is left out of a figure. */
export type OutReason = (typeof OUT_REASONS)[number];

/** How a figure was computed: how many reports are in it, in its whole, and out, and why. */
export interface Explained {
  readonly n: number;
  readonly rest: number;
  readonly out: readonly { readonly reason: OutReason; readonly n: number }[];
  /** Of all these, reports whose words were removed: they count, and no list shows them. */
  readonly erased: number;
}

/** Since when the backlog is looked at. */
const EVER: LocalDate = '1970-01-01';

/** The reports that a figure is about, before it says which of them count. */
function figureBase(table: FactTable, { period, where, measure, cuts }: FigureQuery, sight: Sight, guard: Guard): Selection {
  const days = daysOf(period, sight.today);
  const base = select(table, measure === 'backlog' ? { from: EVER, to: days.to } : days, where, sight);
  return cuts.reduce((left, cut) => narrow(left, testOf(base, cut, sight, guard)), base);
}

/** The reports of a part of a figure, as places in the table. */
export function figureTickets(table: FactTable, query: FigureQuery & { readonly part: FigurePart }, sight: Sight, guard: Guard): Int32Array {
  const { n, of } = PARTS[query.measure];
  const isIn: Readonly<Record<FigurePart, (bits: number) => boolean>> = {
    n: (bits) => (bits & n) !== 0 && (bits & of) !== 0,
    rest: (bits) => (bits & of) !== 0 && (bits & n) === 0,
    out: (bits) => (bits & of) === 0,
  };
  return narrow(figureBase(table, query, sight, guard), (_, bits) => isIn[query.part](bits)).indices;
}

/** How a figure was computed. */
export function explainFigure(table: FactTable, query: FigureQuery, sight: Sight, guard: Guard): Explained {
  const { indices, bits } = figureBase(table, query, sight, guard);
  const { n, of } = PARTS[query.measure];
  const count = { n: 0, rest: 0, erased: 0 };
  const out = new Map<OutReason, number>();
  for (let at = 0; at < indices.length; at += 1) {
    const own = bits[at] ?? 0;
    const index = indices[at] ?? 0;
    if (table.row(index).erased) count.erased += 1;
    if ((own & of) !== 0) count[(own & n) !== 0 ? 'n' : 'rest'] += 1;
    else {
      const reason = reasonOf(table, index, query.measure);
      out.set(reason, (out.get(reason) ?? 0) + 1);
    }
  }
  return { ...count, out: OUT_REASONS.flatMap((reason) => (out.has(reason) ? [{ reason, n: out.get(reason) ?? 0 }] : [])) };
}

function reasonOf(table: FactTable, index: number, measure: Measure): OutReason {
  const { status, disposedAt, firstFollowUpAt, firstFollowUpDueOn } = table.row(index);
  switch (measure) {
    case 'total':
    case 'issued':
    case 'drafted':
    case 'followedUp':
    case 'done': return status === 'archived' ? 'archived' : 'notOurs';
    case 'onTime':
      if (disposedAt === null) return 'notDisposed';
      if (firstFollowUpAt === null && firstFollowUpDueOn !== null) return 'notDue';
      // Its clock was stopped, or it ended unanswered; an answer without a date cannot be judged.
      return firstFollowUpAt === null ? 'unanswered' : 'untimed';
    case 'days': return firstFollowUpAt === null ? 'unanswered' : 'untimed';
    case 'overdue':
    case 'backlog': return 'notOpen';
    case 'reopened': return 'notEnded';
    case 'lettered':
    case 'rated': return 'notDone';
  }
}

function testOf(base: Selection, cut: Cut, { today }: Sight, guard: Guard): (index: number, bits: number) => boolean {
  const { columns } = base.table;
  switch (cut.by) {
    case 'group': {
      const groups = guardedGroups(base, cut.dimension, guard);
      const group = groups.ids.indexOf(cut.id);
      return (index) => groups.of[index] === group;
    }
    case 'value': {
      const [{ of }, code] = [base.table.codes(cut.dimension), base.table.codeOf(cut.dimension, cut.id)];
      return (index) => of[index] === code;
    }
    case 'place': {
      const { of, list } = placesOf(base, guard.limit);
      const place = list.findIndex(({ dimension, id }) => dimension === cut.dimension && id === cut.id);
      return (index) => place >= 0 && of(index) === place;
    }
    case 'status': {
      const status = STATUSES.indexOf(cut.status);
      return (index) => columns.status[index] === status;
    }
    case 'registered': return inDays(columns.registered, dayNumber(cut.from), dayNumber(cut.to));
    case 'closed': return inDays(columns.closed, dayNumber(cut.from), dayNumber(cut.to));
    case 'days': return inDays(columns.answerDays, cut.from, cut.to);
    case 'age': {
      const day = dayNumber(today);
      const { from, to } = cut;
      return (index, bits) => {
        const age = Math.max(0, day - (columns.registered[index] ?? 0));
        return (bits & BITS.open) !== 0 && age >= from && (to === null || age <= to);
      };
    }
    case 'overdue': return (_, bits) => ((bits & BITS.overdue) !== 0) === cut.isOverdue;
    case 'hour': return (index) => columns.hour[index] === cut.hour && weekdayOf(columns.registered[index] ?? 0) === cut.weekday;
    case 'flow': {
      const linkOf = flowLinks(base, guard);
      return (index) => linkOf(index).channelId === cut.channelId && linkOf(index).unitId === cut.unitId;
    }
  }
}

function inDays(column: Int32Array, from: number, to: number | null): (index: number) => boolean {
  return (index) => {
    const value = column[index] ?? -1;
    return value >= from && (to === null || value <= to);
  };
}
