import type { Letter } from '../letter/letter.ts';
import { withErasures } from './erasure.ts';
import { inOrder } from './event-order.ts';
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

/** From its number on a letter only goes forward: sent, void. */
function rank({ number, state }: Letter): number {
  if (number === null) return 0;
  return state === 'void' ? 3 : state === 'sent' ? 2 : 1;
}

/** The letter as it stands later, with every copy and final version that either knows of. */
function mergeLetters(a: Letter, b: Letter): Letter {
  const copiesMade = notesOf(a.copiesMade, b.copiesMade);
  const finals = notesOf(a.finals, b.finals);
  return { ...laterLetter(a, b), ...(copiesMade ? { copiesMade } : {}), ...(finals ? { finals } : {}) };
}

function notesOf<Note extends { readonly at: string }>(a: readonly Note[] | undefined, b: readonly Note[] | undefined): readonly Note[] | undefined {
  if (!a || !b) return a ?? b;
  const all = new Map([...a, ...b].map((note) => [stableText(note), note]));
  return [...all].sort(([one, { at }], [other, { at: then }]) => (at === then ? (one < other ? -1 : 1) : at < then ? -1 : 1)).map(([, note]) => note);
}

/** A letter that has its number no longer changes; between equals the later edit counts. */
function laterLetter(a: Letter, b: Letter): Letter {
  if (rank(a) !== rank(b)) return rank(a) > rank(b) ? a : b;
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b;
  return weightier(a, b);
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

/** Some choice that every desk makes alike, for what should be equal and is not. */
function weightier<T>(a: T, b: T): T {
  return a === b || stableText(a) >= stableText(b) ? a : b;
}

/** JSON with sorted keys, so that equal values give equal texts. */
function stableText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (part !== null && typeof part === 'object' && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
    : part));
}
