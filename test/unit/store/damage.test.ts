import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, crashCopy, manyNotes, newFolder, notices, openNotes, put, putAll, putRecord, reopen } from './stage.ts';

/** A byte of a segment's table, without which none of its bodies can be read. */
const IN_TABLE = 150;

async function spoil(path: string, place?: number): Promise<Buffer> {
  const bytes = await readFile(path);
  const at = place === undefined ? Math.floor(bytes.length / 2) : (place + bytes.length) % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x01, at);
  await writeFile(path, bytes);
  return bytes;
}

/** A closed store of 300 notes and a record. */
async function closedStore(): Promise<string> {
  const dir = await newFolder();
  const store = await openNotes(dir);
  await putAll(store, manyNotes(300));
  await putRecord(store, 'office', { name: 'Kantor Contoh' });
  await store.rederive();
  await store.close();
  return dir;
}

async function open(dir: string) {
  const { list, report } = notices();
  const store = await openNotes(dir, { report });
  return { store, damages: () => list.filter(({ kind }) => kind === 'damaged') };
}

describe('a file that is kept twice', () => {
  it.each(['manifest.json', 'manifest.copy.json', 'records.json', 'records.copy.json'])('(%s) is repaired from the other when it is damaged, and set aside', async (name) => {
    const dir = await closedStore();
    const damaged = await spoil(join(dir, name));
    const { store, damages } = await open(dir);
    expect(store.rows().size).toBe(300);
    expect(store.record('office')).toEqual({ name: 'Kantor Contoh' });
    expect(damages()).toMatchObject([{ file: name, isRepaired: true }]);
    const [copy = ''] = await readdir(join(dir, 'damaged'));
    expect(await readFile(join(dir, 'damaged', copy))).toEqual(damaged);
    await store.close();
    expect((await open(dir)).damages()).toEqual([]);
  });

  it.each(['manifest.json', 'records.json'])('(%s) is repaired from the other when it is missing', async (name) => {
    const dir = await closedStore();
    await rm(join(dir, name));
    const { store, damages } = await open(dir);
    expect(store.rows().size).toBe(300);
    expect(damages()).toMatchObject([{ file: name, isRepaired: true }]);
  });

  it('stops the opening where both are damaged records, and touches nothing', async () => {
    const dir = await closedStore();
    for (const name of ['records.json', 'records.copy.json']) await spoil(join(dir, name));
    await expect(openNotes(dir)).rejects.toMatchObject({ code: 'damaged', file: join(dir, 'records.json') });
    expect(await readdir(dir)).not.toContain('damaged');
  });
});

describe('the manifest', () => {
  it('is rebuilt from the other files when both of its copies are lost', async () => {
    const dir = await closedStore();
    let { store } = await open(dir);
    await put(store, 'n5', { title: 'only in the journal' });
    const expected = await contentOf(store);
    const crashed = await crashCopy(dir);
    for (const name of ['manifest.json', 'manifest.copy.json']) await spoil(join(crashed, name));
    const opened = await open(crashed);
    store = opened.store;
    expect(await contentOf(store)).toEqual(expected);
    expect(opened.damages()).toMatchObject([{ file: 'manifest.json', isRepaired: true }]);
    await put(store, 'new', { title: 'after' });
    store = await reopen(store, crashed);
    expect(await contentOf(store)).toEqual(new Map([...expected, ['new', { title: 'after' }]]));
  });
});

describe('a journal that is still needed', () => {
  it('mends what a damaged segment has lost, and goes once nobody needs it', async () => {
    const dir = await newFolder();
    let isNeeded = true;
    const mayForget = () => !isNeeded;
    const store = await openNotes(dir, { mayForget });
    await putAll(store, manyNotes(300));
    await store.flush();
    await put(store, 'n0', { title: 'Belum terkirim' });
    await store.close();
    await spoil(join(dir, 'segments', '000000.seg'), IN_TABLE);
    const again = await openNotes(dir, { mayForget });
    expect(await again.read('n0')).toEqual({ title: 'Belum terkirim' });
    expect(await again.read('n5')).toBeDefined();
    await put(again, 'n1', { title: 'Lanjut' });
    await again.flush();
    expect(await readdir(join(dir, 'journal'))).toContain('kept');
    isNeeded = false;
    await put(again, 'n2', { title: 'Terkirim' });
    await again.flush();
    expect(await readdir(join(dir, 'journal'))).not.toContain('kept');
    await again.close();
    expect(await (await openNotes(dir)).read('n0')).toEqual({ title: 'Belum terkirim' });
  });

  it('is given up where something was removed for good', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir, { mayForget: () => false });
    await put(store, 'n0', { title: 'Rahasia warga' });
    await store.flush();
    await put(store, 'n0', { title: 'kosong' });
    await store.purge();
    expect(await readdir(join(dir, 'journal'))).not.toContain('kept');
  });
});

describe('a damaged segment', () => {
  it('leaves all other bodies readable, and changes go on', async () => {
    const dir = await closedStore();
    const damaged = await spoil(join(dir, 'segments', '000000.seg'), IN_TABLE);
    const { store, damages } = await open(dir);
    await expect(store.read('n0')).rejects.toMatchObject({ code: 'damaged' });
    expect(await store.read('n299')).toEqual({ title: 'Note 299' });
    await put(store, 'n280', { title: 'changed' });
    await put(store, 'new', { title: 'added' });
    expect(damages()).toMatchObject([{ file: 'segments/000000.seg', holds: 'bodies', isRepaired: false }]);
    const [copy = ''] = await readdir(join(dir, 'damaged'));
    expect(await readFile(join(dir, 'damaged', copy))).toEqual(damaged);
    const again = await reopen(store, dir);
    expect(await again.read('n280')).toEqual({ title: 'changed' });
    await expect(put(again, 'n0', { title: 'on top of what nobody can read' })).rejects.toMatchObject({ code: 'damaged' });
  });

  it('does not keep the store from opening when the index is lost as well', async () => {
    const dir = await closedStore();
    await spoil(join(dir, 'segments', '000000.seg'), IN_TABLE);
    await rm(join(dir, 'index'), { recursive: true });
    const { store, damages } = await open(dir);
    expect([...store.rows().keys()]).toEqual([...manyNotes(300).keys()].slice(256));
    expect(damages()).toMatchObject([{ file: 'segments/000000.seg' }]);
  });

  it('loses no more than the one body that is harmed', async () => {
    const dir = await closedStore();
    await spoil(join(dir, 'segments', '000000.seg'), -1);
    await rm(join(dir, 'index'), { recursive: true });
    const { store, damages } = await open(dir);
    expect([...store.rows().keys()]).toEqual([...manyNotes(300).keys()].filter((id) => id !== 'n255'));
    expect(await store.read('n254')).toEqual({ title: 'Note 254' });
    expect(damages()).toMatchObject([{ file: 'segments/000000.seg', holds: 'bodies', isRepaired: false }]);
  });
});
