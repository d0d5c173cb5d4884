import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAttachmentStore, type AttachmentStore } from '../../../src/main/store/attachment-store.ts';
import { realDisk, type Disk } from '../../../src/main/store/disk.ts';
import { CHUNK } from '../../../src/main/store/file-frames.ts';
import { plainSealer, type Sealer } from '../../../src/main/store/sealed-file.ts';
import { carelessDisk } from '../../crash/careless-disk.ts';
import { faultyDisk, newFolder } from './stage.ts';

const KEY = randomBytes(32);

/** A cipher that binds the name in, as the store's own does. */
const cipher: Sealer = {
  kind: 'test-cipher',
  seal(name, plain) {
    const nonce = randomBytes(12);
    const gcm = createCipheriv('aes-256-gcm', KEY, nonce).setAAD(Buffer.from(name));
    return Buffer.concat([nonce, gcm.update(plain), gcm.final(), gcm.getAuthTag()]);
  },
  unseal(name, sealed) {
    const gcm = createDecipheriv('aes-256-gcm', KEY, sealed.subarray(0, 12)).setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(-16));
    return Buffer.concat([gcm.update(sealed.subarray(12, -16)), gcm.final()]);
  },
};

async function* pieces(content: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += length) yield await Promise.resolve(content.subarray(at, at + length));
}

async function readAll(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function openFiles(dir?: string, disk: Disk = carelessDisk(), sealer: Sealer = cipher): Promise<AttachmentStore & { dir: string }> {
  const folder = dir ?? join(await newFolder(), 'files');
  const store = await openAttachmentStore({ disk, dir: folder, sealer });
  return Object.assign(store, { dir: folder });
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const pathOf = (dir: string, id: string): string => join(dir, id.slice(0, 2), id);

describe('the attachment store', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7])('gives back %d bytes as they were, under their hash', async (length) => {
    const content = randomBytes(length);
    const store = await openFiles();
    expect(await store.put(pieces(content, 100_003))).toEqual({ id: sha256(content), size: length });
    const again = await openFiles(store.dir);
    expect((await readAll(again.open(sha256(content)))).equals(content)).toBe(true);
    expect(await again.size(sha256(content))).toBe(length);
  });

  it.each([0, 5, CHUNK, CHUNK + 9, 2 * CHUNK + 99])('reads on from byte %d', async (from) => {
    const content = randomBytes(2 * CHUNK + 100);
    const store = await openFiles();
    const { id } = await store.put(pieces(content, CHUNK));
    expect((await readAll(store.open(id, from))).equals(content.subarray(from))).toBe(true);
  });

  it('keeps the same content once', async () => {
    const store = await openFiles();
    const content = randomBytes(5000);
    const first = await store.put(pieces(content, 100));
    expect(await store.put(pieces(content, 5000))).toEqual(first);
    expect(await store.list()).toEqual([first.id]);
    expect(await readdir(join(store.dir, 'incoming'))).toEqual([]);
  });

  it('holds nothing of the content in the clear, given a cipher', async () => {
    const store = await openFiles();
    const { id } = await store.put(pieces(Buffer.from('Siti Contoh tinggal di sini. '.repeat(100)), 64));
    expect((await readFile(pathOf(store.dir, id))).includes('Siti Contoh')).toBe(false);
  });

  it('removes, and does not mind removing again', async () => {
    const store = await openFiles();
    const { id } = await store.put(pieces(randomBytes(10), 10));
    await store.remove(id);
    await store.remove(id);
    expect(await store.has(id)).toBe(false);
    await expect(readAll(store.open(id))).rejects.toMatchObject({ code: 'damaged', file: pathOf(store.dir, id) });
  });

  it('refuses a name that leads out of its folder', async () => {
    const store = await openFiles();
    await expect(readAll(store.open('../../manifest.json'))).rejects.toMatchObject({ code: 'damaged' });
    await expect(store.remove('../../manifest.json')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('hands on what whoever gives the content throws, and keeps nothing of it', async () => {
    const store = await openFiles();
    const stopped = Object.assign(new Error('stopped'), { code: 'cancelled' });
    async function* broken(): AsyncGenerator<Buffer> {
      yield await Promise.resolve(randomBytes(2 * CHUNK));
      throw stopped;
    }
    await expect(store.put(broken())).rejects.toBe(stopped);
    expect(await readdir(join(store.dir, 'incoming'))).toEqual([]);
    expect(await store.list()).toEqual([]);
  });
});

describe('a damaged attachment', () => {
  it.each([['plain', plainSealer], ['sealed', cipher]] as const)('is noticed at every bit (%s), named, and mended by the same content', async (_kind, sealer) => {
    const store = await openFiles(undefined, carelessDisk(), sealer);
    const content = randomBytes(60);
    const { id } = await store.put(pieces(content, 60));
    const path = pathOf(store.dir, id);
    const sound = await readFile(path);
    for (let bit = 0; bit < sound.length * 8; bit += 1) {
      const flipped = Buffer.from(sound);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await writeFile(path, flipped);
      await expect(readAll(store.open(id)), `bit ${bit}`).rejects.toMatchObject({ code: 'damaged', file: path });
    }
    await store.put(pieces(content, 60));
    expect((await readAll(store.open(id))).equals(content)).toBe(true);
  });

  it('is noticed where it was cut short or goes on, at any length', async () => {
    const store = await openFiles();
    const { id } = await store.put(pieces(randomBytes(40), 40));
    const sound = await readFile(pathOf(store.dir, id));
    for (let length = 0; length < sound.length; length += 1) {
      await writeFile(pathOf(store.dir, id), sound.subarray(0, length));
      await expect(readAll(store.open(id)), `${length} bytes`).rejects.toMatchObject({ code: 'damaged' });
    }
    await writeFile(pathOf(store.dir, id), Buffer.concat([sound, Buffer.of(10)]));
    await expect(readAll(store.open(id))).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is another file under its name, or with chunks in another order', async () => {
    const store = await openFiles();
    const one = await store.put(pieces(randomBytes(2 * CHUNK), CHUNK));
    const other = await store.put(pieces(randomBytes(2 * CHUNK), CHUNK));
    const bytes = await readFile(pathOf(store.dir, one.id));
    const head = bytes.indexOf('\n') + 1;
    const frame = CHUNK + 28 + 18;
    const turned = Buffer.concat([
      bytes.subarray(0, head), bytes.subarray(head + frame, head + 2 * frame), bytes.subarray(head, head + frame), bytes.subarray(head + 2 * frame),
    ]);
    await writeFile(pathOf(store.dir, one.id), await readFile(pathOf(store.dir, other.id)));
    await expect(readAll(store.open(one.id))).rejects.toMatchObject({ code: 'damaged' });
    await writeFile(pathOf(store.dir, one.id), turned);
    await expect(readAll(store.open(one.id))).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('a crash or a failing disk while an attachment is written', () => {
  it('leaves it whole or not there, at whichever call it happens', async () => {
    const content = randomBytes(CHUNK + 100);
    const id = sha256(content);
    let failures = 0;
    for (let failing = 0; ; failing += 1) {
      let calls = 0;
      let isArmed = false;
      const disk = faultyDisk({ fail: () => (isArmed && calls++ >= failing ? 'ENOSPC' : undefined), writesHalf: true });
      const store = await openFiles(undefined, disk);
      const other = await store.put(pieces(randomBytes(10), 10));
      isArmed = true;
      const acknowledged = await store.put(pieces(content, CHUNK)).then(() => true, (error: unknown) => {
        expect(error).toMatchObject({ name: 'StoreError', code: expect.stringMatching(/^(disk-full|read-failed)$/u) as string });
        return false;
      });
      const after = await openFiles(store.dir, realDisk);
      expect(await after.list()).toContain(other.id);
      if (await after.has(id)) expect((await readAll(after.open(id))).equals(content)).toBe(true);
      else expect(acknowledged).toBe(false);
      expect(await readdir(join(store.dir, 'incoming'))).toEqual([]);
      if (acknowledged) break;
      failures += 1;
    }
    expect(failures).toBeGreaterThan(8);
  });

  it('syncs content and folders before it says that it is done', async () => {
    const calls: string[] = [];
    const disk = faultyDisk({ fail: () => undefined, before: (call, path) => { calls.push(`${call} ${path.split('/').at(-1) ?? ''}`); return Promise.resolve(); } });
    const store = await openFiles(undefined, disk);
    calls.length = 0;
    const { id } = await store.put(pieces(randomBytes(10), 10));
    const order = calls.filter((call) => /^(sync|rename)/u.test(call)).map((call) => call.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/u, 'temporary'));
    expect(order).toEqual(['sync temporary', 'sync files', `rename ${id}`, `sync ${id.slice(0, 2)}`]);
  });
});

describe('an attachment that no event names', () => {
  const DAY = 24 * 3_600_000;
  const old = new Date(Date.now() - 2 * DAY);

  it('goes a day after a crash has left it, and no other', async () => {
    const before = await openFiles();
    const [orphan, named, settled, young] = await Promise.all([1, 2, 3, 4].map(() => before.put(pieces(randomBytes(10), 10)).then(({ id }) => id)));
    await before.settle([settled!]);
    for (const id of [orphan!, named!]) await utimes(join(before.dir, 'pending', id), old, old);
    const store = await openFiles(before.dir);
    expect(await store.removeOrphans((id) => id === named, new Date(Date.now() - DAY))).toEqual([orphan]);
    expect(await store.list()).toEqual([named, settled, young].sort());
    expect(await readdir(join(store.dir, 'pending'))).toEqual([young]);
  });

  it('is not what a damaged ticket no longer names', async () => {
    const store = await openFiles();
    const { id } = await store.put(pieces(randomBytes(10), 10));
    await store.settle([id]);
    expect(await (await openFiles(store.dir)).removeOrphans(() => false, new Date(Date.now() + DAY))).toEqual([]);
    expect(await store.has(id)).toBe(true);
  });

  it('stays where the same content has just come again', async () => {
    const before = await openFiles();
    const { id } = await before.put(pieces(Buffer.from('foto'), 4));
    await utimes(join(before.dir, 'pending', id), old, old);
    const store = await openFiles(before.dir);
    await store.put(pieces(Buffer.from('foto'), 4));
    expect(await store.removeOrphans(() => false, new Date(Date.now() - DAY))).toEqual([]);
  });
});
