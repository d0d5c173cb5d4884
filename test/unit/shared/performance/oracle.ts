import type { Letter } from '../../../../src/shared/letter/letter.ts';
import type { Office } from '../../../../src/shared/office/office.ts';
import type { TicketEvent } from '../../../../src/shared/ticket/event.ts';

// Slow and plain on purpose: written from domain.md over whole histories. It shares no rule with what it judges, only types.

/** One ticket as it was stored: its events, each following the one before, and its letters. */
export interface History {
  readonly events: readonly TicketEvent[];
  readonly letters: readonly Pick<Letter, 'kind' | 'state'>[];
}

/** What the definitions say of one ticket on a day. */
export interface Told {
  readonly status: string;
  readonly unit: string | null;
  readonly category: string | null;
  readonly channel: string;
  readonly district: string | null;
  readonly village: string | null;
  readonly classification: string | null;
  readonly officer: string | null;
  readonly hidden: boolean;
  readonly secret: boolean;
  readonly registered: number;
  readonly hour: number | null;
  readonly closed: number | null;
  readonly answerDays: number | null;
  /** In time, late, or nothing to say. */
  readonly inTime: boolean | null;
  readonly overdue: boolean;
  readonly reopenings: number;
  readonly mark: number | null;
  readonly hasAnswerLetter: boolean;
  readonly issued: number;
  readonly drafts: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Singkawang is seven hours ahead, all year. */
const AHEAD = 7 * HOUR;

export const dayOfDate = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
export const dateOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (instant: string): number => Math.floor((Date.parse(instant) + AHEAD) / DAY);

function isWorkday(day: number, office: Office, unitId: string | null): boolean {
  const weekday = new Date(day * DAY).getUTCDay();
  const week = office.units.find(({ id }) => id === unitId)?.workdays ?? 5;
  if (weekday === 0 || (weekday === 6 && week === 5)) return false;
  return !office.holidays.some(({ date }) => dayOfDate(date) === day);
}

function workdaysAfter(from: number, to: number, office: Office, unitId: string | null): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (isWorkday(day, office, unitId)) count += 1;
  return count;
}

interface Pause { from: string; until: string | null }

/** The last day of a stage: so many days of its kind after the first, without the days on which the clock stood. */
function lastDay(stage: string, startAt: string, metAt: string | null, classification: string | null, unitId: string | null, pauses: readonly Pause[], office: Office, upTo: number): number | null {
  const start = dayOf(startAt);
  const rules = office.deadlines.filter((rule) => rule.stage === stage && dayOfDate(rule.validFrom) <= start && [null, classification].includes(rule.classification));
  const own = rules.filter((rule) => rule.classification !== null);
  const rule = [...(own.length > 0 ? own : rules)].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1);
  if (!rule) return null;
  const stood = pauses.filter(({ from }) => metAt === null || from < metAt).map(({ from, until }) => ({ first: dayOf(from), last: until === null ? upTo : dayOf(until) })).filter(({ first, last }) => last > first);
  let left = rule.amount;
  for (let day = start + 1; ; day += 1) {
    const off = !isWorkday(day, office, unitId);
    const isEnd = left === 1;
    if (off && (rule.unit === 'workingDay' || isEnd)) continue;
    if (stood.some(({ first, last }) => day <= last && (day > first || (isEnd && day === first)))) continue;
    if (isEnd) return day;
    left -= 1;
  }
}

/** Reads one history from beginning to end. */
export function tell({ events, letters }: History, office: Office, today: number): Told {
  const facts: Record<string, unknown> = {};
  let [status, unit, registeredAt, officer] = ['unverified', null as string | null, '', null as string | null];
  type Moment = string | null;
  let [firstDisposed, disposed, answered, closedAt, endedAt] = [null, null, null, null, null] as [Moment, Moment, Moment, Moment, Moment];
  let [verified, dated, reopenings] = [false, true, 0];
  let mark: number | null = null;
  const pauses: Pause[] = [];
  const stopClock = (at: string) => { const last = pauses.at(-1); if (last?.until === null) last.until = at; };
  const working = () => (answered !== null ? 'inProgress' : verified || firstDisposed !== null ? 'unanswered' : 'unverified');
  const finish = (how: string, at: string) => { stopClock(at); status = how; endedAt = at; closedAt = how === 'done' ? at : null; };
  for (const { type, at, by, data } of events) {
    if (type === 'ReportRegistered' || type === 'ReportVerified' || type === 'DetailsCorrected') Object.assign(facts, Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)));
    if (type === 'ReportRegistered') registeredAt = at;
    if (type === 'ReportVerified') { verified = true; if (status === 'unverified') status = 'unanswered'; }
    if (type === 'TicketDisposed') {
      if (unit !== data.unitId) disposed = at;
      if (data.import?.undated && answered === null) dated = false;
      unit = data.unitId;
      firstDisposed ??= at;
      if (status === 'unverified') status = 'unanswered';
    }
    if (type === 'FollowUpRecorded') {
      if (answered === null) {
        if (data.import?.undated) dated = false;
        if (!data.import) officer = by;
        answered = at;
      }
      if (status === 'unverified' || status === 'unanswered') status = 'inProgress';
    }
    if (type === 'TicketSuspended' && endedAt === null) { if (status !== 'suspended') pauses.push({ from: at, until: null }); status = 'suspended'; }
    // whoever reopens what another desk has suspended means to go on
    if ((type === 'TicketResumed' || (type === 'TicketReopened' && endedAt === null)) && status === 'suspended') { stopClock(at); status = working(); }
    if (type === 'ReporterRated') mark = data.score;
    if (type === 'TicketClosed') finish('done', at);
    if (type === 'TicketArchived') finish('archived', at);
    if (type === 'TicketReturned') finish('notOurs', at);
    if (type === 'TicketReopened' && endedAt !== null) { pauses.push({ from: endedAt, until: at }); [endedAt, closedAt] = [null, null]; reopenings += 1; status = working(); }
  }
  const classification = (facts.classification ?? null) as string | null;
  const isOver = ['done', 'archived', 'notOurs'].includes(status);
  const pausedOn = status === 'suspended' ? dayOf(pauses.at(-1)!.from) : null;
  const upTo = pausedOn ?? today;
  const place = unit ?? office.coordinatingUnitId;
  const start = disposed === null ? null : answered !== null && answered < disposed ? firstDisposed : disposed;
  // The first answer: judged once it was given, or its day has passed while the clock ran.
  let inTime: boolean | null = null;
  const isTimed = answered === null || dated;
  if (start !== null && isTimed && (answered !== null || !isOver)) {
    const last = lastDay('firstFollowUp', start, answered, classification, place, pauses, office, upTo);
    if (last !== null) inTime = answered !== null ? dayOf(answered) <= last : last < today && (pausedOn === null || last < pausedOn) ? false : null;
  }
  // Overdue: the earliest day of what it still waits for has passed, and its clock runs.
  const waits: (number | null)[] = [];
  if (firstDisposed === null && answered === null) waits.push(lastDay('verification', registeredAt, null, classification, office.coordinatingUnitId, pauses, office, upTo));
  if (start !== null && answered === null) waits.push(lastDay('firstFollowUp', start, null, classification, place, pauses, office, upTo));
  waits.push(lastDay('answer', registeredAt, null, classification, place, pauses, office, upTo));
  const official = letters.filter(({ kind }) => kind !== 'receipt' && kind !== 'disposition');
  const issued = official.filter(({ state }) => state === 'numbered' || state === 'sent');
  const local = Date.parse(registeredAt) + AHEAD;
  return {
    status, unit, classification, officer, reopenings, mark, category: (facts.categoryId ?? null) as string | null, channel: facts.channelId as string,
    district: (facts.districtId ?? null) as string | null, village: (facts.villageId ?? null) as string | null, hidden: facts.anonymous === true || facts.confidential === true, secret: facts.confidential === true,
    registered: dayOf(registeredAt), hour: local % DAY === 0 ? null : new Date(local).getUTCHours(), closed: closedAt === null ? null : dayOf(closedAt),
    answerDays: start !== null && answered !== null && dated ? workdaysAfter(dayOf(start), dayOf(answered), office, unit) : null,
    inTime, overdue: !isOver && pausedOn === null && waits.some((last) => last !== null && last < today),
    hasAnswerLetter: issued.some(({ kind }) => (kind ?? 'response') === 'response'), issued: issued.length,
    drafts: official.filter(({ state }) => ['draft', 'proposed', 'approved'].includes(state)).length,
  };
}

const count = (list: readonly Told[], test: (one: Told) => boolean): number => list.filter(test).length;

/** The figures of domain.md, counted one by one. */
export function oracleFigures(list: readonly Told[]) {
  const ours = list.filter(({ status }) => status !== 'archived' && status !== 'notOurs');
  const judged = list.filter(({ inTime }) => inTime !== null);
  const days = list.flatMap(({ answerDays }) => (answerDays === null ? [] : [answerDays])).sort((a, b) => a - b);
  const open = ours.filter(({ status }) => status !== 'done');
  const ended = list.filter(({ status, reopenings }) => reopenings > 0 || ['done', 'archived', 'notOurs'].includes(status));
  const done = list.filter(({ status }) => status === 'done');
  const atLeast = (share: number) => days.find((value) => count2(days, value) * 100 >= share * days.length) ?? 0;
  return {
    total: list.length,
    byStatus: Object.fromEntries(['unverified', 'unanswered', 'inProgress', 'done', 'suspended', 'archived', 'notOurs'].map((status) => [status, count(list, (one) => one.status === status)])),
    followedUp: { n: count(ours, ({ status }) => status === 'inProgress' || status === 'done'), of: ours.length },
    done: { n: done.length, of: ours.length },
    onTime: { n: count(judged, ({ inTime }) => inTime === true), of: judged.length },
    days: days.length === 0 ? null : { n: days.length, mean: days.reduce((a, b) => a + b, 0) / days.length, median: atLeast(50), p90: atLeast(90) },
    overdue: { n: count(open, ({ overdue }) => overdue), of: open.length },
    reopened: { n: count(list, ({ reopenings }) => reopenings > 0), of: ended.length },
    lettered: { n: count(done, ({ hasAnswerLetter }) => hasAnswerLetter), of: done.length },
    rated: { n: count(done, ({ mark }) => mark !== null), of: done.length },
    rating: meanOf(done.flatMap(({ mark }) => (mark === null ? [] : [mark]))),
    letters: { issued: list.reduce((sum, { issued }) => sum + issued, 0), drafts: list.reduce((sum, { drafts }) => sum + drafts, 0) },
  };
}

const meanOf = (marks: readonly number[]): number | null => (marks.length === 0 ? null : marks.reduce((a, b) => a + b, 0) / marks.length);
const count2 = (days: readonly number[], value: number): number => days.filter((other) => other <= value).length;

/** How many there are of each value. */
export function groupsBy(list: readonly Told[], key: (one: Told) => string | null): Map<string | null, Told[]> {
  const groups = new Map<string | null, Told[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

/** How likely `n` or more happen where so many are expected, as in a textbook. */
function atLeastByChance(n: number, expected: number): number {
  let below = 0;
  let term = Math.exp(-expected);
  for (let k = 0; k < n; k += 1) {
    below += term;
    term *= expected / (k + 1);
  }
  return 1 - below;
}

/** The places with repeats: of every kelurahan with enough reports, and of what else each kecamatan has, every category that chance alone would seldom bring there. */
export function oraclePlaces(list: readonly Pick<Told, 'district' | 'village' | 'category'>[], limit: number) {
  const big = (village: string | null) => village !== null && list.filter((one) => one.village === village).length >= limit;
  const placed = list.flatMap(({ district, village, category }) => {
    const place = big(village) ? `village ${village!}` : district === null ? null : `district ${district}`;
    return place === null || category === null ? [] : [{ place, category }];
  });
  const [places, categories] = [[...new Set(placed.map(({ place }) => place))], [...new Set(placed.map(({ category }) => category))]];
  const tests = places.length * categories.length;
  const tested = places.flatMap((place) => categories.map((category) => {
    const n = placed.filter((one) => one.place === place && one.category === category).length;
    const expected = (placed.filter((one) => one.place === place).length * placed.filter((one) => one.category === category).length) / placed.length;
    return { place, category, n, expected, p: atLeastByChance(n, expected) };
  })).filter(({ n }) => n >= limit).sort((a, b) => a.p - b.p);
  // Of three kinds of findings each has a third of the five in a hundred.
  const rejected = tested.findIndex(({ p }, index) => p > 0.05 / 3 / (tests - index));
  return tested.slice(0, rejected < 0 ? tested.length : rejected).filter(({ n, expected }) => n >= 8 && n >= 1.5 * expected).map(({ place, category, n, expected }) => ({ place, category, n, expected, tests }));
}
