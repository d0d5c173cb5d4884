import { Refusal } from '../../shared/contract/errors.ts';
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

/** Puts one letter of a ticket into the store, and tells the windows. */
export async function changeLetter(
  desk: Desk, ticketId: string, change: (bundle: Bundle | undefined) => OpenLetter,
): Promise<OpenLetter> {
  const open = await desk.store.transact({ bodies: [ticketId] }, ({ bodies }) => {
    const { bundle: old, ticket, letter } = change(bodies.get(ticketId));
    const bundle = { ...old, letters: { ...old.letters, [letter.id]: letter } };
    return { bodies: new Map([[ticketId, bundle]]), result: { bundle, ticket, letter } };
  });
  desk.announce({ type: 'tickets.changed', ids: [ticketId] });
  return open;
}
