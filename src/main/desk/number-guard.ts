import { withTaken } from '../../shared/letter/number-series.ts';
import type { NumberEntry, NumberSeries } from '../../shared/letter/number-series.ts';
import type { TakenNumber } from '../../shared/letter/number.ts';
import { numbersOf } from '../../shared/recap/recap-letter.ts';
import type { TicketStore } from './desk.ts';
import { allRecapLetters } from './recap-records.ts';
import { seatOf } from './seat.ts';
import { readTicketNumber, serialKey, TICKET_NUMBERS } from './ticket-number.ts';

type Serials = Readonly<Record<string, number>>;
type Taken = Omit<NumberEntry, 'desk'>;

/**
 * Raises each counter to the highest number that a ticket or a letter bears. A journal line that damage took away may have held
 * a counter's last step while a later line still holds what was numbered: without this, the next one would get the same number.
 */
export async function raiseCounters(store: Pick<TicketStore, 'rows' | 'record' | 'recordKeys' | 'transact'>, deskId: string): Promise<void> {
  const borne = numbersIn(store);
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
function numbersIn(store: Pick<TicketStore, 'rows' | 'record' | 'recordKeys'>): Borne {
  const seat = seatOf(store);
  const tickets = new Map<string, number>();
  const letters = new Map<string, Taken[]>();
  const note = ({ series, serial }: TakenNumber, letter: Omit<Taken, 'serial'>): void => {
    const others = letters.get(series);
    if (others) others.push({ serial, ...letter });
    else letters.set(series, [{ serial, ...letter }]);
  };
  for (const row of store.rows().values()) {
    const ticket = readTicketNumber(row.number);
    if (ticket?.seat === seat) {
      const key = serialKey(seat, ticket.year);
      if (ticket.serial > (tickets.get(key) ?? 0)) tickets.set(key, ticket.serial);
    }
    for (const { id, taken, state } of row.letters) if (taken) note(taken, { letterId: id, ticketId: row.id, isVoid: state === 'void' });
  }
  for (const letter of allRecapLetters(store)) {
    for (const taken of numbersOf(letter)) note(taken, { letterId: letter.id, ticketId: null, isVoid: taken.isVoid });
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
