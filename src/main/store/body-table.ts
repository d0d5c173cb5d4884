import type { Disk } from './disk.ts';
import { LruCache } from './lru.ts';
import type { Sealer } from './sealed-file.ts';
import { LOST, openSegment, SEGMENT_SIZE, segmentPath, type Entry, type Segment } from './segment.ts';
import { isDamage, StoreError } from './store-error.ts';

export interface BodyTableOptions {
  disk: Disk;
  sealer: Sealer;
  dir: string;
  /** the generation that each segment had at the last checkpoint */
  generations: readonly number[];
  /** told of a segment that cannot be read, and before it is written anew; sets its file aside */
  onDamage: (path: string) => Promise<void>;
  /** characters of bodies kept in memory */
  cacheLimit: number;
}

type Changes = Map<number, Entry | undefined>;

/** The bodies by slot: segments on disk, and above them the changes that only the journal holds yet. */
export class BodyTable {
  readonly #options: BodyTableOptions;
  readonly #generations: number[];
  readonly #cache: LruCache<number, Segment>;
  readonly #loading = new Map<number, Promise<Segment>>();
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

  /** What a slot holds; throws StoreError where its segment cannot be read. */
  async get(slot: number): Promise<Entry | undefined> {
    const layer = this.#layerOf(slot);
    if (layer !== undefined) return layer.get(slot);
    const number = Math.floor(slot / SEGMENT_SIZE);
    const segment = await this.#load(number).catch(async (error: unknown) => {
      if (isDamage(error)) await this.#options.onDamage(this.#path(number));
      throw error;
    });
    const entry = segment.entries[slot % SEGMENT_SIZE];
    if (entry === LOST) throw new StoreError('damaged', 'the body was lost with an earlier file', { file: this.#path(number) });
    return entry;
  }

  /** The entries of one segment by slot that can be read, with the changes above it; damage is reported. Throws StoreError. */
  async entriesOf(number: number): Promise<ReadonlyMap<number, Entry>> {
    let segment = await this.#readable(number);
    // a flush that ended meanwhile has moved changes from above into the file
    while (segment.generation < this.#generation(number)) segment = await this.#readable(number);
    const entries = new Map<number, Entry>();
    for (let place = 0; place < SEGMENT_SIZE; place += 1) {
      const slot = number * SEGMENT_SIZE + place;
      const layer = this.#layerOf(slot);
      const entry = layer === undefined ? segment.entries[place] : layer.get(slot);
      if (typeof entry === 'object') entries.set(slot, entry);
    }
    return entries;
  }

  /** Reads a segment past the cache; tells the slots whose bodies were lost with an earlier file. Throws StoreError. */
  async check(number: number): Promise<number[]> {
    const { entries } = await this.#read(number);
    return entries.flatMap((entry, place) => (entry === LOST ? [number * SEGMENT_SIZE + place] : []));
  }

  /** Writes all changes made so far into their segments; those that could not be written stay. Throws StoreError. */
  async flush(): Promise<void> {
    this.#leaving = this.#changes;
    this.#changes = new Map();
    try {
      for (const [number, changes] of bySegment(this.#leaving)) {
        await this.#writeSegment(number, changes);
        for (const slot of changes.keys()) this.#leaving.delete(slot);
      }
    } finally {
      this.#changes = new Map([...this.#leaving, ...this.#changes]);
      this.#leaving = new Map();
    }
  }

  async #writeSegment(number: number, changes: Changes): Promise<void> {
    const old = await this.#readable(number);
    const entries = [...old.entries];
    for (const [slot, entry] of changes) entries[slot % SEGMENT_SIZE] = entry;
    const segment: Segment = { number, generation: old.generation + 1, entries };
    const low = this.#open(number);
    low.data = segment;
    await low.write();
    while (this.#generations.length < number) this.#generations.push(0);
    this.#generations[number] = segment.generation;
    this.#keep(segment);
  }

  // One that cannot be read counts as full of lost bodies. The file was set aside when that was reported.
  async #readable(number: number): Promise<Segment> {
    try {
      return await this.#load(number);
    } catch (error) {
      if (!isDamage(error)) throw error;
      await this.#options.onDamage(this.#path(number));
      const entries = Array.from({ length: SEGMENT_SIZE }, (): typeof LOST => LOST);
      return { number, generation: this.#generation(number), entries };
    }
  }

  #load(number: number): Promise<Segment> {
    const cached = this.#cache.get(number);
    if (cached !== undefined) return Promise.resolve(cached);
    const running = this.#loading.get(number);
    if (running !== undefined) return running;
    const loading = this.#read(number).finally(() => this.#loading.delete(number));
    this.#loading.set(number, loading);
    return loading;
  }

  async #read(number: number): Promise<Segment> {
    const expected = this.#generation(number);
    const low = this.#open(number);
    await low.read();
    const segment = low.data;
    if (segment.generation < expected) {
      const what = segment.generation === 0 ? 'the segment is missing' : 'the segment is an older copy';
      throw new StoreError('damaged', what, { file: this.#path(number) });
    }
    if (segment.generation >= this.#generation(number)) this.#keep(segment);
    return segment;
  }

  #generation(number: number): number {
    return this.#generations[number] ?? 0;
  }

  #layerOf(slot: number): Changes | undefined {
    if (this.#changes.has(slot)) return this.#changes;
    return this.#leaving.has(slot) ? this.#leaving : undefined;
  }

  #keep(segment: Segment): void {
    const weight = segment.entries.reduce((sum, entry) => sum + (typeof entry === 'object' ? entry.text.length : 0), 0);
    this.#cache.set(segment.number, segment, weight);
  }

  #open(number: number): ReturnType<typeof openSegment> {
    const { disk, sealer } = this.#options;
    return openSegment({ disk, sealer, path: this.#path(number) }, number);
  }

  #path(number: number): string {
    return segmentPath(this.#options.dir, number);
  }
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
