import type { BodyPart } from './body-part.ts';
import { longDate } from './dates.ts';
import { glue } from './glue.ts';
import { FORM } from './geometry.ts';
import type { Choice, Letter, LetterFields } from './letter.ts';
import { closingParts, factParts, openingParts, pointParts } from './parts-text.ts';
import { hold, isFilled, oneLine, paragraphs } from './printable.ts';
import { minutesSigners, signaturePart } from './signature-part.ts';
import { HEAD_WORDS, natureLine } from './wording.ts';
import { FORM_WORDS } from './wording-kinds.ts';

const BOX = '☐';
const TICKED = '☑';
/** Boxes of a list stand in one column up to so many. */
const COLUMN = 8;

/** Nota dinas: a table instead of place, date and addressee; a rule below it. */
export function memoBody(letter: Letter): readonly BodyPart[] {
  const copies = letter.copies.map(oneLine).filter(isFilled);
  const rows: readonly (readonly [string, string])[] = [
    [FORM_WORDS.to, oneLine(letter.addressee).replace(/^Yth\.\s*/, '')],
    [FORM_WORDS.from, oneLine(letter.signer.position)],
    [FORM_WORDS.copies, copies.length < 2 ? (copies[0] ?? '-') : copies.map((copy, index) => `${String(index + 1)}. ${copy}`).join('; ')],
    [FORM_WORDS.date, longDate(letter.date)],
    [HEAD_WORDS.number, letter.number === null ? HEAD_WORDS.noNumber : hold(letter.number)],
    [HEAD_WORDS.nature, natureLine(letter.urgency, letter.security)],
    [HEAD_WORDS.attachments, oneLine(letter.attachments) || '-'],
    [HEAD_WORDS.subject, oneLine(letter.subject)],
  ];
  return [
    { kind: 'title', text: FORM_WORDS.memo, lines: [] },
    { kind: 'head', rows: rows.map(([label, value]) => ({ label, value: glue(value) })) },
    { kind: 'rule' },
    ...openingParts(letter), ...factParts(letter.facts ?? []), ...pointParts(letter), ...closingParts(letter),
    signaturePart(letter.signer, letter.electronic),
  ];
}

/** Tanda terima: half a page. */
export function receiptBody(letter: Letter): readonly BodyPart[] {
  return [
    { kind: 'title', text: FORM_WORDS.receipt, lines: [] },
    ...factParts(letter.facts ?? []), ...closingParts(letter),
    signaturePart(letter.signer, letter.electronic, [dateline(letter)]),
  ];
}

/** Lembar disposisi: a form to be filled in by hand, or ticked here. */
export function formBody(letter: Letter): readonly BodyPart[] {
  const units = columnsOf(letter.units ?? []);
  return [
    { kind: 'title', text: FORM_WORDS.disposition, lines: [] },
    ...factParts(letter.facts ?? []),
    {
      kind: 'form',
      rows: [
        [
          ...units.map((lines, index) => ({ title: index === 0 ? FORM_WORDS.forwardedTo : '', lines, room: 0 })),
          { title: FORM_WORDS.instructions, lines: (letter.instructions ?? []).map(boxed), room: 0 },
        ],
        [{ title: FORM_WORDS.note, lines: paragraphs(letter.closing), room: FORM.noteRoom }],
        [{ title: FORM_WORDS.initials, lines: [], room: FORM.initialsRoom }],
      ],
    },
  ];
}

/** Berita acara: what the two parties found, and who saw it. */
export function minutesBody(letter: Letter): readonly BodyPart[] {
  const [first, ...rest] = openingParts(letter);
  return [
    { kind: 'title', text: FORM_WORDS.minutes, lines: [
      ...(oneLine(letter.subject) === '' ? [] : [glue(oneLine(letter.subject).toLocaleUpperCase('id'))]),
      `${FORM_WORDS.number} ${letter.number === null ? HEAD_WORDS.noNumber : hold(letter.number)}`,
    ] },
    ...(first ? [first] : []),
    ...partyParts(letter), ...rest,
    ...factParts(letter.facts ?? []), ...pointParts(letter), ...closingParts(letter),
    ...minutesSigners(letter.signer, letter.parties ?? []),
  ];
}

function partyParts({ signer, parties }: LetterFields): readonly BodyPart[] {
  const told = [signer, ...(parties ?? []).filter(({ role }) => role === 'second')].slice(0, 2);
  const called = [FORM_WORDS.calledFirst, FORM_WORDS.calledSecond];
  return told.flatMap(({ name, position, nip }, index) => [
    ...factParts([
      { label: FORM_WORDS.name, value: name }, { label: FORM_WORDS.position, value: position }, { label: FORM_WORDS.nip, value: nip ?? '' },
    ]),
    { kind: 'paragraph' as const, text: called[index] ?? '', isClosing: false },
  ]);
}

function dateline(letter: LetterFields): string {
  return glue(`${oneLine(letter.place)}, ${longDate(letter.date)}`);
}

function columnsOf(choices: readonly Choice[]): readonly (readonly string[])[] {
  const lines = choices.map(boxed);
  if (lines.length <= COLUMN) return [lines];
  const half = Math.ceil(lines.length / 2);
  return [lines.slice(0, half), lines.slice(half)];
}

function boxed({ text, isChosen }: Choice): string {
  return `${isChosen ? TICKED : BOX} ${glue(oneLine(text))}`;
}
