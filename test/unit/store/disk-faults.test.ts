import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { contentOf, count, crashCopy, faultyDisk, journalFiles, manyNotes, newFolder, notices, openNotes, put, putAll, reopen } from './stage.ts';

/** A disk that fails while `faults` names a code for a call on a path. */
function disk() {
  const faults: { current: (call: string, path: string) => string | undefined } = { current: () => undefined };
  return { faults, disk: faultyDisk({ fail: (call, path) => faults.current(call, path) }) };
}

const inJournal = (path: string): boolean => path.endsWith('.log');

describe('a failed write to the journal', () => {
  it.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EROFS', 'read-only'],
    ['sync', 'EIO', 'write-failed'],
  ])('(%s, %s) is refused as %s, and everything durable stays readable', async (call, errno, code) => {
    const dir = await newFolder();
    const { faults, disk: faulty } = disk();
    const store = await openNotes(dir, { disk: faulty });
    await put(store, 'a', { title: 'durable' });
    faults.current = (made, path) => (made === call && inJournal(path) ? errno : undefined);
    const [file] = await journalFiles(dir);
    await expect(put(store, 'a', { title: 'refused' })).rejects.toMatchObject({ code, file });
    expect(await store.read('a')).toEqual({ title: 'durable' });
    expect(store.rows().get('a')?.title).toBe('durable');
    faults.current = () => undefined;
    await put(store, 'b', { title: 'after' });
    const expected = new Map([['a', { title: 'durable' }], ['b', { title: 'after' }]]);
    expect(await contentOf(await openNotes(await crashCopy(dir)))).toEqual(expected);
    expect(await contentOf(await reopen(store, dir))).toEqual(expected);
  });

  it('refuses with it all that was made on top of it', async () => {
    const { faults, disk: faulty } = disk();
    const store = await openNotes(await newFolder(), { disk: faulty });
    await count(store, 'counter');
    let failures = 1;
    faults.current = (call, path) => (call === 'sync' && inJournal(path) && failures-- > 0 ? 'EIO' : undefined);
    const outcomes = await Promise.allSettled([count(store, 'counter'), count(store, 'counter'), count(store, 'counter'), count(store, 'other')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    expect(await count(store, 'counter')).toBe(2);
    expect(await store.read('other')).toBeUndefined();
  });

  it('refuses also a transaction that only looked at what was not yet durable', async () => {
    const { faults, disk: faulty } = disk();
    const store = await openNotes(await newFolder(), { disk: faulty });
    faults.current = (call, path) => (call === 'sync' && inJournal(path) ? 'EIO' : undefined);
    const write = count(store, 'counter');
    const look = store.transact({ bodies: ['counter'] }, ({ bodies }) => ({ result: bodies.get('counter') }));
    await expect(write).rejects.toMatchObject({ code: 'write-failed' });
    await expect(look).rejects.toMatchObject({ code: 'write-failed' });
  });

  it('writes nothing more until the rest of the failed write is gone', async () => {
    const dir = await newFolder();
    const { faults, disk: faulty } = disk();
    const store = await openNotes(dir, { disk: faulty });
    await put(store, 'a', { title: 'durable' });
    faults.current = (call, path) => (inJournal(path) && call === 'sync' ? 'EIO' : undefined);
    await expect(put(store, 'b', { title: 'a long title that stays behind in the file'.repeat(9) })).rejects.toThrow();
    faults.current = (call, path) => (inJournal(path) && call === 'truncate' ? 'EIO' : undefined);
    await expect(put(store, 'c', { title: 'c' })).rejects.toMatchObject({ code: 'write-failed' });
    faults.current = () => undefined;
    await put(store, 'd', { title: 'd' });
    expect([...(await openNotes(await crashCopy(dir))).rows().keys()]).toEqual(['a', 'd']);
  });
});

describe('a change that is not yet durable', () => {
  it('is not seen by readers, but by the next transaction', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isHeld = false;
    const faulty = faultyDisk({
      fail: () => undefined,
      before: (call, path) => (isHeld && call === 'sync' && inJournal(path) ? held : Promise.resolve()),
    });
    const store = await openNotes(await newFolder(), { disk: faulty });
    await count(store, 'counter');
    isHeld = true;
    const first = count(store, 'counter');
    const second = count(store, 'counter');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await store.read('counter')).toEqual({ title: 'counter', size: 1 });
    release();
    expect(await Promise.all([first, second])).toEqual([2, 3]);
    expect(await store.read('counter')).toEqual({ title: 'counter', size: 3 });
  });
});

describe('a failed flush', () => {
  it('leaves the journal and all reads as they were, and succeeds later', async () => {
    const dir = await newFolder();
    const { faults, disk: faulty } = disk();
    const store = await openNotes(dir, { disk: faulty });
    await putAll(store, manyNotes(600));
    let allowed = 1;
    faults.current = (call, path) => (call === 'write' && path.endsWith('.seg.tmp') && allowed-- <= 0 ? 'ENOSPC' : undefined);
    await expect(store.flush()).rejects.toMatchObject({ code: 'disk-full' });
    await put(store, 'n0', { title: 'changed after' });
    const expected = new Map([...manyNotes(600), ['n0', { title: 'changed after' }]]);
    expect(await contentOf(store)).toEqual(expected);
    expect(await contentOf(await openNotes(await crashCopy(dir)))).toEqual(expected);
    faults.current = () => undefined;
    await store.flush();
    expect((await readFile((await journalFiles(dir))[0] ?? '')).length).toBe(0);
    expect(await contentOf(await reopen(store, dir))).toEqual(expected);
  });

  it.each(['records.json', 'rows-0000.idx', 'manifest.json'])('of %s loses nothing either', async (name) => {
    const dir = await newFolder();
    const { faults, disk: faulty } = disk();
    const { list, report } = notices();
    const store = await openNotes(dir, { disk: faulty, report });
    await putAll(store, manyNotes(1300));
    await store.transact({ records: ['r'] }, () => ({ records: new Map([['r', 1]]), result: undefined }));
    faults.current = (call, path) => (call === 'rename' && path.endsWith(name) ? 'ENOSPC' : undefined);
    await expect(store.flush()).rejects.toMatchObject({ code: 'disk-full' });
    const again = await reopen(store, dir);
    expect(list).toMatchObject([{ kind: 'flush-failed', error: { code: 'disk-full' } }]);
    expect(await contentOf(again)).toEqual(manyNotes(1300));
    expect(again.record('r')).toBe(1);
  });

  it('waits out an antivirus that holds a file for a moment', async () => {
    const { faults, disk: faulty } = disk();
    const store = await openNotes(await newFolder(), { disk: faulty });
    await putAll(store, manyNotes(10));
    let busy = 3;
    faults.current = (call, path) => (call === 'rename' && path.endsWith('.seg') && busy-- > 0 ? 'EBUSY' : undefined);
    await store.flush();
    expect(busy).toBe(-1);
  });

  it('gives up on a file that stays held', async () => {
    const { faults, disk: faulty } = disk();
    const store = await openNotes(await newFolder(), { disk: faulty });
    await putAll(store, manyNotes(10));
    faults.current = (call, path) => (call === 'rename' && path.endsWith('.seg') ? 'EBUSY' : undefined);
    await expect(store.flush()).rejects.toMatchObject({ code: 'write-failed' });
    expect(await contentOf(store)).toEqual(manyNotes(10));
  });
});

describe('opening', () => {
  it.each([['mkdir', 'EROFS'], ['open', 'EACCES']])('a folder that cannot be written (%s, %s) is refused as read-only', async (call, errno) => {
    const { faults, disk: faulty } = disk();
    faults.current = (made) => (made === call ? errno : undefined);
    await expect(openNotes(await newFolder(), { disk: faulty })).rejects.toMatchObject({ code: 'read-only' });
  });
});
