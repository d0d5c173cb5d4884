import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openAttachmentStore, type AttachmentStore } from '../../src/main/store/attachment-store.ts';
import { realDisk, type Disk } from '../../src/main/store/disk.ts';
import type { StoreNotice } from '../../src/main/store/open-parts.ts';
import { openStore, type RecordStore } from '../../src/main/store/record-store.ts';
import { plainSealer } from '../../src/main/store/sealed-file.ts';

/** A ticket as the harness writes it: with its letters, and naming its attachments. */
interface Ticket {
  writer: number;
  count: number;
  text: string;
  letters: string[];
  files: string[];
}

export interface Stores {
  store: RecordStore<Ticket, number>;
  attachments: AttachmentStore;
}

const WRITERS = [0, 1, 2];

/** Opens both stores, so eager to flush that a crash meets flushes as often as journal lines. Throws StoreError. */
export async function openStores(dir: string, options: { disk?: Disk; idleMs?: number; report?: (notice: StoreNotice) => void } = {}): Promise<Stores> {
  const { disk = realDisk, idleMs = 1, report } = options;
  const store = await openStore<Ticket, number>({
    dir, disk, report,
    shape: { version: 1, derive: (_id, { count }) => ({ row: count, search: [String(count)] }) },
    tuning: { idleMs, journalLimit: 20_000, rest: 0 },
  });
  try {
    return { store, attachments: await openAttachmentStore({ disk, dir: join(dir, 'files'), sealer: plainSealer }) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Writes until something fails; tells each change after it was acknowledged. */
export async function work(stores: Stores, round: number, acknowledge: (id: string) => void): Promise<void> {
  await Promise.all(WRITERS.map((writer) => write(stores, { round, writer }, acknowledge)));
}

async function write({ store, attachments }: Stores, { round, writer }: { round: number; writer: number }, acknowledge: (id: string) => void): Promise<never> {
  for (let count = 1; ; count += 1) {
    const id = `${round}-${writer}-${count}`;
    const files = count % 4 === 1 ? [(await attachments.put(piecesOf(id))).id] : [];
    const letters = count % 3 === 0 ? [`Surat ${id}`] : [];
    const ticket: Ticket = { writer, count, text: 'x'.repeat((count * 379) % 2000), letters, files };
    await store.transact({ bodies: [id, `last-${writer}`], records: [`last-${writer}`] }, () => ({
      bodies: new Map([[id, ticket], [`last-${writer}`, ticket]]),
      records: new Map([[`last-${writer}`, id]]),
      result: undefined,
    }));
    acknowledge(id);
  }
}

/** Content that follows from the ticket's id, so that it can be told whether it is whole. */
async function* piecesOf(id: string): AsyncGenerator<Buffer> {
  for (let piece = 0; piece < 3; piece += 1) yield await Promise.resolve(contentOf(`${id} ${piece}`));
}

function contentOf(seed: string): Buffer {
  return Buffer.from(createHash('sha256').update(seed).digest('hex').repeat(60));
}

/** What of the acknowledged changes is missing in a store opened anew. */
export async function examine({ store, attachments }: Stores, acknowledged: readonly string[]): Promise<string[]> {
  const lost: string[] = [];
  for (const id of acknowledged) {
    const ticket = store.rows().has(id) ? await store.read(id) : undefined;
    if (ticket === undefined || !id.endsWith(`-${ticket.writer}-${ticket.count}`) || !(await areWhole(attachments, ticket.files))) lost.push(id);
  }
  for (const writer of WRITERS) {
    const last = store.record(`last-${writer}`) as string | undefined;
    // the record and both bodies of a change were written together
    const [own, named] = [await store.read(`last-${writer}`), await store.read(last ?? '')];
    if (JSON.stringify(own) !== JSON.stringify(named)) lost.push(`last-${writer}`);
  }
  return lost;
}

async function areWhole(attachments: AttachmentStore, ids: readonly string[]): Promise<boolean> {
  for (const id of ids) {
    const hash = createHash('sha256');
    for await (const piece of attachments.open(id)) hash.update(piece);
    if (hash.digest('hex') !== id) return false;
  }
  return true;
}
