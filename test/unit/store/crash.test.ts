import { readFile, truncate } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../../../src/main/store/disk.ts';
import { readJournal } from '../../../src/main/store/journal-reader.ts';
import { plainSealer } from '../../../src/main/store/sealed-file.ts';
import { contentOf, crashCopy, faultyDisk, journalFiles, newFolder, openNotes, putAll, type Note, type NoteStore } from './stage.ts';

type Entries = [id: string, note: Note | undefined][];
type Model = ReadonlyMap<string, Note>;

// Few ids, so that they meet often.
const id = fc.nat(9).map((number) => `id${number}`);
const note = fc.option(fc.string({ maxLength: 20 }).map((title): Note => ({ title })), { nil: undefined });
const batch: fc.Arbitrary<Entries> = fc.uniqueArray(fc.tuple(id, note), { selector: ([key]) => key, minLength: 1, maxLength: 4 });
const batches = fc.array(batch, { minLength: 1, maxLength: 3 });

type Step =
  | { do: 'change'; batches: Entries[] }
  /** `calls` are the disk calls that still work; after a crash none follow, after a hiccup all but one */
  | { do: 'crash' | 'hiccup'; batches: Entries[]; calls: number }
  | { do: 'flush' | 'fill' | 'restart' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), batches }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('crash' as const, 'hiccup' as const), batches, calls: fc.nat(60) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('flush' as const, 'fill' as const, 'restart' as const) }) },
);

/** A disk that works for a number of calls, fails in the middle of the next, and then works again or never. */
class MortalDisk {
  calls = Infinity;
  recovers = false;
  readonly disk: Disk = faultyDisk({
    fail: () => {
      if (this.calls-- > 0) return undefined;
      if (this.recovers) this.calls = Infinity;
      return 'EIO';
    },
    writesHalf: true,
  });
}

/** A change that comes while the flush is under way. */
const LATE: Entries = [['id0', { title: 'late' }]];

class World {
  dir: string;
  store: NoteStore;
  mortal: MortalDisk;
  /** what was acknowledged */
  model: Model = new Map();
  #fills = 0;

  constructor(dir: string, store: NoteStore, mortal: MortalDisk) {
    this.dir = dir;
    this.store = store;
    this.mortal = mortal;
  }

  static async create(): Promise<World> {
    const mortal = new MortalDisk();
    const dir = await newFolder();
    return new World(dir, await openNotes(dir, { disk: mortal.disk }), mortal);
  }

  async run(next: Step): Promise<void> {
    if (next.do === 'change') await this.change(next.batches);
    else if (next.do === 'crash') await this.crash(next.batches, next.calls);
    else if (next.do === 'hiccup') await this.hiccup(next.batches, next.calls);
    else if (next.do === 'flush') await this.store.flush();
    else if (next.do === 'restart') await this.restart(this.dir);
    // pushes later bodies into other segments
    else await this.change([Array.from({ length: 250 }, (_, index) => [`fill${this.#fills++}-${index}`, { title: 'fill' }])]);
  }

  async change(changes: readonly Entries[]): Promise<void> {
    await Promise.all(changes.map((entries) => putAll(this.store, new Map(entries))));
    for (const entries of changes) this.model = after(this.model, entries);
  }

  /** Changes and flushes at once; tells which of the batches were acknowledged. */
  async hurry(changes: readonly Entries[], calls: number): Promise<boolean[]> {
    this.mortal.calls = calls;
    const putting = changes.map((entries) => putAll(this.store, new Map(entries)));
    const flushing = this.store.flush().catch(() => undefined);
    const outcomes = await Promise.allSettled([...putting, putAll(this.store, new Map(LATE))]);
    await flushing;
    return outcomes.map(({ status }) => status === 'fulfilled');
  }

  async hiccup(changes: readonly Entries[], calls: number): Promise<void> {
    this.mortal.recovers = true;
    const acknowledged = await this.hurry(changes, calls);
    this.model = [...changes, LATE].filter((_, index) => acknowledged[index]).reduce(after, this.model);
    this.mortal.calls = Infinity;
    this.mortal.recovers = false;
  }

  /** Changes until the machine stops, and goes on with what is then on the disk. */
  async crash(changes: readonly Entries[], calls: number): Promise<void> {
    const acknowledged = (await this.hurry(changes, calls)).filter(Boolean).length;
    this.mortal.calls = 0;
    const dir = await crashCopy(this.dir);
    await this.restart(dir);
    await this.adopt([...changes, LATE], acknowledged);
  }

  async restart(dir: string): Promise<void> {
    await this.store.close();
    this.mortal = new MortalDisk();
    this.dir = dir;
    this.store = await openNotes(dir, { disk: this.mortal.disk });
  }

  /** Takes as the model what was acknowledged, and as many of the batches after it as the disk turns out to hold. */
  async adopt(changes: readonly Entries[], acknowledged: number): Promise<void> {
    const found = sorted(await contentOf(this.store));
    const possible = changes.map((_, index) => index + 1).filter((count) => count >= acknowledged);
    const models = [...(acknowledged === 0 ? [0] : []), ...possible].map((count) => changes.slice(0, count).reduce(after, this.model));
    const model = models.find((candidate) => JSON.stringify(sorted(candidate)) === JSON.stringify(found));
    expect(model ?? models.map(sorted), `found ${JSON.stringify(found)}`).toBe(model);
    this.model = model ?? this.model;
  }

  async assertAsAcknowledged(): Promise<void> {
    expect(sorted(await contentOf(this.store))).toEqual(sorted(this.model));
    for (const [key, row] of this.store.rows()) expect(row.title).toBe(this.model.get(key)?.title);
    const index = await this.store.searchIndex();
    expect(index.find('').sort()).toEqual([...this.model.keys()].sort());
  }
}

function after(model: Model, entries: Entries): Model {
  const next = new Map(model);
  for (const [key, value] of entries) {
    if (value === undefined) next.delete(key);
    else next.set(key, value);
  }
  return next;
}

function sorted(model: ReadonlyMap<string, Note | undefined>): [string, Note | undefined][] {
  return [...model].sort(([left], [right]) => (left < right ? -1 : 1));
}

describe('whatever happens', () => {
  it('each batch is there whole if it was acknowledged, and whole or not at all if it was not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const world = await World.create();
        for (const next of steps) {
          await world.run(next);
          await world.assertAsAcknowledged();
        }
        await world.store.close();
      }),
      { numRuns: Number(process.env['STORE_RUNS'] ?? 15) },
    );
  }, 600_000);

  it('a journal cut at any byte gives a beginning of its lines', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir);
    for (let number = 0; number < 4; number += 1) await putAll(store, new Map([[`a${number}`, { title: 'a' }], [`b${number}`, { title: 'b' }]]));
    const whole = await crashCopy(dir);
    const [path = ''] = await journalFiles(whole);
    const bytes = await readFile(path);
    const source = { disk: realDisk, dir: `${whole}/journal`, sealer: plainSealer };
    for (let length = bytes.length - 1; length >= 0; length -= 1) {
      await truncate(path, length);
      const lines = bytes.toString('latin1', 0, length).split('\n').length - 1;
      expect((await readJournal(source, 0)).contents).toHaveLength(lines);
    }
  });
});
