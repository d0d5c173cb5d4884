import type { Performance } from '../performance/indicators.ts';
import type { GeneratedTexts, RecapKey, RecapTexts, SummaryLine } from '../recap/recap.ts';
import type { RecapForm, RecapLetter, RecapStanding, RecapStep } from '../recap/recap-letter.ts';
import type { Instant } from '../ticket/event.ts';
import type { LetterProblem, LetterRow, OutsideFile } from './views.ts';

/** A letter that was made of a recap, in short. */
export type RecapLetterBrief = Pick<RecapLetter, 'id' | 'date' | 'createdAt'> & RecapStanding;

/** All that the recap's page shows. */
export interface RecapView extends RecapKey {
  readonly texts: RecapTexts;
  /** What the figures write where nobody wrote anything else. */
  readonly generated: GeneratedTexts;
  /** null = nobody has written anything into it yet. */
  readonly updatedAt: Instant | null;
  readonly dataAt: Instant;
  /** Names these very figures: a proposal says with which its pictures were drawn. */
  readonly figuresId: string;
  /** With what it would be proposed now. */
  readonly form: RecapForm;
  /** What has been made of it, newest first. */
  readonly letters: readonly RecapLetterBrief[];
  readonly performance: Performance;
  readonly summary: readonly SummaryLine[];
  readonly analysis: readonly string[];
}

/** All that the page of a proposed recap shows, and what may be done with it. */
export interface RecapLetterView {
  readonly letter: LetterRow & RecapKey & Pick<RecapLetter, 'corrects' | 'createdAt' | 'finals'> & { readonly remark: string | undefined };
  /** Who proposed it. */
  readonly byName: string;
  readonly html: string;
  readonly problems: readonly LetterProblem[];
  /** Number of the recap that corrects it. */
  readonly correctedBy: string | null;
  readonly mayPrint: boolean;
  /** What this officer may do with it now. */
  readonly acts: readonly RecapStep['act'][];
  readonly mayAttachFinal: boolean;
  /** The Word file that was made of it and has been changed since; told by `recap.readLetter` only. */
  readonly outside: OutsideFile | null;
}
