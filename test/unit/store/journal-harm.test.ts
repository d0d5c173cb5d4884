import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { END } from '../../../src/main/store/batch.ts';
import { realDisk, type Disk } from '../../../src/main/store/disk.ts';
import { readJournal, type JournalContent } from '../../../src/main/store/journal-reader.ts';
import { plainSealer } from '../../../src/main/store/sealed-file.ts';
import { newFolder, openNotes, put } from './stage.ts';

const CHANGES = 6;

/** Reads a journal whose one file holds these bytes. */
function read(dir: string, bytes: Buffer): Promise<JournalContent> {
  const disk = { ...realDisk, fs: { ...realDisk.fs, readFile: () => Promise.resolve(bytes) } } as unknown as Disk;
  return readJournal({ disk, dir, sealer: plainSealer }, 1);
}

it('any bit of a closed journal that flips costs one change at most, and is told of; none is lost in silence', async () => {
  const folder = await newFolder();
  const store = await openNotes(folder, { tuning: { rest: 4_000_000 } });
  await put(store, 'first', { title: 'Pertama' });
  await store.flush();
  for (let number = 0; number < CHANGES; number += 1) await put(store, `n${String(number)}`, { title: `Catatan ${String(number)}` });
  await store.close();
  const dir = join(folder, 'journal');
  const [name = ''] = await readdir(dir);
  const bytes = await readFile(join(dir, name));
  const whole = await read(dir, bytes);
  expect(whole.contents.at(-1)?.toString()).toBe(END);
  for (let at = 0; at < bytes.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const harmed = Buffer.from(bytes);
      harmed.writeUInt8(harmed.readUInt8(at) ^ (1 << bit), at);
      const { contents, damages, torn } = await read(dir, harmed);
      const changes = contents.filter((content) => content.toString() !== END).length;
      const unharmed = whole.contents.length - 1;
      expect(unharmed - changes, `byte ${String(at)} bit ${String(bit)}`).toBeLessThanOrEqual(1);
      if (changes < unharmed) expect(damages.length, `byte ${String(at)} bit ${String(bit)}`).toBe(1);
      else expect(torn, `byte ${String(at)} bit ${String(bit)}`).toBeDefined();
    }
  }
});
