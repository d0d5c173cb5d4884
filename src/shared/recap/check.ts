import type { LetterProblem } from '../contract/views.ts';
import { hasPlaceholder, signerProblems } from '../letter/check.ts';
import { yearOf } from '../letter/dates.ts';
import { isFilled } from '../letter/printable.ts';
import { findIdentity } from '../ticket/privacy.ts';
import type { LocalDate } from '../ticket/event.ts';
import type { RecapTexts } from './recap.ts';
import type { RecapForm } from './recap-letter.ts';

/** What a recap is checked against; `days`: those of its figures, as they are written. */
export interface RecapContext {
  readonly today: LocalDate;
  readonly days: string;
}

/** A stretch of days as the figures write it into the opening: `(1–24 Nov 2026)`. */
const DAYS = /\(([^()]*–[^()]*\d{4})\)/;

/** What a recap still lacks before it may be proposed, in the order of the page. Figures need nobody's identity, so none may stand in it. */
export function checkRecap({ opening, note, suggestions, corrections }: RecapTexts, { signer, date }: Pick<RecapForm, 'signer' | 'date'>, { today, days }: RecapContext): readonly LetterProblem[] {
  const texts = [opening, note, suggestions, ...corrections.map(({ text }) => text)];
  const found: readonly (readonly [LetterProblem, boolean])[] = [
    ['wrongYear', yearOf(date) !== yearOf(today)],
    ['noOpening', !isFilled(opening)],
    ['otherDays', (DAYS.exec(opening)?.[1] ?? days) !== days],
    ['noSuggestions', !isFilled(suggestions)],
    ['hasPlaceholder', texts.some(hasPlaceholder)],
    ['hasIdentity', texts.some((text) => findIdentity(text, null).length > 0)],
  ];
  return [...found.filter(([, isFound]) => isFound).map(([problem]) => problem), ...signerProblems(signer)];
}
