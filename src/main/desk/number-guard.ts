import { withTaken } from '../../shared/letter/number-series.ts';
import type { NumberEntry, NumberSeries } from '../../shared/letter/number-series.ts';
import type { Row } from '../../shared/ticket/row.ts';
import type { TicketStore } from './desk.ts';
import { seatOf } from './seat.ts';
import { readTicketNumber, serialKey, TICKET_NUMBERS } from './ticket-number.ts';

type Serials = Readonly<Record<string, number>>;
type Taken = Omit<NumberEntry, 'desk'>;

/**
 * Raises each counter to the highest number that a ticket or a letter bears. A journal line that damage took away may have held
 * a counter's last step while a later line still holds what was numbered: without this, the next one would get the same number.
 */
export async function raiseCounters(store: Pick<TicketStore, 'rows' | 'record' | 'transact'>, deskId: string): Promise<void> {
  const borne = numbersIn(store.rows().values(), seatOf(store));
  // nothing is written where nothing is behind, which is nearly always
  const behind = raised(borne, deskId, (key) => store.record(key));
  if (behind.size === 0) return;
  // nobody else writes before the desk is open
  await store.transact({ records: [...behind.keys()] }, () => ({ records: behind, result: null }));
}

interface Borne {
  readonly tickets: ReadonlyMap<string, number>;
  readonly letters: ReadonlyMap<string, readonly Taken[]>;
}

/** Of ticket numbers only those of this desk's seat: what other desks count does not bear on it. */
function numbersIn(rows: Iterable<Row>, seat: string): Borne {
  const tickets = new Map<string, number>();
  const letters = new Map<string, Taken[]>();
  for (const row of rows) {
    const ticket = readTicketNumber(row.number);
    if (ticket?.seat === seat) {
      const key = serialKey(seat, ticket.year);
      if (ticket.serial > (tickets.get(key) ?? 0)) tickets.set(key, ticket.serial);
    }
    for (const { id, taken, state } of row.letters) {
      if (taken === null) continue;
      const entry = { serial: taken.serial, letterId: id, ticketId: row.id, isVoid: state === 'void' };
      const others = letters.get(taken.series);
      if (others) others.push(entry);
      else letters.set(taken.series, [entry]);
    }
  }
  return { tickets, letters };
}

/** The records that are behind, as they have to be. */
function raised({ tickets, letters }: Borne, deskId: string, lookUp: (key: string) => unknown): ReadonlyMap<string, unknown> {
  const records = new Map<string, unknown>();
  const serials = (lookUp(TICKET_NUMBERS) ?? {}) as Serials;
  const low = [...tickets].filter(([key, serial]) => serial > (serials[key] ?? 0));
  if (low.length > 0) records.set(TICKET_NUMBERS, { ...serials, ...Object.fromEntries(low) });
  for (const [key, taken] of letters) {
    const series = (lookUp(key) as NumberSeries | undefined) ?? null;
    const whole = withTaken(series, deskId, taken);
    if (whole !== series) records.set(key, whole);
  }
  return records;
}
