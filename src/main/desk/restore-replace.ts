import { copyFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../shared/contract/errors.ts';
import { isAnythingErased } from '../../shared/ticket/erasure.ts';
import { mergeBundles } from '../../shared/ticket/merge.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import { openAttachmentStore } from '../store/attachment-store.ts';
import { realDisk } from '../store/disk.ts';
import { freshFolder, keptFolder, planSwap } from '../store/folder-swap.ts';
import { openStore } from '../store/record-store.ts';
import type { BodyText } from '../store/snapshot.ts';
import type { BackupPorts } from './backup-ports.ts';
import type { Watch } from './work-bench.ts';
import type { BackupRecord } from './backup-record.ts';
import type { TicketStore } from './desk.ts';
import { namedFiles } from './office-files.ts';
import { bundleOf, itemsOf, readIfWhole } from './restore-read.ts';
import { FileTaker } from './restore-files.ts';
import { replacedRecords } from './restore-records.ts';
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
    const now = ports.desk.now();
    const kept = keptFolder(ports.dataFolder, now);
    const count = await fill(ports, { dir, path, restored: { at: now.toISOString(), folder: kept } }, watch);
    await check(ports, dir, count);
    await copyKeys(ports.dataFolder, dir);
    await planSwap(realDisk, ports.dataFolder, kept);
    return kept;
  } catch (error) {
    await rm(dir, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

function openFresh({ sealerOf }: BackupPorts, dir: string): Promise<TicketStore> {
  return openStore({ dir, shape: ticketShape(), sealer: sealerOf('store') });
}

interface Filling {
  readonly dir: string;
  readonly path: string;
  readonly restored: BackupRecord['restored'];
}

async function fill(ports: BackupPorts, { dir, path, restored }: Filling, watch: Watch): Promise<number> {
  const { desk, sealerOf } = ports;
  const here = await desk.store.snapshot(({ records }) => Promise.resolve(records));
  const store = await openFresh(ports, dir);
  let count = 0;
  try {
    const taker = new FileTaker(await openAttachmentStore({ disk: realDisk, dir: join(dir, 'files'), sealer: sealerOf('files') }));
    const items = itemsOf(ports, path, watch);
    for await (const item of items) {
      if (item.kind === 'records') await putRecords(store, replacedRecords(here, item.records, { deskId: desk.deskId, restored }));
      if (item.kind === 'file') await taker.take(item.id, items);
      if (item.kind === 'bodies') count += await putBodies(desk.store, store, item.bodies);
    }
    await taker.settle(namedFiles(store));
  } finally {
    await store.close();
  }
  return count;
}

async function putRecords(store: TicketStore, records: ReadonlyMap<string, unknown>): Promise<void> {
  await store.transact({ records: [...records.keys()] }, () => ({ records, result: null }));
}

async function putBodies(present: TicketStore, fresh: TicketStore, texts: readonly BodyText[]): Promise<number> {
  for (let at = 0; at < texts.length; at += CHUNK) {
    const bodies = new Map<string, Bundle>();
    for (const { id, text } of texts.slice(at, at + CHUNK)) bodies.set(id, withoutErased(await readIfWhole(present, id), bundleOf(text)));
    await fresh.transact({ bodies: [...bodies.keys()] }, () => ({ bodies, result: null }));
  }
  return texts.length;
}

// Going back to an older state must not bring back what had to be erased since.
function withoutErased(here: Bundle | undefined, there: Bundle): Bundle {
  return here !== undefined && isAnythingErased(here.events) ? mergeBundles(here, there) : there;
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
  for (const name of names.filter((one) => /^(keys|keys\.copy|attempts)\.json$/u.test(one))) await copyFile(join(from, name), join(to, name));
}
