import type { Parsed } from '../../shared/contract/calls.ts';
import type { RemovableRow, RetentionView } from '../../shared/contract/calls/retention-calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { traceOf } from '../../shared/ticket/erasure.ts';
import type { FileId, TicketId } from '../../shared/ticket/event.ts';
import { fold } from '../../shared/ticket/fold.ts';
import { isPastRetention } from '../../shared/ticket/retention.ts';
import { rowOf } from '../../shared/ticket/row.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import { mayErase } from '../../shared/ticket/workflow.ts';
import { traceTracking } from '../store/seal.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { eraseIdentity } from './erase-identity.ts';
import { ERASING, finishErasing, withErasing } from './erasing.ts';
import { chain, extend, stampNow } from './history.ts';
import type { Stamp } from './history.ts';
import { todayOf } from './ticket-list.ts';

/** As many as one call may remove. */
const SHOWN = 500;
/** Reports of one journal line. */
const CHUNK = 50;

/** Use cases of what must not be kept for ever. */
export function retentionHandlers(desk: Desk): Handlers<'retention.list' | 'retention.erase' | 'identity.erase'> {
  return {
    'retention.list': () => Promise.resolve(listRemovable(desk)),
    'retention.erase': (input) => eraseTickets(desk, input),
    'identity.erase': (input) => eraseIdentity(desk, input),
  };
}

function listRemovable(desk: Desk): RetentionView {
  if (!mayErase(officerOf(desk).role)) throw new Refusal('not-allowed');
  const { office } = settingOf(desk);
  const today = todayOf(desk);
  const rows: RemovableRow[] = [];
  let erased = 0;
  for (const row of desk.store.rows().values()) {
    if (row.erased) erased += 1;
    if (!isPastRetention(row, today, office)) continue;
    const { id, number, title, unitId, closedAt, lastEventAt } = row;
    rows.push({ id, number, title, unitId, endedAt: closedAt ?? lastEventAt });
  }
  rows.sort((a, b) => (a.endedAt < b.endedAt ? -1 : a.endedAt > b.endedAt ? 1 : 0));
  return { rows: rows.slice(0, SHOWN), total: rows.length, erased };
}

async function eraseTickets(desk: Desk, { ids, reason }: Parsed<'retention.erase'>): Promise<{ readonly erased: number }> {
  const officer = officerOf(desk);
  if (!mayErase(officer.role)) throw new Refusal('not-allowed');
  const stamp = stampNow(desk, officer.id);
  const salt = trackingSalt(desk);
  const wanted = [...new Set(ids)];
  const erased: TicketId[] = [];
  for (let at = 0; at < wanted.length; at += CHUNK) {
    erased.push(...(await eraseChunk(desk, wanted.slice(at, at + CHUNK), { reason, stamp, salt })));
  }
  try {
    await finishErasing(desk);
  } finally {
    desk.announce({ type: 'tickets.changed', ids: erased });
  }
  return { erased: erased.length };
}

interface Removal {
  readonly reason: string;
  readonly stamp: Stamp;
  readonly salt: string;
}

/** Removes those of a chunk that are still past their retention; somebody may have reopened one meanwhile. */
function eraseChunk(desk: Desk, ids: readonly TicketId[], removal: Removal): Promise<readonly TicketId[]> {
  const { office, calendar } = settingOf(desk);
  const today = todayOf(desk);
  return desk.store.transact({ bodies: ids, records: [ERASING] }, ({ bodies, records }) => {
    const changed = new Map<TicketId, Bundle>();
    const files: FileId[] = [];
    for (const [id, bundle] of bodies) {
      const row = rowOf(bundle, office, calendar);
      if (!isPastRetention(row, today, office)) continue;
      changed.set(id, bareOf(bundle, removal));
      files.push(...row.files);
    }
    if (changed.size === 0) return { result: [] };
    return { bodies: changed, records: new Map([[ERASING, withErasing(records.get(ERASING), files)]]), result: [...changed.keys()] };
  });
}

function bareOf(bundle: Bundle, { reason, stamp, salt }: Removal): Bundle {
  const ticket = fold(bundle.events, bundle.contents);
  const tracking = ticket.trackingId === null ? null : traceTracking(ticket.trackingId, salt);
  const body = { type: 'TicketErased', data: { reason, trace: traceOf(ticket), tracking } } as const;
  return extend(bundle, chain(bundle.ticketId, ticket.heads, [{ body, stamp }]), {});
}

/** One salt for all, so that an import hashes each of its tracking IDs once. */
function trackingSalt(desk: Desk): string {
  for (const { erased } of desk.store.rows().values()) if (erased?.tracking) return erased.tracking.salt;
  return desk.newSalt();
}
