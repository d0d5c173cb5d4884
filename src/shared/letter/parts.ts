import type { BodyPart, KopPart, LetterParts } from './body-part.ts';
import { longDate } from './dates.ts';
import { glue, HARD_SPACE } from './glue.ts';
import { formBody, memoBody, minutesBody, receiptBody } from './parts-kinds.ts';
import { FORM, spacingOf } from './geometry.ts';
import { kopLook } from './kop-look.ts';
import { isOfficial, letterKind } from './letter.ts';
import type { Letter, LetterForm, LetterRules, LetterSheet, LetterState } from './letter.ts';
import { closingParts, factParts, openingParts, pointParts } from './parts-text.ts';
import { hold, isFilled, oneLine, paragraphs } from './printable.ts';
import { signaturePart } from './signature-part.ts';
import { HEAD_WORDS, natureLine } from './wording.ts';

/** The words of a letter in the order in which they stand on paper. */
export function partsOf(sheet: LetterSheet): LetterParts {
  const { letter, rules } = sheet;
  return {
    kop: kopPart(sheet),
    body: bodyOf(sheet),
    fontSize: isOfficial(letterKind(letter)) ? rules.fontSize : Math.min(rules.fontSize, FORM.slipSize),
    spacing: spacingOf(rules),
    footer: letter.electronic ? electronicFooter(rules) : null,
    mark: sheet.isSample ? HEAD_WORDS.sample : markOf(letter.state, isOfficial(letterKind(letter))),
  };
}

/** The head of page 1. */
export function kopPart({ letterhead, rules, headOf }: LetterForm): KopPart {
  return {
    look: kopLook(rules, headOf),
    picture: headOf === 'mayor' ? 'above' : 'beside',
    government: oneLine(letterhead.government) || null,
    unitLines: letterhead.lines.map(oneLine).filter(isFilled),
    small: [letterhead.address, letterhead.contact].map(oneLine).filter(isFilled),
  };
}

/** The word across the page; slips are never drafts. */
export function markOf(state: LetterState, isOfficialPaper = true): string | null {
  if (state === 'void') return HEAD_WORDS.void;
  const isOpen = state === 'draft' || state === 'proposed';
  return isOpen && isOfficialPaper ? HEAD_WORDS.draft : null;
}

/** The sentence under what is signed electronically; null where the office has none. */
export function electronicFooter(rules: LetterRules): string | null {
  return oneLine(rules.electronicFooter) || null;
}

function bodyOf({ letter, initials = [] }: LetterSheet): readonly BodyPart[] {
  switch (letterKind(letter)) {
    case 'response':
    case 'forward':
    case 'clarification':
    case 'extension': return letterBody(letter, initials);
    case 'memo': return memoBody(letter, initials);
    case 'receipt': return receiptBody(letter);
    case 'disposition': return formBody(letter);
    case 'minutes': return minutesBody(letter);
  }
}

/** Surat dinas. */
function letterBody(letter: Letter, initials: readonly string[]): readonly BodyPart[] {
  const copies = letter.copies.map(oneLine).filter(isFilled);
  return [
    { kind: 'dateline', text: glue(`${oneLine(letter.place)}, ${longDate(letter.date)}`) },
    headPart(letter),
    { kind: 'addressee', lines: addresseeLines(letter) },
    ...openingParts(letter), ...factParts(letter.facts ?? []), ...pointParts(letter), ...closingParts(letter),
    signaturePart(letter.signer, letter.electronic, { initials }),
    ...(copies.length === 0 ? [] : [{ kind: 'copies' as const, title: HEAD_WORDS.copies, items: copies.map(glue) }]),
  ];
}

function headPart(letter: Letter): BodyPart {
  return {
    kind: 'head',
    rows: [
      { label: HEAD_WORDS.number, value: letter.number === null ? HEAD_WORDS.noNumber : hold(letter.number) },
      { label: HEAD_WORDS.nature, value: natureLine(letter.urgency, letter.security) },
      { label: HEAD_WORDS.attachments, value: oneLine(letter.attachments) || '-' },
      { label: HEAD_WORDS.subject, value: glue(oneLine(letter.subject)) },
    ],
  };
}

function addresseeLines(letter: Letter): readonly string[] {
  const place = oneLine(letter.addresseePlace);
  return [...paragraphs(letter.addressee), ...(place === '' ? [] : [`di${HARD_SPACE}${place}`])];
}
