import { encodeBatch, type Batch, type RecordChange } from './batch.ts';
import type { Journal } from './journal.ts';
import { recordFromText, type RecordValue } from './record-table.ts';
import { deriveFrom, settingsOf, type Settings, type StoreShape } from './shape.ts';
import { absentIfDamaged } from './store-error.ts';
import type { DerivedChange, StoreState } from './store-state.ts';

/** The keys that a transaction may read and change. */
export interface Scope {
  bodies?: readonly string[];
  records?: readonly string[];
  /** bodies that cannot be read count as absent: only for putting them back from elsewhere */
  overDamage?: boolean;
}

/** The present values of a scope; what does not exist is not in the maps. Records are frozen. */
export interface Current<Body> {
  bodies: ReadonlyMap<string, Body>;
  records: ReadonlyMap<string, unknown>;
}

/** New values by key; undefined removes. */
export interface Change<Body, Result> {
  bodies?: ReadonlyMap<string, Body | undefined>;
  records?: ReadonlyMap<string, unknown>;
  result: Result;
}

// printable and without blanks, so that an id stands in a line as it is
const ID = /^[\x21-\x7e]+$/u;

/**
 * Runs transactions one behind the other. Each sees what those before it made, though that may not be durable yet;
 * if it then cannot be made durable, those that came after it fail with it.
 */
export class Transactions<Body, Row> {
  readonly #state: StoreState<Row>;
  readonly #shape: StoreShape<Body, Row>;
  readonly #journal: Journal;
  readonly #pendingBodies = new Map<string, DerivedChange<Row>>();
  readonly #pendingRecords = new Map<string, RecordChange>();
  #nextSlot: number;
  #failures = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(state: StoreState<Row>, shape: StoreShape<Body, Row>, journal: Journal) {
    this.#state = state;
    this.#shape = shape;
    this.#journal = journal;
    this.#nextSlot = state.slotCount;
    journal.onFailure(() => {
      this.#forgetPending();
    });
  }

  /** Resolves when the change is durable and visible; rejects with StoreError, or with what `change` throws. */
  async run<Result>(scope: Scope, change: (current: Current<Body>) => Change<Body, Result>): Promise<Result> {
    const turn = this.#turn.then(() => this.#prepare(scope, change));
    this.#turn = turn.catch(() => undefined);
    const { result, durable } = await turn;
    await durable;
    return result;
  }

  /** Resolves when all transactions begun before have ended. */
  async settled(): Promise<void> {
    await this.#turn;
    await this.#journal.settled();
  }

  #forgetPending(): void {
    this.#pendingBodies.clear();
    this.#pendingRecords.clear();
    this.#nextSlot = this.#state.slotCount;
    this.#failures += 1;
  }

  async #prepare<Result>(scope: Scope, change: (current: Current<Body>) => Change<Body, Result>): Promise<Prepared<Result>> {
    const current = await this.#read(scope);
    const { bodies = new Map<string, Body>(), records = new Map<string, unknown>(), result } = change(current);
    assertInScope(bodies.keys(), scope.bodies);
    assertInScope(records.keys(), scope.records);
    const batch = this.#derive(bodies, [...records].map(toRecordChange));
    // with nothing to write it still waits for what it may have seen
    const line = batch.bodies.length + batch.records.length === 0 ? undefined : encodeBatch(batch);
    this.#addPending(batch);
    const durable = this.#journal.append(line, () => {
      this.#settle(batch);
    }, () => {
      this.#state.prepare(batch);
    });
    // a refusal may come before the caller gets to await it
    durable.catch(() => undefined);
    return { result, durable };
  }

  async #read(scope: Scope): Promise<Current<Body>> {
    const ids = scope.bodies ?? [];
    for (;;) {
      const failures = this.#failures;
      const texts = await Promise.all(ids.map((id) => this.#text(id).catch(scope.overDamage === true ? absentIfDamaged : refuse)));
      // a failure meanwhile has taken back what some of these were read from
      if (failures === this.#failures) return { bodies: parseAll<Body>(ids, texts), records: this.#readRecords(scope.records ?? []) };
    }
  }

  async #text(id: string): Promise<string | undefined> {
    const pending = this.#pendingBodies.get(id);
    return pending === undefined ? this.#state.text(id) : pending.text;
  }

  #readRecords(keys: readonly string[]): Map<string, unknown> {
    const values = keys.map((key) => [key, this.#record(key)] as const);
    return new Map(values.flatMap(([key, record]) => (record === undefined ? [] : [[key, record.value]])));
  }

  #record(key: string): RecordValue | undefined {
    const pending = this.#pendingRecords.get(key);
    return pending === undefined ? this.#state.records.get(key) : pending.value;
  }

  #derive(bodies: ReadonlyMap<string, Body | undefined>, records: readonly RecordChange[]): Batch<DerivedChange<Row>> {
    const changed = new Map(records.map(({ key, value }) => [key, value?.value]));
    const settings = settingsOf(this.#shape, (key) => (changed.has(key) ? changed.get(key) : this.#record(key)?.value));
    let nextSlot = this.#nextSlot;
    const changes = [...bodies].flatMap(([id, body]) => {
      const known = this.#slotOf(id);
      if (known === undefined && body === undefined) return [];
      return this.#deriveOne(id, known ?? nextSlot++, body, settings);
    });
    this.#nextSlot = nextSlot;
    return { bodies: changes, records };
  }

  #deriveOne(id: string, slot: number, body: Body | undefined, settings: Settings): DerivedChange<Row> {
    if (!ID.test(id)) throw new Error(`an id is printable and without blanks, unlike "${id}"`);
    if (body === undefined) return { id, slot, text: undefined, derived: undefined };
    const text = toJson(id, body);
    return { id, slot, text, derived: deriveFrom(this.#shape, id, text, settings) };
  }

  #slotOf(id: string): number | undefined {
    const pending = this.#pendingBodies.get(id);
    if (pending === undefined) return this.#state.slotOf(id);
    return pending.text === undefined ? undefined : pending.slot;
  }

  #addPending({ bodies, records }: Batch<DerivedChange<Row>>): void {
    for (const change of bodies) this.#pendingBodies.set(change.id, change);
    for (const change of records) this.#pendingRecords.set(change.key, change);
  }

  #settle(batch: Batch<DerivedChange<Row>>): void {
    this.#state.apply(batch);
    for (const change of batch.bodies) deleteIf(this.#pendingBodies, change.id, change);
    for (const change of batch.records) deleteIf(this.#pendingRecords, change.key, change);
  }
}

function refuse(error: unknown): never {
  throw error;
}

interface Prepared<Result> {
  result: Result;
  durable: Promise<void>;
}

function deleteIf<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (map.get(key) === value) map.delete(key);
}

function assertInScope(keys: Iterable<string>, scope: readonly string[] = []): void {
  const allowed = new Set(scope);
  for (const key of keys) if (!allowed.has(key)) throw new Error(`the transaction did not name "${key}"`);
}

function parseAll<Body>(ids: readonly string[], texts: readonly (string | undefined)[]): Map<string, Body> {
  const bodies = new Map<string, Body>();
  ids.forEach((id, index) => {
    const text = texts[index];
    if (text !== undefined) bodies.set(id, JSON.parse(text) as Body);
  });
  return bodies;
}

function toRecordChange([key, value]: readonly [string, unknown]): RecordChange {
  return { key, value: value === undefined ? undefined : recordFromText(toJson(key, value)) };
}

function toJson(key: string, value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new Error(`"${key}" is not given a JSON value`);
  return text;
}
