import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDataKey, sealerFor } from '../../../src/main/store/cipher.ts';
import { isSealedStore } from '../../../src/main/store/manifest.ts';
import { contentOf, crashCopy, faultyDisk, manyNotes, newFolder, openNotes, put, putAll } from './stage.ts';

const sealer = sealerFor(createDataKey(), 'store');
const WORDS = 'rahasia warga';

/** A folder as a desk without a key leaves it after a crash: segments, records, and changes that only the journal holds. */
async function openFolder(): Promise<string> {
  const dir = await newFolder();
  const store = await openNotes(dir);
  await putAll(store, new Map([...manyNotes(300)].map(([id, { title }]) => [id, { title: `${title}, ${WORDS}` }])));
  await store.transact({ records: ['office'] }, () => ({ records: new Map([['office', { name: `Kantor ${WORDS}` }]]), result: null }));
  await store.flush();
  await put(store, 'n0', { title: `in the journal only, ${WORDS}` });
  return crashCopy(dir);
}

/** Files of a folder in which a text can be read. */
async function filesWith(dir: string, text: string): Promise<string[]> {
  const names = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const found: string[] = [];
  for (const { parentPath, name } of names) {
    if ((await readFile(join(parentPath, name))).includes(text)) found.push(name);
  }
  return found;
}

async function expectAll(dir: string): Promise<void> {
  const store = await openNotes(dir, { sealer });
  const content = await contentOf(store);
  expect(content.size).toBe(300);
  expect(content.get('n0')).toEqual({ title: `in the journal only, ${WORDS}` });
  expect(content.get('n299')?.title).toContain(WORDS);
  expect(store.record('office')).toEqual({ name: `Kantor ${WORDS}` });
  await store.close();
  expect(await filesWith(dir, WORDS)).toEqual([]);
}

describe('sealing what an earlier version left open', () => {
  it('keeps every note and record, leaves no word readable, and no copy', async () => {
    const dir = await openFolder();
    expect((await filesWith(dir, WORDS)).length).toBeGreaterThan(2);
    expect(await isSealedStore(dir)).toBe(false);
    await expectAll(dir);
    expect(await isSealedStore(dir)).toBe(true);
    expect(await readdir(dir)).not.toContain('before-sealing');
  });

  it('is gone on with wherever it was interrupted', async () => {
    const original = await openFolder();
    let steps = 0;
    const counting = faultyDisk({ fail: (call) => { if (call === 'rename' || call === 'rm') steps += 1; return undefined; } });
    const whole = await crashCopy(original);
    await (await openNotes(whole, { sealer, disk: counting })).close();
    expect(steps).toBeGreaterThan(8);
    for (let stop = 1; stop <= steps; stop += 1) {
      const dir = await crashCopy(original);
      let step = 0;
      const failing = faultyDisk({ fail: (call) => ((call === 'rename' || call === 'rm') && (step += 1) >= stop ? 'EIO' : undefined) });
      const opened = await openNotes(dir, { sealer, disk: failing }).catch(() => null);
      await opened?.close().catch(() => undefined);
      await expectAll(await crashCopy(dir));
    }
  }, 60_000);

  it('starts over when the copy was not whole yet', async () => {
    const dir = await openFolder();
    const full = faultyDisk({ fail: (call, path) => (call === 'rename' && path.includes('before-sealing') && path.endsWith('.seg') ? 'ENOSPC' : undefined) });
    await expect(openNotes(dir, { sealer, disk: full })).rejects.toMatchObject({ code: 'disk-full' });
    expect(await isSealedStore(dir)).toBe(false);
    await expectAll(dir);
  });

  it('takes a folder whose sealing has begun for sealed, so that it never gets other keys', async () => {
    const dir = await openFolder();
    const full = faultyDisk({ fail: (call, path) => (call === 'rename' && !path.includes('before-sealing') && path.endsWith('records.json') ? 'ENOSPC' : undefined) });
    await expect(openNotes(dir, { sealer, disk: full })).rejects.toMatchObject({ code: 'disk-full' });
    expect(await isSealedStore(dir)).toBe(true);
  });

  it('changes nothing for a store that is not to be sealed', async () => {
    const dir = await openFolder();
    const store = await openNotes(dir);
    expect((await contentOf(store)).size).toBe(300);
    await store.close();
  });
});
