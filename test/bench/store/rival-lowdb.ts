import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { Subject } from './subject.ts';
import { idOf, withEvent, type Ticket } from './tickets.ts';

interface Data {
  tickets: Record<string, Ticket>;
}

/** lowdb as its README shows it: one JSON file, rewritten whole at every change; it is not synced to the disk. */
export function lowdb(folder: string): Subject {
  const low = new Low<Data>(new JSONFile<Data>(join(folder, 'db.json')), { tickets: {} });
  const find = (id: string): Ticket => {
    const ticket = low.data.tickets[id];
    if (ticket === undefined) throw new Error(`no ${id}`);
    return ticket;
  };
  return {
    fill: async (count, ticketOf) => {
      for (let index = 0; index < count; index += 1) low.data.tickets[idOf(index)] = ticketOf(index);
      await low.write();
    },
    open: async () => {
      await low.read();
      return Object.keys(low.data.tickets).length;
    },
    change: (id, turn) => low.update(({ tickets }) => {
      tickets[id] = withEvent(find(id), turn);
    }),
    search: {
      filter: (words) => Promise.resolve(Object.values(low.data.tickets).filter((ticket) => holds(ticket, words)).length),
    },
    read: (id) => Promise.resolve(structuredClone(find(id))),
    close: () => Promise.resolve(),
  };
}

function holds({ title, text }: Ticket, words: readonly string[]): boolean {
  const all = `${title}\n${text}`.toLowerCase();
  return words.every((word) => all.includes(word));
}
