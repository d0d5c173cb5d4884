import type { KopPart, RuledTable, SignaturePart } from '../letter/body-part.ts';
import type { Arms, LetterRules, LetterState, Paper } from '../letter/letter.ts';
import type { ChartId } from '../performance/chart-id.ts';
import type { Period } from '../performance/period.ts';
import type { Instant } from '../ticket/event.ts';

export const RECAP_ROWS = ['total', 'followedUp', 'done', 'onTime', 'median', 'mean', 'p90', 'overdue', 'backlog', 'reopened', 'lettered', 'rating'] as const;
/** A line of the recap's summary. */
export type RecapRow = (typeof RECAP_ROWS)[number];

/** What an officer says beside a figure; the figure itself stays as it was computed. */
export interface Correction {
  readonly row: RecapRow;
  readonly text: string;
}

/** What an officer writes into a recap; figures and analysis are the desk's. */
export interface RecapTexts {
  readonly opening: string;
  readonly note: string;
  /** One a line. */
  readonly suggestions: string;
  readonly corrections: readonly Correction[];
}

/** Names one recap: its time, and whether it is for everybody. */
export interface RecapKey {
  readonly period: Period;
  readonly isPublic: boolean;
}

/** Texts that the figures write until an officer writes others. */
export const GENERATED = ['opening', 'suggestions'] as const;
export type GeneratedTexts = Pick<RecapTexts, (typeof GENERATED)[number]>;

/** A recap as it is kept; null = the figures write it, each time anew. */
export interface StoredRecap extends Pick<RecapTexts, 'note' | 'corrections'>, Readonly<Record<keyof GeneratedTexts, string | null>> {
  readonly updatedAt: Instant;
  readonly updatedBy: string;
}

/** A line of the summary as it is shown. */
export interface SummaryLine {
  readonly row: RecapRow;
  readonly name: string;
  readonly value: string;
  /** Numerator and denominator. */
  readonly from: string;
  readonly before: string;
  readonly target: string;
}

/** A part of the recap in reading order; both writers draw exactly these words. */
export type RecapPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: RuledTable }
  | { readonly kind: 'picture'; readonly chart: ChartId; readonly caption: string };

/** All that a writer draws of one recap. */
export interface RecapSheet {
  readonly kop: KopPart;
  readonly title: readonly string[];
  readonly parts: readonly RecapPart[];
  readonly dateline: string;
  readonly signature: SignaturePart;
}

/** Charts that a recap shows, with the pictures that the window drew of them. */
export interface RecapPicture {
  readonly chart: ChartId;
  readonly png: Uint8Array;
}

/** What a recap is drawn with: like a letter it has a paper, a number once it got one, and a mark for as long as it is none. */
export interface RecapDrawing {
  readonly sheet: RecapSheet;
  readonly rules: LetterRules;
  readonly paper: Paper;
  /** Left out where the office gave no picture. */
  readonly arms: Arms | null;
  readonly pictures: readonly RecapPicture[];
  readonly number: string | null;
  readonly state: LetterState;
  /** Leaves room for the QR and adds the footer sentence. */
  readonly isElectronic: boolean;
}

/** What is kept of texts: not what the figures write anyway. */
export function keptTexts({ opening, suggestions, note, corrections }: RecapTexts, generated: GeneratedTexts): Omit<StoredRecap, 'updatedAt' | 'updatedBy'> {
  return { opening: opening === generated.opening ? null : opening, suggestions: suggestions === generated.suggestions ? null : suggestions, note, corrections };
}

/** The texts of a recap as they are read. */
export function textsOf({ opening, suggestions, note, corrections }: Omit<StoredRecap, 'updatedAt' | 'updatedBy'>, generated: GeneratedTexts): RecapTexts {
  return { opening: opening ?? generated.opening, suggestions: suggestions ?? generated.suggestions, note, corrections };
}
