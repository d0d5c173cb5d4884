import { createDataKey, sealerFor, type DataKey } from '../../../src/main/store/cipher.ts';
import { openStore, type RecordStore } from '../../../src/main/store/record-store.ts';
import type { StoreShape } from '../../../src/main/store/shape.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Subject } from './subject.ts';
import { idOf, rowOf, withEvent, type Row, type Ticket } from './tickets.ts';

const BATCH = 200;

const shape: StoreShape<Ticket, Row> = {
  version: 1,
  derive: (id, ticket) => ({ row: rowOf(id, ticket), get search() { return [`${ticket.title}\n${ticket.text}`, id]; } }),
};

/** Tanggap's store, sealed with AES-256-GCM under a random key that lies beside the folder for the next process. */
export function ours(folder: string): Subject {
  const dir = join(folder, 'data');
  const open = (key: DataKey) => openStore<Ticket, Row>({ dir, shape, sealer: sealerFor(key, 'store') });
  let store: RecordStore<Ticket, Row> | undefined;
  const opened = () => {
    if (store === undefined) throw new Error('not open');
    return store;
  };
  return {
    fill: async (count, ticketOf) => {
      const key = createDataKey();
      writeFileSync(join(folder, 'key'), JSON.stringify({ id: key.id, bytes: key.bytes.toString('hex') }));
      await fill(await open(key), count, ticketOf);
    },
    open: async () => {
      store = await open(readKey(join(folder, 'key')));
      return store.rows().size;
    },
    readySearch: async () => {
      await opened().searchIndex();
    },
    change: (id, turn) => opened().transact({ bodies: [id] }, ({ bodies }) => {
      const before = bodies.get(id);
      if (before === undefined) throw new Error(`no ${id}`);
      return { bodies: new Map([[id, withEvent(before, turn)]]), result: undefined };
    }),
    search: { includes: async (words) => (await opened().searchIndex()).find(words.join(' ')).length },
    read: async (id) => {
      const ticket = await opened().read(id);
      if (ticket === undefined) throw new Error(`no ${id}`);
      return ticket;
    },
    close: () => opened().close(),
  };
}

// as an import does it: many bodies a batch
async function fill(store: RecordStore<Ticket, Row>, count: number, ticketOf: (index: number) => Ticket): Promise<void> {
  await store.searchIndex();
  for (let from = 0; from < count; from += BATCH) {
    const bodies = new Map(Array.from({ length: Math.min(BATCH, count - from) }, (_, place) => [idOf(from + place), ticketOf(from + place)]));
    await store.transact({ bodies: [...bodies.keys()] }, () => ({ bodies, result: undefined }));
  }
  await store.flush();
  await store.close();
}

function readKey(path: string): DataKey {
  const { id, bytes } = JSON.parse(readFileSync(path, 'utf8')) as { id: string; bytes: string };
  return { id, bytes: Buffer.from(bytes, 'hex') };
}
