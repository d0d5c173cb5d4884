import type { MergeResult } from '../../shared/contract/backup-views.ts';
import { mergeBundles } from '../../shared/ticket/merge.ts';
import { stableText } from '../../shared/ticket/stable-text.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import type { BodyText } from '../store/snapshot.ts';
import { withoutParcelMarks } from '../sync/parcel-marks.ts';
import type { BackupPorts } from './backup-ports.ts';
import type { Watch } from './work-bench.ts';
import type { Desk } from './desk.ts';
import { loadArms } from './office-arms.ts';
import { namedFiles } from './office-files.ts';
import { loadSetting } from './office.ts';
import { bundleOf, itemsOf } from './restore-read.ts';
import { FileTaker } from './restore-files.ts';
import { mergedRecord, restorable } from './restore-records.ts';
import type { RecordText } from './restore-records.ts';

/** Tickets of one journal line. */
const CHUNK = 50;

/**
 * Puts a verified backup and what is here together: nothing that is here goes, and what was erased here stays so. Each step
 * is durable by itself and the union of the two, so that after an interruption it is simply done again. Refuses as
 * `itemsOf` does, and as the store.
 */
export async function mergeBackup(ports: BackupPorts, path: string, watch: Watch): Promise<MergeResult> {
  const { desk } = ports;
  const result = { added: 0, extended: 0 };
  const taker = new FileTaker(ports.files);
  const items = itemsOf(ports, path, watch);
  for await (const item of items) {
    if (item.kind === 'records') await mergeRecords(desk, item.records);
    if (item.kind === 'file') await taker.take(item.id, items);
    if (item.kind === 'bodies') {
      for (let at = 0; at < item.bodies.length; at += CHUNK) {
        const part = await mergeBodies(desk, item.bodies.slice(at, at + CHUNK));
        result.added += part.added;
        result.extended += part.extended;
      }
    }
  }
  await taker.settle(namedFiles(desk.store));
  await loadArms(desk);
  desk.announce({ type: 'tickets.changed', ids: 'many' });
  return result;
}

// A ticket that cannot be read here is put back from the backup.
async function mergeBodies(desk: Desk, bodies: readonly BodyText[]): Promise<MergeResult> {
  return desk.store.transact({ bodies: bodies.map(({ id }) => id), overDamage: true }, ({ bodies: present }) => {
    const changed = new Map<string, Bundle>();
    let added = 0;
    for (const { id, text } of bodies) {
      const here = present.get(id);
      // its words were removed here, and now its trace is damaged: an older state must not bring them back
      if (here === undefined && desk.store.rows().get(id)?.erased) continue;
      const there = bundleOf(text);
      const merged = here === undefined ? withoutParcelMarks(there) : mergeBundles(here, there);
      if (here === undefined) added += 1;
      else if (isSame(here, merged)) continue;
      changed.set(id, merged);
    }
    return { bodies: changed, result: { added, extended: changed.size - added } };
  });
}

function isSame(here: Bundle, merged: Bundle): boolean {
  return JSON.stringify(gist(here)) === JSON.stringify(gist(merged));
}

// Contents and events are named by what they say, so their names are enough.
function gist({ events, contents, reporter, letters }: Bundle): unknown {
  return [events.map(({ id }) => id).sort(), Object.keys(contents).sort(), reporter, stableText(letters)];
}

async function mergeRecords(desk: Desk, records: readonly RecordText[]): Promise<void> {
  const wanted = restorable(records);
  await desk.store.transact({ records: wanted.map(([key]) => key) }, ({ records: present }) => ({
    records: new Map(wanted.map(([key, text]) => [key, mergedRecord(key, present.get(key), JSON.parse(text))])),
    result: null,
  }));
  loadSetting(desk);
  await desk.store.rederive();
  desk.announce({ type: 'office.changed' });
}
