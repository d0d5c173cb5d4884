import { editDistance } from './edit-distance.ts';

/** Something that words can mean, with all its names. */
export interface Meaning {
  readonly id: string;
  readonly names: readonly string[];
}

/** Tells what a word means: an id, or null where that is unknown or not certain. */
export type Vocabulary = (word: string) => string | null;

/** A word without case, accents and punctuation; `&` reads "dan". */
export function plainWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/&/g, ' dan ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Ways to write a name, the most faithful first; a word that meets a name at one of them needs no later one. */
const READINGS: readonly ((plain: string, drop: ReadonlySet<string>) => string)[] = [
  (plain) => plain,
  withoutDropped,
  (plain, drop) => withoutDropped(plain, drop).replaceAll(' ', ''),
];

/**
 * A vocabulary that forgives: case, punctuation, words of `dropped` ("Dinas", the city's name), "PUPR" for the name whose
 * initials it has, and a slip of the pen. Two meanings that fit equally well are none.
 */
export function createVocabulary(meanings: readonly Meaning[], dropped: readonly string[] = []): Vocabulary {
  const drop = new Set(dropped.map(plainWord));
  const exact = READINGS.map((read) => index(meanings, (name) => [read(plainWord(name), drop)]));
  const initials = index(meanings, (name) => initialsOf(plainWord(name), drop));
  const bare = [...index(meanings, (name) => [withoutDropped(plainWord(name), drop)])];
  return (word) => {
    const plain = plainWord(word);
    for (const [reading, read] of READINGS.entries()) {
      const found = exact[reading]?.get(read(plain, drop));
      if (found) return only(found);
    }
    return only(initials.get(plain.replaceAll(' ', '')) ?? nearest(withoutDropped(plain, drop), bare));
  };
}

type Index = ReadonlyMap<string, ReadonlySet<string>>;

function index(meanings: readonly Meaning[], keysOf: (name: string) => readonly string[]): Index {
  const ids = new Map<string, Set<string>>();
  for (const { id, names } of meanings) {
    for (const key of names.flatMap(keysOf)) {
      if (key !== '') ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
  }
  return ids;
}

function only(ids: ReadonlySet<string> | undefined): string | null {
  const [first, second] = ids ?? [];
  return first !== undefined && second === undefined ? first : null;
}

function withoutDropped(plain: string, drop: ReadonlySet<string>): string {
  const kept = plain.split(' ').filter((token) => !drop.has(token));
  // A name of nothing but such words ("Kota Singkawang") keeps them.
  return kept.length > 0 ? kept.join(' ') : plain;
}

const LINKS = new Set(['dan', 'serta', 'atau', 'di', 'ke', 'dari', 'untuk']);

/** "pupr" and "dpupr" for "dinas pekerjaan umum dan penataan ruang"; two letters say too little. */
function initialsOf(plain: string, drop: ReadonlySet<string>): readonly string[] {
  const tokens = plain.split(' ').filter((token) => !LINKS.has(token));
  const letters = (all: readonly string[]) => all.map((token) => token[0] ?? '').join('');
  return [letters(tokens), letters(tokens.filter((token) => !drop.has(token)))].filter((word) => word.length >= 3);
}

/** The meanings whose name has the same words but for slips of the pen, the fewest slips first. */
function nearest(word: string, names: readonly (readonly [string, ReadonlySet<string>])[]): ReadonlySet<string> {
  let best = Infinity;
  let found = new Set<string>();
  for (const [name, ids] of names) {
    const slips = slipsBetween(word, name);
    if (slips > best) continue;
    if (slips < best) found = new Set();
    best = slips;
    for (const id of ids) found.add(id);
  }
  return best === Infinity ? new Set() : found;
}

/** Slips in all words together; Infinity where one of them has more than its length allows. */
function slipsBetween(left: string, right: string): number {
  const [words, names] = [left.split(' '), right.split(' ')];
  if (words.length !== names.length) return Infinity;
  let sum = 0;
  for (const [place, word] of words.entries()) {
    const name = names[place] ?? '';
    const limit = allowedSlips(Math.max(word.length, name.length));
    const slips = editDistance(word, name, limit);
    if (slips > limit) return Infinity;
    sum += slips;
  }
  return sum;
}

/** A short word with another letter is another word ("barat" is fine, "PU" for "PDAM" is not). */
function allowedSlips(length: number): number {
  if (length < 5) return 0;
  return length < 11 ? 1 : 2;
}
