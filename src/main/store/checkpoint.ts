import type { IndexPages, IndexState, RowEntries } from './index-pages.ts';
import type { Journal } from './journal.ts';
import type { KeptJournal } from './kept-journal.ts';
import type { Lock } from './lock.ts';
import { writeManifest, type Manifest } from './manifest.ts';
import type { StorePlace } from './migrations/migrations.ts';
import { searchPageOf, type SearchPage } from './search-page.ts';
import { StoreError } from './store-error.ts';
import type { StoreState } from './store-state.ts';

export interface CheckpointParts<Row> {
  place: StorePlace;
  lock: Lock;
  journal: Journal;
  kept: KeptJournal;
  /** whether nobody needs the journal of what is in the segments any more */
  mayForget: () => boolean;
  state: StoreState<Row>;
  rowPages: IndexPages<RowEntries<Row>>;
  searchPages: IndexPages<SearchPage>;
}

/** How many segments of an index page may be newer than the page; at the next start what is new in them is derived. */
export type Tolerance = number;

/** Index pages are rewritten rarely. */
export const RELAXED: Tolerance = 4;
/** No page holds anything of before. */
export const THOROUGH: Tolerance = 0;

/** What is left in the journal when the store closes: the next start reads so much in a moment, and closing need not rewrite segments. */
const REST = 4 * 1024 * 1024;

/** Brings what the journal holds into the segments, then lets go of the old journal files. */
export class Checkpoint<Row> {
  readonly #parts: CheckpointParts<Row>;
  #manifest: Manifest;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: CheckpointParts<Row>, manifest: Manifest) {
    this.#parts = parts;
    this.#manifest = manifest;
  }

  /** One run at a time. Throws StoreError; the journal then stays, and nothing is lost. */
  run(tolerance: Tolerance, isSearchLoaded: boolean): Promise<void> {
    const turn = this.#turn.then(() => this.#run(tolerance, isSearchLoaded));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Runs a checkpoint, then `work` while no other can begin: meanwhile the segments stay as they are. */
  hold<Result>(isSearchLoaded: boolean, work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(() => this.#run(RELAXED, isSearchLoaded)).then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when no run is under way. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  /** Whether the store may close as it is: the journal is short, and the index is as good as current. */
  mayRest(isSearchLoaded: boolean, rest = REST): boolean {
    const { journal, rowPages, searchPages } = this.#parts;
    const base = this.#base();
    const isIndexed = !rowPages.isOutdated(base, RELAXED) && !(isSearchLoaded && searchPages.isOutdated(base, RELAXED));
    return isIndexed && (journal.last === this.#manifest.through || journal.bytes < rest);
  }

  async #run(tolerance: Tolerance, isSearchLoaded: boolean): Promise<void> {
    const { place, lock, journal } = this.#parts;
    if (!(await lock.isHeld())) throw new StoreError('locked', 'another program has taken the data over', { file: place.dir });
    const hasChanges = journal.last > this.#manifest.through;
    const through = hasChanges ? await journal.rotate() : journal.last;
    if (hasChanges) await this.#writeBodies();
    await this.#writeIndex(tolerance, isSearchLoaded);
    if (hasChanges) await this.#writeManifest(through);
    await this.#letGo(tolerance, hasChanges);
  }

  // what was removed for good must be in no journal either
  async #letGo(tolerance: Tolerance, hasOld: boolean): Promise<void> {
    const { journal, kept, mayForget } = this.#parts;
    const isForgotten = tolerance === THOROUGH || mayForget();
    if (isForgotten) await kept.forget();
    if (hasOld) await journal.removeOld(isForgotten ? undefined : (first) => kept.keep(first));
  }

  async #writeBodies(): Promise<void> {
    const { bodies, records } = this.#parts.state;
    await bodies.flush();
    await records.flush();
  }

  // before the manifest: should this be interrupted, the journal still covers what the pages are compared with
  async #writeIndex(tolerance: Tolerance, isSearchLoaded: boolean): Promise<void> {
    const { state, rowPages, searchPages } = this.#parts;
    const base = this.#base();
    await rowPages.write(base, tolerance, (slots) => state.rowsAt(slots));
    if (isSearchLoaded) await searchPages.write(base, tolerance, (slots) => searchPageOf(state.search, slots));
  }

  #base(): IndexState {
    const { basis, bodies } = this.#parts.state;
    return { basis, generations: [...bodies.generations] };
  }

  async #writeManifest(through: number): Promise<void> {
    const { place, state } = this.#parts;
    const manifest: Manifest = {
      format: this.#manifest.format,
      through,
      slots: state.slotCount,
      segments: [...state.bodies.generations],
      records: state.records.generation,
    };
    await writeManifest(place, manifest);
    this.#manifest = manifest;
  }
}
