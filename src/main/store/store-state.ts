import { isDamage } from './store-error.ts';
import type { KeptJournal } from './kept-journal.ts';
import type { Batch, BodyChange } from './batch.ts';
import type { BodyTable } from './body-table.ts';
import type { RowEntries } from './index-pages.ts';
import type { RecordTable } from './record-table.ts';
import { SearchIndex } from './search-index.ts';
import type { SearchTexts } from './search-text.ts';
import type { Derived } from './shape.ts';

/** A change together with what is derived from the new body. */
export interface DerivedChange<Row> extends BodyChange {
  derived: Derived<Row> | undefined;
  /** its words' numbers, once `prepare` has looked them up */
  lists?: Uint32Array[];
}

export interface StateStart {
  slots: number;
  basis: string;
  /** keys of the records that rows depend on */
  settings: readonly string[];
}

/** The durable state that readers see. Only durable changes are applied to it, in the order of the journal. */
export class StoreState<Row> {
  readonly bodies: BodyTable;
  readonly records: RecordTable;
  readonly rows = new Map<string, Row>();
  readonly search = new SearchIndex();
  /** slots that the journal has changed and whose words are not in the index yet; no page knows them */
  readonly unindexed = new Set<number>();
  /** what the rows were derived with (shape.ts); empty while they are of several */
  basis: string;
  /** counts the changes of the records that rows depend on */
  settingsRevision = 0;
  readonly #settings: ReadonlySet<string>;
  readonly #slots = new Map<string, number>();
  readonly #ids: (string | undefined)[] = [];
  #slotCount: number;

  readonly #kept: KeptJournal;

  constructor(tables: { bodies: BodyTable; records: RecordTable; kept: KeptJournal }, start: StateStart) {
    this.bodies = tables.bodies;
    this.records = tables.records;
    this.#kept = tables.kept;
    this.basis = start.basis;
    this.#slotCount = start.slots;
    this.#settings = new Set(start.settings);
  }

  /** slots given out so far */
  get slotCount(): number {
    return this.#slotCount;
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id);
  }

  /** The JSON text of a body, or undefined where there is none; throws StoreError. */
  async text(id: string): Promise<string | undefined> {
    const slot = this.#slots.get(id);
    if (slot === undefined) return undefined;
    try {
      return (await this.bodies.get(slot))?.text;
    } catch (error) {
      const text = isDamage(error) ? await this.#kept.find(id) : null;
      if (text === null) throw error;
      // with the next change the segment is written anew
      this.bodies.set(slot, { id, text });
      return text;
    }
  }

  /** Does what of a change's work shows nothing yet, so that `apply` is short. */
  prepare({ bodies }: Batch<DerivedChange<Row>>): void {
    for (const change of bodies) if (change.derived) change.lists = this.search.listsOf(change.derived.search);
  }

  apply({ bodies, records }: Batch<DerivedChange<Row>>): void {
    for (const { id, slot, text, derived, lists } of bodies) {
      this.bodies.set(slot, text === undefined ? undefined : { id, text });
      if (derived === undefined) this.#forget(id, slot);
      else this.place(slot, id, derived, lists);
    }
    for (const { key, value } of records) {
      this.records.set(key, value);
      if (this.#settings.has(key)) this.#outdateRows();
    }
  }

  // rows made from now on are of the new settings, the others still of the old ones
  #outdateRows(): void {
    this.basis = '';
    this.settingsRevision += 1;
  }

  /** Shows a row, behind all rows of lower slots when they are placed in order. */
  place(slot: number, id: string, { row, search }: { row: Row; search?: SearchTexts | undefined }, lists = search && this.search.listsOf(search)): void {
    this.#slots.set(id, slot);
    this.#ids[slot] = id;
    this.#slotCount = Math.max(this.#slotCount, slot + 1);
    this.rows.set(id, row);
    if (lists !== undefined) this.search.place(slot, id, lists);
  }

  #forget(id: string, slot: number): void {
    this.#slotCount = Math.max(this.#slotCount, slot + 1);
    this.#ids[slot] = undefined;
    this.search.delete(slot);
    if (this.#slots.get(id) !== slot) return;
    this.#slots.delete(id);
    this.rows.delete(id);
  }

  /** The rows at some slots. */
  rowsAt(slots: readonly number[]): RowEntries<Row> {
    return slots.flatMap((slot) => {
      const id = this.#ids[slot];
      const row = id === undefined ? undefined : this.rows.get(id);
      return id === undefined || row === undefined ? [] : [[slot, id, row] as const];
    });
  }
}
