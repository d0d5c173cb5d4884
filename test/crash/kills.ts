import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { carelessDisk } from './careless-disk.ts';
import { examine, openStores } from './workload.ts';

/** What a number of crashes came to. */
export interface CrashReport {
  rounds: number;
  acknowledged: number;
  lost: number;
  unreadable: number;
  /** the first few things that went wrong */
  examples: string[];
}

const LANES = 2;
/** A new store now and then, for a large one takes longer without teaching more. */
const ROUNDS_OF_STORE = 10;

export function emptyReport(): CrashReport {
  return { rounds: 0, acknowledged: 0, lost: 0, unreadable: 0, examples: [] };
}

/** Kills a writing process again and again at some moment, and looks each time for what it said was acknowledged. */
export async function killRounds(rounds: number): Promise<CrashReport> {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-crash-'));
  const report = emptyReport();
  try {
    const script = await buildWriter(folder);
    const lanes = Array.from({ length: LANES }, (_, lane) => runLane({ script, folder: join(folder, String(lane)), report }, rounds / LANES));
    await Promise.all(lanes);
    return report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The writer as one JavaScript file, which starts in a quarter of the time that its TypeScript takes. */
async function buildWriter(outDir: string): Promise<string> {
  const output = { entryFileNames: 'writer.mjs' };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: fileURLToPath(new URL('./writer.ts', import.meta.url)), outDir, emptyOutDir: false, target: 'node18', minify: false, rolldownOptions: { output } },
    ssr: { noExternal: true },
  });
  return join(outDir, 'writer.mjs');
}

interface Lane {
  script: string;
  folder: string;
  report: CrashReport;
}

async function runLane({ script, folder, report }: Lane, rounds: number): Promise<void> {
  let acknowledged: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const dir = join(folder, String(Math.floor(round / ROUNDS_OF_STORE)));
    if (round % ROUNDS_OF_STORE === 0) acknowledged = [];
    const fresh = await writeUntilKilled(script, dir, round);
    acknowledged.push(...fresh);
    report.rounds += 1;
    report.acknowledged += fresh.length;
    await look(dir, acknowledged, report);
    if (round % ROUNDS_OF_STORE === ROUNDS_OF_STORE - 1) await rm(dir, { recursive: true, force: true });
  }
}

/** Lets a process write, kills it at some moment, and gives what it said was acknowledged. */
function writeUntilKilled(script: string, dir: string, round: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, dir, String(round)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    // counted in changes, so that a busy machine writes as much as an idle one before it is killed
    const changes = Math.floor(Math.random() * 25);
    child.stdout.on('data', (chunk: Buffer) => {
      const before = linesIn(output);
      output += chunk.toString();
      if (before <= changes && linesIn(output) > changes) setTimeout(() => child.kill('SIGKILL'), Math.random() * 10);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    // now and then while it opens the store, which is when it brings the journal into the segments
    if (round % 10 === 9) setTimeout(() => child.kill('SIGKILL'), 50 + Math.random() * 100);
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(output.split('\n').slice(0, -1).filter((line) => line !== 'open'));
      else reject(new Error(`the writer ended by itself (${String(code)}): ${errors}`));
    });
  });
}

function linesIn(output: string): number {
  return output.split('\n').length - 1;
}

/** Looks into a copy, so that the next writer meets the folder as the kill has left it. */
async function look(dir: string, acknowledged: readonly string[], report: CrashReport): Promise<void> {
  const copy = `${dir}-copy`;
  try {
    await cp(dir, copy, { recursive: true });
    const stores = await openStores(copy, {
      disk: carelessDisk(), idleMs: Infinity,
      report: (notice) => {
        if (notice.kind === 'damaged') complain(report, `reported as damaged: ${notice.file}`);
      },
    });
    for (const id of await examine(stores, acknowledged)) {
      report.lost += 1;
      note(report, `lost: ${id}`);
    }
    await stores.store.close();
  } catch (error) {
    complain(report, String(error));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Counts a store that cannot be read as it should. */
export function complain(report: CrashReport, example: string): void {
  report.unreadable += 1;
  note(report, example);
}

/** Keeps the first few of what went wrong. */
export function note(report: CrashReport, example: string): void {
  if (report.examples.length < 5) report.examples.push(example);
}
