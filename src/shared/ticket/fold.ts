import { applyEvent } from './apply.ts';
import type { Contents, State } from './apply.ts';
import { flagsInDoubt } from './conflicts.ts';
import type { TicketEvent } from './event.ts';
import { knownContents, standing } from './erasure.ts';
import { headsOf, inOrder } from './event-order.ts';
import type { Ticket } from './ticket.ts';

/**
 * A ticket's present state. The order in which events arrived and how often does not matter; types of a newer version are
 * passed over, and words that are withheld are empty. Throws a RangeError where there is no event.
 */
export function fold(events: readonly TicketEvent[], contents: Contents): Ticket {
  const ordered = inOrder(standing(events));
  const [first] = ordered;
  if (!first) throw new RangeError('a ticket without history');
  const state = blank(first);
  const known = knownContents(ordered, contents);
  for (const event of ordered) applyEvent(state, event, known);
  const { endedAt: _endedAt, isRegistered: _isRegistered, ...ticket } = state;
  return { ...ticket, ...flagsInDoubt(ordered), heads: headsOf(ordered) };
}

/** What is known before the registration is; only a history that has not come whole yet stays like this. */
function blank({ ticketId, at, by }: TicketEvent): State {
  return {
    id: ticketId, number: '', trackingId: null, channelId: '', status: 'unverified', title: '', text: '', place: null,
    districtId: null, villageId: null, incidentOn: null, classification: null, categoryId: null,
    anonymous: false, confidential: false, unitId: null, parentId: null, missing: [],
    registeredAt: at, registeredBy: by, verifiedAt: null, firstDisposedAt: null, disposedAt: null, firstFollowUpAt: null, isAnswerTimed: true,
    exchanges: [], attachments: [], closedAt: null, reopenedCount: 0, pauses: [],
    endedAt: null, isRegistered: false,
  };
}
