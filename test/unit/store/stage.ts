import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { realDisk, type Disk, type StoreFs } from '../../../src/main/store/disk.ts';
import type { StoreNotice, StoreOptions } from '../../../src/main/store/open-parts.ts';
import { openStore, type RecordStore } from '../../../src/main/store/record-store.ts';
import type { Settings, StoreShape } from '../../../src/main/store/shape.ts';

export interface Note {
  title: string;
  secret?: string;
  size?: number;
}

export interface NoteRow {
  title: string;
  /** taken from a record, as due dates are taken from the office */
  office: string;
}

export type NoteStore = RecordStore<Note, NoteRow>;

export const noteShape: StoreShape<Note, NoteRow> = {
  version: 1,
  settings: ['office'],
  derive: (_id, note, settings) => ({
    row: { title: note.title, office: officeName(settings) },
    search: [note.title, note.secret ?? ''],
  }),
};

function officeName(settings: Settings): string {
  const office = settings.get('office') as { name: string } | undefined;
  return office?.name ?? '';
}

/** A new folder that goes away after the test. */
export async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'tanggap-store-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** A copy of a store's folder as a crash at this moment would leave it. */
export async function crashCopy(dir: string): Promise<string> {
  const copy = await newFolder();
  await cp(dir, copy, { recursive: true });
  return copy;
}

/** A store that flushes only when told to and when it closes; closed after the test. */
export async function openNotes(dir: string, options: Partial<StoreOptions<Note, NoteRow>> = {}): Promise<NoteStore> {
  const store = await openStore<Note, NoteRow>({ dir, shape: noteShape, ...options, tuning: { idleMs: Infinity, rest: 0, ...options.tuning } });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

export async function reopen(store: NoteStore, dir: string, options: Partial<StoreOptions<Note, NoteRow>> = {}): Promise<NoteStore> {
  await store.close();
  return openNotes(dir, options);
}

export function put(store: NoteStore, id: string, note: Note | undefined): Promise<void> {
  return store.transact({ bodies: [id] }, () => ({ bodies: new Map([[id, note]]), result: undefined }));
}

export function putAll(store: NoteStore, notes: ReadonlyMap<string, Note | undefined>): Promise<void> {
  return store.transact({ bodies: [...notes.keys()] }, () => ({ bodies: notes, result: undefined }));
}

export function putRecord(store: NoteStore, key: string, value: unknown): Promise<void> {
  return store.transact({ records: [key] }, () => ({ records: new Map([[key, value]]), result: undefined }));
}

/** Adds one to a note's size; tells the size it made. */
export function count(store: NoteStore, id: string): Promise<number> {
  return store.transact({ bodies: [id] }, ({ bodies }) => {
    const note = bodies.get(id) ?? { title: id };
    const size = (note.size ?? 0) + 1;
    return { bodies: new Map([[id, { ...note, size }]]), result: size };
  });
}

export function manyNotes(amount: number, prefix = 'n'): Map<string, Note> {
  return new Map(Array.from({ length: amount }, (_, index) => [`${prefix}${index}`, { title: `Note ${index}` }]));
}

/** Everything a store shows, to be compared with what it should show. */
export async function contentOf(store: NoteStore): Promise<Map<string, Note | undefined>> {
  const content = new Map<string, Note | undefined>();
  for (const id of store.rows().keys()) content.set(id, await store.read(id));
  return content;
}

export async function journalFiles(dir: string): Promise<string[]> {
  const names = await readdir(join(dir, 'journal'));
  return names.sort().map((name) => join(dir, 'journal', name));
}

type Handle = Awaited<ReturnType<StoreFs['open']>>;
export type DiskCall = 'open' | 'rename' | 'rm' | 'write' | 'sync' | 'truncate' | 'mkdir';

export interface Faults {
  /** the error to throw in the place of a call; undefined lets the call through */
  fail(call: DiskCall, path: string): string | undefined;
  /** runs before a call that goes through */
  before?(call: DiskCall, path: string): Promise<void>;
  /** a failed write has written half of its bytes */
  writesHalf?: boolean;
}

/** The real disk, with faults put in; it never really waits. */
export function faultyDisk(faults: Faults): Disk {
  const guard: Guard = async (call, path, run, broken) => {
    const code = faults.fail(call, path);
    if (code !== undefined) {
      if (faults.writesHalf === true) await broken?.();
      throw Object.assign(new Error(`${code}: made up`), { code });
    }
    await faults.before?.(call, path);
    return run();
  };
  const { fs } = realDisk;
  const open = (path: string, flags: string): Promise<Handle> =>
    guard('open', path, async () => guardHandle(await fs.open(path, flags), path, guard));
  const rename = (from: string, to: string): Promise<void> => guard('rename', to, () => fs.rename(from, to));
  const rm = (path: string, options: object): Promise<void> => guard('rm', path, () => fs.rm(path, options));
  const mkdir = (path: string, options: object): Promise<unknown> => guard('mkdir', path, () => fs.mkdir(path, options));
  return { fs: { ...fs, open, rename, rm, mkdir } as StoreFs, wait: () => Promise.resolve() };
}

type Guard = <Result>(call: DiskCall, path: string, run: () => Promise<Result>, broken?: () => Promise<unknown>) => Promise<Result>;

function guardHandle(handle: Handle, path: string, guard: Guard): Handle {
  const write = handle.write.bind(handle) as (bytes: Buffer, from: number, length: number, at: number) => ReturnType<Handle['write']>;
  const writeFile = handle.writeFile.bind(handle) as (bytes: Buffer) => Promise<void>;
  const sync = handle.sync.bind(handle);
  const datasync = handle.datasync.bind(handle);
  const cut = handle.truncate.bind(handle);
  const half = (length: number): number => Math.floor(length / 2);
  return Object.assign(handle, {
    write: (bytes: Buffer, from: number, length: number, at: number) =>
      guard('write', path, () => write(bytes, from, length, at), () => write(bytes, from, half(length), at)),
    writeFile: (bytes: Buffer) =>
      guard('write', path, () => writeFile(bytes), () => writeFile(bytes.subarray(0, half(bytes.length)))),
    sync: () => guard('sync', path, sync),
    datasync: () => guard('sync', path, datasync),
    truncate: (length: number) => guard('truncate', path, () => cut(length)),
  });
}

export function notices(): { list: StoreNotice[]; report: (notice: StoreNotice) => void } {
  const list: StoreNotice[] = [];
  return { list, report: (notice) => list.push(notice) };
}
