import { Refusal } from '../../shared/contract/errors.ts';
import type { LetterView } from '../../shared/contract/views.ts';
import { checkLetter } from '../../shared/letter/check.ts';
import type { CheckContext } from '../../shared/letter/check.ts';
import { tellingReporter } from '../../shared/letter/hidden.ts';
import { isUndecided } from '../../shared/letter/letter-versions.ts';
import type { Letter, LetterForm, LetterSheet } from '../../shared/letter/letter.ts';
import { mayorsHead } from '../../shared/letter/mayor-kop.ts';
import { officeSample } from '../../shared/letter/office-sample.ts';
import type { SampleRequest } from '../../shared/letter/office-sample.ts';
import { isEditable, LETTER_ACTS, mayAct, takesFinal } from '../../shared/letter/states.ts';
import { unitOf } from '../../shared/office/lookups.ts';
import type { Office, Officer } from '../../shared/office/office.ts';
import type { Bundle, Ticket } from '../../shared/ticket/ticket.ts';
import { mayComposeLetter, mayPrint } from '../../shared/ticket/workflow.ts';
import { writeHtml } from '../letter/html-writer.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { presentPicture } from './office-arms.ts';
import { todayOf } from './ticket-list.ts';
import { readTicket } from './ticket-view.ts';

/** Names one letter of one ticket. */
export interface LetterKey {
  readonly ticketId: string;
  readonly letterId: string;
}

/** A letter with the ticket that it answers. */
export interface OpenLetter {
  readonly bundle: Bundle;
  readonly ticket: Ticket;
  readonly letter: Letter;
}

/** The letter of a bundle; refuses with `unknown-letter`. */
export function letterIn(bundle: Bundle, letterId: string): Letter {
  const letter = bundle.letters[letterId];
  if (!letter) throw new Refusal('unknown-letter');
  return letter;
}

/** The letter, for an officer who may see its ticket. */
export async function openLetter(desk: Desk, { ticketId, letterId }: LetterKey): Promise<OpenLetter> {
  const { bundle, ticket } = await readTicket(desk, ticketId);
  return { bundle, ticket, letter: letterIn(bundle, letterId) };
}

/** Whether a letter is this officer's business: their own unit's, or any at the coordinating unit. */
export function ownsLetter(officer: Officer, office: Office, letter: Pick<Letter, 'unitId'>): boolean {
  return officer.unitId === letter.unitId || officer.unitId === office.coordinatingUnitId;
}

/** What a letter is checked against: an Anonim reporter must not be recognised in it. */
export function checkContext(desk: Desk, { bundle, ticket }: Pick<OpenLetter, 'bundle' | 'ticket'>): CheckContext {
  const { office } = settingOf(desk);
  return { isHidden: ticket.anonymous, reporter: tellingReporter(bundle.reporter, office), today: todayOf(desk) };
}

/** The head and the rules that a letter has, or would have if it were issued now. */
export function formOf(desk: Desk, letter: Letter): LetterForm {
  if (letter.form) return letter.form;
  const { office } = settingOf(desk);
  const unit = unitOf(office, letter.unitId) ?? unitOf(office, office.coordinatingUnitId);
  if (!unit) throw new Refusal('unknown-unit');
  return newForm(desk, letter, { letterhead: unit.letterhead, rules: office.letterRules, initials: unit.initials });
}

/** What a letter of today is drawn with: the unit's head and the city's arms, or the mayor's head and the state's emblem. */
export function newForm(desk: Desk, letter: Pick<Letter, 'signer' | 'kind'>, { letterhead, rules, initials }: Pick<LetterForm, 'letterhead' | 'rules' | 'initials'>): LetterForm {
  const form = { letterhead, rules, ...(initials ? { initials } : {}) };
  const head = mayorsHead(letter);
  return head === null
    ? { ...form, armsId: presentPicture(desk, 'arms') }
    : { ...form, letterhead: head, headOf: 'mayor', armsId: presentPicture(desk, 'emblem') };
}

/** What the writers draw. */
export function sheetOf(desk: Desk, letter: Letter): LetterSheet {
  return withPicture(desk, { letter, ...formOf(desk, letter) });
}

/** What shows settings that may not be stored yet, on the desk's own pictures; no office and nobody at the desk is needed. */
export function sampleSheetOf(desk: Desk, request: SampleRequest): LetterSheet {
  const letter = officeSample(request);
  return withPicture(desk, { letter, ...newForm(desk, letter, request), isSample: true });
}

function withPicture(desk: Desk, sheet: LetterSheet): LetterSheet {
  const arms = desk.arms?.get(sheet.armsId ?? '');
  return arms ? { ...sheet, arms } : sheet;
}

/** All that the letter page shows. */
export function viewLetter(desk: Desk, open: OpenLetter): LetterView {
  const { letter, ticket } = open;
  const officer = officerOf(desk);
  const { office } = settingOf(desk);
  const isOwn = ownsLetter(officer, office, letter);
  const isWaiting = isUndecided(letter);
  const isOpen = isEditable(letter.state) && isOwn && !isWaiting;
  const may = (act: Parameters<typeof mayAct>[0]): boolean => isOwn && !isWaiting && mayAct(act, letter, officer.role);
  return {
    letter,
    ticketNumber: ticket.number,
    html: writeHtml(sheetOf(desk, letter)),
    problems: letter.number === null ? checkLetter(letter, checkContext(desk, open)) : [],
    mayEdit: isOpen && mayComposeLetter(ticket, officer, office),
    mayNumber: may('number'),
    acts: LETTER_ACTS.filter(may),
    mayCorrect: may('correct') && mayComposeLetter(ticket, officer, office),
    mayPrint: mayPrint(officer.role),
    isUndecided: isWaiting,
    mayAttachFinal: isOwn && takesFinal(letter) && mayComposeLetter(ticket, officer, office),
    outside: null,
  };
}
