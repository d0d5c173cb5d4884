import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAttachmentStore, type AttachmentStore } from '../../../src/main/store/attachment-store.ts';
import { createDataKey, sealerFor } from '../../../src/main/store/cipher.ts';
import { PENDING } from '../../../src/main/store/pending-marks.ts';
import { StoreError } from '../../../src/main/store/store-error.ts';
import { carelessDisk } from '../../crash/careless-disk.ts';
import { manyNotes, newFolder, notices, openNotes, put, putAll, putRecord, type Note, type NoteStore } from './stage.ts';

const FLIPS = 500;
const NOTES = 300;
const FILES = 3;
const PENDING_MARKS = join('files', PENDING);
const disk = carelessDisk();
const key = createDataKey();

async function openBoth(dir: string, report?: ReturnType<typeof notices>['report']): Promise<{ store: NoteStore; files: AttachmentStore }> {
  const store = await openNotes(dir, { disk, report, sealer: sealerFor(key, 'store'), tuning: { rest: 4_000_000 } });
  return { store, files: await openAttachmentStore({ disk, dir: join(dir, 'files'), sealer: sealerFor(key, 'files') }) };
}

interface Sample {
  dir: string;
  notes: Map<string, Note>;
  files: string[];
}

/** A sealed store with attachments: as it lies when closed, and as a killed process leaves it, with the last changes in the journal. */
async function samples(): Promise<{ closed: Sample; killed: Sample }> {
  const dir = await newFolder();
  const notes = manyNotes(NOTES);
  const { store, files } = await openBoth(dir);
  await putAll(store, notes);
  await putRecord(store, 'office', { name: 'Kantor Contoh' });
  await store.rederive();
  await store.searchIndex();
  const ids: string[] = [];
  for (let number = 0; number < FILES; number += 1) ids.push((await files.put(contentOf(number))).id);
  await store.flush();
  for (let number = 0; number < 20; number += 1) {
    notes.set(`n${number}`, { title: `Changed ${number}` });
    await put(store, `n${number}`, { title: `Changed ${number}` });
  }
  const [killed, closed] = [await newFolder(), await newFolder()];
  await cp(dir, killed, { recursive: true });
  await store.close();
  await cp(dir, closed, { recursive: true });
  return { closed: { dir: closed, notes, files: ids }, killed: { dir: killed, notes, files: ids } };
}

async function* contentOf(number: number): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.alloc(2000, `Lampiran contoh ${number} `));
}

/** Every file whose content means something: of the lock's claims and of the marks of attachments under way only the names are read. */
async function filesOf(dir: string): Promise<{ path: string; size: number }[]> {
  const names = await readdir(dir, { recursive: true });
  const found = await Promise.all(names.filter((name) => !name.startsWith('lock') && !name.startsWith(PENDING_MARKS)).map(async (path) => ({ path, info: await stat(join(dir, path)) })));
  return found.filter(({ info }) => info.isFile() && info.size > 0).map(({ path, info }) => ({ path, size: info.size }));
}

/** A place chosen among all bytes of all files. */
async function flipSomewhere(dir: string): Promise<string> {
  const files = await filesOf(dir);
  let at = Math.floor(Math.random() * files.reduce((sum, { size }) => sum + size, 0));
  for (const { path, size } of files) {
    if (at >= size) {
      at -= size;
      continue;
    }
    const bytes = await readFile(join(dir, path));
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(Math.random() * 8)), at);
    await writeFile(join(dir, path), bytes);
    return path;
  }
  throw new Error('the folder is empty');
}

interface Finding {
  /** the files that were told of, by notices and by reads that failed */
  named: string[];
  /** notes and attachments that could not be read */
  unread: string[];
  /** notes that were read, but not as they were last written */
  wrong: string[];
}

async function readAll(dir: string, sample: Sample): Promise<Finding> {
  const { list, report } = notices();
  const { store, files } = await openBoth(dir, report);
  const finding: Finding = { named: [], unread: [], wrong: [] };
  const reading = async (name: string, read: () => Promise<void>): Promise<void> => {
    await read().catch((error: unknown) => {
      if (!(error instanceof StoreError) || error.file === undefined) throw error;
      finding.named.push(error.file.slice(dir.length + 1));
      finding.unread.push(name);
    });
  };
  for (const [id, note] of sample.notes) {
    await reading(id, async () => {
      const found = await store.read(id);
      // its row had to be derived anew, from a body that cannot be read
      if (found === undefined) finding.unread.push(id);
      else if (found.title !== note.title) finding.wrong.push(id);
    });
  }
  for (const id of sample.files) await reading(id, async () => { for await (const piece of files.open(id)) expect(piece.length).toBeGreaterThan(0); });
  expect((await store.searchIndex()).size).toBeGreaterThan(0);
  expect(store.record('office')).toEqual({ name: 'Kantor Contoh' });
  // a body that a later change has replaced is looked at when it is written anew
  await store.flush();
  await store.close();
  for (const notice of list) if ('file' in notice) finding.named.push(notice.file.replace(`${dir}/`, ''));
  return finding;
}

/** How much one flipped bit may cost: a body, the bodies of a segment whose table it hit, an attachment, or one journal line. */
function limitFor(path: string): { unread: number; wrong: number } {
  if (path.startsWith('segments')) return { unread: 256, wrong: 0 };
  if (path.startsWith('files')) return { unread: 1, wrong: 0 };
  if (path.startsWith('journal')) return { unread: 0, wrong: 1 };
  return { unread: 0, wrong: 0 };
}

describe('a flipped bit', () => {
  it(`at any of ${FLIPS} places of a sealed store is told of by the file's name, and all else is read`, async () => {
    const { closed, killed } = await samples();
    const dir = await newFolder();
    let bodiesHit = 0;
    let bodiesLost = 0;
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const sample = flip % 2 === 0 ? closed : killed;
      await rm(dir, { recursive: true });
      await cp(sample.dir, dir, { recursive: true });
      const path = await flipSomewhere(dir);
      const finding = await readAll(dir, sample);
      const limit = limitFor(path);
      expect(finding.named, `flip in ${path}`).toContain(path);
      expect(finding.unread.length, `flip in ${path}`).toBeLessThanOrEqual(limit.unread);
      expect(finding.wrong.length, `flip in ${path}`).toBeLessThanOrEqual(limit.wrong);
      if (!path.startsWith('segments')) continue;
      bodiesHit += 1;
      bodiesLost += finding.unread.length;
    }
    // most flips in a segment hit one body, and cost no other
    expect(bodiesLost / bodiesHit).toBeLessThan(NOTES / 2);
  }, 600_000);
});
