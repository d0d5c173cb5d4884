import { mergeLetters } from '../letter/letter-versions.ts';
import { withErasures } from './erasure.ts';
import { inOrder } from './event-order.ts';
import { weightier } from './stable-text.ts';
import type { Bundle, Reporter } from './ticket.ts';

/**
 * What two desks know of one ticket, put together: the union of their events and words, so that nothing written is lost.
 * Which of the two comes first does not matter, and what one of them erased comes back from no other. Throws where the bundles are of two tickets.
 */
export function mergeBundles(a: Bundle, b: Bundle): Bundle {
  if (a.ticketId !== b.ticketId) throw new RangeError('bundles of two tickets');
  return withErasures({
    ticketId: a.ticketId,
    events: inOrder(Object.values(union(byId(a), byId(b), weightier))),
    contents: union(a.contents, b.contents, weightier),
    reporter: mergeReporters(a.reporter, b.reporter),
    letters: union(a.letters, b.letters, mergeLetters),
  });
}

function byId({ events }: Bundle): Record<string, Bundle['events'][number]> {
  return Object.fromEntries(events.map((event) => [event.id, event]));
}

function union<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>, choose: (a: T, b: T) => T): Record<string, T> {
  const all: Record<string, T> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const own = Object.hasOwn(all, key) ? all[key] : undefined;
    all[key] = own === undefined ? value : choose(own, value);
  }
  return all;
}

/** Field by field, so that a phone number that one desk added is not lost to a name that another did. */
function mergeReporters(a: Reporter | null, b: Reporter | null): Reporter | null {
  if (!a || !b) return a ?? b;
  const later = (one: string | null, other: string | null) => (one === null || (other !== null && other > one) ? other : one);
  return {
    name: later(a.name, b.name), nik: later(a.nik, b.nik), phone: later(a.phone, b.phone),
    email: later(a.email, b.email), address: later(a.address, b.address),
  };
}
