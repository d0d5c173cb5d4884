import type { LetterProblem } from '../contract/views.ts';
import type { LocalDate } from '../ticket/event.ts';
import { findIdentity } from '../ticket/privacy.ts';
import type { Reporter } from '../ticket/ticket.ts';
import { yearOf } from './dates.ts';
import { isOfficial, letterKind } from './letter.ts';
import type { LetterFields, LetterKind, Signer } from './letter.ts';
import { textsOf } from './letter-texts.ts';

/** What a letter is checked against. */
export interface CheckContext {
  /** Whether the reporter must not be recognised (Anonim). */
  readonly isHidden: boolean;
  /** As `tellingReporter` gives them. */
  readonly reporter: Reporter | null;
  readonly today: LocalDate;
}

/** Left-over template fields, our own brackets, dots to be filled in, and what was covered. */
const PLACEHOLDER = /\{\{|\}\}|\[[^\]\n]{3,}\]|…{2,}|\.{4,}|•{2,}/;
/** Heads of regions and directors of city enterprises sign without a NIP. */
const WITHOUT_NIP = /^(?:wakil )?(?:wali ?kota|bupati|gubernur)\b|^direktur(?: utama)? (?:perumda|perseroda|pdam|pt)\b/i;

/** What the letter still lacks before it may get its number, in the order of the page. */
export function checkLetter(letter: LetterFields, context: CheckContext): readonly LetterProblem[] {
  const { signer } = letter;
  const kind = letterKind(letter);
  const needs = neededBy(kind);
  const isHidden = context.isHidden || COVERED.includes(kind);
  const found: readonly (readonly [LetterProblem, boolean])[] = [
    ['noSubject', needs.body && isEmpty(letter.subject)],
    ['noAddressee', needs.addressee && isEmpty(letter.addressee.replace(/^\s*Yth\.\s*(?:Saudara)?/i, ''))],
    ['wrongYear', yearOf(letter.date) !== yearOf(context.today)],
    ['noOpening', needs.body && isEmpty(letter.opening)],
    ['noPoints', needs.body && letter.points.every(isEmpty)],
    ['emptyPoint', letter.points.some(isEmpty) && !letter.points.every(isEmpty)],
    ['noClosing', needs.body && isEmpty(letter.closing)],
    ['noSigner', needs.signer && lacksSigner(signer)],
    ['noParty', kind === 'minutes' && !(letter.parties ?? []).some(({ role, name }) => role === 'second' && !isEmpty(name))],
    ['noNip', needs.body && lacksNip(signer)],
    ['hasPlaceholder', textsOf(letter).some(hasPlaceholder)],
    ['hasIdentity', isHidden && textsOf(letter).some((text) => findIdentity(text, context.reporter).length > 0)],
  ];
  return found.filter(([, isFound]) => isFound).map(([problem]) => problem);
}

/** Who forwards a report or disposes of it does not name the reporter. */
const COVERED: readonly LetterKind[] = ['memo', 'forward', 'disposition'];

/** What this kind of letter cannot do without. */
function neededBy(kind: LetterKind): { readonly body: boolean; readonly addressee: boolean; readonly signer: boolean } {
  const body = isOfficial(kind);
  return { body, addressee: body && kind !== 'minutes', signer: kind !== 'disposition' };
}

/** Whether a text has something left in it that was to be filled in. */
export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

/** What the block of who signs a full letter lacks. */
export function signerProblems(signer: Signer): readonly LetterProblem[] {
  return [...(lacksSigner(signer) ? ['noSigner' as const] : []), ...(lacksNip(signer) ? ['noNip' as const] : [])];
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function lacksSigner(signer: Signer): boolean {
  return isEmpty(signer.name) || isEmpty(signer.position) || lacksPrincipal(signer);
}

function lacksNip({ nip, name, position }: Signer): boolean {
  return isEmpty(nip ?? '') && !isEmpty(name) && !WITHOUT_NIP.test(position.trim());
}

/** Signing in another's name needs that name. */
function lacksPrincipal({ mode, superiorPosition, middlePosition }: Signer): boolean {
  const hasSuperior = (superiorPosition ?? '').trim() !== '';
  if (mode === 'an') return !hasSuperior;
  return mode === 'ub' && (!hasSuperior || (middlePosition ?? '').trim() === '');
}
