/** How hard a passphrase is to guess. Only `fair` and better may protect data. */
export type PassphraseStrength = 'weak' | 'fair' | 'strong';

const SHORTEST = 12;
const FAIR_BITS = 45;
const STRONG_BITS = 65;
/** What a word adds, taken from the few thousand that people think of. */
const WORD_BITS = 12;
/** What a letter or sign between words adds. */
const SIGN_BITS = 4;

const COMMON = /(?:password|rahasia|sandi|admin|kantor|tanggap|lapor|indonesia|bismillah|sayang|qwerty|asdf|abcd?|0?12345?6?7?8?9?0?|0?987654321|20[0-3]\d|19\d\d)/g;

/** An estimate on the careful side: words, dates and repetitions count for little, however long they are. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const text = passphrase.trim().toLowerCase();
  if (text.length < SHORTEST) return 'weak';
  const bits = Math.min(bitsOfLetters(passphrase.trim()), bitsOfWords(text));
  if (bits < FAIR_BITS) return 'weak';
  return bits < STRONG_BITS ? 'fair' : 'strong';
}

/** Whether a passphrase may protect the office's data. */
export function isStrongEnough(passphrase: string): boolean {
  return passphraseStrength(passphrase) !== 'weak';
}

/** A letter that repeats the one before, or goes on from it as in `abcd`, adds nothing. */
function bitsOfLetters(text: string): number {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0));
  const count = codes.filter((code, index) => Math.abs(code - (codes[index - 1] ?? -9)) > 1).length;
  return Math.min(count, new Set(text).size * 2) * Math.log2(alphabetOf(text));
}

function alphabetOf(text: string): number {
  const sets: readonly [RegExp, number][] = [[/[a-z]/, 26], [/[A-Z]/, 26], [/\d/, 10], [/[^A-Za-z0-9]/, 20]];
  return sets.reduce((sum, [set, size]) => sum + (set.test(text) ? size : 0), 0);
}

/** Different words count once; what does not look like a word counts by its letters. */
function bitsOfWords(text: string): number {
  const rest = text.replace(COMMON, ' ');
  const words = new Set(rest.split(/[^a-z]+/).filter((word) => word.length >= 3));
  const others = new Set(rest.replace(/[a-z]{3,}/g, '').replace(/\s/g, '')).size;
  return words.size * WORD_BITS + others * SIGN_BITS + longWords(words);
}

/** Letters beyond a usual word's length: a long word may be two, or none that is known. */
function longWords(words: ReadonlySet<string>): number {
  return [...words].reduce((sum, word) => sum + Math.max(0, word.length - 6) * 3, 0);
}
