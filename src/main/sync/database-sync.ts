import type { Office } from '../../shared/office/office.ts';
import { COORDINATOR_DATABASE, unitDatabase } from '../../shared/sync/databases.ts';
import type { Instant } from '../../shared/ticket/event.ts';
import { checkDatabase, countRound } from './check-database.ts';
import type { CouchDatabase } from './couch.ts';
import { begunAnew, stateIn, stateKey } from './database-state.ts';
import { fetchFiles } from './file-exchange.ts';
import { OFFICE_DOCUMENTS, OfficeRecords } from './office-records.ts';
import { pull } from './pull.ts';
import type { Source } from './pull.ts';
import { push, waitingTickets } from './push.ts';
import { takeSeat } from './seats.ts';
import { reserveSerials, topUpSerials } from './reserve.ts';
import type { SyncDesk } from './sync-desk.ts';

/** How far one round is: changes read of so many, or tickets left to send. */
export interface RoundProgress {
  readonly database: string;
  readonly phase: 'fetching' | 'sending';
  readonly done: number;
  readonly total: number;
}

/** What a round has left undone. */
export interface RoundResult {
  /** Changes that the database refuses. */
  readonly refused: number;
  /** Files that no desk has brought there yet. */
  readonly missingFiles: number;
}

/** Brings one of the hub's databases and this desk together. */
export class DatabaseSync {
  readonly #desk: SyncDesk;
  readonly #db: CouchDatabase;
  readonly #office: OfficeRecords;
  readonly #currentOffice: () => Office | null;
  /** What the database is called here; at the hub something may stand before it. */
  readonly name: string;

  constructor(desk: SyncDesk, db: CouchDatabase, office: () => Office | null, name = db.name) {
    this.#desk = desk;
    this.#db = db;
    this.#office = new OfficeRecords(name, { ...desk, office });
    this.name = name;
    this.#currentOffice = office;
  }

  get lastAt(): Instant | null {
    return this.#state().lastAt;
  }

  /** Tickets of which something waits to be sent. */
  waiting(): number {
    return waitingTickets(this.#desk, this.#place()).length;
  }

  /** Fetches, merges and sends everything once. Rejects with HubError, or what the store throws; then it is simply done again. */
  async round(progress: (at: RoundProgress) => void): Promise<RoundResult> {
    const { since } = await checkDatabase(this.#desk, this.#db, this.name);
    const source = this.#source();
    const total = since === 0 ? (await this.#db.info()).documents : 0;
    await pull(source, (read, pending) => {
      // a fetch that goes on after it was cut off counts what is left
      const all = pending === null ? total || read : read + pending;
      progress({ database: this.name, phase: 'fetching', done: Math.min(read, all), total: all });
    });
    await this.#takeSeat();
    await topUpSerials(source);
    const first = waitingTickets(this.#desk, source.place).length;
    const { sent, refused } = await push(source, (left) => {
      if (first > 0) progress({ database: this.name, phase: 'sending', done: first - left, total: first });
    });
    if (sent > 0) await countRound(this.#desk, this.#db, this.name);
    const { came, left: missingFiles } = await fetchFiles(this.#desk, this.#db);
    if (came > 0) await this.#desk.changed({ tickets: [], hasErased: false, hasOffice: false, hasFiles: true });
    await this.#update((state) => ({ ...state, lastAt: this.#desk.now().toISOString() }));
    return { refused, missingFiles };
  }

  /** Meets the database and takes over the office's settings, from which the rows of reports follow; for a desk that has none yet. Rejects with HubError. */
  async begin(): Promise<void> {
    await checkDatabase(this.#desk, this.#db, this.name);
    await this.#fetchOffice(this.#source());
    await this.#takeSeat();
  }

  /** Whether the series of this key is agreed on in this database. */
  owns(key: string): boolean {
    return this.#office.owns(key);
  }

  /** Makes sure that this desk holds a free serial of a series; rejects with HubError. */
  async reserve(key: string, start: number): Promise<void> {
    await checkDatabase(this.#desk, this.#db, this.name);
    await reserveSerials(this.#source(), key, { least: 1, start });
  }

  /** Resolves when something changed there since the last round, or `signal` ended the wait. */
  async wait(signal: AbortSignal): Promise<void> {
    await this.#db.waitForChange(this.#state().since, signal);
  }

  /** From now on the database counts as unknown: the next round fetches all and sends all. Nothing here is removed. */
  async beginAnew(): Promise<void> {
    await this.#update(begunAnew);
  }

  /** In the database where this desk is at home: the coordinator's, or its unit's. */
  async #takeSeat(): Promise<void> {
    const { seat, deskId, isUnitDesk } = this.#desk;
    if (seat.isTaken() || isUnitDesk !== (this.name !== COORDINATOR_DATABASE)) return;
    const unit = this.#currentOffice()?.units.find(({ id }) => unitDatabase(id) === this.name);
    await seat.take(await takeSeat(this.#db, deskId, isUnitDesk ? unit?.code ?? '' : null));
  }

  async #fetchOffice({ desk, db, office }: Source): Promise<void> {
    const documents = [...(await db.getMany(Object.keys(OFFICE_DOCUMENTS))).values()];
    await desk.store.transact({ records: office.keysOf(documents) }, ({ records }) => ({ records: office.take(documents, records).records, result: null }));
    if (documents.length > 0) await desk.changed({ tickets: [], hasErased: false, hasOffice: true });
  }

  #place(): Source['place'] {
    return { database: this.name, audience: this.name === COORDINATOR_DATABASE ? 'coordinator' : 'unit', epoch: this.#state().epoch };
  }

  #source(): Source {
    return { desk: this.#desk, db: this.#db, place: this.#place(), office: this.#office };
  }

  #state() {
    return stateIn(this.#desk.store.record(stateKey(this.name)));
  }

  async #update(change: (state: ReturnType<typeof stateIn>) => ReturnType<typeof stateIn>): Promise<void> {
    const key = stateKey(this.name);
    await this.#desk.store.transact({ records: [key] }, ({ records }) => ({ records: new Map([[key, change(stateIn(records.get(key)))]]), result: null }));
  }
}
