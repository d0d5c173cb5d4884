import { docxOf } from '../../src/main/letter/docx-writer.ts';
import { htmlOf } from '../../src/main/letter/html-writer.ts';
import type { Printout } from '../../src/shared/letter/printout.ts';

/** Milliseconds of one warm letter. */
interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

/** What a letter costs the engine. */
export interface Speed {
  readonly letters: number;
  readonly docx: Spread;
  readonly html: Spread;
}

/** Times each letter in both ways, after a round that warms up. */
export async function measureSpeed(printouts: readonly Printout[]): Promise<Speed> {
  await timesOf(printouts, docxOf);
  await timesOf(printouts, htmlOf);
  return { letters: printouts.length, docx: spread(await timesOf(printouts, docxOf)), html: spread(await timesOf(printouts, htmlOf)) };
}

/** The figures, a line each. */
export function describeSpeed({ letters, docx, html }: Speed): readonly string[] {
  const line = (what: string, { median, p95, most }: Spread): string =>
    `${what}: median ${String(median)} ms, p95 ${String(p95)} ms, most ${String(most)} ms (${String(letters)} letters, warm)`;
  return [line('Word', docx), line('print', html)];
}

async function timesOf(printouts: readonly Printout[], write: (printout: Printout) => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (const printout of printouts) {
    const start = performance.now();
    await write(printout);
    times.push(performance.now() - start);
  }
  return times;
}

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 10) / 10;
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}
