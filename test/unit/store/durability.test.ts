import { appendFile, cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, crashCopy, journalFiles, manyNotes, newFolder, noteShape, notices, openNotes, put, putAll, reopen } from './stage.ts';

async function currentJournal(dir: string): Promise<string> {
  const path = (await journalFiles(dir)).at(-1);
  if (path === undefined) throw new Error('no journal');
  return path;
}

async function flipByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  const place = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8(bytes.readUInt8(place) ^ 0x01, place);
  await writeFile(path, bytes);
}

/** A folder with three acknowledged changes that only the journal holds. */
async function folderWithJournal(): Promise<string> {
  const dir = await newFolder();
  const store = await openNotes(dir);
  for (const id of ['a', 'b', 'c']) await put(store, id, { title: id });
  return crashCopy(dir);
}

describe('the journal after a crash', () => {
  it('is read, and brought into the segments at once', async () => {
    const dir = await folderWithJournal();
    const store = await openNotes(dir);
    expect([...store.rows().keys()]).toEqual(['a', 'b', 'c']);
    await reopen(store, dir);
    expect(await currentJournal(dir)).toMatch(/4\.log$/u);
  });

  it('loses nothing but a torn last line, and says that it was cut', async () => {
    const dir = await folderWithJournal();
    const path = await currentJournal(dir);
    const whole = (await readFile(path)).length;
    await truncate(path, whole - 5);
    const { list, report } = notices();
    const store = await openNotes(dir, { report, tuning: { idleMs: Infinity } });
    expect([...store.rows().keys()]).toEqual(['a', 'b']);
    expect(list).toContainEqual({ kind: 'tail-cut', file: path, bytes: whole / 3 - 5 });
    await put(store, 'd', { title: 'd' });
    expect([...(await reopen(store, dir)).rows().keys()]).toEqual(['a', 'b', 'd']);
  });

  it.each([['zeros', Buffer.alloc(5000)], ['half a line', Buffer.from('00000100 abcdef01 4 3 {"bod')], ['a bare line break', Buffer.from('\n')]])(
    'cuts %s behind the last line',
    async (_what, rubbish) => {
      const dir = await folderWithJournal();
      await appendFile(await currentJournal(dir), rubbish);
      const store = await openNotes(dir);
      expect([...store.rows().keys()]).toEqual(['a', 'b', 'c']);
      await put(store, 'd', { title: 'd' });
      const again = await openNotes(await crashCopy(dir));
      expect([...again.rows().keys()]).toEqual(['a', 'b', 'c', 'd']);
    },
  );

  it.each([0, 10, 20, 30])('passes over a bad line in the middle, names its file and keeps a copy (byte %i of line 2)', async (at) => {
    const dir = await folderWithJournal();
    const path = await currentJournal(dir);
    await flipByte(path, (await readFile(path)).indexOf('\n') + 1 + at);
    const damaged = await readFile(path);
    const { list, report } = notices();
    let store = await openNotes(dir, { report });
    expect([...store.rows().keys()]).toEqual(['a', 'c']);
    const [notice] = list.filter(({ kind }) => kind === 'damaged');
    expect(notice).toMatchObject({ file: 'journal/000000000000001.log', holds: 'journal', isRepaired: false, lost: 1 });
    expect(await readFile(join(dir, (notice as { copy: string }).copy))).toEqual(damaged);
    store = await reopen(store, dir, { report: () => { throw new Error('told once'); } });
    expect([...store.rows().keys()]).toEqual(['a', 'c']);
  });

  it('makes up for a bad line by a later one about the same body', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir);
    for (const title of ['first', 'second', 'third']) await put(store, 'a', { title });
    const crashed = await crashCopy(dir);
    const path = await currentJournal(crashed);
    await flipByte(path, (await readFile(path)).indexOf('\n') + 30);
    expect(await (await openNotes(crashed)).read('a')).toEqual({ title: 'third' });
  });

  it('cuts a whole group whose first line did not reach the disk while its second did', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir);
    // the first is written at once, the others wait for it and become a group
    await Promise.all(['a', 'b', 'c'].map((id) => put(store, id, { title: id })));
    const crashed = await crashCopy(dir);
    const path = await currentJournal(crashed);
    await flipByte(path, (await readFile(path)).indexOf('\n') + 30);
    expect([...(await openNotes(crashed)).rows().keys()]).toEqual(['a']);
  });

  it('says so where its file is missing, and goes on', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    await put(store, 'a', { title: 'a' });
    await store.close();
    await rm(join(dir, 'journal'), { recursive: true });
    const { list, report } = notices();
    store = await openNotes(dir, { report });
    expect(list).toEqual([{ kind: 'damaged', file: 'journal', holds: 'journal', isRepaired: false, lost: undefined, copy: undefined }]);
    await put(store, 'b', { title: 'b' });
    expect([...(await openNotes(await crashCopy(dir))).rows().keys()]).toEqual(['a', 'b']);
  });

  it('gives everything when the crash came in the middle of a flush, whichever files it had written', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir);
    await putAll(store, manyNotes(600));
    await store.flush();
    await putAll(store, new Map([['n1', { title: 'new 1' }], ['n300', { title: 'new 300' }], ['n1', { title: 'new 1' }], ['n700', { title: 'new' }]]));
    const before = await crashCopy(dir);
    await store.flush();
    const expected = await contentOf(store);
    for (const written of [['segments/000000.seg'], ['segments/000001.seg'], ['segments', 'records.json'], ['segments', 'index']]) {
      const mixed = await crashCopy(before);
      for (const name of written) await cp(join(dir, name), join(mixed, name), { recursive: true, force: true }).catch(() => undefined);
      expect(await contentOf(await openNotes(mixed))).toEqual(expected);
    }
  });
});

describe('the index', () => {
  it('is built anew when it is lost, and the progress is shown', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    await putAll(store, manyNotes(700));
    await store.close();
    await rm(join(dir, 'index'), { recursive: true });
    const { list, report } = notices();
    const steps: number[] = [];
    store = await openNotes(dir, { report, progress: (done) => steps.push(done) });
    expect(await contentOf(store)).toEqual(manyNotes(700));
    expect((await store.searchIndex()).size).toBe(700);
    expect(list).toEqual([{ kind: 'index-rebuilt', segments: 3 }]);
    expect(steps).toEqual([0, 1, 2, 3]);
  });

  it('is built anew when it is damaged, and only then', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    await putAll(store, manyNotes(5));
    await store.close();
    await flipByte(join(dir, 'index', 'rows-0000.idx'), -3);
    const first = notices();
    store = await openNotes(dir, { report: first.report });
    expect([...store.rows().keys()]).toEqual([...manyNotes(5).keys()]);
    expect(first.list).toMatchObject([
      { kind: 'damaged', file: 'index/rows-0000.idx', holds: 'index', isRepaired: true }, { kind: 'index-rebuilt', segments: 1 },
    ]);
    const second = notices();
    await reopen(store, dir, { report: second.report });
    expect(second.list).toEqual([]);
  });

  it('is brought up to date when an old copy was put back', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    await putAll(store, manyNotes(600));
    await store.close();
    const old = await crashCopy(dir);
    store = await openNotes(dir);
    await putAll(store, new Map([['n5', { title: 'changed' }], ['n6', undefined], ['x', { title: 'added' }]]));
    const expected = await contentOf(store);
    await store.close();
    await cp(join(old, 'index'), join(dir, 'index'), { recursive: true, force: true });
    store = await openNotes(dir);
    expect(await contentOf(store)).toEqual(expected);
    expect(store.rows().get('n5')?.title).toBe('changed');
    expect((await store.searchIndex()).find('changed')).toEqual(['n5']);
    expect((await store.searchIndex()).find('note 6')).not.toContain('n6');
  });

  it('serves searches and rows from its files when nothing is stale', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    await putAll(store, manyNotes(5000));
    await store.searchIndex();
    store = await reopen(store, dir);
    await rm(join(dir, 'segments'), { recursive: true });
    expect(store.rows().size).toBe(5000);
    expect((await store.searchIndex()).find('note 4999')).toEqual(['n4999']);
  });
});

describe('closing after a few changes', () => {
  const tuning = { rest: 1024 * 1024 };

  it('leaves them in the journal, writes no segment, and the next start shows them all', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    await putAll(store, manyNotes(600));
    await store.searchIndex();
    store = await reopen(store, dir, { tuning });
    const before = await contentOf(store);
    await putAll(store, new Map([['n5', { title: 'Lampu padam' }], ['n6', undefined], ['x', { title: 'Pohon tumbang' }]]));
    const segments = await readFile(join(dir, 'segments', '000000.seg'));
    store = await reopen(store, dir, { tuning });
    expect(await readFile(join(dir, 'segments', '000000.seg'))).toEqual(segments);
    before.delete('n6');
    expect(await contentOf(store)).toEqual(new Map([...before, ['n5', { title: 'Lampu padam' }], ['x', { title: 'Pohon tumbang' }]]));
    expect([...store.rows().keys()].slice(4, 7)).toEqual(['n4', 'n5', 'n7']);
    expect([...store.rows().keys()].at(-1)).toBe('x');
    const index = await store.searchIndex();
    expect(index.find('lampu')).toEqual(['n5']);
    expect(index.find('note 5')).not.toContain('n5');
    expect(index.find('tumbang')).toEqual(['x']);
    expect(index.find('note 6')).not.toContain('n6');
  });

  it('waits for a flush under way', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir, { tuning });
    await putAll(store, manyNotes(2000));
    const flushing = store.flush();
    await store.close();
    const files = await journalFiles(dir);
    await flushing;
    expect(await journalFiles(dir)).toEqual(files);
  });

  it('flushes a longer journal', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir, { tuning: { rest: 100 } });
    await put(store, 'a', { title: 'a'.repeat(200) });
    await store.close();
    expect(await currentJournal(dir)).toMatch(/2\.log$/u);
    store = await openNotes(dir, { tuning: { rest: 100 } });
    expect([...store.rows().keys()]).toEqual(['a']);
  });

  it('keeps the rows of a segment of which a few bodies are newer than the index, and derives those', async () => {
    const dir = await newFolder();
    let derived: string[] = [];
    const shape = { ...noteShape, derive: (...args: Parameters<typeof noteShape.derive>) => {
      derived.push(args[0]);
      return noteShape.derive(...args);
    } };
    let store = await openNotes(dir, { shape });
    await putAll(store, manyNotes(600));
    store = await reopen(store, dir, { shape });
    await putAll(store, new Map([['n7', { title: 'newer' }], ['n8', undefined]]));
    await store.close();
    derived = [];
    store = await openNotes(dir, { shape });
    expect(derived).toEqual(['n7']);
    expect(store.rows().get('n7')?.title).toBe('newer');
    expect(store.rows().has('n8')).toBe(false);
    expect(store.rows().size).toBe(599);
  });
});

describe('a segment', () => {
  it.each([0, 40, 400])('that was changed on disk in head or table (byte %i) is noticed, by name, and the others stay readable', async (at) => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    await putAll(store, manyNotes(300));
    store = await reopen(store, dir);
    const file = join(dir, 'segments', '000000.seg');
    await flipByte(file, at);
    await expect(store.read('n0')).rejects.toMatchObject({ code: 'damaged', file });
    expect(await store.read('n299')).toEqual({ title: 'Note 299' });
  });

  it('that is an older copy, another segment or missing is noticed', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    await putAll(store, manyNotes(300));
    await store.flush();
    const old = await crashCopy(dir);
    await put(store, 'n0', { title: 'newer' });
    store = await reopen(store, dir);
    const file = join(dir, 'segments', '000000.seg');
    for (const source of [join(old, 'segments', '000000.seg'), join(dir, 'segments', '000001.seg')]) {
      await cp(source, file, { force: true });
      await expect(store.read('n0')).rejects.toMatchObject({ code: 'damaged', file });
    }
    await rm(file);
    await expect(store.read('n0')).rejects.toMatchObject({ code: 'damaged', file });
  });
});
