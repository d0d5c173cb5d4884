import { describe, expect, it } from 'vitest';
import type { BodyText, Snapshot } from '../../../src/main/store/snapshot.ts';
import { count, manyNotes, newFolder, openNotes, put, putAll, putRecord, reopen } from './stage.ts';

async function bodiesOf(snapshot: Snapshot, meanwhile: () => Promise<unknown> = () => Promise.resolve()): Promise<BodyText[]> {
  const bodies: BodyText[] = [];
  for await (const part of snapshot.bodies()) {
    bodies.push(...part);
    await meanwhile();
  }
  return bodies;
}

describe('a snapshot', () => {
  it('is of one moment, though changes go on and are kept', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir);
    await putAll(store, manyNotes(600));
    await putRecord(store, 'office', { name: 'Kantor Contoh' });
    const bodies = await store.snapshot((snapshot) => {
      expect(snapshot.count).toBe(600);
      return bodiesOf(snapshot, async () => {
        await put(store, 'n599', { title: 'later' });
        await put(store, 'n300', undefined);
        await put(store, 'late', { title: 'later' });
        await putRecord(store, 'office', { name: 'Kantor Lain' });
      });
    });
    expect(bodies).toHaveLength(600);
    expect(bodies.filter(({ text }) => text.includes('later'))).toEqual([]);
    const again = await reopen(store, dir);
    expect(await again.read('n599')).toEqual({ title: 'later' });
    expect(await again.read('n300')).toBeUndefined();
    expect(again.record('office')).toEqual({ name: 'Kantor Lain' });
  });

  it('holds the flush back, so that what it reads stays as it is', async () => {
    const store = await openNotes(await newFolder());
    await count(store, 'a');
    let flushed = false;
    await store.snapshot(async (snapshot) => {
      await count(store, 'a');
      void store.flush().then(() => { flushed = true; });
      expect(await bodiesOf(snapshot)).toEqual([{ id: 'a', text: '{"title":"a","size":1}' }]);
      expect(flushed).toBe(false);
    });
    await store.flush();
    expect(flushed).toBe(true);
    expect(await store.read('a')).toMatchObject({ size: 2 });
  });

  it('lets later flushes go on where its reader fails', async () => {
    const store = await openNotes(await newFolder());
    await expect(store.snapshot(() => Promise.reject(new Error('cancelled')))).rejects.toThrow('cancelled');
    await count(store, 'a');
    await store.flush();
    expect(await store.read('a')).toMatchObject({ size: 1 });
  });
});
