import { readRecapLetterKey } from '../../shared/recap/recap-letter.ts';
import type { RecapLetter } from '../../shared/recap/recap-letter.ts';
import type { TicketStore } from './desk.ts';

/** Every recap that was proposed here or came here. */
export function allRecapLetters(store: Pick<TicketStore, 'record' | 'recordKeys'>): readonly RecapLetter[] {
  // only written by this desk, and by others of the office in the shape that was checked
  return store.recordKeys().filter((key) => readRecapLetterKey(key) !== null).map((key) => store.record(key) as RecapLetter);
}
