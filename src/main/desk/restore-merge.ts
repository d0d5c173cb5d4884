import type { MergeResult } from '../../shared/contract/backup-views.ts';
import { joinOffices } from '../../shared/backup/join-offices.ts';
import { joinRegisters, joinSerials } from '../../shared/backup/join-records.ts';
import type { NumberRegister } from '../../shared/letter/number.ts';
import type { Office } from '../../shared/office/office.ts';
import { mergeBundles } from '../../shared/ticket/merge.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import type { BodyText } from '../store/snapshot.ts';
import { BACKUP } from './backup-record.ts';
import type { BackupPorts, Watch } from './backup-ports.ts';
import type { Desk } from './desk.ts';
import { loadSetting, OFFICE } from './office.ts';
import { bundleOf, itemsOf } from './restore-read.ts';
import { takeFile } from './restore-files.ts';
import { TICKET_NUMBERS } from './ticket-number.ts';

/** Tickets of one journal line. */
const CHUNK = 50;

/**
 * Records that are of one desk only and so never come out of a backup: its name in the history (two desks of one name
 * would write two histories under it), how far it has seen the hub (from an older position on it would skip what others
 * have added since, so a restored desk begins at 0 again), and its own backups.
 */
const OF_THIS_DESK: ReadonlySet<string> = new Set(['desk', 'sync', BACKUP]);

/** A record of a backup that may be brought back. */
export function isRestored(key: string): boolean {
  return !OF_THIS_DESK.has(key);
}

/**
 * Puts a verified backup and what is here together: nothing that is here goes. Each step is durable by itself and the
 * union of the two, so that after an interruption it is simply done again. Refuses as `itemsOf` does, and as the store.
 */
export async function mergeBackup(ports: BackupPorts, path: string, watch: Watch): Promise<MergeResult> {
  const { desk, files } = ports;
  const result = { added: 0, extended: 0 };
  const items = itemsOf(ports, path, watch);
  for await (const item of items) {
    if (item.kind === 'records') await mergeRecords(desk, item.records);
    if (item.kind === 'file') await takeFile(files, item.id, items);
    if (item.kind === 'bodies') {
      for (let at = 0; at < item.bodies.length; at += CHUNK) {
        const part = await mergeBodies(desk, item.bodies.slice(at, at + CHUNK));
        result.added += part.added;
        result.extended += part.extended;
      }
    }
  }
  desk.announce({ type: 'tickets.changed', ids: 'many' });
  return result;
}

async function mergeBodies(desk: Desk, bodies: readonly BodyText[]): Promise<MergeResult> {
  return desk.store.transact({ bodies: bodies.map(({ id }) => id) }, ({ bodies: present }) => {
    const changed = new Map<string, Bundle>();
    let added = 0;
    for (const { id, text } of bodies) {
      const here = present.get(id);
      const there = bundleOf(text);
      const merged = here === undefined ? there : mergeBundles(here, there);
      if (here === undefined) added += 1;
      else if (isSame(here, merged)) continue;
      changed.set(id, merged);
    }
    return { bodies: changed, result: { added, extended: changed.size - added } };
  });
}

function isSame(here: Bundle, merged: Bundle): boolean {
  return here.events.length === merged.events.length && JSON.stringify(sides(here)) === JSON.stringify(sides(merged));
}

function sides({ reporter, letters }: Bundle): unknown {
  return [reporter, Object.values(letters).map(({ id, updatedAt, state }) => [id, updatedAt, state])];
}

async function mergeRecords(desk: Desk, records: readonly (readonly [key: string, text: string])[]): Promise<void> {
  const wanted = records.filter(([key]) => isRestored(key));
  await desk.store.transact({ records: wanted.map(([key]) => key) }, ({ records: present }) => ({
    records: new Map(wanted.map(([key, text]) => {
      const there: unknown = JSON.parse(text);
      const here = present.get(key);
      return [key, here === undefined ? there : joinRecord(key, here, there)];
    })),
    result: null,
  }));
  loadSetting(desk);
  await desk.store.rederive();
  desk.announce({ type: 'office.changed' });
}

// What is set here was set later, by whoever restores: it stays. Numbers given out count wherever they were given out.
function joinRecord(key: string, here: unknown, there: unknown): unknown {
  if (key === OFFICE) return joinOffices(here as Office, there as Office);
  if (key === TICKET_NUMBERS) return joinSerials(here as Record<string, number>, there as Record<string, number>);
  if (key.startsWith('numbers:')) return joinRegisters(here as NumberRegister, there as NumberRegister);
  return here;
}
