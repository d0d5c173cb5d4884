import type { TicketId } from '../../shared/ticket/event.ts';
import type { Row } from '../../shared/ticket/row.ts';
import type { KnownTickets } from '../exchange/plan.ts';
import type { RowFacts } from '../exchange/read-row.ts';
import { ErasedTickets } from './erased-tickets.ts';
import { reportId } from '../exchange/report-id.ts';
import type { Desk } from './desk.ts';

/** Key of the record that holds the secret from which ids of imported reports are made. */
const IMPORT_KEY = 'import-key';

/** The desk's secret for ids of imported reports; made once. */
export async function importKey(desk: Pick<Desk, 'store' | 'newSalt'>): Promise<string> {
  const known = desk.store.record(IMPORT_KEY) as { readonly key: string } | undefined;
  if (known) return known.key;
  return desk.store.transact({ records: [IMPORT_KEY] }, ({ records }) => {
    const stored = records.get(IMPORT_KEY) as { readonly key: string } | undefined;
    if (stored) return { result: stored.key };
    const key = desk.newSalt();
    return { records: new Map([[IMPORT_KEY, { key }]]), result: key };
  });
}

/** The desk's tickets, found by what a row says of its report. */
export class DeskTickets implements KnownTickets {
  readonly #desk: Pick<Desk, 'store' | 'newId'>;
  readonly #key: string;
  readonly #ids = new WeakMap<RowFacts, TicketId>();
  readonly #fresh = new WeakMap<RowFacts, TicketId>();
  readonly #owners = new Map<string, string>();
  readonly #byTrackingId = new Map<string, TicketId>();
  readonly #erased: ErasedTickets;
  #seen = 0;

  constructor(desk: Pick<Desk, 'store' | 'newId'>, key: string) {
    this.#desk = desk;
    this.#key = key;
    this.#erased = new ErasedTickets(desk);
  }

  identity(facts: RowFacts): TicketId {
    const known = this.#ids.get(facts);
    if (known !== undefined) return known;
    const id = reportId(facts, this.#key);
    this.#ids.set(facts, id);
    return id;
  }

  assign(identity: string, trackingId: string): void {
    this.#owners.set(identity, trackingId);
  }

  meet(facts: RowFacts): { readonly id: TicketId; readonly number: string | null } {
    const rows = this.#desk.store.rows();
    const tracked = facts.trackingId === null ? undefined : this.#tracked(rows).get(facts.trackingId);
    const id = tracked ?? this.identity(facts);
    const row = rows.get(id);
    if (tracked === undefined && this.#isAnother(facts, row)) return { id: this.#freshId(facts), number: null };
    return { id, number: row?.number ?? null };
  }

  erasedNumber(facts: RowFacts): string | null {
    const row = this.#desk.store.rows().get(this.identity(facts));
    if (row?.erased) return row.number;
    return facts.trackingId === null ? null : this.#erased.numberOf(facts.trackingId);
  }

  refresh(): void {
    this.#erased.refresh();
    this.#byTrackingId.clear();
    this.#seen = 0;
  }

  bundle(id: TicketId) {
    return this.#desk.store.read(id);
  }

  /** The same words at the same moment under another tracking ID: the button was pressed twice, SP4N has two reports. */
  #isAnother(facts: RowFacts, row: Row | undefined): boolean {
    if (facts.trackingId === null) return false;
    const owner = row?.trackingId ?? this.#owners.get(this.identity(facts));
    return owner !== undefined && owner !== facts.trackingId;
  }

  #freshId(facts: RowFacts): TicketId {
    const known = this.#fresh.get(facts) ?? this.#desk.newId();
    this.#fresh.set(facts, known);
    return known;
  }

  /** Rows stand in the order in which they came, and none goes; so only those behind the last ones seen are new. */
  #tracked(rows: ReadonlyMap<TicketId, Row>): ReadonlyMap<string, TicketId> {
    if (rows.size === this.#seen) return this.#byTrackingId;
    let place = 0;
    for (const { id, trackingId } of rows.values()) {
      if (place >= this.#seen && trackingId !== null) this.#byTrackingId.set(trackingId, id);
      place += 1;
    }
    this.#seen = place;
    return this.#byTrackingId;
  }
}
