import { Refusal } from '../../shared/contract/errors.ts';
import { editedFrom, isUndecided } from '../../shared/letter/letter-versions.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import type { Officer } from '../../shared/office/office.ts';
import { fold } from '../../shared/ticket/fold.ts';
import { seesTicket } from '../../shared/ticket/privacy.ts';
import type { Bundle, Ticket } from '../../shared/ticket/ticket.ts';
import { mayComposeLetter } from '../../shared/ticket/workflow.ts';
import { settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { letterIn, ownsLetter } from './letter-view.ts';
import type { OpenLetter } from './letter-view.ts';

/** The ticket as it is now, for an officer who may write letters about it. */
export function writableTicket(desk: Desk, bundle: Bundle | undefined, officer: Officer): { bundle: Bundle; ticket: Ticket } {
  if (!bundle) throw new Refusal('unknown-ticket');
  const { office } = settingOf(desk);
  const ticket = fold(bundle.events, bundle.contents);
  if (!seesTicket(officer, office, ticket.unitId)) throw new Refusal('not-yours');
  if (!mayComposeLetter(ticket, officer, office)) throw new Refusal(ticket.status === 'unverified' ? 'wrong-status' : 'not-allowed');
  return { bundle, ticket };
}

/** The draft that this officer may change. */
export function editableLetter(desk: Desk, bundle: Bundle, letterId: string, officer: Officer): Letter {
  const letter = letterIn(bundle, letterId);
  if (!ownsLetter(officer, settingOf(desk).office, letter)) throw new Refusal('not-yours');
  if (letter.state !== 'draft') throw new Refusal('letter-locked');
  return letter;
}

/** Now, and in any case after the last change, so that a draft which was touched is known as such whatever the clock says. */
export function afterwards(desk: Desk, { updatedAt }: Letter): string {
  return new Date(Math.max(desk.now().getTime(), Date.parse(updatedAt) + 1)).toISOString();
}

/**
 * The bundle with a letter as it was edited here; every edit goes through this, so that desks tell a later version from one that was
 * written at the same time. Refuses with letter-undecided while there are several.
 */
export function withEdit(desk: Pick<Desk, 'deskId'>, bundle: Bundle, letter: Letter): { readonly bundle: Bundle; readonly letter: Letter } {
  const known = bundle.letters[letter.id];
  if (known && isUndecided(known)) throw new Refusal('letter-undecided');
  const edited = editedFrom(known, letter, desk.deskId);
  return { bundle: withLetter(bundle, edited), letter: edited };
}

/** The bundle with a letter of which nothing but its notes (copies, final versions) has changed. */
export function withLetter(bundle: Bundle, letter: Letter): Bundle {
  return { ...bundle, letters: { ...bundle.letters, [letter.id]: letter } };
}

/** Edits one letter of a ticket in the store, and tells the windows. */
export async function changeLetter(
  desk: Desk, ticketId: string, change: (bundle: Bundle | undefined) => OpenLetter,
): Promise<OpenLetter> {
  const open = await desk.store.transact({ bodies: [ticketId] }, ({ bodies }) => {
    const { ticket, ...changed } = change(bodies.get(ticketId));
    const { bundle, letter } = withEdit(desk, changed.bundle, changed.letter);
    return { bodies: new Map([[ticketId, bundle]]), result: { bundle, ticket, letter } };
  });
  desk.announce({ type: 'tickets.changed', ids: [ticketId] });
  return open;
}
