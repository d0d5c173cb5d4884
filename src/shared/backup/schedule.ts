import { addDays, localDateOf, startOfDay } from '../calendar/local-date.ts';
import type { Instant } from '../ticket/event.ts';

export const SCHEDULES = ['daily', 'weekly', 'off'] as const;
/** How often a backup is made by itself. */
export type Schedule = (typeof SCHEDULES)[number];

/** When backups are made, and how many are kept. */
export interface BackupPlan {
  readonly schedule: Schedule;
  /** Hour of the office's clock from which on it is made. */
  readonly hour: number;
  readonly keep: number;
}

/** What a desk begins with: at noon, when the computer of an office is surely on. */
export const FIRST_PLAN: BackupPlan = { schedule: 'daily', hour: 12, keep: 14 };
/** After so many days without a backup the coordinator is reminded. */
const REMIND_AFTER_DAYS = 14;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const WEEK = 7;

/**
 * Whether a backup is due. A missed hour is made up for: what counts is the latest planned hour that has passed, and whether
 * there was a backup since (in the week before it, where it is weekly). A last backup that lies in the future counts as none:
 * the clock was wrong then or is now.
 */
export function isBackupDue(plan: BackupPlan, last: Instant | null, now: Instant, timeZone: string): boolean {
  if (plan.schedule === 'off') return false;
  if (last === null || last > now) return true;
  const planned = latestHour(plan.hour, now, timeZone);
  const limit = plan.schedule === 'daily' ? planned : planned - (WEEK - 1) * DAY_MS;
  return Date.parse(last) < limit;
}

/**
 * Whether the coordinator is to be reminded: too long without a backup of a desk that has had something to lose since
 * `first` (null = it has nothing).
 */
export function isBackupOverdue(last: Instant | null, now: Instant, first: Instant | null): boolean {
  return first !== null && Date.parse(now) - Date.parse(last ?? first) > REMIND_AFTER_DAYS * DAY_MS;
}

function latestHour(hour: number, now: Instant, timeZone: string): number {
  const today = localDateOf(now, timeZone);
  const at = (date: string) => Date.parse(startOfDay(date, timeZone)) + hour * HOUR_MS;
  return at(today) <= Date.parse(now) ? at(today) : at(addDays(today, -1));
}
