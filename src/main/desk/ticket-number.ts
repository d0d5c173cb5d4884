/** Key of the record that remembers the last serial of each year. */
export const TICKET_NUMBERS = 'ticket-numbers';

/** Last serial by year, e.g. `{ "2026": 412 }`. */
type Serials = Readonly<Record<string, number>>;

/** Gives ticket numbers such as `SKW-2026-000412`, one after the other within one transaction. */
export interface TicketNumberer {
  next(year: string): string;
  /** What to write back as the record `TICKET_NUMBERS`. */
  record(): Serials;
}

/** A numberer that goes on from the stored record. */
export function ticketNumberer(record: unknown, prefix: string): TicketNumberer {
  const serials: Record<string, number> = { ...(record as Serials | undefined) };
  return {
    next(year) {
      const serial = (serials[year] ?? 0) + 1;
      serials[year] = serial;
      return `${prefix}-${year}-${String(serial).padStart(6, '0')}`;
    },
    record: () => ({ ...serials }),
  };
}

/** Year and serial of a ticket number, whatever its prefix; null for what is none. */
export function readTicketNumber(number: string): { readonly year: string; readonly serial: number } | null {
  // by places and not by a pattern: this runs over every ticket of the office at each start
  const dash = number.lastIndexOf('-');
  const year = number.slice(dash - 4, dash);
  const serial = Number(number.slice(dash + 1));
  return dash > 4 && year.length === 4 && Number.isInteger(serial) && serial > 0 ? { year, serial } : null;
}
