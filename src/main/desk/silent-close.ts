import { fold } from '../../shared/ticket/fold.ts';
import { closeSilent } from '../../shared/ticket/workflow.ts';
import { settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { chain, extend, stampNow } from './history.ts';
import { todayOf } from './ticket-list.ts';

/** Name in the history of what no officer did. */
const SYSTEM = 'system';

/** Closes every report whose reporter stayed silent past the office's limit (SP4N: 10 working days); answers how many. */
export async function closeSilentTickets(desk: Desk): Promise<number> {
  const { office, calendar } = settingOf(desk);
  const today = todayOf(desk);
  const due = [...desk.store.rows().values()].filter((row) => row.autoCloseOn !== null && row.autoCloseOn < today);
  const closed: string[] = [];
  for (const { id } of due) {
    const isClosed = await desk.store.transact({ bodies: [id] }, ({ bodies }) => {
      const bundle = bodies.get(id);
      const ticket = bundle && fold(bundle.events, bundle.contents);
      const body = ticket && closeSilent(ticket, office, calendar, today);
      if (!bundle || !ticket || !body) return { result: false };
      const events = chain(id, ticket.heads, [{ body, stamp: stampNow(desk, SYSTEM) }]);
      return { bodies: new Map([[id, extend(bundle, events, {})]]), result: true };
    });
    if (isClosed) closed.push(id);
  }
  if (closed.length > 0) desk.announce({ type: 'tickets.changed', ids: closed });
  return closed.length;
}
