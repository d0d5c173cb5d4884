import type { EventId, TicketEvent } from './event.ts';
import { inOrder } from './event-order.ts';

/** Whether each event follows just the one before it, as where one desk works alone: nobody changed anything at once. */
export function isLinear(events: readonly TicketEvent[]): boolean {
  // this runs over every ticket of the office, so nothing is made
  for (let index = 0; index < events.length; index += 1) {
    const follows = events[index]?.follows ?? [];
    if (index === 0 ? follows.length > 0 : follows.length !== 1 || follows[0] !== events[index - 1]?.id) return false;
  }
  return true;
}

/** Which events of a history knew of which. */
export interface Branches {
  /** Each once, in the order on which all desks agree. */
  readonly events: readonly TicketEvent[];
  /** Whether the one was written in knowledge of the other. */
  readonly knew: (one: TicketEvent, other: TicketEvent) => boolean;
}

/** The branches of a history. */
export function branchesOf(history: readonly TicketEvent[]): Branches {
  const events = inOrder(history);
  const places = new Map<EventId, number>(events.map(({ id }, place) => [id, place]));
  const pasts: bigint[] = [];
  for (const { follows } of events) {
    // damaged data may go in a circle: what comes later is not known yet
    const parents = follows.map((id) => places.get(id)).filter((place) => place !== undefined);
    pasts.push(parents.reduce((past, place) => past | (pasts[place] ?? 0n) | (1n << BigInt(place)), 0n));
  }
  return {
    events,
    knew(one, other) {
      const [later, earlier] = [places.get(one.id), places.get(other.id)];
      return later !== undefined && earlier !== undefined && ((pasts[later] ?? 0n) >> BigInt(earlier)) % 2n === 1n;
    },
  };
}
