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
