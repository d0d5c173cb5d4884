import type { BodyPart, BoxLine } from './body-part.ts';
import { longDate } from './dates.ts';
import { formatNip, glue, HARD_SPACE } from './glue.ts';
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
/** So many copies a memo names in its table. */
const COPIES_IN_TABLE = 5;

/** Nota dinas: a table instead of place, date and addressee; a rule below it. */
export function memoBody(letter: Letter, initials: readonly string[]): readonly BodyPart[] {
  const copies = letter.copies.map(oneLine).filter(isFilled);
  // A long list of copies would push the letter off its first page; it stands at the end, as in other letters.
  const isLong = copies.length > COPIES_IN_TABLE;
  const listed = copies.length < 2 ? copies : copies.map((copy, index) => `${String(index + 1)}.${HARD_SPACE}${copy}`);
  const rows: readonly (readonly [string, string])[] = [
    ...several(FORM_WORDS.to, paragraphs(letter.addressee.replace(/^\s*Yth\.\s*/, ''))),
    [FORM_WORDS.from, oneLine(letter.signer.position)],
    ...several(FORM_WORDS.copies, isLong ? [FORM_WORDS.copiesBelow] : listed),
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
    signaturePart(letter.signer, letter.electronic, { initials }),
    ...(isLong ? [{ kind: 'copies' as const, title: HEAD_WORDS.copies, items: copies.map(glue) }] : []),
  ];
}

/** Rows of a table for one label: what follows the first stands below it. */
function several(label: string, values: readonly string[]): readonly (readonly [string, string])[] {
  const [first = '-', ...rest] = values;
  return [[label, first], ...rest.map((value) => ['', value] as const)];
}

/** Tanda terima: half a page. */
export function receiptBody(letter: Letter): readonly BodyPart[] {
  return [
    { kind: 'title', text: FORM_WORDS.receipt, lines: [] },
    ...factParts(letter.facts ?? []), ...closingParts(letter),
    signaturePart(letter.signer, letter.electronic, { above: [dateline(letter)] }),
  ];
}

/** Lembar disposisi: a form to be filled in by hand, or ticked here. */
export function formBody(letter: Letter): readonly BodyPart[] {
  const units = columnsOf(letter.units ?? []);
  const note = paragraphs(letter.closing);
  return [
    { kind: 'title', text: FORM_WORDS.disposition, lines: [] },
    ...factParts(letter.facts ?? []),
    {
      kind: 'form',
      cells: [
        ...units.map((choices, index) => ({ title: index === 0 ? FORM_WORDS.forwardedTo : '', choices, lines: [], room: 0 })),
        { title: FORM_WORDS.instructions, choices: (letter.instructions ?? []).map(boxed), lines: [], room: 0 },
      ],
    },
    { kind: 'form', cells: [{ title: FORM_WORDS.note, choices: [], lines: note, room: note.length === 0 ? FORM.noteRoom : FORM.moreNoteRoom }] },
    { kind: 'form', cells: [{ title: FORM_WORDS.initials, choices: [], lines: [], room: FORM.initialsRoom }] },
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
      { label: FORM_WORDS.name, value: name }, { label: FORM_WORDS.position, value: position }, { label: FORM_WORDS.nip, value: formatNip(oneLine(nip ?? '')) },
    ]),
    { kind: 'paragraph' as const, text: called[index] ?? '', isClosing: false },
  ]);
}

function dateline(letter: LetterFields): string {
  return glue(`${oneLine(letter.place)}, ${longDate(letter.date)}`);
}

function columnsOf(choices: readonly Choice[]): readonly (readonly BoxLine[])[] {
  const lines = choices.map(boxed);
  if (lines.length <= COLUMN) return [lines];
  const half = Math.ceil(lines.length / 2);
  return [lines.slice(0, half), lines.slice(half)];
}

function boxed({ text, isChosen }: Choice): BoxLine {
  return { box: isChosen ? TICKED : BOX, text: glue(oneLine(text)) };
}
