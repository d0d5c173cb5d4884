import { describe, expect, it, vi } from 'vitest';
import { contentOf, count, journalFiles, manyNotes, newFolder, noteShape, openNotes, put, putAll, putRecord, reopen } from './stage.ts';

describe('the record store', () => {
  it('shows a change as row, body and search text once it is durable', async () => {
    const store = await openNotes(await newFolder());
    await put(store, 'a', { title: 'Jalan Rusak', secret: 'Siti' });
    expect(store.rows().get('a')).toEqual({ title: 'Jalan Rusak', office: '' });
    expect(await store.read('a')).toEqual({ title: 'Jalan Rusak', secret: 'Siti' });
    const index = await store.searchIndex();
    expect(index.find('rusak JAL')).toEqual(['a']);
    expect(index.find('siti')).toEqual([]);
    expect(index.find('siti jalan', () => 1)).toEqual(['a']);
  });

  it('has everything after a restart, rows in order of registration', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    const notes = manyNotes(600);
    await putAll(store, notes);
    await put(store, 'n3', { title: 'changed later' });
    await putRecord(store, 'numbers', { next: 7 });
    store = await reopen(store, dir);
    expect([...store.rows().keys()]).toEqual([...notes.keys()]);
    expect(await contentOf(store)).toEqual(new Map([...notes, ['n3', { title: 'changed later' }]]));
    expect(store.record('numbers')).toEqual({ next: 7 });
    expect((await store.searchIndex()).find('note 599')).toEqual(['n599']);
  });

  it('gives every reader a copy of its own', async () => {
    const store = await openNotes(await newFolder());
    const note = { title: 'first' };
    await put(store, 'a', note);
    note.title = 'changed by the writer';
    const read = await store.read('a');
    if (read !== undefined) read.title = 'changed by a reader';
    expect(await store.read('a')).toEqual({ title: 'first' });
  });

  it('gives a record as one frozen object until it changes', async () => {
    const store = await openNotes(await newFolder());
    await putRecord(store, 'office', { name: 'Dinas', units: ['a'] });
    const office = store.record('office') as { units: string[] };
    expect(store.record('office')).toBe(office);
    expect(() => office.units.push('b')).toThrow(TypeError);
    await putRecord(store, 'office', { name: 'Dinas', units: ['a', 'b'] });
    expect(store.record('office')).not.toBe(office);
  });

  it('removes a body, and registers it anew at the end', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    await putAll(store, manyNotes(3));
    await put(store, 'n0', undefined);
    await put(store, 'unknown', undefined);
    await putRecord(store, 'gone', 1);
    await putRecord(store, 'gone', undefined);
    store = await reopen(store, dir);
    expect([...store.rows().keys()]).toEqual(['n1', 'n2']);
    expect(await store.read('n0')).toBeUndefined();
    expect((await store.searchIndex()).find('note')).toEqual(['n1', 'n2']);
    expect(store.record('gone')).toBeUndefined();
    await put(store, 'n0', { title: 'back' });
    store = await reopen(store, dir);
    expect([...store.rows().keys()]).toEqual(['n1', 'n2', 'n0']);
  });

  it('refuses a change outside the scope, an impossible id and a value that is no JSON, and changes nothing', async () => {
    const store = await openNotes(await newFolder());
    const bodies = new Map([['b', { title: 'b' }]]);
    await expect(store.transact({ bodies: ['a'] }, () => ({ bodies, result: 1 }))).rejects.toThrow('did not name "b"');
    await expect(put(store, 'with blank', { title: '' })).rejects.toThrow('without blanks');
    await expect(putRecord(store, 'f', () => 1)).rejects.toThrow('JSON');
    const failing = store.transact({}, () => {
      throw new Error('refused by the domain');
    });
    await expect(failing).rejects.toThrow('refused by the domain');
    expect(store.rows().size).toBe(0);
    await put(store, 'a', { title: 'still works' });
    expect(store.rows().size).toBe(1);
  });

  it('runs transactions one behind the other, each on what the last one made', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir);
    const sizes = await Promise.all(Array.from({ length: 50 }, () => count(store, 'counter')));
    expect(sizes).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(await (await reopen(store, dir)).read('counter')).toEqual({ title: 'counter', size: 50 });
  });

  it('changes bodies and records together', async () => {
    const store = await openNotes(await newFolder());
    const number = await store.transact({ bodies: ['letter'], records: ['numbers'] }, ({ records }) => {
      const next = (records.get('numbers') as number | undefined) ?? 1;
      return { bodies: new Map([['letter', { title: `no. ${next}` }]]), records: new Map([['numbers', next + 1]]), result: next };
    });
    expect(number).toBe(1);
    expect(store.record('numbers')).toBe(2);
    expect(await store.read('letter')).toEqual({ title: 'no. 1' });
  });

  it('refuses work after it was closed', async () => {
    const store = await openNotes(await newFolder());
    await store.close();
    await expect(put(store, 'a', { title: '' })).rejects.toMatchObject({ code: 'closed' });
    await expect(store.flush()).rejects.toMatchObject({ code: 'closed' });
    await store.close();
  });

  it('ends the transactions under way before it closes', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir);
    const changes = [count(store, 'a'), count(store, 'a'), count(store, 'a')];
    await store.close();
    await expect(Promise.all(changes)).resolves.toEqual([1, 2, 3]);
    expect(await (await openNotes(dir)).read('a')).toEqual({ title: 'a', size: 3 });
  });
});

/** A busy machine may take its time. */
const PATIENCE = { timeout: 15_000 };

describe('flushing', () => {
  it('empties the journal into the segments', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir);
    await putAll(store, manyNotes(300));
    await store.flush();
    await put(store, 'n1', { title: 'after the flush' });
    const files = await journalFiles(dir);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/000000000000002\.log$/u);
    expect(await store.read('n0')).toEqual({ title: 'Note 0' });
    expect(await store.read('n1')).toEqual({ title: 'after the flush' });
  });

  it('comes when nothing has changed for a while', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir, { tuning: { idleMs: 5 } });
    await put(store, 'a', { title: 'a' });
    await vi.waitFor(async () => expect((await journalFiles(dir))[0]).toMatch(/2\.log$/u), PATIENCE);
  });

  it('comes when the journal has grown large', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir, { tuning: { idleMs: Infinity, journalLimit: 1000 } });
    await put(store, 'a', { title: 'x'.repeat(2000) });
    await vi.waitFor(async () => expect((await journalFiles(dir))[0]).toMatch(/2\.log$/u), PATIENCE);
  });

  it('reads rightly with a cache too small for one segment, also while it writes', async () => {
    const store = await openNotes(await newFolder(), { tuning: { idleMs: Infinity, cacheLimit: 1 } });
    await putAll(store, manyNotes(1000));
    const flushing = store.flush();
    const reads = Array.from({ length: 1000 }, (_, index) => store.read(`n${index}`));
    expect(await Promise.all(reads)).toEqual([...manyNotes(1000).values()]);
    await flushing;
    expect(await contentOf(store)).toEqual(manyNotes(1000));
  });
});

describe('deriving rows anew', () => {
  it('gives all rows the new settings and reports the progress', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    await putAll(store, manyNotes(600));
    await putRecord(store, 'office', { name: 'Dinas' });
    expect(store.rows().get('n5')?.office).toBe('');
    const steps: [number, number][] = [];
    await store.rederive((done, total) => steps.push([done, total]));
    expect(new Set([...store.rows().values()].map(({ office }) => office))).toEqual(new Set(['Dinas']));
    expect(steps).toEqual([[0, 3], [1, 3], [2, 3], [3, 3]]);
    store = await reopen(store, dir);
    expect(store.rows().get('n5')?.office).toBe('Dinas');
    expect([...store.rows().keys()]).toEqual([...manyNotes(600).keys()]);
  });

  it('is made up for at the next start where a crash came between', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    await putAll(store, manyNotes(600));
    store = await reopen(store, dir);
    await putRecord(store, 'office', { name: 'Dinas' });
    store = await reopen(store, dir);
    expect(new Set([...store.rows().values()].map(({ office }) => office))).toEqual(new Set(['Dinas']));
  });

  it('sees settings and bodies that change meanwhile', async () => {
    const slowly: typeof noteShape.derive = (...args) => {
      const end = performance.now() + 0.02;
      while (performance.now() < end);
      return noteShape.derive(...args);
    };
    const store = await openNotes(await newFolder(), { shape: { ...noteShape, derive: slowly } });
    await putAll(store, manyNotes(2560));
    await putRecord(store, 'office', { name: 'old' });
    const rederiving = store.rederive();
    await Promise.all([put(store, 'n2559', { title: 'new' }), putRecord(store, 'office', { name: 'new' })]);
    await rederiving;
    expect(store.rows().get('n2559')).toEqual({ title: 'new', office: 'new' });
    expect(store.rows().get('n0')).toEqual({ title: 'Note 0', office: 'new' });
  });

  it('happens at start when the shape has a new version', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir);
    await putAll(store, manyNotes(10));
    const derive: typeof noteShape.derive = (_id, { title }) => ({ row: { title: `v2 ${title}`, office: '' }, search: ['v2'] });
    const newer = await reopen(store, dir, { shape: { ...noteShape, version: 2, derive } });
    expect(newer.rows().get('n9')?.title).toBe('v2 Note 9');
    expect((await newer.searchIndex()).find('v2')).toHaveLength(10);
  });
});
