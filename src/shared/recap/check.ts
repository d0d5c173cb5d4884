import type { LetterProblem } from '../contract/views.ts';
import { hasPlaceholder, signerProblems } from '../letter/check.ts';
import { yearOf } from '../letter/dates.ts';
import { isFilled } from '../letter/printable.ts';
import { findIdentity } from '../ticket/privacy.ts';
import type { LocalDate } from '../ticket/event.ts';
import type { RecapTexts } from './recap.ts';
import type { RecapForm } from './recap-letter.ts';

/** What a recap still lacks before it may be proposed, in the order of the page. Figures need nobody's identity, so none may stand in it. */
export function checkRecap({ opening, note, suggestions, corrections }: RecapTexts, { signer, date }: Pick<RecapForm, 'signer' | 'date'>, today: LocalDate): readonly LetterProblem[] {
  const texts = [opening, note, suggestions, ...corrections.map(({ text }) => text)];
  const found: readonly (readonly [LetterProblem, boolean])[] = [
    ['wrongYear', yearOf(date) !== yearOf(today)],
    ['noOpening', !isFilled(opening)],
    ['noSuggestions', !isFilled(suggestions)],
    ['hasPlaceholder', texts.some(hasPlaceholder)],
    ['hasIdentity', texts.some((text) => findIdentity(text, null).length > 0)],
  ];
  return [...found.filter(([, isFound]) => isFound).map(([problem]) => problem), ...signerProblems(signer)];
}
