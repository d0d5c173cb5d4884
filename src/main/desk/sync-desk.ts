import { createHash } from 'node:crypto';
import type { TicketEvent } from '../../shared/ticket/event.ts';
import { isIntact } from '../store/seal.ts';
import type { SyncDesk } from '../sync/sync-desk.ts';
import type { Desk } from './desk.ts';
import { ERASING, finishErasing, withErasing } from './erasing.ts';
import { loadArms } from './office-arms.ts';
import { filesOf, namedFiles } from './office-files.ts';
import { hasSeat, setSeat } from './seat.ts';
import { loadSetting } from './office.ts';

/** The desk as replication sees it. */
export function createSyncDesk(desk: Desk, isUnitDesk: boolean): SyncDesk {
  return {
    store: desk.store,
    files: desk.files,
    deskId: desk.deskId,
    isUnitDesk,
    now: desk.now,
    newId: desk.newId,
    digest: (text) => createHash('sha1').update(text).digest('base64url').slice(0, 16),
    digestOfFile: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    isGenuine,
    officeName: () => desk.setting?.office.name ?? null,
    namedFiles: () => namedFiles(desk.store),
    filesOf,
    erasing: { key: ERASING, add: (record) => withErasing(record, []) },
    seat: { isTaken: () => hasSeat(desk.store), take: (seat) => setSeat(desk.store, seat) },
    changed: async ({ tickets, hasErased, hasOffice, hasRecaps, hasFiles }) => {
      if (hasOffice) await useOffice(desk);
      else if (hasFiles) await useFiles(desk);
      if (hasErased) await finishErasing(desk);
      if (tickets.length > 0 || hasRecaps) desk.announce({ type: 'tickets.changed', ids: tickets.length > 100 ? 'many' : tickets });
    },
  };
}

/** Pictures that were named before they had come. */
async function useFiles(desk: Desk): Promise<void> {
  await loadArms(desk);
  desk.announce({ type: 'office.changed' });
}

async function useOffice(desk: Desk): Promise<void> {
  loadSetting(desk);
  await loadArms(desk);
  await desk.store.rederive();
  desk.announce({ type: 'office.changed' });
}

/** An event whose words an erasure covered keeps its id and no longer matches it; the erasure vouches for it. */
function isGenuine(event: TicketEvent, all: readonly TicketEvent[]): boolean {
  return isIntact(event) || all.some((other) => other.type === 'IdentityErased' && event.id in other.data.redacted && isIntact(other));
}
