import { writeDocx } from '../../src/main/letter/docx-writer.ts';
import { writeHtml } from '../../src/main/letter/html-writer.ts';
import type { LetterSheet } from '../../src/shared/letter/letter.ts';

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
export async function measureSpeed(sheets: readonly LetterSheet[]): Promise<Speed> {
  await timesOf(sheets, writeDocx);
  await timesOf(sheets, writeHtml);
  return { letters: sheets.length, docx: spread(await timesOf(sheets, writeDocx)), html: spread(await timesOf(sheets, writeHtml)) };
}

/** The figures, a line each. */
export function describeSpeed({ letters, docx, html }: Speed): readonly string[] {
  const line = (what: string, { median, p95, most }: Spread): string =>
    `${what}: median ${String(median)} ms, p95 ${String(p95)} ms, most ${String(most)} ms (${String(letters)} letters, warm)`;
  return [line('Word', docx), line('print', html)];
}

async function timesOf(sheets: readonly LetterSheet[], write: (sheet: LetterSheet) => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (const sheet of sheets) {
    const start = performance.now();
    await write(sheet);
    times.push(performance.now() - start);
  }
  return times;
}

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 10) / 10;
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}
