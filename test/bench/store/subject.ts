import type { Ticket } from './tickets.ts';

/** A store under measurement, in a process of its own. What it cannot do is left out. */
export interface Subject {
  /** Writes that many tickets into a new folder and closes it. */
  fill(count: number, ticketOf: (index: number) => Ticket): Promise<void>;
  /** Opens the folder; resolves once a list can be shown and says how many tickets it has. */
  open(): Promise<number>;
  /** Resolves once a search can be answered. */
  readySearch?(): Promise<void>;
  /** Adds an event to a ticket; resolves once the store calls it saved. */
  change(id: string, turn: number): Promise<void>;
  /** How many tickets hold both words in title or text; one function for each way that the store offers. */
  search: Readonly<Record<string, (words: readonly [string, string]) => Promise<number>>>;
  read(id: string): Promise<Ticket>;
  close(): Promise<void>;
}

