import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Disk } from './disk.ts';
import { jsonCodec, sealedAdapter, type Sealer } from './sealed-file.ts';
import { SEGMENT_SIZE } from './segment.ts';
import { isDamage } from './store-error.ts';

const SEGMENTS_IN_PAGE = 16;
const PAGE_SIZE = SEGMENTS_IN_PAGE * SEGMENT_SIZE;

/** What is derived from the bodies of 16 segments, with what it was derived from. */
interface Page<Value> {
  /** names the way of deriving and the settings it looked at */
  basis: string;
  /** the generations of the page's segments when the page was written */
  generations: number[];
  entries: IndexEntry<Value>[];
}

export type IndexEntry<Value> = [slot: number, id: string, value: Value];

export interface IndexPagesOptions {
  disk: Disk;
  sealer: Sealer;
  dir: string;
  /** what is kept, in the files' names: `rows`, `search` */
  kind: string;
  /** told of a page that cannot be read; it will be written anew */
  onDamage: (path: string) => Promise<void>;
}

/** The state of the bodies that pages are compared with. */
export interface IndexState {
  basis: string;
  generations: readonly number[];
}

/**
 * A snapshot of derived values, in pages that each cover 16 segments.
 * Nothing but a cache: where a page is lost, damaged or older than a segment, the segment is derived anew.
 */
export class IndexPages<Value> {
  readonly #options: IndexPagesOptions;
  readonly #written = new Map<number, Omit<Page<Value>, 'entries'>>();

  constructor(options: IndexPagesOptions) {
    this.#options = options;
  }

  /** The entries that still hold, and the numbers of the segments to derive anew. */
  async load(state: IndexState): Promise<{ entries: IndexEntry<Value>[]; stale: number[] }> {
    const entries: IndexEntry<Value>[] = [];
    const stale: number[] = [];
    for (let number = 0; number * SEGMENTS_IN_PAGE < state.generations.length; number += 1) {
      const page = await this.#read(number);
      if (page !== undefined) this.#written.set(number, { basis: page.basis, generations: page.generations });
      const staleHere = new Set(this.#staleSegments(number, state));
      stale.push(...staleHere);
      for (const entry of page?.entries ?? []) {
        const segment = Math.floor(entry[0] / SEGMENT_SIZE);
        if (!staleHere.has(segment) && segment < state.generations.length) entries.push(entry);
      }
    }
    return { entries, stale };
  }

  /** Writes the pages of which at least `tolerated` + 1 segments have changed; throws StoreError. */
  async write(state: IndexState, tolerated: number, entryOf: (slot: number) => IndexEntry<Value> | undefined): Promise<void> {
    for (let number = 0; number * SEGMENTS_IN_PAGE < state.generations.length; number += 1) {
      if (this.#staleSegments(number, state).length > tolerated) await this.#writePage(number, state, entryOf);
    }
  }

  #staleSegments(number: number, { basis, generations }: IndexState): number[] {
    const written = this.#written.get(number);
    const first = number * SEGMENTS_IN_PAGE;
    const own = generations.slice(first, first + SEGMENTS_IN_PAGE);
    return own.flatMap((generation, index) => {
      const isCurrent = written?.basis === basis && written.generations[index] === generation;
      return isCurrent ? [] : first + index;
    });
  }

  async #writePage(number: number, state: IndexState, entryOf: (slot: number) => IndexEntry<Value> | undefined): Promise<void> {
    const first = number * SEGMENTS_IN_PAGE;
    const generations = state.generations.slice(first, first + SEGMENTS_IN_PAGE);
    const slots = Array.from({ length: PAGE_SIZE }, (_, place) => number * PAGE_SIZE + place);
    const low = this.#open(number);
    low.data = { basis: state.basis, generations, entries: slots.flatMap((slot) => toList(entryOf(slot))) };
    await low.write();
    this.#written.set(number, { basis: state.basis, generations });
  }

  async #read(number: number): Promise<Page<Value> | undefined> {
    const low = this.#open(number);
    try {
      await low.read();
    } catch (error) {
      if (!isDamage(error)) throw error;
      await this.#options.onDamage(error.file ?? this.#options.dir);
      return undefined;
    }
    return low.data.basis === '' ? undefined : low.data;
  }

  #open(number: number): Low<Page<Value>> {
    const { disk, sealer, dir, kind } = this.#options;
    const name = `${kind}-${String(number).padStart(4, '0')}`;
    const adapter = sealedAdapter({ disk, sealer, path: join(dir, `${name}.idx`), name, codec: jsonCodec<Page<Value>>() });
    return new Low<Page<Value>>(adapter, { basis: '', generations: [], entries: [] });
  }
}

function toList<Value>(entry: IndexEntry<Value> | undefined): IndexEntry<Value>[] {
  return entry === undefined ? [] : [entry];
}
