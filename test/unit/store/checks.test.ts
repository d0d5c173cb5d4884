import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoreNotice } from '../../../src/main/store/open-parts.ts';
import { contentOf, crashCopy, manyNotes, newFolder, notices, openNotes, put, putAll, putRecord, type NoteStore } from './stage.ts';

async function spoil(path: string, place: number): Promise<void> {
  const bytes = await readFile(path);
  const at = (place + bytes.length) % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x01, at);
  await writeFile(path, bytes);
}

/** An open store of 300 notes whose files all lie on the disk, and what it tells. */
async function openFilled() {
  const dir = await newFolder();
  const { list, report } = notices();
  const store = await openNotes(dir, { report });
  await putAll(store, manyNotes(300));
  await putRecord(store, 'office', { name: 'Kantor Contoh' });
  await store.rederive();
  await store.purge();
  return { dir, store, damages: () => list.filter((notice): notice is Extract<StoreNotice, { kind: 'damaged' }> => notice.kind === 'damaged') };
}

async function checkAll(store: NoteStore): Promise<number> {
  const checks = await store.checks();
  for (const check of checks) await check();
  return checks.length;
}

describe('reading everything back while the store is open', () => {
  it('finds nothing where nothing is wrong', async () => {
    const { store, damages } = await openFilled();
    expect(await checkAll(store)).toBeGreaterThanOrEqual(6);
    expect(damages()).toEqual([]);
  });

  it.each([
    ['segments/000001.seg', -1, 'bodies', false], ['segments/000000.seg', 150, 'bodies', false],
    ['records.json', -1, 'records', true], ['records.copy.json', 3, 'records', true],
    ['manifest.json', -1, 'manifest', true], ['index/rows-0000.idx', -1, 'index', true], ['index/search-0000.idx', -1, 'index', true],
  ])('finds a bit that flipped in %s (at %i), and leaves all else as it is', async (file, place, holds, isRepaired) => {
    const { dir, store, damages } = await openFilled();
    await spoil(join(dir, file), place);
    await checkAll(store);
    expect(damages()).toMatchObject([{ file, holds, isRepaired }]);
    expect(await readdir(join(dir, 'damaged'))).toHaveLength(1);
    expect(store.record('office')).toEqual({ name: 'Kantor Contoh' });
    expect(await store.read('n100')).toEqual({ title: 'Note 100' });
  });

  it('tells of bodies that were lost with an earlier file, each time', async () => {
    const { dir, store, damages } = await openFilled();
    await spoil(join(dir, 'segments', '000000.seg'), 150);
    await put(store, 'n3', { title: 'Changed' });
    await checkAll(store);
    await checkAll(store);
    expect(damages().at(-1)).toMatchObject({ file: 'segments/000000.seg', holds: 'bodies', isRepaired: false, lost: 255 });
  });
});

describe('a folder that was copied', () => {
  it('while it was in use says so once, and holds all that was acknowledged', async () => {
    const { dir, store } = await openFilled();
    await put(store, 'n7', { title: 'only in the journal' });
    const copy = await crashCopy(dir);
    const { list, report } = notices();
    const copied = await openNotes(copy, { report });
    expect(list).toContainEqual({ kind: 'copied' });
    expect(await contentOf(copied)).toEqual(await contentOf(store));
    await copied.close();
    const again = notices();
    await (await openNotes(copy, { report: again.report })).close();
    expect(again.list).toEqual([]);
  });

  it('is not said of a folder in which the process died', async () => {
    const { dir, store } = await openFilled();
    await store.close();
    const { list, report } = notices();
    await (await openNotes(dir, { report })).close();
    expect(list).toEqual([]);
  });
});
