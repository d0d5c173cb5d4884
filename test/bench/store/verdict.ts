import { cpus, loadavg } from 'node:os';
import { rounded } from './figures.ts';
import type { Figures } from './measure.ts';

/** One target, what was measured, and whether it holds; what is missed is said with the reason. */
export interface Verdict {
  target: string;
  value: number;
  limit: number;
  holds: boolean;
  /** what the value was made of */
  from: string;
  /** why a target is missed, as far as the figures tell */
  reason?: string;
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
  return [...changeVerdicts(small, large), ...startVerdicts(large), ...searchVerdicts(large, figures), memoryVerdict(large)];
}

function changeVerdicts(small: Figures, large: Figures): Verdict[] {
  const { change, append } = large;
  const toAppend = verdict(`change p95 ${at(large)} against a bare append and fdatasync (p95)`, change.p95 / append.p95, APPEND_RATIO, `${change.p95} ms / ${append.p95} ms`,
    () => `reading, parsing, deriving and sealing come to ${change.cpuP95} ms of the processor (p95), the sync to ${append.p50} ms (p50)${shared()}`);
  if (small === large) return [toAppend];
  const grown = verdict(`change p95 ${at(large)} against ${thousands(small)}`, change.p95 / small.change.p95, GROWTH_RATIO, `${change.p95} ms / ${small.change.p95} ms, by turns`,
    () => `of the processor ${change.cpuP95} ms against ${small.change.cpuP95} ms; the bare appends between them went ${append.p95} ms against ${small.append.p95} ms${shared()}`);
  return [toAppend, grown];
}

function startVerdicts(large: Figures): Verdict[] {
  const { start, startCpu, nextStart, nextStartCpu, change } = large;
  return [
    verdict(`start to a usable list ${at(large)}, ms`, start, START_LIMIT_MS, `the middle of new processes; ${startCpu} ms of the processor`, () => byClock(startCpu, START_LIMIT_MS)),
    verdict(`the start after a day's changes ${at(large)}, ms`, nextStart, START_LIMIT_MS, `${change.rounds} changes before; ${nextStartCpu} ms of the processor`, () => byClock(nextStartCpu, START_LIMIT_MS)),
  ];
}

function searchVerdicts(large: Figures, figures: readonly Figures[]): Verdict[] {
  const { includes } = large.search;
  if (includes === undefined) return [];
  const like = figures.find(({ subject, tickets }) => subject === 'sqlite' && tickets === large.tickets)?.search.like?.p95;
  const byTime = verdict(`search p95 ${at(large)}, ms`, includes.p95, SEARCH_LIMIT_MS, `two words, title or text; ${includes.cpuP95} ms of the processor`, () => byClock(includes.cpuP95, SEARCH_LIMIT_MS));
  if (like === undefined) return [byTime];
  return [byTime, verdict(`search p95 ${at(large)} against SQLite's LIKE`, includes.p95 / like, 1, `${includes.p95} ms / ${like} ms`, () => 'the index is slower than a scan')];
}

function memoryVerdict(large: Figures): Verdict {
  const { peak, rss, heap } = large.memory;
  return verdict(`RSS ${at(large)}, MB`, peak, RSS_LIMIT_MB, `the most at any moment; ${rss} MB after the changes`, () => `${heap} MB of it is on the heap, the rest are word lists, buffers and room that is free again`);
}

/** Missed by the clock alone, or while others want the processor too, the figure says nothing of the store; else the store is slow. */
function byClock(cpu: number, limit: number): string {
  if (cpu <= limit) return `missed by the clock only: ${cpu} ms of the processor${shared()}`;
  if (isBusy()) return `${cpu} ms of the processor, which other work slows as well: to be measured again on a quiet machine${shared()}`;
  return `${cpu} ms of the processor: the work itself is too long for this machine${shared()}`;
}

function isBusy(): boolean {
  return (loadavg()[0] ?? 0) > cpus().length * 1.5;
}

function shared(): string {
  const [load = 0] = loadavg();
  return `; load ${load.toFixed(1)} on ${String(cpus().length)} cores`;
}

function verdict(target: string, value: number, limit: number, from: string, why: () => string): Verdict {
  const holds = value <= limit;
  return { target, value: rounded(value), limit, holds, from, ...(holds ? {} : { reason: why() }) };
}

function at(figures: Figures): string {
  return `at ${thousands(figures)}`;
}

function thousands({ tickets }: Figures): string {
  return tickets.toLocaleString('en');
}
