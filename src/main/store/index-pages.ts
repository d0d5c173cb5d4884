import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Disk } from './disk.ts';
import { sealedAdapter, type Codec, type Sealer } from './sealed-file.ts';
import { SEGMENT_SIZE } from './segment.ts';
import { isDamage } from './store-error.ts';

const SEGMENTS_IN_PAGE = 16;
/** Slots that a page covers. */
const PAGE_SIZE = SEGMENTS_IN_PAGE * SEGMENT_SIZE;

/** What is derived from the bodies of 16 segments, with what it was derived from. */
export interface Page<Entries> {
  /** names the way of deriving and the settings it looked at; empty: nothing is there */
  basis: string;
  /** the generations of the page's segments when the page was written */
  generations: number[];
  entries: Entries;
}

/** The rows of a page. */
export type RowEntries<Row> = readonly (readonly [slot: number, id: string, row: Row])[];

export interface IndexPagesOptions<Entries> {
  disk: Disk;
  sealer: Sealer;
  dir: string;
  /** what is kept, in the files' names: `rows`, `search` */
  kind: string;
  codec: Codec<Page<Entries>>;
  none: Entries;
  /** told of a page that cannot be read; it will be written anew */
  onDamage: (path: string) => Promise<void>;
}

/** The state of the bodies that pages are compared with. */
export interface IndexState {
  basis: string;
  generations: readonly number[];
}

/** A page as read. */
export interface LoadedPage<Entries> {
  entries: Entries;
  /** each segment that is newer than the page, with the generation up to which the page knows it: 0 where it knows nothing of it */
  stale: ReadonlyMap<number, number>;
  /** the page's first slot, and the one behind its last */
  from: number;
  to: number;
}

/**
 * A snapshot of derived values, in pages that each cover 16 segments.
 * Nothing but a cache: what a page lacks, or is older than a body, is derived anew.
 */
export class IndexPages<Entries> {
  readonly #options: IndexPagesOptions<Entries>;
  readonly #written = new Map<number, Omit<Page<Entries>, 'entries'>>();

  constructor(options: IndexPagesOptions<Entries>) {
    this.#options = options;
  }

  /** The pages one behind the other, so that no more than one of them is in memory. */
  async *load(state: IndexState): AsyncGenerator<LoadedPage<Entries>> {
    for (const number of pagesOf(state)) {
      const { basis, generations, entries } = await this.#read(number);
      if (basis !== '') this.#written.set(number, { basis, generations });
      const from = number * PAGE_SIZE;
      yield { entries: basis === state.basis ? entries : this.#options.none, stale: this.#stale(number, state), from, to: from + PAGE_SIZE };
    }
  }

  /** Whether `write` would write anything. */
  isOutdated(state: IndexState, tolerated: number): boolean {
    return pagesOf(state).some((number) => this.#isPageOutdated(number, state, tolerated));
  }

  /** Writes the pages of which more than `tolerated` segments have changed, or that lack one altogether; throws StoreError. */
  async write(state: IndexState, tolerated: number, entriesOf: (slots: readonly number[]) => Entries): Promise<void> {
    for (const number of pagesOf(state)) {
      if (this.#isPageOutdated(number, state, tolerated)) await this.#writePage(number, state, entriesOf);
    }
  }

  /** Reads each page back; one that is damaged is told of and written anew. */
  checks(): (() => Promise<void>)[] {
    return [...this.#written.keys()].map((number) => async () => {
      if ((await this.#read(number)).basis === '') this.#written.delete(number);
    });
  }

  #isPageOutdated(number: number, state: IndexState, tolerated: number): boolean {
    const stale = this.#stale(number, state);
    return stale.size > tolerated || [...stale.values()].includes(0);
  }

  #stale(number: number, { basis, generations }: IndexState): Map<number, number> {
    const written = this.#written.get(number);
    const isSame = written?.basis === basis;
    const first = number * SEGMENTS_IN_PAGE;
    const stale = new Map<number, number>();
    for (const [index, generation] of generations.slice(first, first + SEGMENTS_IN_PAGE).entries()) {
      const known = isSame ? (written.generations[index] ?? 0) : 0;
      // a page that knows more than there is was written beside other bodies
      if (known !== generation || !isSame) stale.set(first + index, known > generation ? 0 : known);
    }
    return stale;
  }

  async #writePage(number: number, state: IndexState, entriesOf: (slots: readonly number[]) => Entries): Promise<void> {
    const first = number * SEGMENTS_IN_PAGE;
    const generations = state.generations.slice(first, first + SEGMENTS_IN_PAGE);
    const slots = Array.from({ length: PAGE_SIZE }, (_, place) => number * PAGE_SIZE + place);
    const low = this.#open(number);
    low.data = { basis: state.basis, generations, entries: entriesOf(slots) };
    await low.write();
    this.#written.set(number, { basis: state.basis, generations });
  }

  async #read(number: number): Promise<Page<Entries>> {
    const low = this.#open(number);
    const empty = low.data;
    try {
      await low.read();
    } catch (error) {
      if (!isDamage(error)) throw error;
      await this.#options.onDamage(error.file ?? this.#options.dir);
      return empty;
    }
    return low.data;
  }

  #open(number: number): Low<Page<Entries>> {
    const { disk, sealer, dir, kind, codec, none } = this.#options;
    const name = `${kind}-${String(number).padStart(4, '0')}`;
    const adapter = sealedAdapter({ disk, sealer, path: join(dir, `${name}.idx`), name, codec });
    return new Low<Page<Entries>>(adapter, { basis: '', generations: [], entries: none });
  }
}

function pagesOf({ generations }: IndexState): number[] {
  return Array.from({ length: Math.ceil(generations.length / SEGMENTS_IN_PAGE) }, (_, number) => number);
}
