import { workdaysOf } from '../office/lookups.ts';
import type { DeadlineRule, Office, Stage } from '../office/office.ts';
import type { Classification, Instant, LocalDate } from '../ticket/event.ts';
import type { Pause, Ticket } from '../ticket/ticket.ts';
import { dateOfDay, dayNumber, localDateOf } from './local-date.ts';
import { stageClocks } from './stage-clock.ts';
import type { StageClock } from './stage-clock.ts';
import type { DayOff, WorkCalendar, Workdays } from './working-day.ts';

/** A day on which the clock did not run, and why; `name` is the holiday's. */
export interface SkippedDay {
  readonly date: LocalDate;
  readonly reason: DayOff['reason'] | 'paused';
  readonly name: string | null;
}

/** What makes a date less than certain: a year whose holidays are not known, a holiday that may still move. */
export type DeadlineWarning =
  | { readonly code: 'noCalendar'; readonly year: number }
  | { readonly code: 'estimate'; readonly date: LocalDate; readonly name: string | null };

/** The last day of a stage, and why it is that day: `startOn` + the rule's amount + `skipped` = `dueOn`. */
export interface Deadline {
  readonly stage: Stage;
  readonly rule: DeadlineRule;
  readonly startOn: LocalDate;
  readonly dueOn: LocalDate;
  /** This stage is what the ticket waits for now. */
  readonly isOpen: boolean;
  /** Open, but the clock stands: the report is suspended, and each day moves `dueOn` on. */
  readonly isPaused: boolean;
  readonly metOn: LocalDate | null;
  readonly skipped: readonly SkippedDay[];
  readonly warnings: readonly DeadlineWarning[];
}

/** What one deadline is reckoned from. `metAt` and `isOpen` may be left out: not met, open. */
export interface DeadlineInput {
  readonly rule: DeadlineRule;
  readonly startAt: Instant;
  readonly pauses: readonly Pause[];
  readonly workdays: Workdays;
  readonly calendar: WorkCalendar;
  readonly timeZone: string;
  readonly today: LocalDate;
  readonly metAt?: Instant | null;
  readonly isOpen?: boolean;
}

interface PausedDays {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

const HOUR = 3_600_000;

/** Reckons one deadline. Day 1 is the day after the start; a last day that is off moves on to the next working day. */
export function deadline(input: DeadlineInput): Deadline {
  const { rule, startAt, timeZone, calendar } = input;
  const metAt = input.metAt ?? null;
  const isOpen = input.isOpen ?? metAt === null;
  const startOn = localDateOf(startAt, timeZone);
  const pauses = metAt === null ? input.pauses : input.pauses.filter(({ from }) => from < metAt);
  const { dueOn, skipped, warnings } = walk(startOn, amountOfDays(input, startOn), input, pausedDays(pauses, input));
  return {
    stage: rule.stage, rule, startOn, dueOn, isOpen,
    isPaused: isOpen && pauses.some(({ until }) => until === null),
    metOn: metAt === null ? null : localDateOf(metAt, timeZone),
    skipped,
    warnings: [...yearsWithoutData(calendar, startOn, dueOn), ...warnings],
  };
}

/** Hours are reckoned as the calendar days that they reach into, so that every pause counts alike: in whole days. */
function amountOfDays({ rule, startAt, timeZone }: DeadlineInput, startOn: LocalDate): number {
  if (rule.unit !== 'hour') return rule.amount;
  const end = new Date(Date.parse(startAt) + rule.amount * HOUR).toISOString();
  return dayNumber(localDateOf(end, timeZone)) - dayNumber(startOn);
}

/** A pause from `first` to `last` takes out the days after `first`, up to and with `last`; one that still stands reaches to today. */
function pausedDays(pauses: readonly Pause[], { timeZone, today }: DeadlineInput): PausedDays[] {
  return pauses
    .map(({ from, until }) => ({ first: localDateOf(from, timeZone), last: until === null ? today : localDateOf(until, timeZone) }))
    .filter(({ first, last }) => first < last);
}

function walk(startOn: LocalDate, amount: number, input: DeadlineInput, pauses: readonly PausedDays[]) {
  const { calendar, workdays, rule } = input;
  const skipped: SkippedDay[] = [];
  const warnings: DeadlineWarning[] = [];
  let day = dayNumber(startOn) + (amount > 0 ? 1 : 0);
  for (let left = Math.max(1, amount); ; day += 1) {
    const date = dateOfDay(day);
    const isLast = left === 1;
    const off = calendar.dayOff(date, workdays);
    if (off && (isLast || rule.unit === 'workingDay')) {
      skipped.push({ date, reason: off.reason, name: off.name });
      if (off.estimate) warnings.push({ code: 'estimate', date, name: off.name });
    } else if (pauses.some((pause) => stands(pause, date, isLast))) {
      skipped.push({ date, reason: 'paused', name: null });
    } else if (isLast) {
      return { dueOn: date, skipped, warnings };
    } else {
      left -= 1;
    }
  }
}

/** A deadline also does not end on the day that a pause begins: nobody had the whole of that day. */
function stands(pause: PausedDays, date: LocalDate, isLast: boolean): boolean {
  return date <= pause.last && (isLast ? date >= pause.first : date > pause.first);
}

function yearsWithoutData(calendar: WorkCalendar, from: LocalDate, to: LocalDate): DeadlineWarning[] {
  const warnings: DeadlineWarning[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!calendar.hasData(year)) warnings.push({ code: 'noCalendar', year });
  }
  return warnings;
}

/** The rule for a stage that began on a date: one for the classification before one for all, then the newest; null = no limit. */
export function ruleFor(
  office: Pick<Office, 'deadlines'>, stage: Stage, classification: Classification | null, startOn: LocalDate,
): DeadlineRule | null {
  let best: DeadlineRule | null = null;
  for (const rule of office.deadlines) {
    if (rule.stage !== stage || rule.validFrom > startOn) continue;
    if (rule.classification !== null && rule.classification !== classification) continue;
    if (best === null || outranks(rule, best)) best = rule;
  }
  return best;
}

function outranks(rule: DeadlineRule, other: DeadlineRule): boolean {
  const isSpecial = rule.classification !== null;
  if (isSpecial !== (other.classification !== null)) return isSpecial;
  return rule.validFrom >= other.validFrom;
}

/** Every deadline that applies to a ticket: what it waits for first (the earliest before), self-closing after that, what was met last. */
export function deadlinesOf(ticket: Ticket, office: Office, calendar: WorkCalendar, today: LocalDate): Deadline[] {
  return stageClocks(ticket)
    .map((clock) => deadlineOfClock(clock, ticket, office, calendar, today))
    .filter((found) => found !== null)
    .sort((a, b) => order(a) - order(b) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function order({ isOpen, stage }: Deadline): number {
  if (!isOpen) return 2;
  return stage === 'autoClose' ? 1 : 0;
}

function deadlineOfClock(
  clock: StageClock, ticket: Ticket, office: Office, calendar: WorkCalendar, today: LocalDate,
): Deadline | null {
  const { timeZone } = office;
  const rule = ruleFor(office, clock.stage, ticket.classification, localDateOf(clock.startAt, timeZone));
  if (!rule) return null;
  // The coordinator verifies; everything after that is the unit's.
  const unitId = clock.stage === 'verification' ? office.coordinatingUnitId : ticket.unitId ?? office.coordinatingUnitId;
  return deadline({
    rule, calendar, timeZone, today, workdays: workdaysOf(office, unitId),
    startAt: clock.startAt, pauses: ticket.pauses, metAt: clock.metAt, isOpen: clock.isOpen,
  });
}
