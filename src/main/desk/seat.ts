import type { TicketStore } from './desk.ts';

/** Key of the record that names this desk in the history. */
const DESK = 'desk';
const SEAT = /^[A-Z0-9]{0,8}$/;

/** What a desk knows of itself; a desk that was restored has its seat and gets another name. */
interface DeskRecord {
  readonly id?: string;
  /** Tells this desk's ticket numbers from those of other desks, e.g. `DLH2`; absent or empty = the office's first desk. */
  readonly seat?: string;
}

type DeskStore = Pick<TicketStore, 'record' | 'transact'>;

function recordOf(value: unknown): DeskRecord {
  return value ?? {};
}

/** The desk's name in the history; given once. */
export async function nameOfDesk(store: DeskStore, newId: () => string): Promise<string> {
  return store.transact({ records: [DESK] }, ({ records }) => {
    const known = recordOf(records.get(DESK));
    if (known.id !== undefined) return { result: known.id };
    const id = newId();
    return { records: new Map([[DESK, { ...known, id }]]), result: id };
  });
}

/** The desk's part of its ticket numbers; empty for the office's first desk. */
export function seatOf(store: Pick<TicketStore, 'record'>): string {
  return recordOf(store.record(DESK)).seat ?? '';
}

/** Whether the desk has its seat, be it the first. */
export function hasSeat(store: Pick<TicketStore, 'record'>): boolean {
  return recordOf(store.record(DESK)).seat !== undefined;
}

/** Gives the desk its seat among the desks of a hub; from then on its ticket numbers are counted apart. Throws a RangeError for what is none. */
export async function setSeat(store: DeskStore, seat: string): Promise<void> {
  if (!SEAT.test(seat)) throw new RangeError('a seat is up to 8 capital letters and digits');
  await store.transact({ records: [DESK] }, ({ records }) => ({ records: new Map([[DESK, { ...recordOf(records.get(DESK)), seat }]]), result: null }));
}

/** What is left of the record where the desk's data are replaced by those of a backup. */
export function deskAfterReplacement(record: unknown): DeskRecord | undefined {
  const { seat } = recordOf(record);
  return seat === undefined ? undefined : { seat };
}
