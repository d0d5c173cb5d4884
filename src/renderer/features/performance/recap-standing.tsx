import { Button } from '@mantine/core';
import { recapLetterText } from '../../../shared/messages/id/recap-letter.ts';
import type { RecapLetterBrief } from '../../../shared/contract/recap-views.ts';
import { formatDate } from '../../ui/format.ts';
import { StateChip } from '../../ui/letter-state.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import type { Format } from '../../ui/use-format.tsx';
import classes from './recap.module.css';

const words = recapLetterText.standing;

/** What was made of a recap that may still go on: proposed, approved, or sent back. */
export function openLetter(letters: readonly RecapLetterBrief[]): RecapLetterBrief | undefined {
  return letters.find(({ state, number }) => number === null && state !== 'void');
}

/** What was made of a recap that holds. */
export function numberedLetter(letters: readonly RecapLetterBrief[]): RecapLetterBrief | undefined {
  return letters.find(({ state, number }) => number !== null && state !== 'void');
}

/** How the newest letter of a recap stands, and the one that holds meanwhile. */
export function RecapStanding({ letters, onOpen }: { readonly letters: readonly RecapLetterBrief[]; readonly onOpen: (letterId: string) => void }) {
  const format = useFormat();
  const shown = [...new Set([letters[0], numberedLetter(letters)])].filter((letter) => letter !== undefined);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.standing} aria-label={words.label}>
      {shown.map((letter) => (
        <li key={letter.id}>
          <StateChip state={letter.state} />
          <span>{sentenceOf(letter, format)}</span>
          <Button variant="subtle" size="compact-sm" onClick={() => onOpen(letter.id)}>{words.open}</Button>
        </li>
      ))}
    </ul>
  );
}

function sentenceOf({ state, number, remark = '', date, createdAt, updatedAt }: RecapLetterBrief, format: Format): string {
  switch (state) {
    case 'draft': return words.returned(remark);
    case 'proposed': return words.proposed(format.day(createdAt));
    case 'approved': return words.approved(format.day(updatedAt));
    case 'numbered': return words.numbered(number ?? '', formatDate(date));
    case 'sent': return words.sent(number ?? '', formatDate(date));
    case 'void': return words.void(remark);
  }
}
