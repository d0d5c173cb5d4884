import { createHash } from 'node:crypto';
import { createSyncDesk } from '../../src/main/desk/sync-desk.ts';
import type { Desk } from '../../src/main/desk/desk.ts';
import { letterHandlers } from '../../src/main/desk/letters.ts';
import { OFFICE } from '../../src/main/desk/office.ts';
import { createTicketList } from '../../src/main/desk/ticket-list.ts';
import { ticketHandlers } from '../../src/main/desk/tickets.ts';
import { couchDatabase } from '../../src/main/sync/couch.ts';
import { DatabaseSync } from '../../src/main/sync/database-sync.ts';
import { HubError } from '../../src/main/sync/hub-error.ts';
import type { SyncFiles } from '../../src/main/sync/sync-desk.ts';
import type { Transport } from '../../src/main/sync/transport.ts';
import { COORDINATOR_DATABASE, unitDatabase } from '../../src/shared/sync/databases.ts';
import type { Office } from '../../src/shared/office/office.ts';
import type { Bundle } from '../../src/shared/ticket/ticket.ts';
import { createMemoryDesk } from '../unit/exchange/memory-store.ts';

/** Who sits where: the coordinating unit's desks sync every database, a unit's its own. */
export interface Seat {
  readonly name: string;
  readonly unitId: string | null;
  readonly officerId: string;
}

/** A whole desk in memory: its use cases, its store and its replication. */
export class SimulatedDesk {
  readonly seat: Seat;
  readonly desk: Desk;
  readonly tickets: ReturnType<typeof ticketHandlers>;
  readonly letters: ReturnType<typeof letterHandlers>;
  readonly #office: Office;
  readonly #prefix: string;
  #syncs: readonly DatabaseSync[] = [];

  private constructor(seat: Seat, desk: Desk, office: Office, prefix: string) {
    this.seat = seat;
    this.desk = desk;
    this.#office = office;
    this.#prefix = prefix;
    this.tickets = ticketHandlers(desk, createTicketList(desk));
    this.letters = letterHandlers(desk);
  }

  static async open(seat: Seat, office: Office, prefix = ''): Promise<SimulatedDesk> {
    const desk = createMemoryDesk(office, seat.name);
    desk.officerId = seat.officerId;
    Object.assign(desk, { files: memoryFiles() });
    await desk.store.transact({ records: [OFFICE] }, () => ({ records: new Map([[OFFICE, office]]), result: null }));
    return new SimulatedDesk(seat, desk, office, prefix);
  }

  /** (Re)starts replication: what it held in memory is gone. */
  connect(transport: Transport): void {
    const syncDesk = createSyncDesk(this.desk, this.seat.unitId !== null);
    const names = this.seat.unitId === null
      ? [COORDINATOR_DATABASE, ...this.#office.units.filter(({ id }) => id !== this.#office.coordinatingUnitId).map(({ id }) => unitDatabase(id))]
      : [unitDatabase(this.seat.unitId)];
    this.#syncs = names.map((name) => new DatabaseSync(syncDesk, couchDatabase(transport, `${this.#prefix}${name}`), () => this.desk.setting?.office ?? null, name));
  }

  get syncs(): readonly DatabaseSync[] {
    return this.#syncs;
  }

  /** One round with each database; false where the network failed. */
  async round(): Promise<boolean> {
    let isWhole = true;
    for (const sync of this.#syncs) {
      await sync.round(() => undefined).catch((error: unknown) => {
        if (!(error instanceof HubError)) throw error;
        isWhole = false;
      });
    }
    return isWhole;
  }

  async bundle(id: string): Promise<Bundle | undefined> {
    const bundle = await this.desk.store.read(id);
    if (!bundle) return undefined;
    const { hub: _hub, ...rest } = bundle;
    return rest;
  }

  ids(): string[] {
    return [...this.desk.store.rows().keys()].sort();
  }

  waiting(): number {
    return this.#syncs.reduce((sum, sync) => sum + sync.waiting(), 0);
  }
}

function memoryFiles(): SyncFiles {
  const files = new Map<string, Buffer>();
  return {
    has: (id) => Promise.resolve(files.has(id)),
    list: () => Promise.resolve([...files.keys()]),
    async* open(id) {
      yield await Promise.resolve(files.get(id) ?? Buffer.alloc(0));
    },
    async put(content) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const id = createHash('sha256').update(bytes).digest('hex');
      files.set(id, bytes);
      return { id };
    },
    settle: () => Promise.resolve(),
  };
}
