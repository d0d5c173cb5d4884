import { Textarea } from '@mantine/core';
import { isRecoveryWord, RECOVERY_WORD_COUNT, wordsIn } from '../../shared/access/recovery.ts';
import { accessText } from '../../shared/messages/id/access.ts';
import classes from './recovery-words-field.module.css';

const words = accessText.unlock;

/** Whether all words are there, and each is one of the list. */
export function isWholeRecovery(text: string): boolean {
  const typed = wordsIn(text);
  return typed.length === RECOVERY_WORD_COUNT && typed.every(isRecoveryWord);
}

/** A field for the recovery words, which says at once what is no word of the list, and counts them. */
export function RecoveryWordsField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const typed = wordsIn(value);
  // The last word may still be on its way.
  const finished = /[a-z]$/i.test(value) && typed.length < RECOVERY_WORD_COUNT ? typed.slice(0, -1) : typed;
  const unknown = finished.filter((word) => !isRecoveryWord(word));
  return (
    <div>
      <Textarea
        label={words.words} description={words.wordsHint} value={value} autoFocus rows={4} autoComplete="off" spellCheck={false} maxLength={1000}
        error={unknown.length > 0 && words.unknown(unknown.slice(0, 3).join(', '))} onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p className={classes.count} role="status">{words.count(typed.length)}</p>
    </div>
  );
}
