import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type RecordStore } from '../../src/main/store/record-store.ts';
import { findMatches } from '../../src/main/store/search-text.ts';
import type { StoreShape } from '../../src/main/store/shape.ts';

/** A body of about 3 KB with ten events, as a worked ticket has. */
interface Ticket {
  title: string;
  text: string;
  events: { id: string; type: string; at: string; note: string }[];
}

interface Row {
  title: string;
  status: string;
  unit: string;
  registeredAt: string;
}

const WORDS =
  'jalan lampu sampah drainase banjir pohon trotoar sekolah puskesmas pasar warga rusak padam meluap tumbang tersumbat berlubang segera mohon tindak lanjut kelurahan condong pasiran roban melayu'.split(' ');

const shape: StoreShape<Ticket, Row> = {
  version: 1,
  derive: (id, { title, text, events }) => ({
    row: { title, status: events.at(-1)?.type ?? '', unit: id.slice(-1), registeredAt: events[0]?.at ?? '' },
    search: [`${title} ${text}`, id],
  }),
};

/** Figures of the store for each number of bodies, times in milliseconds; the disk's own figure stands beside ours. */
export async function benchStore(sizes: number[]): Promise<Record<string, number>[]> {
  const figures: Record<string, number>[] = [];
  for (const size of sizes) figures.push(await benchSize(size));
  return figures;
}

async function benchSize(size: number): Promise<Record<string, number>> {
  const dir = await mkdtemp(join(tmpdir(), 'tanggap-bench-'));
  try {
    const fillMs = await time(() => fill(dir, size));
    const opened = await measureOpen(dir);
    const { store } = opened;
    const { change, append } = await measureChanges(store, { size, path: join(dir, 'bare') });
    const search = await measureSearch(store);
    const read = await sample(100, (turn) => store.read(idOf((turn * 7919) % size)));
    const closeMs = await time(() => store.close());
    return {
      bodies: size,
      fillMs: rounded(fillMs),
      openMs: rounded(opened.openMs),
      searchReadyMs: rounded(opened.searchReadyMs),
      ...spread('change', change),
      ...spread('append', append),
      changeToAppendP50: rounded(quantile(change, 0.5) / quantile(append, 0.5)),
      changeToAppendP95: rounded(quantile(change, 0.95) / quantile(append, 0.95)),
      ...spread('search', search),
      ...spread('read', read),
      closeMs: rounded(closeMs),
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

type Store = RecordStore<Ticket, Row>;

// as an import does it: many bodies a batch
async function fill(dir: string, size: number): Promise<void> {
  const store = await openStore<Ticket, Row>({ dir, shape });
  await store.searchTexts();
  for (let from = 0; from < size; from += 200) {
    const ids = Array.from({ length: Math.min(200, size - from) }, (_, index) => idOf(from + index));
    await store.transact({ bodies: ids }, () => ({ bodies: new Map(ids.map((id, index) => [id, ticket(from + index)])), result: undefined }));
  }
  await store.close();
}

async function measureOpen(dir: string): Promise<{ store: Store; openMs: number; searchReadyMs: number }> {
  let store: Store | undefined;
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await store?.close();
    times.push(await time(async () => (store = await openStore<Ticket, Row>({ dir, shape }))));
  }
  if (store === undefined) throw new Error('not opened');
  const opened = store;
  const searchReadyMs = await time(() => opened.searchTexts());
  return { store, openMs: quantile(times, 0.5), searchReadyMs };
}

// By turns, so that whatever else the machine does falls on both.
async function measureChanges(store: Store, { size, path }: { size: number; path: string }): Promise<{ change: number[]; append: number[] }> {
  const bare = await open(path, 'w');
  const change: number[] = [];
  const append: number[] = [];
  for (let turn = 0; turn < 300; turn += 1) {
    change.push(await time(() => addEvent(store, idOf((turn * 7919) % size), turn)));
    append.push(await time(() => appendBare(bare, turn)));
  }
  await bare.close();
  return { change, append };
}

async function addEvent(store: Store, id: string, turn: number): Promise<void> {
  await store.transact({ bodies: [id] }, ({ bodies }) => {
    const before = bodies.get(id) ?? ticket(turn);
    const events = [...before.events, { id: String(turn), type: 'FollowUpRecorded', at: '2026-11-24T08:00:00Z', note: 'Sudah diperiksa.' }];
    return { bodies: new Map([[id, { ...before, events }]]), result: undefined };
  });
}

// the least that any durable change must cost on this disk
async function appendBare(file: FileHandle, turn: number): Promise<void> {
  const bytes = Buffer.alloc(3200, 'x');
  await file.write(bytes, 0, bytes.length, turn * bytes.length);
  await file.datasync();
}

async function measureSearch(store: Store): Promise<number[]> {
  const texts = await store.searchTexts();
  return sample(100, (turn) => {
    findMatches(texts, `${word(turn)} ${word(turn * 5 + 3)}`);
  });
}

function idOf(index: number): string {
  return `ticket-${String(index).padStart(7, '0')}`;
}

function word(index: number): string {
  return WORDS[index % WORDS.length] ?? '';
}

function words(amount: number, seed: number): string {
  return Array.from({ length: amount }, (_, index) => word(seed * 13 + index * index * 7 + index * 3)).join(' ');
}

function ticket(index: number): Ticket {
  const events = Array.from({ length: 10 }, (_, event) => ({
    id: `${String(index)}-${String(event)}`.padStart(40, '0'),
    type: event === 0 ? 'ReportRegistered' : 'FollowUpRecorded',
    at: '2026-11-24T08:00:00Z',
    note: words(10, index + event),
  }));
  return { title: words(6, index), text: words(140, index * 3), events };
}

async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function sample(turns: number, run: (turn: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) times.push(await time(() => run(turn)));
  return times;
}

function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function spread(name: string, times: readonly number[]): Record<string, number> {
  return { [`${name}P50Ms`]: rounded(quantile(times, 0.5)), [`${name}P95Ms`]: rounded(quantile(times, 0.95)) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
