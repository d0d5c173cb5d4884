import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { openStore, type RecordStore } from '../../../src/main/store/record-store.ts';
import { carelessDisk, crashCopy, newFolder } from './stage.ts';

const ROUNDS = 100;
const LANES = 2;
const source = fileURLToPath(new URL('../../fixtures/store-writer.ts', import.meta.url));

interface Entry {
  writer: number;
  count: number;
}

/** The writer as one JavaScript file, which starts in a quarter of the time that its TypeScript takes. */
async function buildWriter(): Promise<string> {
  const outDir = await newFolder();
  const output = { entryFileNames: 'writer.mjs' };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: source, outDir, target: 'node18', minify: false, rolldownOptions: { output } },
    ssr: { noExternal: true },
  });
  return join(outDir, 'writer.mjs');
}

/** Lets a process write, kills it at some moment, and gives what it said was acknowledged. */
function writeUntilKilled(script: string, dir: string, round: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, dir, String(round)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 60);
      output += chunk.toString();
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

function openEntries(dir: string): Promise<RecordStore<Entry, number>> {
  return openStore<Entry, number>({
    dir,
    shape: { version: 1, derive: (_id, { count }) => ({ row: count, search: [String(count)] }) },
    tuning: { idleMs: Infinity },
    disk: carelessDisk(),
  });
}

/** Looks into a copy, so that the next writer meets the folder as the kill has left it. */
async function assertAllThere(dir: string, acknowledged: readonly string[]): Promise<void> {
  const copy = await crashCopy(dir);
  const store = await openEntries(copy);
  const missing = acknowledged.filter((id) => !store.rows().has(id));
  expect(missing).toEqual([]);
  for (const id of acknowledged.slice(-20)) expect(await store.read(id)).toMatchObject({ count: store.rows().get(id) });
  for (const writer of [0, 1, 2]) {
    const last = (store.record(`last-${writer}`) as string | undefined) ?? '';
    // the record and both bodies of a change were written together
    expect(await store.read(`last-${writer}`)).toEqual(await store.read(last));
  }
  await store.close();
  await rm(copy, { recursive: true });
}

async function lane(script: string, rounds: number): Promise<number> {
  let dir = '';
  let acknowledged: string[] = [];
  let total = 0;
  for (let round = 0; round < rounds; round += 1) {
    // a new store now and then, for a large one takes the test longer without teaching it more
    if (round % 10 === 0) {
      dir = await newFolder();
      acknowledged = [];
    }
    const before = acknowledged.length;
    acknowledged.push(...(await writeUntilKilled(script, dir, round)));
    await assertAllThere(dir, acknowledged);
    total += acknowledged.length - before;
  }
  return total;
}

describe('a process that is killed while it writes', () => {
  it(`loses no acknowledged change in ${ROUNDS} kills`, async () => {
    const script = await buildWriter();
    const counts = await Promise.all(Array.from({ length: LANES }, () => lane(script, ROUNDS / LANES)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(ROUNDS);
  }, 300_000);
});
