import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { TicketView } from '../../shared/contract/views.ts';
import { mapTexts } from '../../shared/letter/letter-texts.ts';
import { editedFrom, overVersions, versionsOf } from '../../shared/letter/letter-versions.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { ownWords } from '../../shared/ticket/erasure.ts';
import type { Content, ContentHash, EventBody, EventId, VersionVector } from '../../shared/ticket/event.ts';
import { fold } from '../../shared/ticket/fold.ts';
import { maskText } from '../../shared/ticket/privacy.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import { mayErase } from '../../shared/ticket/workflow.ts';
import { officerOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { ERASING, finishErasing, withErasing } from './erasing.ts';
import { chain, collectWords, extend, stampNow } from './history.ts';
import type { Stamp, Words } from './history.ts';
import { viewTicket } from './ticket-view.ts';

/** Removes who reported from a ticket, and covers them wherever the ticket's words name them; the rest of it stays. */
export async function eraseIdentity(desk: Desk, { id, reason }: Parsed<'identity.erase'>): Promise<TicketView> {
  const officer = officerOf(desk);
  if (!mayErase(officer.role)) throw new Refusal('not-allowed');
  const bundle = await desk.store.transact({ bodies: [id], records: [ERASING] }, ({ bodies, records }) => {
    const current = bodies.get(id);
    if (!current) throw new Refusal('unknown-ticket');
    const ticket = fold(current.events, current.contents);
    if (ticket.erased) throw new Refusal('ticket-erased');
    if (current.reporter === null) throw new Refusal('no-reporter');
    const words = collectWords(desk);
    const stamp = stampNow(desk, officer.id);
    const letters = coverDrafts(current, stamp);
    const body: EventBody = { type: 'IdentityErased', data: { reason, replaced: coverContents(current, words), redacted: coverEvents(current), drafts: draftsIn(letters) } };
    const next = extend({ ...current, letters }, chain(id, ticket.heads, [{ body, stamp }]), words.contents);
    return { bodies: new Map([[id, next]]), records: new Map([[ERASING, withErasing(records.get(ERASING), [])]]), result: next };
  });
  try {
    await finishErasing(desk);
  } finally {
    desk.announce({ type: 'tickets.changed', ids: [id] });
  }
  return viewTicket(desk, bundle, fold(bundle.events, bundle.contents));
}

/** Every content gets a successor, also one that names nobody: which ones did would itself tell something. */
function coverContents({ contents, reporter }: Bundle, words: Words): Record<ContentHash, ContentHash> {
  return Object.fromEntries(Object.entries(contents).map(([hash, { salt: _salt, ...content }]) => {
    const covered = Object.entries<string | undefined>(content)
      .flatMap(([key, text]) => (text === undefined ? [] : [[key, maskText(text, reporter)]]));
    return [hash, words.name(Object.fromEntries(covered) as Omit<Content, 'salt'>)];
  }));
}

function coverEvents({ events, reporter }: Bundle): Record<EventId, string> {
  return Object.fromEntries(events.flatMap((event) => {
    const words = ownWords(event);
    const covered = words === null ? null : maskText(words, reporter);
    return covered === null || covered === words ? [] : [[event.id, covered]];
  }));
}

/** What has a number is an official letter and stays as it went out; the window says so before. */
function coverDrafts({ letters, reporter }: Bundle, { at, desk }: Stamp): Bundle['letters'] {
  const cover = (text: string): string => maskText(text, reporter);
  const coverVersion = (one: Letter): Letter => (one.number === null ? editedFrom(one, { ...mapTexts(one, cover), updatedAt: at }, desk) : one);
  return Object.fromEntries(Object.entries(letters).map(([id, letter]) => [id, overVersions(letter, coverVersion) ?? letter]));
}

/** The versions of each draft that know of the erasure: this edit of them, and what is made of it. */
function draftsIn(letters: Bundle['letters']): Readonly<Record<string, readonly VersionVector[]>> {
  return Object.fromEntries(Object.entries(letters).flatMap(([id, letter]) => {
    const versions = versionsOf(letter).filter(({ number }) => number === null).map(({ version = {} }) => version);
    return versions.length === 0 ? [] : [[id, versions]];
  }));
}
