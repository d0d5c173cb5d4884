import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Subject } from './subject.ts';
import { idOf, withEvent, type Ticket } from './tickets.ts';

interface Doc extends Ticket {
  _id: string;
  _rev?: string;
}

/** The part of PouchDB that is used; its packages are not among the app's, nor are their types. */
interface Pouch {
  bulkDocs(docs: readonly Doc[]): Promise<unknown>;
  allDocs(options: { include_docs: boolean; limit: number }): Promise<{ total_rows: number }>;
  get(id: string): Promise<Doc>;
  put(doc: Doc): Promise<unknown>;
  find(query: { selector: object; fields: string[]; limit: number }): Promise<{ docs: unknown[] }>;
  close(): Promise<void>;
}

interface PouchClass {
  new (folder: string, options: { adapter: string }): Pouch;
  plugin(plugin: unknown): PouchClass;
}

const BATCH = 500;

/** PouchDB over LevelDB, which it does not sync; search is a scan with pouchdb-find, for it has no index of words. */
export function pouchdb(folder: string): Subject {
  let database: Pouch | undefined;
  const db = () => (database ??= openPouch(join(folder, 'pouch')));
  return {
    fill: async (count, ticketOf) => {
      for (let from = 0; from < count; from += BATCH) {
        const docs = Array.from({ length: Math.min(BATCH, count - from) }, (_, place) => ({ _id: idOf(from + place), ...ticketOf(from + place) }));
        await db().bulkDocs(docs);
      }
      await db().close();
    },
    open: async () => (await db().allDocs({ include_docs: true, limit: 100 })).total_rows,
    change: async (id, turn) => {
      const doc = await db().get(id);
      await db().put({ ...doc, ...withEvent(doc, turn) });
    },
    search: {
      find: async (words) => {
        const either = words.map((word) => ({ $or: [{ title: { $regex: word } }, { text: { $regex: word } }] }));
        const { docs } = await db().find({ selector: { $and: either }, fields: ['_id'], limit: 1_000_000 });
        return docs.length;
      },
    },
    read: (id) => db().get(id),
    close: () => db().close(),
  };
}

function openPouch(folder: string): Pouch {
  const rivals = process.env.TANGGAP_BENCH_RIVALS ?? '';
  const load = createRequire(join(rivals, 'package.json'));
  const parts = ['pouchdb-core', 'pouchdb-adapter-leveldb', 'pouchdb-find'].map((name) => load(name) as unknown);
  const [core, ...plugins] = parts as [PouchClass, ...unknown[]];
  const Class = plugins.reduce<PouchClass>((known, plugin) => known.plugin(plugin), core);
  return new Class(folder, { adapter: 'leveldb' });
}
