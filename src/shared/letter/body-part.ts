import type { KopLook } from './kop-look.ts';
import type { SpacingRules } from './letter.ts';

/** The head of page 1. */
export interface KopPart {
  readonly look: KopLook;
  /** Where a picture stands: the city's arms beside the words, the state's emblem above them. */
  readonly picture: 'beside' | 'above';
  /** Not in the mayor's. */
  readonly government: string | null;
  readonly unitLines: readonly string[];
  readonly small: readonly string[];
}

/** A line above the name; the prefix (a.n., Plt.) hangs out to the left. */
interface PositionLine {
  readonly prefix: string | null;
  readonly text: string;
}

/** The block of one who signs. */
export interface SignaturePart {
  readonly kind: 'signature';
  readonly positions: readonly PositionLine[];
  /** Room left free: for ink, or for the QR that BSrE's own tools put there. */
  readonly room: 'ink' | 'qr';
  readonly name: string;
  readonly details: readonly string[];
  /** Empty boxes beside the name, for initials by hand. */
  readonly initials: readonly string[];
}

/** A line with a box before it, empty or ticked. */
export interface BoxLine {
  readonly box: string;
  readonly text: string;
}

/** A cell of a ruled form: a heading, boxes to tick, lines, and room in points for handwriting. */
export interface FormCell {
  readonly title: string;
  readonly choices: readonly BoxLine[];
  readonly lines: readonly string[];
  readonly room: number;
}

/** A table with lines; the first column holds names, the others are numbers and stand at the right. */
export interface RuledTable {
  readonly caption: string;
  readonly head: readonly string[];
  /** Widths of the columns, as parts of their sum. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[] | undefined;
  /** Columns of words, which stand at the left. */
  readonly words?: readonly number[] | undefined;
}

/** A PNG, with its size in pixels. */
export interface Picture {
  readonly name: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A part of the letter's body, in reading order; both writers draw exactly these words. */
export type BodyPart =
  | { readonly kind: 'dateline'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string; /** Subject and number below it. */ readonly lines: readonly string[] }
  | { readonly kind: 'head'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'addressee'; readonly lines: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isClosing: boolean }
  | { readonly kind: 'fact'; readonly label: string; readonly value: string; readonly isLast: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'point'; /** null: goes on with the point before; 1: a list begins. */ readonly number: number | null; readonly text: string }
  | { readonly kind: 'form'; /** One row; rows that follow each other make one form. */ readonly cells: readonly FormCell[] }
  | { readonly kind: 'table'; readonly table: RuledTable }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly caption: string }
  | SignaturePart
  | { readonly kind: 'signers'; /** Stands above the first row of them. */ readonly title: string | null; readonly left: SignaturePart; readonly right: SignaturePart | null }
  | { readonly kind: 'copies'; readonly title: string; readonly items: readonly string[] };

/** Everything that is printed of one letter, as text. */
export interface LetterParts {
  readonly kop: KopPart;
  readonly body: readonly BodyPart[];
  /** Size of the body in points. */
  readonly fontSize: number;
  readonly spacing: SpacingRules;
  /** Sentence under a letter that is signed electronically. */
  readonly footer: string | null;
  /** Word across the page while it is no letter, or no longer one. */
  readonly mark: string | null;
}

/** Whether somebody signs in this part; the text before it stays with it. */
export function isSigning(part: BodyPart | undefined): boolean {
  return part?.kind === 'signature' || part?.kind === 'signers';
}
