import { rounded, type Spread } from './figures.ts';
import type { Figures } from './measure.ts';
import type { Verdict } from './verdict.ts';

const COLUMNS = ['store', 'tickets', 'start', 'change p50', 'p95', '× append', 'search p50', 'p95', 'read p95', 'heap', 'RSS', 'peak', 'close', 'next start', 'fill s'];

/** The figures as lines of text: times in milliseconds, memory in megabytes. */
export function tableOf(figures: readonly Figures[]): string {
  const lines = figures.flatMap((each) => {
    const [[how, first] = ['', undefined], ...more] = Object.entries(each.search);
    return [lineOf(each, how, first), ...more.map(([name, search]) => lineOf(each, name, search, true))];
  });
  return align([COLUMNS, ...lines]);
}

function lineOf(each: Figures, how: string, search: Spread | undefined, isFurther = false): string[] {
  const name = `${each.subject} (${how})`;
  const found = [search?.p50 ?? NaN, search?.p95 ?? NaN];
  if (isFurther) return [name, each.tickets, '', '', '', '', ...found, '', '', '', '', '', '', ''].map(String);
  const { change, append, memory } = each;
  return [
    name, each.tickets, each.start, change.p50, change.p95, rounded(change.p95 / append.p95), ...found, each.read.p95,
    memory.heap, memory.rss, memory.peak, each.close, each.nextStart, Math.round(each.fill / 1000),
  ].map(String);
}

/** The verdicts as lines of text, and why what is missed is missed. */
export function verdictsOf(verdicts: readonly Verdict[]): string {
  const lines = align(verdicts.map(({ target, value, limit, holds, from }) => [holds ? 'holds ' : 'MISSED', target, String(value), `<= ${String(limit)}`, `(${from})`]));
  const reasons = verdicts.flatMap(({ target, reason }) => (reason === undefined ? [] : [`missed: ${target}: ${reason}`]));
  return [lines, ...reasons].join('\n');
}

function align(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 0 || Number.isNaN(Number(cell)) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}
