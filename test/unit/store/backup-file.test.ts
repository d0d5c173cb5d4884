import { createHash } from 'node:crypto';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackupError } from '../../../src/main/store/backup-format.ts';
import type { BackupErrorCode } from '../../../src/main/store/backup-format.ts';
import { readBackup, readBackupHead, verifyBackup } from '../../../src/main/store/backup-reader.ts';
import type { BackupItem } from '../../../src/main/store/backup-reader.ts';
import { BackupWriter } from '../../../src/main/store/backup-writer.ts';
import { realDisk } from '../../../src/main/store/disk.ts';
import { plainSealer } from '../../../src/main/store/sealed-file.ts';
import type { Sealer } from '../../../src/main/store/sealed-file.ts';
import { newFolder } from './stage.ts';

const head = { id: 'backup-1', at: '2026-11-24T02:00:00.000Z', deskId: 'desk-a', keys: null };
const fileId = 'ab'.repeat(32);

/** Binds the name in, as a cipher does. */
const namedSealer: Sealer = {
  kind: 'named',
  seal: (name, plain) => Buffer.concat([tag(name), plain]),
  unseal: (name, sealed) => {
    if (!sealed.subarray(0, 32).equals(tag(name))) throw new Error('sealed under another name');
    return sealed.subarray(32);
  },
};
const tag = (name: string) => createHash('sha256').update(name).digest();

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
  await Promise.resolve();
}

async function write(path: string, sealer: Sealer = plainSealer, given = head): Promise<void> {
  const handle = await open(path, 'w');
  const writer = await BackupWriter.begin(handle, given, sealer);
  await writer.records([['office', '{"name":"Kantor Contoh"}']]);
  await writer.bodies([{ id: 'A1', text: '{"title":"Jalan berlubang"}' }, { id: 'A2', text: '{"title":"Lampu mati"}' }]);
  await writer.file(fileId, pieces('isi ', 'lampiran'), () => false);
  await writer.bodies([{ id: 'A3', text: '{"title":"baris\\nbaru"}' }]);
  await writer.end();
  await handle.close();
}

async function read(path: string, sealer: Sealer = plainSealer): Promise<BackupItem[]> {
  const items: BackupItem[] = [];
  for await (const item of readBackup(realDisk, path, sealer)) items.push(item);
  return items;
}

async function refusalOf(path: string, sealer: Sealer = plainSealer): Promise<BackupErrorCode | 'accepted' | 'other'> {
  try {
    await verifyBackup(realDisk, path, sealer);
    return 'accepted';
  } catch (error) {
    return error instanceof BackupError ? error.code : 'other';
  }
}

async function made(sealer?: Sealer): Promise<{ path: string; bytes: Buffer }> {
  const path = join(await newFolder(), 'satu.tanggap');
  await write(path, sealer);
  return { path, bytes: await readFile(path) };
}

describe('a backup file', () => {
  it('gives back what was written, in its order', async () => {
    const { path } = await made();
    const items = await read(path);
    expect(items.map(({ kind }) => kind)).toEqual(['records', 'bodies', 'file', 'piece', 'piece', 'fileEnd', 'bodies', 'end']);
    expect(items.flatMap((item) => (item.kind === 'bodies' ? item.bodies : []))).toEqual([
      { id: 'A1', text: '{"title":"Jalan berlubang"}' }, { id: 'A2', text: '{"title":"Lampu mati"}' }, { id: 'A3', text: '{"title":"baris\\nbaru"}' },
    ]);
    expect(await verifyBackup(realDisk, path, plainSealer)).toMatchObject({ bodies: 3, records: 1, files: 1, brokenFiles: 0 });
  });

  it('tells without a key who made it and when', async () => {
    const { path, bytes } = await made(namedSealer);
    expect(await readBackupHead(realDisk, path)).toEqual({ ...head, kind: 'named', size: bytes.length });
  });

  it('goes on where an attachment cannot be read, and says so', async () => {
    const path = join(await newFolder(), 'satu.tanggap');
    const handle = await open(path, 'w');
    const writer = await BackupWriter.begin(handle, head, plainSealer);
    const broken = async function* () {
      yield* pieces('isi ');
      throw new Error('damaged');
    };
    await writer.file(fileId, broken(), () => true);
    await writer.end();
    await handle.close();
    expect((await read(path)).at(-2)).toEqual({ kind: 'fileEnd', isWhole: false });
    expect(await verifyBackup(realDisk, path, plainSealer)).toMatchObject({ files: 0, brokenFiles: 1 });
  });

  it.each([['plain', plainSealer], ['sealed', namedSealer]] as const)('is refused when any byte of it is another (%s)', async (_name, sealer) => {
    const { path, bytes } = await made(sealer);
    await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ mask;
      await writeFile(path, changed);
      expect(await refusalOf(path, sealer)).toMatch(/^(foreign|newer|truncated|damaged|other-key)$/);
    }), { numRuns: 300 });
  });

  it('is refused when it ends too early, wherever', async () => {
    const { path, bytes } = await made();
    for (let length = 0; length < bytes.length; length += 1) {
      await writeFile(path, bytes.subarray(0, length));
      expect(await refusalOf(path)).toMatch(/^(foreign|truncated|damaged)$/);
    }
  });

  it('is refused when something was added, or two frames changed places', async () => {
    const { path, bytes } = await made();
    await writeFile(path, Buffer.concat([bytes, Buffer.from('x')]));
    expect(await refusalOf(path)).toBe('damaged');
    const frames = framesOf(bytes);
    expect(frames.length).toBeGreaterThan(5);
    const [first, second, third, ...rest] = frames;
    await writeFile(path, Buffer.concat([first!, third!, second!, ...rest]));
    expect(await refusalOf(path)).toBe('damaged');
    await writeFile(path, Buffer.concat([first!, second!, ...rest]));
    expect(await refusalOf(path)).toBe('damaged');
  });

  it('says what is wrong: foreign, newer, of another key', async () => {
    const { path, bytes } = await made(namedSealer);
    expect(await refusalOf(path)).toBe('other-key');
    await writeFile(path, Buffer.from('PK\u0003\u0004 a spreadsheet'));
    expect(await refusalOf(path)).toBe('foreign');
    await writeFile(path, Buffer.from(bytes.toString('latin1').replace('tanggap-backup 1', 'tanggap-backup 2'), 'latin1'));
    expect(await refusalOf(path, namedSealer)).toBe('newer');
  });

  it('does not accept the frames of another backup', async () => {
    const { path, bytes } = await made(namedSealer);
    const other = join(await newFolder(), 'dua.tanggap');
    await write(other, namedSealer, { ...head, id: 'backup-2' });
    const frames = framesOf(bytes);
    await writeFile(path, Buffer.concat([...frames.slice(0, 2), ...framesOf(await readFile(other)).slice(2)]));
    expect(await refusalOf(path, namedSealer)).toBe('damaged');
  });
});

/** The head, then each frame. */
function framesOf(bytes: Buffer): Buffer[] {
  const [, , length] = bytes.toString('latin1', 0, 64).split(' ');
  let at = bytes.indexOf('\n') + 1 + Number(length);
  const parts = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const next = at + 18 + Number.parseInt(bytes.toString('latin1', at, at + 8), 16);
    parts.push(bytes.subarray(at, next));
    at = next;
  }
  return parts;
}
