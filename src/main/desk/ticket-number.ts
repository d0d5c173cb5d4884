/** Key of the record that remembers the last serial of each year. */
export const TICKET_NUMBERS = 'ticket-numbers';

/** Last serial by year, e.g. `{ "2026": 412 }`; of a desk with a seat by both, e.g. `{ "DLH 2026": 7 }`. */
type Serials = Readonly<Record<string, number>>;

/** Where in `Serials` a desk counts. */
export function serialKey(seat: string, year: string): string {
  return seat === '' ? year : `${seat} ${year}`;
}

/** Gives ticket numbers such as `SKW-2026-000412` or `SKW-DLH-2026-000412`, one after the other within one transaction. */
export interface TicketNumberer {
  next(year: string): string;
  /** What to write back as the record `TICKET_NUMBERS`. */
  record(): Serials;
}

/** A numberer that goes on from the stored record; `seat` tells desks apart that cannot ask each other. */
export function ticketNumberer(record: unknown, prefix: string, seat: string): TicketNumberer {
  const serials: Record<string, number> = { ...(record as Serials | undefined) };
  const head = seat === '' ? prefix : `${prefix}-${seat}`;
  return {
    next(year) {
      const key = serialKey(seat, year);
      const serial = (serials[key] ?? 0) + 1;
      serials[key] = serial;
      return `${head}-${year}-${String(serial).padStart(6, '0')}`;
    },
    record: () => ({ ...serials }),
  };
}

/** Seat, year and serial of a ticket number, whatever the office's prefix; null for what is none. */
export function readTicketNumber(number: string): { readonly seat: string; readonly year: string; readonly serial: number } | null {
  // by places and not by a pattern: this runs over every ticket of the office at each start
  const dash = number.lastIndexOf('-');
  const year = number.slice(dash - 4, dash);
  const serial = Number(number.slice(dash + 1));
  if (dash <= 4 || year.length !== 4 || !Number.isInteger(serial) || serial <= 0) return null;
  const first = number.indexOf('-');
  return { seat: first < dash - 5 ? number.slice(first + 1, dash - 5) : '', year, serial };
}
