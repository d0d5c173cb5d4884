import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWorker } from './child.ts';
import { measure, type Figures, type Rounds } from './measure.ts';
import { installRivals, RIVALS } from './rivals.ts';
import type { SubjectName } from './subjects.ts';
import { tableOf, verdictsOf } from './table.ts';
import { judge, type Verdict } from './verdict.ts';

const out = fileURLToPath(new URL('../../../out/bench', import.meta.url));

type Rival = Exclude<SubjectName, 'bare'>;

const SEARCHES: Record<Rival, readonly string[]> = { ours: ['includes'], lowdb: ['filter'], sqlite: ['like', 'fts5'], pouchdb: ['find'] };

/** What each does about durability and secrecy: figures stand side by side, promises do not. */
const NOTES = [
  'ours is sealed (AES-256-GCM) and synced at every change; sqlite is plain, WAL, synchronous=FULL; lowdb and pouchdb sync nothing.',
  'usable list: ours and lowdb have every row at hand; sqlite and pouchdb read the first 100 rows and the total.',
  'search: includes, filter and LIKE find pieces of words; fts5 finds beginnings of words; pouchdb-find scans documents.',
  'RSS after the changes, peak: the most at any moment. close: with the changes of the run to put away.',
];

/** Fewer rounds where one of them takes seconds. */
function roundsOf(subject: Rival, tickets: number): Rounds {
  const full = { starts: 3, changes: 440, searches: 100, reads: 100 };
  const large = tickets > 20_000;
  const middle = tickets > 2_000;
  switch (subject) {
    case 'ours': case 'sqlite': return { ...full, searches: subject === 'sqlite' && large ? 20 : 100 };
    case 'lowdb': return { ...full, starts: large ? 1 : 3, changes: large ? 4 : middle ? 20 : 60, searches: large ? 20 : 100 };
    case 'pouchdb': return { ...full, changes: large ? 100 : 440, searches: large ? 2 : middle ? 5 : 20 };
  }
}

export interface BenchResult {
  figures: Figures[];
  verdicts: Verdict[];
  /** rivals that could not be measured, and why */
  missing: Partial<Record<SubjectName, string>>;
}

export interface BenchOptions {
  sizes: readonly number[];
  subjects: readonly Rival[];
  /** npm as a program with its first arguments */
  npm: readonly string[];
  say: (line: string) => void;
}

/** Measures the stores side by side, each in processes of its own, and writes `out/bench/store.json`. */
export async function benchStores({ sizes, subjects, npm, say }: BenchOptions): Promise<BenchResult> {
  // beside the build, not in the system's temporary folder: that may lie in memory, where a sync costs nothing
  await mkdir(out, { recursive: true });
  const folder = await mkdtemp(join(process.env.TANGGAP_BENCH_DIR ?? out, 'store-'));
  const result: BenchResult = { figures: [], verdicts: [], missing: {} };
  try {
    const place = { script: await buildWorker(folder), rivals: RIVALS };
    for (const subject of subjects) {
      try {
        if (subject === 'pouchdb') await installRivals(npm);
        const plan = { place, folder: join(folder, subject), subject, searches: SEARCHES[subject], roundsOf: (tickets: number) => roundsOf(subject, tickets), say };
        result.figures.push(...(await measure(plan, sizes)));
      } catch (error) {
        if (subject === 'ours') throw error;
        result.missing[subject] = error instanceof Error ? error.message : String(error);
      }
    }
    result.verdicts = judge(result.figures);
    await writeFile(join(out, 'store.json'), `${JSON.stringify(result, null, 2)}\n`);
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The result for a reader: table, notes, verdicts, what is missing. */
export function describe({ figures, verdicts, missing }: BenchResult): string {
  const gaps = Object.entries(missing).map(([name, why]) => `${name} could not be measured: ${why}`);
  const load = `load of the machine at the end: ${loadavg().map((value) => value.toFixed(1)).join(' ')}`;
  return [tableOf(figures), '', ...NOTES, load, '', verdictsOf(verdicts), ...gaps].join('\n');
}
