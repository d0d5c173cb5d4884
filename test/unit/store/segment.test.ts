import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk, type Disk, type StoreFs } from '../../../src/main/store/disk.ts';
import { plainSealer, type Sealer } from '../../../src/main/store/sealed-file.ts';
import { decodeSegment, type SealedBody, type Segment } from '../../../src/main/store/segment-frame.ts';
import { sealBody, unsealBody } from '../../../src/main/store/segment.ts';
import { carelessDisk } from '../../crash/careless-disk.ts';
import { count, manyNotes, newFolder, openNotes, put, putAll, reopen, type NoteStore } from './stage.ts';

const fileOf = (dir: string): string => join(dir, 'segments', '000000.seg');

async function filled(dir: string): Promise<NoteStore> {
  const store = await openNotes(dir);
  await putAll(store, manyNotes(300));
  await store.flush();
  return store;
}

function bodyAt(segment: Segment, place: number): SealedBody {
  return segment.bodies[place] as SealedBody;
}

/** Flips a byte of the body at a place of the first segment. */
async function harm(dir: string, place: number): Promise<void> {
  const bytes = await readFile(fileOf(dir));
  const { bytes: body } = bodyAt(decodeSegment(bytes, { sealer: plainSealer, number: 0, path: '' }), place);
  body.writeUInt8(body.readUInt8(3) ^ 1, 3);
  await writeFile(fileOf(dir), bytes);
}

/** Counts how whole files and pieces of segments are read. */
function watchedDisk(): { disk: Disk; seen: { whole: number; opened: number } } {
  const seen = { whole: 0, opened: 0 };
  const { fs } = realDisk;
  const isSegment = (path: unknown): boolean => String(path).endsWith('.seg');
  const readWhole = (path: string): Promise<Buffer> => {
    if (isSegment(path)) seen.whole += 1;
    return fs.readFile(path);
  };
  const open = (path: string, flags: string): ReturnType<StoreFs['open']> => {
    if (isSegment(path)) seen.opened += 1;
    return fs.open(path, flags);
  };
  return { disk: { ...realDisk, fs: { ...fs, open, readFile: readWhole } as StoreFs }, seen };
}

describe('a body in its segment', () => {
  it('is read without its neighbours, and once', async () => {
    const dir = await newFolder();
    const { disk, seen } = watchedDisk();
    const store = await reopen(await filled(dir), dir, { disk });
    expect(await store.read('n7')).toEqual({ title: 'Note 7' });
    expect(await store.read('n7')).toEqual({ title: 'Note 7' });
    expect(seen).toEqual({ whole: 0, opened: 1 });
  });

  it('that is harmed is noticed, and its neighbours stay readable', async () => {
    const dir = await newFolder();
    const store = await filled(dir);
    await harm(dir, 5);
    const other = await reopen(store, dir);
    await expect(other.read('n5')).rejects.toMatchObject({ code: 'damaged', file: fileOf(dir) });
    expect(await other.read('n4')).toEqual({ title: 'Note 4' });
    expect(await other.read('n6')).toEqual({ title: 'Note 6' });
  });

  it('stays harmed when its segment is written anew for another', async () => {
    const dir = await newFolder();
    const first = await filled(dir);
    await harm(dir, 5);
    const store = await reopen(first, dir);
    await put(store, 'n4', { title: 'changed' });
    await store.flush();
    await expect(store.read('n5')).rejects.toMatchObject({ code: 'damaged' });
    expect(await store.read('n4')).toEqual({ title: 'changed' });
  });

  it('keeps its sealed bytes while others change', async () => {
    const dir = await newFolder();
    const store = await filled(dir);
    const source = { sealer: plainSealer, number: 0, path: '' };
    const before = decodeSegment(await readFile(fileOf(dir)), source);
    await put(store, 'n4', { title: 'changed' });
    await store.flush();
    const after = decodeSegment(await readFile(fileOf(dir)), source);
    expect(after.generation).toBe(before.generation + 1);
    expect([bodyAt(after, 4).birth, bodyAt(after, 5).birth]).toEqual([after.generation, before.generation]);
    expect(bodyAt(after, 5).bytes).toEqual(bodyAt(before, 5).bytes);
  });

  it('of an earlier generation or another place is noticed where the sealer binds names', () => {
    const binding: Sealer = {
      kind: 'binding',
      seal: (name, plain) => Buffer.concat([Buffer.from(`${name}\n`), plain]),
      unseal: (name, sealed) => {
        const end = sealed.indexOf('\n');
        if (sealed.toString('utf8', 0, end) !== name) throw new Error('another name');
        return sealed.subarray(end + 1);
      },
    };
    const at = { disk: realDisk, sealer: binding, path: 'x' };
    const body = sealBody(binding, { number: 3, place: 9, birth: 2 }, { id: 'a', text: '{}' });
    expect(unsealBody(at, { number: 3, place: 9 }, body)).toEqual({ id: 'a', text: '{}' });
    expect(() => unsealBody(at, { number: 3, place: 9 }, { ...body, birth: 3 })).toThrow('cannot be read');
    expect(() => unsealBody(at, { number: 3, place: 8 }, body)).toThrow('cannot be read');
    expect(() => unsealBody(at, { number: 2, place: 9 }, body)).toThrow('cannot be read');
  });

  it('is never an old one while flushes and reads go on together', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir, { disk: carelessDisk(), tuning: { idleMs: Infinity, cacheLimit: 40 } });
    await putAll(store, manyNotes(20));
    for (let round = 1; round <= 40; round += 1) {
      const size = await count(store, 'n3');
      const flushing = store.flush();
      const reads = Array.from({ length: 6 }, () => store.read('n3'));
      const others = [store.read('n2'), store.read('n4')];
      for (const note of await Promise.all(reads)) expect(note?.size).toBe(size);
      await Promise.all([flushing, ...others]);
      expect((await store.read('n3'))?.size).toBe(size);
    }
  });
});
