import type { Stage } from '../office/office.ts';
import type { Instant } from '../ticket/event.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** When a stage began and ended, before any rule says how long it may take. */
export interface StageClock {
  readonly stage: Stage;
  readonly startAt: Instant;
  readonly metAt: Instant | null;
  readonly isOpen: boolean;
}

type Clock = Omit<StageClock, 'isOpen'>;

/** The stages of a ticket that run or were met. A stage that ended unmet (archived, returned) is nobody's deadline any more. */
export function stageClocks(ticket: Ticket): StageClock[] {
  const isOver = ticket.status === 'done' || ticket.status === 'archived' || ticket.status === 'notOurs';
  return [verification(ticket), firstFollowUp(ticket), answer(ticket), autoClose(ticket)]
    .filter((clock) => clock !== null)
    .map((clock) => ({ ...clock, isOpen: !isOver && clock.metAt === null }))
    .filter(({ isOpen, metAt }) => isOpen || metAt !== null);
}

/** From registration; it ends with the first disposition, not with the coordinator's check. */
function verification(ticket: Ticket): Clock {
  return { stage: 'verification', startAt: ticket.registeredAt, metAt: ticket.firstDisposedAt ?? ticket.firstFollowUpAt };
}

/** From the latest disposition; where the answer came before that one, from the first. */
function firstFollowUp({ disposedAt, firstDisposedAt, firstFollowUpAt: metAt }: Ticket): Clock | null {
  if (disposedAt === null) return null;
  const startAt = metAt !== null && metAt < disposedAt ? firstDisposedAt ?? disposedAt : disposedAt;
  return { stage: 'firstFollowUp', startAt, metAt };
}

/** The whole answer, by classification, from registration. */
function answer(ticket: Ticket): Clock {
  return { stage: 'answer', startAt: ticket.registeredAt, metAt: ticket.closedAt };
}

/** From the last word of either side, once the unit has answered; after a pause or a reopening the silence begins anew. */
function autoClose({ exchanges, pauses, firstFollowUpAt }: Ticket): Clock | null {
  const last = exchanges.at(-1)?.at;
  if (last === undefined || firstFollowUpAt === null) return null;
  const resumed = pauses.at(-1)?.until ?? last;
  return { stage: 'autoClose', startAt: resumed > last ? resumed : last, metAt: null };
}
