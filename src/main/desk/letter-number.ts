import { Refusal } from '../../shared/contract/errors.ts';
import { checkLetter } from '../../shared/letter/check.ts';
import { yearOf } from '../../shared/letter/dates.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { letterNumber, registerKey, takeSerial } from '../../shared/letter/number.ts';
import type { NumberRegister } from '../../shared/letter/number.ts';
import { unitOf } from '../../shared/office/lookups.ts';
import type { Office } from '../../shared/office/office.ts';
import { fold } from '../../shared/ticket/fold.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import { mayNumberLetters } from '../../shared/ticket/workflow.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { chain, extend, stampNow } from './history.ts';
import { checkContext, formOf, letterIn, openLetter, ownsLetter } from './letter-view.ts';
import type { LetterKey, OpenLetter } from './letter-view.ts';

/**
 * Approves a draft: it takes the next serial of its unit and year, is entered in the register and in the ticket's history,
 * all in one step, and never changes again. Refuses what is incomplete, already numbered, or not this manager's.
 */
export async function numberLetter(desk: Desk, key: LetterKey): Promise<OpenLetter> {
  const officer = officerOf(desk);
  if (!mayNumberLetters(officer.role)) throw new Refusal('not-allowed');
  const { office } = settingOf(desk);
  const { letter: seen } = await openLetter(desk, key);
  if (!ownsLetter(officer, office, seen)) throw new Refusal('not-yours');
  const record = registerOf(seen, office);
  const { ticketId, letterId } = key;
  const numbered = await desk.store.transact({ bodies: [ticketId], records: [record] }, ({ bodies, records }) => {
    const bundle = bodies.get(ticketId);
    if (!bundle) throw new Refusal('unknown-ticket');
    const draft = approvable(desk, bundle, letterId, record);
    const { serial, register } = takeSerial((records.get(record) as NumberRegister | undefined) ?? null, { letterId, ticketId });
    const open = issue(desk, bundle, draft, numberOf(draft, serial, office));
    return { bodies: new Map([[ticketId, open.bundle]]), records: new Map([[record, register]]), result: open };
  });
  desk.announce({ type: 'tickets.changed', ids: [ticketId] });
  return numbered;
}

function unitCode(letter: Letter, office: Office): string {
  const unit = unitOf(office, letter.unitId);
  if (!unit) throw new Refusal('unknown-unit');
  return unit.code;
}

function registerOf(letter: Letter, office: Office): string {
  return registerKey(unitCode(letter, office), yearOf(letter.date));
}

function numberOf(letter: Letter, serial: number, office: Office): string {
  const { classification, date } = letter;
  return letterNumber(office.letterRules.numberPattern, { classification, serial, unitCode: unitCode(letter, office), date });
}

function approvable(desk: Desk, bundle: Bundle, letterId: string, record: string): Letter {
  const draft = letterIn(bundle, letterId);
  if (draft.state !== 'draft') throw new Refusal('letter-locked');
  const ticket = fold(bundle.events, bundle.contents);
  const problems = checkLetter(draft, checkContext(desk, { bundle, ticket }));
  // Its date has moved to another year since it was read, so this register is not its own: the manager looks again.
  const isElsewhere = registerOf(draft, settingOf(desk).office) !== record;
  if (problems.length > 0 || isElsewhere) throw new Refusal('letter-incomplete', { count: problems.length });
  return draft;
}

function issue(desk: Desk, bundle: Bundle, draft: Letter, number: string): OpenLetter {
  const stamp = stampNow(desk, officerOf(desk).id);
  const letter: Letter = {
    ...draft, state: 'numbered', number, numberedAt: stamp.at, updatedAt: stamp.at, form: formOf(draft, settingOf(desk).office),
  };
  const { heads } = fold(bundle.events, bundle.contents);
  const events = chain(draft.ticketId, heads, [
    { body: { type: 'LetterIssued', data: { letterId: draft.id, number, subject: draft.subject } }, stamp },
  ]);
  const extended = extend(bundle, events, {});
  const issued = { ...extended, letters: { ...extended.letters, [letter.id]: letter } };
  return { bundle: issued, ticket: fold(issued.events, issued.contents), letter };
}
