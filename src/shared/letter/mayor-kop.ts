import type { Letterhead } from '../office/letterhead.ts';
import { isOfficial, letterKind } from './letter.ts';
import type { LetterFields } from './letter.ts';
import { oneLine } from './printable.ts';

/** Whether the position is the mayor's; a deputy's is not. */
export function isMayor(position: string): boolean {
  return /^wali ?kota\b/i.test(position.trim());
}

/**
 * The head of a letter that the Wali Kota signs, or who stands in for them (Plt., Plh., Pj.): their position alone.
 * Null where the unit's head stands: who signs a.n. Wali Kota writes on their own unit's paper, and slips are the unit's.
 */
export function mayorsHead(letter: Pick<LetterFields, 'signer' | 'kind'>): Letterhead | null {
  const { mode, position } = letter.signer;
  if (mode === 'an' || mode === 'ub' || !isMayor(position) || !isOfficial(letterKind(letter))) return null;
  return { government: '', lines: [oneLine(position).toLocaleUpperCase('id')], address: '', contact: '' };
}
