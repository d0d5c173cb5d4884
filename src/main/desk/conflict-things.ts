import type { ConflictThing } from '../../shared/contract/conflict-views.ts';
import { isUndecided } from '../../shared/letter/letter-versions.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { conflictsOf } from '../../shared/ticket/conflicts.ts';
import { seesIdentity } from '../../shared/ticket/privacy.ts';
import { doubtsOf } from '../../shared/ticket/reporter-versions.ts';
import type { Bundle, Ticket } from '../../shared/ticket/ticket.ts';
import { officerOf } from './desk.ts';
import type { Desk } from './desk.ts';

/** A ticket with all that is kept of it. */
export interface OpenTicket {
  readonly bundle: Bundle;
  readonly ticket: Ticket;
}

/** The letters of which there are several versions. */
export function undecidedLetters({ letters }: Bundle): readonly Letter[] {
  return Object.values(letters).filter(isUndecided).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is to decide of a ticket. Who may not see the reporter does not hear that there are several records of one. */
export function thingsOf(desk: Desk, { bundle, ticket }: OpenTicket): readonly ConflictThing[] {
  if (ticket.erased) return [];
  const hasDoubts = seesIdentity(officerOf(desk), ticket) && doubtsOf(bundle.reporter).length > 0;
  return [
    ...conflictsOf(bundle.events, bundle.contents).map(({ key }) => ({ kind: 'fact' as const, key })),
    ...undecidedLetters(bundle).map(({ id }) => ({ kind: 'letter' as const, letterId: id })),
    ...(hasDoubts ? [{ kind: 'reporter' as const }] : []),
  ];
}
