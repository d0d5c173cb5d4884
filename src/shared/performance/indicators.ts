import type { LocalDate } from '../ticket/event.ts';
import type { Status } from '../ticket/ticket.ts';

/** A part of a whole, so that a percentage is always computed and shown with both. */
export interface Share {
  readonly n: number;
  readonly of: number;
}

/** Working days from disposition to first answer over `n` reports. Median and 90th percentile by nearest rank: a value that occurred. */
export interface DaysFigure {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
}

/** The figures of one unit, or of all. */
export interface Figures {
  readonly total: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  /** (in progress + done) of (total − archived − not ours). */
  readonly followedUp: Share;
  /** Done of (total − archived − not ours). */
  readonly done: Share;
  /** First answered on or before the last day, of those answered or overdue; those whose day has not come are out. */
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
