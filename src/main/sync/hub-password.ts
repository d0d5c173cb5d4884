import { randomInt } from 'node:crypto';

/** Letters and figures that nobody takes for another one. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 5;

/** A password that nobody guesses (99 bits) and that can be typed off paper: four groups of five. */
export function newHubPassword(): string {
  const group = (): string => Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
