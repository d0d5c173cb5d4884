import type { Disk } from './disk.ts';
import { LruCache } from './lru.ts';
import type { Sealer } from './sealed-file.ts';
import { openSegment, SEGMENT_SIZE, sealBody, segmentPath, type Entry } from './segment.ts';
import { isBroken, LOST, type Lost, type Segment, type SegmentTable } from './segment-frame.ts';
import { assertCurrent, readBodies, readBody, readNewer, type Bodies, type BodySource, type KnownTable } from './segment-reader.ts';
import { isDamage, StoreError } from './store-error.ts';

export interface BodyTableOptions {
  disk: Disk;
  sealer: Sealer;
  dir: string;
  /** the generation that each segment had at the last checkpoint */
  generations: readonly number[];
  /** told of a segment in which something cannot be read, and before it is written anew; sets its file aside */
  onDamage: (path: string) => Promise<void>;
  /** characters of bodies kept in memory */
  cacheLimit: number;
}

type Changes = Map<number, Entry | undefined>;

interface LostSegment {
  number: number;
  generation: number;
  lost: Lost[];
}

/** Tables kept in memory, each of some 4 KB: enough for 130,000 bodies. */
const TABLES = 512;

/** The bodies by slot: segments on disk, and above them the changes that only the journal holds yet. */
export class BodyTable {
  readonly #options: BodyTableOptions;
  readonly #generations: number[];
  readonly #tables = new LruCache<number, SegmentTable>(TABLES);
  readonly #cache: LruCache<number, Entry>;
  readonly #reading = new Map<number, Promise<Entry | undefined>>();
  #changes: Changes = new Map();
  /** what a running flush is writing */
  #leaving: Changes = new Map();

  constructor(options: BodyTableOptions) {
    this.#options = options;
    this.#generations = [...options.generations];
    this.#cache = new LruCache(options.cacheLimit);
  }

  /** the generation of each segment as last written */
  get generations(): readonly number[] {
    return this.#generations;
  }

  get hasChanges(): boolean {
    return this.#changes.size + this.#leaving.size > 0;
  }

  /** Sets what a slot holds from now on; undefined empties it. */
  set(slot: number, entry: Entry | undefined): void {
    this.#changes.set(slot, entry);
  }

  /** What a slot holds; throws StoreError where its body cannot be read. */
  get(slot: number): Promise<Entry | undefined> {
    const layer = this.#layerOf(slot);
    if (layer !== undefined) return Promise.resolve(layer.get(slot));
    const cached = this.#cache.get(slot);
    if (cached !== undefined) return Promise.resolve(cached);
    const running = this.#reading.get(slot);
    if (running !== undefined) return running;
    const reading = this.#read(slot).finally(() => {
      if (this.#reading.get(slot) === reading) this.#reading.delete(slot);
    });
    this.#reading.set(slot, reading);
    return reading;
  }

  /** The entries of one segment by slot that can be read, with the changes above it; damage is reported. Throws StoreError. */
  async entriesOf(number: number): Promise<ReadonlyMap<number, Entry>> {
    let segment = await this.#readable(number);
    // a flush that ended meanwhile has moved changes from above into the file
    while (segment.generation < this.#generation(number)) segment = await this.#readable(number);
    return overlaid(number, segment, (slot) => this.#layerOf(slot));
  }

  /** Reads segments as they are at this moment, whatever changes come later; holds for as long as no flush runs. */
  freeze(): (number: number) => Promise<ReadonlyMap<number, Entry>> {
    const changes: Changes = new Map([...this.#leaving, ...this.#changes]);
    return async (number) => overlaid(number, await this.#readable(number), (slot) => (changes.has(slot) ? changes : undefined));
  }

  /**
   * What a segment's file has, by slot, that a snapshot of generation `since` has not; undefined where nothing is any more.
   * What cannot be read is left out and reported. Throws StoreError.
   */
  async newerThan(number: number, since: number): Promise<Map<number, Entry | undefined>> {
    const source = this.#source(number);
    const first = number * SEGMENT_SIZE;
    const newer = new Map<number, Entry | undefined>();
    // a snapshot that knows nothing of the segment has nothing to keep
    if (since === 0) for (let place = 0; place < SEGMENT_SIZE; place += 1) newer.set(first + place, undefined);
    const read = await this.#orLost(source, () => readNewer(source, since), () => ({ entries: new Map<number, Entry | undefined>(), isHarmed: false }));
    if (read.isHarmed) await this.#options.onDamage(source.path);
    for (const [place, entry] of read.entries) newer.set(first + place, entry);
    return newer;
  }

  /** Reads a segment past the cache; tells the slots whose bodies were lost with an earlier file. Throws StoreError. */
  async check(number: number): Promise<number[]> {
    const source = this.#source(number);
    const { entries, isHarmed } = await readBodies(source);
    if (isHarmed) throw new StoreError('damaged', 'a body cannot be read', { file: source.path });
    return entries.flatMap((entry, place) => (entry === LOST ? [number * SEGMENT_SIZE + place] : []));
  }

  /** Writes all changes made so far into their segments; those that could not be written stay. Throws StoreError. */
  async flush(): Promise<void> {
    this.#leaving = this.#changes;
    this.#changes = new Map();
    try {
      for (const [number, changes] of bySegment(this.#leaving)) await this.#writeSegment(number, changes);
    } finally {
      this.#changes = new Map([...this.#leaving, ...this.#changes]);
      this.#leaving = new Map();
    }
  }

  // Bodies that did not change keep the bytes that they were sealed into: nothing is unsealed, and what is harmed stays
  // noticed. Of those that are replaced nobody would notice it any more, so they are looked at now.
  async #writeSegment(number: number, changes: Changes): Promise<void> {
    const source = this.#source(number);
    const old = await this.#sealed(source);
    const generation = old.generation + 1;
    const bodies = [...old.bodies];
    let isHarmed = false;
    for (const [slot, entry] of changes) {
      const place = slot % SEGMENT_SIZE;
      isHarmed ||= isBroken(bodies[place]);
      bodies[place] = entry && sealBody(source.sealer, { number, place, birth: generation }, entry);
    }
    if (isHarmed) await this.#options.onDamage(source.path);
    const low = openSegment(source, number);
    low.data = { number, generation, bodies };
    await low.write();
    while (this.#generations.length < number) this.#generations.push(0);
    this.#generations[number] = generation;
    this.#tables.delete(number);
    for (const [slot, entry] of changes) this.#settle(slot, entry);
  }

  async #sealed(source: BodySource): Promise<Segment> {
    const low = openSegment(source, source.number);
    return this.#orLost(source, async () => {
      await low.read();
      assertCurrent(source, low.data.generation);
      return low.data;
    }, ({ number, generation, lost }) => ({ number, generation, bodies: lost }));
  }

  async #readable(number: number): Promise<Bodies> {
    const source = this.#source(number);
    const read = await this.#orLost(source, () => readBodies(source), ({ generation, lost }) => ({ generation, entries: lost, isHarmed: false }));
    if (read.isHarmed) await this.#options.onDamage(source.path);
    return read;
  }

  // A segment that cannot be read counts as full of lost bodies. Its file is set aside.
  async #orLost<Result>(source: BodySource, read: () => Promise<Result>, instead: (empty: LostSegment) => Result): Promise<Result> {
    try {
      return await read();
    } catch (error) {
      if (!isDamage(error)) throw error;
      await this.#options.onDamage(source.path);
      const lost = Array.from({ length: SEGMENT_SIZE }, (): Lost => LOST);
      return instead({ number: source.number, generation: this.#generation(source.number), lost });
    }
  }

  #settle(slot: number, entry: Entry | undefined): void {
    this.#leaving.delete(slot);
    // a read that began before has the body from before
    this.#reading.delete(slot);
    if (entry === undefined) this.#cache.delete(slot);
    else this.#keep(slot, entry);
  }

  async #read(slot: number): Promise<Entry | undefined> {
    const number = Math.floor(slot / SEGMENT_SIZE);
    const source = this.#source(number);
    const entry = await readBody(source, slot % SEGMENT_SIZE, this.#tableOf(number)).catch(async (error: unknown) => {
      if (isDamage(error)) await this.#options.onDamage(source.path);
      throw error;
    });
    if (entry === LOST) throw new StoreError('damaged', 'the body was lost with an earlier file', { file: source.path });
    if (entry !== undefined && source.expected === this.#generation(number)) this.#keep(slot, entry);
    return entry;
  }

  // a table read while a flush put a newer file in place is not kept
  #tableOf(number: number): KnownTable {
    const generation = this.#generation(number);
    return {
      get: () => this.#tables.get(number),
      set: (table) => {
        if (generation === this.#generation(number)) this.#tables.set(number, table, 1);
      },
    };
  }

  #generation(number: number): number {
    return this.#generations[number] ?? 0;
  }

  #layerOf(slot: number): Changes | undefined {
    if (this.#changes.has(slot)) return this.#changes;
    return this.#leaving.has(slot) ? this.#leaving : undefined;
  }

  #keep(slot: number, entry: Entry): void {
    this.#cache.set(slot, entry, entry.text.length);
  }

  #source(number: number): BodySource {
    const { disk, sealer, dir } = this.#options;
    return { disk, sealer, path: segmentPath(dir, number), number, expected: this.#generation(number) };
  }
}

function overlaid(number: number, segment: Bodies, layerOf: (slot: number) => Changes | undefined): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  for (let place = 0; place < SEGMENT_SIZE; place += 1) {
    const slot = number * SEGMENT_SIZE + place;
    const layer = layerOf(slot);
    const entry = layer === undefined ? segment.entries[place] : layer.get(slot);
    if (typeof entry === 'object') entries.set(slot, entry);
  }
  return entries;
}

function bySegment(changes: Changes): Map<number, Changes> {
  const groups = new Map<number, Changes>();
  for (const [slot, entry] of changes) {
    const number = Math.floor(slot / SEGMENT_SIZE);
    const group = groups.get(number) ?? new Map<number, Entry | undefined>();
    groups.set(number, group.set(slot, entry));
  }
  return groups;
}
