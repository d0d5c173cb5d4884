import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum, crc32 } from '../../../src/main/store/checksum.ts';
import { realDisk } from '../../../src/main/store/disk.ts';
import { decodeLine, encodeLine } from '../../../src/main/store/journal-line.ts';
import { LruCache } from '../../../src/main/store/lru.ts';
import { writeManifest } from '../../../src/main/store/manifest.ts';
import { formatAfter, MIGRATIONS, type Migration } from '../../../src/main/store/migrations/migrations.ts';
import { plainSealer, type Sealer } from '../../../src/main/store/sealed-file.ts';
import { contentOf, manyNotes, newFolder, openNotes, put, putAll, reopen } from './stage.ts';

describe('the checksum', () => {
  it('is the usual CRC-32, with and without the runtime\'s own', () => {
    expect(checksum(Buffer.from('123456789'))).toBe('cbf43926');
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(crc32(bytes).toString(16).padStart(8, '0')).toBe(checksum(bytes));
      }),
    );
  });
});

describe('a journal line', () => {
  const line = fc.record({ seq: fc.nat(), durable: fc.nat(), content: fc.uint8Array().map((bytes) => Buffer.from(bytes)) });

  it('is read as it was written, whatever bytes it holds', () => {
    fc.assert(
      fc.property(line, (written) => {
        const bytes = encodeLine(written);
        expect(decodeLine(bytes, 0)).toEqual({ ...written, at: 0, end: bytes.length });
      }),
    );
  });

  it('is not read with any bit changed or any byte missing at its end', () => {
    fc.assert(
      fc.property(line, fc.nat(), fc.nat(7), (written, place, bit) => {
        const bytes = encodeLine(written);
        expect(decodeLine(bytes.subarray(0, place % bytes.length), 0)).toBeUndefined();
        const at = place % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        expect(decodeLine(bytes, 0)).toBeUndefined();
      }),
    );
  });
});

describe('the cache', () => {
  it('keeps what was used last within its weight', () => {
    const cache = new LruCache<string, number>(10);
    cache.set('a', 1, 4);
    cache.set('b', 2, 4);
    expect(cache.get('a')).toBe(1);
    cache.set('c', 3, 4);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
    cache.set('d', 4, 100);
    expect([cache.get('a'), cache.get('c'), cache.get('d')]).toEqual([undefined, undefined, 4]);
    cache.set('a', 5, 1);
    expect([cache.get('d'), cache.get('a')]).toEqual([undefined, 5]);
  });
});

describe('versions', () => {
  const next = formatAfter(MIGRATIONS) + 1;
  const rename: Migration = {
    to: next,
    run: async ({ dir }) => {
      await writeFile(join(dir, 'migrated'), '');
    },
  };

  it('data of a newer version is refused', async () => {
    const dir = await newFolder();
    await (await openNotes(dir)).close();
    await writeManifest({ disk: realDisk, sealer: plainSealer, dir }, { format: next, through: 0, slots: 0, segments: [], records: 0 });
    await expect(openNotes(dir)).rejects.toMatchObject({ code: 'newer-version', file: join(dir, 'manifest.json') });
  });

  it('data of an older version is migrated once, and kept', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir);
    await put(store, 'a', { title: 'from before' });
    let runs = 0;
    const counted: Migration = { ...rename, run: async (...given) => { runs += 1; await rename.run(...given); } };
    for (let start = 0; start < 2; start += 1) store = await reopen(store, dir, { migrations: [...MIGRATIONS, counted] });
    expect(runs).toBe(1);
    expect(await store.read('a')).toEqual({ title: 'from before' });
    await store.close();
    await expect(openNotes(dir)).rejects.toMatchObject({ code: 'newer-version' });
  });

  it('a gap in the chain of migrations is a bug', async () => {
    await expect(openNotes(await newFolder(), { migrations: [...MIGRATIONS, { ...rename, to: next + 1 }] })).rejects.toThrow(`leads to format ${next + 1}`);
  });
});

describe('the seam for sealing', () => {
  const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
  const bound = (name: string, bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`${name}\0`), bytes]);
  const xorSealer: Sealer = {
    kind: 'xor',
    seal: (name, plain) => turned(bound(name, plain)),
    unseal: (name, sealed) => {
      const plain = turned(sealed);
      const head = Buffer.from(`${name}\0`);
      if (!plain.subarray(0, head.length).equals(head)) throw new Error('sealed under another name');
      return plain.subarray(head.length);
    },
  };

  it('takes all content of the store', async () => {
    const dir = await newFolder();
    let store = await openNotes(dir, { sealer: xorSealer });
    await putAll(store, manyNotes(300));
    await store.flush();
    await put(store, 'n0', { title: 'in the journal' });
    store = await reopen(store, dir, { sealer: xorSealer });
    expect((await contentOf(store)).get('n0')).toEqual({ title: 'in the journal' });
    await store.close();
    await expect(openNotes(dir, { sealer: { ...xorSealer, kind: 'other' } })).rejects.toMatchObject({ code: 'damaged', isForeign: true });
    // a desk that seals nothing comes before the format in which all is sealed
    await expect(openNotes(dir)).rejects.toMatchObject({ code: 'newer-version' });
    expect(await readdir(dir)).not.toContain('damaged');
  });
});
