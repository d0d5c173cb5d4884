import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { benchStore } from './store-figures.ts';

const SIZES = (process.env.TANGGAP_BENCH_SIZES ?? '1000,10000').split(',').map(Number);
const out = fileURLToPath(new URL('../../out/bench', import.meta.url));

test('the store alone', async () => {
  const figures = await benchStore(SIZES);
  expect(figures).toHaveLength(SIZES.length);
  await mkdir(out, { recursive: true });
  await writeFile(`${out}/store.json`, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  // The table is what this command is for.
  console.table(figures);
});
