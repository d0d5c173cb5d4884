import type { LetterProblem } from '../contract/views.ts';
import type { LocalDate } from '../ticket/event.ts';
import { findIdentity } from '../ticket/privacy.ts';
import type { Reporter } from '../ticket/ticket.ts';
import { yearOf } from './dates.ts';
import type { LetterFields } from './letter.ts';

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
  const isEmpty = (text: string): boolean => text.trim() === '';
  const { signer } = letter;
  const found: readonly (readonly [LetterProblem, boolean])[] = [
    ['noSubject', isEmpty(letter.subject)],
    ['noAddressee', isEmpty(letter.addressee.replace(/^\s*Yth\.\s*(?:Saudara)?/i, ''))],
    ['wrongYear', yearOf(letter.date) !== yearOf(context.today)],
    ['noOpening', isEmpty(letter.opening)],
    ['noPoints', letter.points.every(isEmpty)],
    ['emptyPoint', letter.points.some(isEmpty) && !letter.points.every(isEmpty)],
    ['noClosing', isEmpty(letter.closing)],
    ['noSigner', isEmpty(signer.name) || isEmpty(signer.position) || lacksPrincipal(letter)],
    ['noNip', isEmpty(signer.nip ?? '') && !isEmpty(signer.name) && !WITHOUT_NIP.test(signer.position.trim())],
    ['hasPlaceholder', textsOf(letter).some((text) => PLACEHOLDER.test(text))],
    ['hasIdentity', context.isHidden && textsOf(letter).some((text) => findIdentity(text, context.reporter).length > 0)],
  ];
  return found.filter(([, isFound]) => isFound).map(([problem]) => problem);
}

/** Signing in another's name needs that name. */
function lacksPrincipal({ signer: { mode, superiorPosition, middlePosition } }: LetterFields): boolean {
  const hasSuperior = (superiorPosition ?? '').trim() !== '';
  if (mode === 'an') return !hasSuperior;
  return mode === 'ub' && (!hasSuperior || (middlePosition ?? '').trim() === '');
}

/** Every text that an officer wrote into the letter and a reader gets to see. */
function textsOf(letter: LetterFields): readonly string[] {
  return [
    letter.subject, letter.addressee, letter.addresseePlace, letter.attachments, letter.opening, ...letter.points, letter.closing,
    letter.signer.position, letter.signer.superiorPosition ?? '', letter.signer.middlePosition ?? '', ...letter.copies,
  ];
}
