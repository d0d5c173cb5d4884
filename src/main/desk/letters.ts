import { deadlinesOf } from '../../shared/calendar/deadline.ts';
import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { LetterPreview, LetterRow, LetterView } from '../../shared/contract/views.ts';
import { checkLetter } from '../../shared/letter/check.ts';
import { composeLetter, letterUnit, signerOf } from '../../shared/letter/compose.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import type { Officer } from '../../shared/office/office.ts';
import { fold } from '../../shared/ticket/fold.ts';
import { seesIdentity, seesTicket } from '../../shared/ticket/privacy.ts';
import type { Bundle, Ticket } from '../../shared/ticket/ticket.ts';
import { mayComposeLetter } from '../../shared/ticket/workflow.ts';
import { writeHtml } from '../letter/html-writer.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { printLetter, saveDocx, savePdf } from './letter-files.ts';
import { numberLetter } from './letter-number.ts';
import { checkContext, letterIn, openLetter, ownsLetter, sheetOf, viewLetter } from './letter-view.ts';
import type { OpenLetter } from './letter-view.ts';
import { todayOf, visibleRows } from './ticket-list.ts';

type LetterChannel =
  | 'letter.list' | 'letter.compose' | 'letter.read' | 'letter.preview' | 'letter.save' | 'letter.number'
  | 'letter.saveDocx' | 'letter.savePdf' | 'letter.print';

/** Use cases of letters. */
export function letterHandlers(desk: Desk): Handlers<LetterChannel> {
  return {
    'letter.list': () => Promise.resolve(listLetters(desk)),
    'letter.compose': (input) => compose(desk, input),
    'letter.read': async (key) => viewLetter(desk, await openLetter(desk, key)),
    'letter.preview': (input) => preview(desk, input),
    'letter.save': (input) => save(desk, input),
    'letter.number': async (key) => viewLetter(desk, await numberLetter(desk, key)),
    'letter.saveDocx': (key) => saveDocx(desk, key),
    'letter.savePdf': (key) => savePdf(desk, key),
    'letter.print': (key) => printLetter(desk, key),
  };
}

/** The letters of all tickets that this officer may see, newest first. */
function listLetters(desk: Desk): readonly LetterRow[] {
  const letters: LetterRow[] = [];
  for (const row of visibleRows(desk)) {
    for (const letter of row.letters) letters.push({ ...letter, ticketId: row.id, ticketNumber: row.number });
  }
  return letters.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0));
}

/** The ticket as it is now, for an officer who may write letters about it. */
function writableTicket(desk: Desk, bundle: Bundle | undefined, officer: Officer): { bundle: Bundle; ticket: Ticket } {
  if (!bundle) throw new Refusal('unknown-ticket');
  const { office } = settingOf(desk);
  const ticket = fold(bundle.events, bundle.contents);
  if (!seesTicket(officer, office, ticket.unitId)) throw new Refusal('not-yours');
  if (!mayComposeLetter(ticket, officer, office)) throw new Refusal(ticket.status === 'unverified' ? 'wrong-status' : 'not-allowed');
  return { bundle, ticket };
}

/** The draft that this officer may change. */
function editableLetter(desk: Desk, bundle: Bundle, letterId: string, officer: Officer): Letter {
  const letter = letterIn(bundle, letterId);
  if (!ownsLetter(officer, settingOf(desk).office, letter)) throw new Refusal('not-yours');
  if (letter.state !== 'draft') throw new Refusal('letter-locked');
  return letter;
}

async function compose(desk: Desk, { ticketId, variant, letterId }: Parsed<'letter.compose'>): Promise<LetterView> {
  const officer = officerOf(desk);
  const open = await changeLetter(desk, ticketId, (stored) => {
    const { bundle, ticket } = writableTicket(desk, stored, officer);
    const old = letterId === undefined ? untouchedDraft(bundle, officer) : editableLetter(desk, bundle, letterId, officer);
    return { bundle, ticket, letter: draftOf(desk, bundle, ticket, variant, old) };
  });
  return viewLetter(desk, open);
}

/** A draft that this officer has composed and not yet changed: pressing the button twice must not leave two of them. */
function untouchedDraft(bundle: Bundle, officer: Officer): Letter | null {
  return Object.values(bundle.letters).find((letter) =>
    letter.state === 'draft' && letter.createdBy === officer.id && letter.updatedAt === letter.createdAt) ?? null;
}

function draftOf(desk: Desk, bundle: Bundle, ticket: Ticket, variant: Parsed<'letter.compose'>['variant'], old: Letter | null): Letter {
  const officer = officerOf(desk);
  const { office, calendar } = settingOf(desk);
  const unit = letterUnit(ticket, office);
  if (!unit) throw new Refusal('unknown-unit');
  const today = todayOf(desk);
  const answer = deadlinesOf(ticket, office, calendar, today).find(({ stage, isOpen }) => stage === 'answer' && isOpen);
  const fields = composeLetter({
    ticket, office, unit, variant, today,
    signer: signerOf(office, unit),
    reporter: bundle.reporter,
    isHidden: !seesIdentity(officer, ticket),
    answerDueOn: answer?.dueOn ?? null,
    returnReason: returnReason(bundle),
  });
  const now = desk.now().toISOString();
  return {
    ...fields,
    id: old?.id ?? desk.newId(), ticketId: ticket.id, unitId: unit.id,
    state: 'draft', number: null, numberedAt: null,
    createdAt: now, createdBy: old?.createdBy ?? officer.id, updatedAt: now,
  };
}

/** Why the report was last returned as not ours. */
function returnReason({ events }: Bundle): string | null {
  let last: { readonly at: string; readonly reason: string } | null = null;
  for (const event of events) {
    if (event.type === 'TicketReturned' && (!last || last.at <= event.at)) last = { at: event.at, reason: event.data.reason };
  }
  return last?.reason ?? null;
}

async function preview(desk: Desk, { fields, ...key }: Parsed<'letter.preview'>): Promise<LetterPreview> {
  const open = await openLetter(desk, key);
  const letter = open.letter.state === 'draft' ? { ...open.letter, ...fields } : open.letter;
  return { html: writeHtml(sheetOf(desk, letter)), problems: checkLetter(letter, checkContext(desk, open)) };
}

async function save(desk: Desk, { ticketId, letterId, fields }: Parsed<'letter.save'>): Promise<LetterView> {
  const officer = officerOf(desk);
  const open = await changeLetter(desk, ticketId, (stored) => {
    const { bundle, ticket } = writableTicket(desk, stored, officer);
    const letter = editableLetter(desk, bundle, letterId, officer);
    return { bundle, ticket, letter: { ...letter, ...fields, updatedAt: afterwards(desk, letter) } };
  });
  return viewLetter(desk, open);
}

/** Now, and in any case after the last change, so that a draft which was touched is known as such whatever the clock says. */
function afterwards(desk: Desk, { updatedAt }: Letter): string {
  return new Date(Math.max(desk.now().getTime(), Date.parse(updatedAt) + 1)).toISOString();
}

/** Puts one letter of a ticket into the store, and tells the windows. */
async function changeLetter(
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
