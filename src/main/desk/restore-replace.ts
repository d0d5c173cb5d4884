import { copyFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../shared/contract/errors.ts';
import { openAttachmentStore } from '../store/attachment-store.ts';
import { realDisk } from '../store/disk.ts';
import { freshFolder, keptFolder, planSwap } from '../store/folder-swap.ts';
import { openStore } from '../store/record-store.ts';
import type { BackupPorts, Watch } from './backup-ports.ts';
import type { TicketStore } from './desk.ts';
import { isRestored } from './restore-merge.ts';
import { bundleOf, itemsOf } from './restore-read.ts';
import { takeFile } from './restore-files.ts';
import { ticketShape } from './ticket-shape.ts';

/** Tickets of one journal line. */
const CHUNK = 200;

/**
 * Restores a verified backup into a new folder beside the data, under this desk's own key, reads that back, and only then
 * writes down that the two are to be exchanged; the engine does so when it starts anew. Up to then nothing has changed here.
 * Resolves to the name of the folder in which the present data will stay.
 */
export async function replaceByBackup(ports: BackupPorts, path: string, watch: Watch): Promise<string> {
  const dir = freshFolder(ports.dataFolder);
  await rm(dir, { recursive: true, force: true });
  try {
    const count = await fill(ports, { dir, path }, watch);
    await check(ports, dir, count);
    await copyKeys(ports.dataFolder, dir);
    const kept = await keptFolder(ports.dataFolder, ports.desk.now());
    await planSwap(realDisk, ports.dataFolder, kept);
    return kept;
  } catch (error) {
    await rm(dir, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

async function openFresh({ sealerOf }: BackupPorts, dir: string): Promise<TicketStore> {
  return openStore({ dir, shape: ticketShape(), sealer: sealerOf('store') });
}

async function fill(ports: BackupPorts, { dir, path }: { readonly dir: string; readonly path: string }, watch: Watch): Promise<number> {
  const store = await openFresh(ports, dir);
  let count = 0;
  try {
    const files = await openAttachmentStore({ disk: realDisk, dir: join(dir, 'files'), sealer: ports.sealerOf('files') });
    const items = itemsOf(ports, path, watch);
    for await (const item of items) {
      if (item.kind === 'records') await putRecords(store, item.records);
      if (item.kind === 'file') await takeFile(files, item.id, items);
      if (item.kind !== 'bodies') continue;
      for (let at = 0; at < item.bodies.length; at += CHUNK) {
        const bodies = new Map(item.bodies.slice(at, at + CHUNK).map(({ id, text }) => [id, bundleOf(text)]));
        await store.transact({ bodies: [...bodies.keys()] }, () => ({ bodies, result: null }));
        count += bodies.size;
      }
    }
  } finally {
    await store.close();
  }
  return count;
}

async function putRecords(store: TicketStore, records: readonly (readonly [key: string, text: string])[]): Promise<void> {
  const wanted = new Map(records.filter(([key]) => isRestored(key)).map(([key, text]): [string, unknown] => [key, JSON.parse(text)]));
  await store.transact({ records: [...wanted.keys()] }, () => ({ records: wanted, result: null }));
}

async function check(ports: BackupPorts, dir: string, count: number): Promise<void> {
  const store = await openFresh(ports, dir);
  try {
    let readable = 0;
    for (const id of store.rows().keys()) if ((await store.read(id)) !== undefined) readable += 1;
    if (readable !== count) throw new Refusal('write-failed');
  } finally {
    await store.close();
  }
}

// The restored data are sealed under this desk's key, so what opens it here goes on to open it.
async function copyKeys(from: string, to: string): Promise<void> {
  const names = await readdir(from);
  for (const name of names.filter((one) => /^(keys|keys-copy|attempts)\.json$/u.test(one))) await copyFile(join(from, name), join(to, name));
}
