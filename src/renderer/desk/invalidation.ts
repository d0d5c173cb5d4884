import type { QueryClient } from '@tanstack/react-query';
import type { Channel } from '../../shared/contract/channels.ts';
import type { DeskEvent } from '../../shared/contract/events.ts';

const afterTickets: readonly Channel[] = [
  'ticket.list', 'letter.list', 'letter.read', 'letter.register', 'performance.read', 'performance.explain', 'recap.read', 'recap.readLetter',
  'retention.list', 'sync.read', 'parcel.read', 'conflict.list', 'conflict.read',
];

/** Marks as stale what an announcement has overtaken; what is on the screen is read again. */
export function invalidate(client: QueryClient, event: DeskEvent): void {
  switch (event.type) {
    case 'tickets.changed':
      for (const channel of afterTickets) void client.invalidateQueries({ queryKey: [channel] });
      return invalidateTickets(client, event.ids);
    case 'office.changed':
    case 'engine.restarted':
      void client.invalidateQueries();
      return;
    case 'session.locked':
      void client.invalidateQueries({ queryKey: ['office.read'] });
      return;
    case 'backup.changed':
      void client.invalidateQueries({ queryKey: ['backup.read'] });
      return;
    case 'health.changed':
      void client.invalidateQueries({ queryKey: ['health.read'] });
      return;
    case 'sync.changed':
      void client.invalidateQueries({ queryKey: ['sync.read'] });
      return;
    case 'parcel.changed':
      void client.invalidateQueries({ queryKey: ['parcel.read'] });
      return;
    case 'parcel.progress':
    case 'sync.progress':
    case 'hub.progress':
    case 'health.progress':
    case 'store.progress':
    case 'import.progress':
    case 'backup.progress':
    case 'letters.progress':
      return;
  }
}

function invalidateTickets(client: QueryClient, ids: readonly string[] | 'many'): void {
  if (ids === 'many') {
    void client.invalidateQueries({ queryKey: ['ticket.read'] });
    return;
  }
  for (const id of ids) void client.invalidateQueries({ queryKey: ['ticket.read', { id }] });
}

/** Gathers a burst of announcements (an import tells of many) so that lists are read at most once per `wait` milliseconds. */
export function gatherEvents(deliver: (event: DeskEvent) => void, wait: number): (event: DeskEvent) => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting: DeskEvent | null = null;
  const open = (): void => {
    timer = null;
    if (!waiting) return;
    const event = waiting;
    waiting = null;
    timer = setTimeout(open, wait);
    deliver(event);
  };
  return (event) => {
    if (event.type !== 'tickets.changed') return deliver(event);
    if (timer) {
      waiting = waiting ? { type: 'tickets.changed', ids: 'many' } : event;
      return;
    }
    timer = setTimeout(open, wait);
    deliver(event);
  };
}
