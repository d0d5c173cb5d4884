import { END } from './batch.ts';
import { Checkpoint, RELAXED, THOROUGH } from './checkpoint.ts';
import { checksOf, type Check } from './checks.ts';
import { loadSearch, rederiveAll, type Progress } from './derivation.ts';
import { FlushSchedule } from './flush-schedule.ts';
import { openParts, type StoreOptions, type StoreParts } from './open-parts.ts';
import type { SearchIndex } from './search-index.ts';
import { takeSnapshot, type Snapshot } from './snapshot.ts';
import { StoreError } from './store-error.ts';
import { Transactions, type Change, type Current, type Scope } from './transactions.ts';

/** Bodies with rows derived from them, and small single records; all values are JSON. Failures of the disk are StoreErrors. */
export interface RecordStore<Body, Row> {
  /** All rows, always current, in the order in which their bodies were registered. */
  rows(): ReadonlyMap<string, Row>;
  /** What finds bodies by pieces of words, always current once it is there. */
  searchIndex(): Promise<Pick<SearchIndex, 'find' | 'size'>>;
  /** The durable body of an id, the caller's own copy. */
  read(id: string): Promise<Body | undefined>;
  /** The durable value of a record: frozen, and the same object until it changes. */
  record(key: string): unknown;
  /** The keys of all records. */
  recordKeys(): readonly string[];
  /**
   * Runs `change` on the present values of the scope and makes what it returns durable, then visible: all or nothing.
   * Transactions run one behind the other. `change` runs once and may throw.
   */
  transact<Result>(scope: Scope, change: (current: Current<Body>) => Change<Body, Result>): Promise<Result>;
  /** Derives all rows and search words anew, after a record that they depend on has changed. */
  rederive(progress?: Progress): Promise<void>;
  /**
   * Lets `use` read what is durable at one moment, while changes go on. Meanwhile the journal is not brought into the
   * segments, so `use` has to come to an end; `close` waits for it.
   */
  snapshot<Result>(use: (snapshot: Snapshot) => Promise<Result>): Promise<Result>;
  /** Brings what the journal holds into the segments now; the store does so by itself when it is idle. */
  flush(): Promise<void>;
  /** Brings everything over, and rewrites what still holds older texts: afterwards no file holds what was removed. Throws StoreError. */
  purge(): Promise<void>;
  /** Ways to read back what lies on the disk, a file at a time; what is damaged is told through `report`. Throws StoreError. */
  checks(): Promise<readonly Check[]>;
  /** Lets go of the folder; a long journal is flushed before. A flush that fails is reported: the journal keeps what it could not bring over. */
  close(): Promise<void>;
}

/** Opens the store in a folder, which may be new, and holds its lock until `close`. Throws StoreError. */
export async function openStore<Body, Row>(options: StoreOptions<Body, Row>): Promise<RecordStore<Body, Row>> {
  return new OpenStore(options, await openParts(options));
}

const IDLE_MS = 5_000;
const IDLE_BYTES = 1024 * 1024;
const JOURNAL_LIMIT = 16 * 1024 * 1024;

class OpenStore<Body, Row> implements RecordStore<Body, Row> {
  readonly #options: StoreOptions<Body, Row>;
  readonly #parts: StoreParts<Row>;
  readonly #transactions: Transactions<Body, Row>;
  readonly #checkpoint: Checkpoint<Row>;
  readonly #schedule: FlushSchedule;
  #searchLoading: Promise<void> | undefined;
  #isSearchLoaded = false;
  #rederiving: Promise<void> = Promise.resolve();
  #closing: Promise<void> | undefined;

  constructor(options: StoreOptions<Body, Row>, parts: StoreParts<Row>) {
    this.#options = options;
    this.#parts = parts;
    this.#transactions = new Transactions(parts.state, options.shape, parts.journal);
    this.#checkpoint = new Checkpoint(parts, parts.manifest);
    this.#schedule = this.#createSchedule();
    // what the last session has left in the journal, once the officers pause
    if (parts.journal.bytes > 0) this.#schedule.changed();
  }

  rows(): ReadonlyMap<string, Row> {
    return this.#parts.state.rows;
  }

  recordKeys(): readonly string[] {
    return this.#parts.state.records.keys();
  }

  record(key: string): unknown {
    return this.#parts.state.records.get(key)?.value;
  }

  async read(id: string): Promise<Body | undefined> {
    const text = await this.#parts.state.text(id);
    return text === undefined ? undefined : (JSON.parse(text) as Body);
  }

  async searchIndex(): Promise<SearchIndex> {
    this.#searchLoading ??= this.#loadSearch();
    await this.#searchLoading;
    return this.#parts.state.search;
  }

  async transact<Result>(scope: Scope, change: (current: Current<Body>) => Change<Body, Result>): Promise<Result> {
    this.#assertOpen();
    const result = await this.#transactions.run(scope, change);
    if (this.#closing === undefined) this.#schedule.changed();
    return result;
  }

  rederive(progress?: Progress): Promise<void> {
    const turn = this.#rederiving.then(() => rederiveAll({ state: this.#parts.state, shape: this.#options.shape, progress }));
    this.#rederiving = turn.catch(() => undefined);
    return turn;
  }

  async flush(): Promise<void> {
    this.#assertOpen();
    await this.#checkpoint.run(RELAXED, this.#isSearchLoaded);
  }

  async purge(): Promise<void> {
    this.#assertOpen();
    // only an index that is loaded is written anew
    await this.searchIndex();
    await this.#checkpoint.run(THOROUGH, this.#isSearchLoaded);
  }

  snapshot<Result>(use: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
    this.#assertOpen();
    return this.#checkpoint.hold(this.#isSearchLoaded, () => use(takeSnapshot(this.#parts.state)));
  }

  async checks(): Promise<readonly Check[]> {
    this.#assertOpen();
    await this.#checkpoint.run(RELAXED, this.#isSearchLoaded);
    const { place, state, rowPages, searchPages } = this.#parts;
    return checksOf({
      place, state, pages: [rowPages, searchPages],
      report: (damage) => this.#options.report?.({ kind: 'damaged', ...damage }),
      hold: (work) => this.#checkpoint.hold(this.#isSearchLoaded, work),
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#schedule.stop();
    await Promise.allSettled([this.#searchLoading, this.#rederiving, this.#transactions.settled(), this.#checkpoint.settled()]);
    if (!this.#checkpoint.mayRest(this.#isSearchLoaded, this.#options.tuning?.rest)) {
      await this.#checkpoint.run(RELAXED, this.#isSearchLoaded).catch((error: unknown) => {
        this.#reportFailedFlush(error);
      });
    }
    await this.#parts.journal.close(END);
    await this.#parts.lock.release();
  }

  async #loadSearch(): Promise<void> {
    try {
      await loadSearch({ state: this.#parts.state, shape: this.#options.shape }, this.#parts.searchPages);
      this.#isSearchLoaded = true;
    } catch (error) {
      // the next search tries again
      this.#searchLoading = undefined;
      throw error;
    }
  }

  #createSchedule(): FlushSchedule {
    const { idleMs = IDLE_MS, journalLimit = JOURNAL_LIMIT, rest = IDLE_BYTES } = this.#options.tuning ?? {};
    return new FlushSchedule({
      idleMs,
      idleBytes: rest,
      journalLimit,
      journalBytes: () => this.#parts.journal.bytes,
      flush: () => this.#checkpoint.run(RELAXED, this.#isSearchLoaded),
      onFailure: (error) => {
        this.#reportFailedFlush(error);
      },
    });
  }

  #reportFailedFlush(error: unknown): void {
    this.#options.report?.({ kind: 'flush-failed', error });
  }

  #assertOpen(): void {
    if (this.#closing !== undefined) throw new StoreError('closed', 'the store has been closed');
  }
}
