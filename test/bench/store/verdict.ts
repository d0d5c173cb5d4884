import { rounded } from './figures.ts';
import type { Figures } from './measure.ts';

/** One target, what was measured, and whether it holds. */
export interface Verdict {
  target: string;
  value: number;
  limit: number;
  holds: boolean;
  /** what the value was made of */
  from: string;
}

const START_LIMIT_MS = 1_200;
const SEARCH_LIMIT_MS = 80;
const RSS_LIMIT_MB = 450;
const APPEND_RATIO = 2;
const GROWTH_RATIO = 1.3;

/** The targets of our store, judged at the largest size against the smallest and against SQLite in the same run. */
export function judge(figures: readonly Figures[]): Verdict[] {
  const own = figures.filter(({ subject }) => subject === 'ours').sort((left, right) => left.tickets - right.tickets);
  const [small] = own;
  const large = own.at(-1);
  if (small === undefined || large === undefined) return [];
  const at = `at ${large.tickets.toLocaleString('en')}`;
  const search = large.search.includes?.p95 ?? NaN;
  const like = figures.find(({ subject, tickets }) => subject === 'sqlite' && tickets === large.tickets)?.search.like?.p95;
  return [
    verdict(`change p95 ${at} against a bare append and fdatasync (p95)`, large.change.p95 / large.append.p95, APPEND_RATIO, `${large.change.p95} ms / ${large.append.p95} ms`),
    ...(small === large ? [] : [
      verdict(`change p95 ${at} against ${small.tickets.toLocaleString('en')}`, large.change.p95 / small.change.p95, GROWTH_RATIO, `${large.change.p95} ms / ${small.change.p95} ms, by turns`),
    ]),
    verdict(`start to a usable list ${at}, ms`, large.start, START_LIMIT_MS, 'the middle of new processes'),
    verdict(`the start after a day's changes ${at}, ms`, large.nextStart, START_LIMIT_MS, `${large.change.rounds} changes before`),
    verdict(`search p95 ${at}, ms`, search, SEARCH_LIMIT_MS, 'two words, title or text'),
    ...(like === undefined ? [] : [verdict(`search p95 ${at} against SQLite's LIKE`, search / like, 1, `${search} ms / ${like} ms`)]),
    verdict(`RSS ${at}, MB`, large.memory.peak, RSS_LIMIT_MB, `the most at any moment; ${large.memory.rss} MB after the changes`),
  ];
}

function verdict(target: string, value: number, limit: number, from: string): Verdict {
  return { target, value: rounded(value), limit, holds: value <= limit, from };
}
