import { registerKey } from '../../shared/letter/number.ts';
import type { NumberRegister } from '../../shared/letter/number.ts';
import type { Row } from '../../shared/ticket/row.ts';
import type { TicketStore } from './desk.ts';
import { readTicketNumber, TICKET_NUMBERS } from './ticket-number.ts';

type Serials = Readonly<Record<string, number>>;
type Issued = NumberRegister['issued'][number];

/**
 * Raises each counter to the highest number that a ticket or a letter bears. A journal line that damage took away may have held
 * a counter's last step while a later line still holds what was numbered: without this, the next one would get the same number.
 */
export async function raiseCounters(store: Pick<TicketStore, 'rows' | 'record' | 'transact'>): Promise<void> {
  const borne = numbersIn(store.rows().values());
  // nothing is written where nothing is behind, which is nearly always
  const behind = raised(borne, (key) => store.record(key));
  if (behind.size === 0) return;
  // nobody else writes before the desk is open
  await store.transact({ records: [...behind.keys()] }, () => ({ records: behind, result: null }));
}

interface Borne {
  readonly tickets: ReadonlyMap<string, number>;
  readonly letters: ReadonlyMap<string, readonly Issued[]>;
}

function numbersIn(rows: Iterable<Row>): Borne {
  const tickets = new Map<string, number>();
  const letters = new Map<string, Issued[]>();
  for (const row of rows) {
    const ticket = readTicketNumber(row.number);
    if (ticket && ticket.serial > (tickets.get(ticket.year) ?? 0)) tickets.set(ticket.year, ticket.serial);
    for (const { id, taken } of row.letters) {
      if (taken === null) continue;
      const key = registerKey(taken.unitCode, taken.year);
      letters.set(key, [...(letters.get(key) ?? []), { serial: taken.serial, letterId: id, ticketId: row.id }]);
    }
  }
  return { tickets, letters };
}

/** The records that are behind, as they have to be. */
function raised({ tickets, letters }: Borne, lookUp: (key: string) => unknown): ReadonlyMap<string, unknown> {
  const records = new Map<string, unknown>();
  const serials = (lookUp(TICKET_NUMBERS) ?? {}) as Serials;
  const low = [...tickets].filter(([year, serial]) => serial > (serials[year] ?? 0));
  if (low.length > 0) records.set(TICKET_NUMBERS, { ...serials, ...Object.fromEntries(low) });
  for (const [key, issued] of letters) {
    const register = (lookUp(key) as NumberRegister | undefined) ?? { next: 1, issued: [] };
    const known = new Set(register.issued.map(({ serial }) => serial));
    const missing = issued.filter(({ serial }) => !known.has(serial));
    if (missing.length > 0) records.set(key, withIssued(register, missing));
  }
  return records;
}

function withIssued({ next, issued }: NumberRegister, missing: readonly Issued[]): NumberRegister {
  const highest = missing.reduce((most, { serial }) => Math.max(most, serial), 0);
  return { next: Math.max(next, highest + 1), issued: [...issued, ...missing].sort((a, b) => a.serial - b.serial) };
}
