import { longDate } from './dates.ts';
import { formatNip, glue, HARD_HYPHEN, HARD_SPACE } from './glue.ts';
import type { LetterSheet, Signer } from './letter.ts';
import { HEAD_WORDS, natureLine } from './wording.ts';

/** What XML forbids, half characters, and marks that turn the direction of writing: a pasted text may hold them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** The head of page 1. */
export interface KopPart {
  readonly government: string;
  readonly unitLines: readonly string[];
  readonly small: readonly string[];
}

/** A line above the name; the prefix (a.n., Plt.) hangs out to the left. */
export interface PositionLine {
  readonly prefix: string | null;
  readonly text: string;
}

/** The block at the right under the text. */
export interface SignaturePart {
  readonly kind: 'signature';
  readonly positions: readonly PositionLine[];
  /** Room left free: for ink, or for the QR that BSrE's own tools put there. */
  readonly room: 'ink' | 'qr';
  readonly name: string;
  readonly details: readonly string[];
}

/** A part of the letter's body, in reading order; both writers draw exactly these words. */
export type BodyPart =
  | { readonly kind: 'dateline'; readonly text: string }
  | { readonly kind: 'head'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'addressee'; readonly lines: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isClosing: boolean }
  | { readonly kind: 'point'; /** null: goes on with the point before. */ readonly number: number | null; readonly text: string }
  | SignaturePart
  | { readonly kind: 'copies'; readonly title: string; readonly items: readonly string[] };

/** Everything that is printed of one letter, as text. */
export interface LetterParts {
  readonly kop: KopPart;
  readonly body: readonly BodyPart[];
  /** Sentence under a letter that is signed electronically. */
  readonly footer: string | null;
  /** Word across the page while it is no letter yet. */
  readonly mark: string | null;
}

/** The words of a letter in the order in which they stand on paper. */
export function partsOf({ letter, letterhead, rules }: LetterSheet): LetterParts {
  const copies = letter.copies.map(oneLine).filter(isFilled);
  return {
    kop: {
      government: oneLine(letterhead.government),
      unitLines: letterhead.lines.map(oneLine).filter(isFilled),
      small: [letterhead.address, letterhead.contact].map(oneLine).filter(isFilled),
    },
    body: [
      { kind: 'dateline', text: glue(`${oneLine(letter.place)}, ${longDate(letter.date)}`) },
      headPart(letter),
      { kind: 'addressee', lines: addresseeLines(letter) },
      ...paragraphs(letter.opening).map((text) => ({ kind: 'paragraph' as const, text, isClosing: false })),
      ...letter.points.flatMap(pointParts),
      ...paragraphs(letter.closing).map((text) => ({ kind: 'paragraph' as const, text, isClosing: true })),
      signaturePart(letter.signer, letter.electronic),
      ...(copies.length === 0 ? [] : [{ kind: 'copies' as const, title: HEAD_WORDS.copies, items: copies.map(glue) }]),
    ],
    footer: letter.electronic && isFilled(rules.electronicFooter) ? oneLine(rules.electronicFooter) : null,
    mark: letter.state === 'draft' ? HEAD_WORDS.draft : null,
  };
}

function headPart(letter: LetterSheet['letter']): BodyPart {
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

function addresseeLines(letter: LetterSheet['letter']): readonly string[] {
  const place = oneLine(letter.addresseePlace);
  return [...paragraphs(letter.addressee), ...(place === '' ? [] : [`di${HARD_SPACE}${place}`])];
}

function pointParts(point: string, index: number): readonly BodyPart[] {
  const [first = '', ...rest] = paragraphs(point);
  return [
    { kind: 'point', number: index + 1, text: first },
    ...rest.map((text) => ({ kind: 'point' as const, number: null, text })),
  ];
}

function signaturePart(signer: Signer, isElectronic: boolean): SignaturePart {
  const rank = oneLine(signer.rank ?? '');
  const nip = oneLine(signer.nip ?? '');
  return {
    kind: 'signature',
    positions: positionLines(signer),
    room: isElectronic ? 'qr' : 'ink',
    name: oneLine(signer.name),
    details: [
      ...(rank === '' ? [] : [rank]),
      ...(nip === '' ? [] : [`${HEAD_WORDS.nip}${HARD_SPACE}${formatNip(nip)}`]),
    ],
  };
}

/** The lines above the name: "a.n. WALI KOTA" / "SEKRETARIS DAERAH," / "u.b." / "ASISTEN,". */
function positionLines(signer: Signer): readonly PositionLine[] {
  const position = large(signer.position);
  const superior = large(signer.superiorPosition);
  const middle = large(signer.middlePosition);
  const line = (text: string, prefix: string | null = null): PositionLine[] => text === '' ? [] : [{ prefix, text }];
  switch (signer.mode) {
    case 'own': return line(comma(position));
    case 'an': return [...line(superior, 'a.n.'), ...line(comma(position))];
    case 'ub': return [...line(superior, 'a.n.'), ...line(comma(middle)), ...line('u.b.'), ...line(comma(position))];
    case 'plt': return line(comma(position), 'Plt.');
    case 'plh': return line(comma(position), 'Plh.');
    case 'pj': return line(comma(position), 'Pj.');
  }
}

function comma(text: string): string {
  return text === '' ? '' : `${text.replace(/,+$/, '')},`;
}

function large(text: string | null): string {
  return oneLine(text ?? '').toLocaleUpperCase('id');
}

function hold(number: string): string {
  return oneLine(number).replaceAll('-', HARD_HYPHEN).replaceAll(' ', HARD_SPACE);
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => glue(oneLine(line))).filter(isFilled);
}

function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(UNPRINTABLE, '').trim();
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}
