import { RECOVERY_WORDS } from './recovery-words.ts';

/** Words of a recovery key: 256 bits and a checksum of 8, 11 bits a word. */
export const RECOVERY_WORD_COUNT = 24;

const known: ReadonlySet<string> = new Set(RECOVERY_WORDS);

/** The words that somebody typed or pasted, in lower case; numbers, commas and dots between them do not matter. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().split(/[^a-z]+/).filter((word) => word !== '');
}

/** Whether a word is one of the 2,048 that recovery keys are made of. */
export function isRecoveryWord(word: string): boolean {
  return known.has(word);
}
