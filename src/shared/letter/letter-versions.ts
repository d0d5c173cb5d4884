import type { VersionVector } from '../ticket/event.ts';
import { stableText } from '../ticket/stable-text.ts';
import type { Letter } from './letter.ts';

/** All versions of a letter that no later one knew of, the one that stands first; each without the notes of copies, which are the letter's. */
export function versionsOf({ copiesMade: _copies, finals: _finals, rivals = [], ...standing }: Letter): readonly Letter[] {
  return [standing, ...rivals];
}

/** The letter of these versions: without those that another knew of, and the one that has come furthest stands. There is at least one. */
function joinVersions(versions: readonly Letter[]): Letter {
  const each = new Map<string, Letter>();
  for (const one of versions) {
    const key = `${stableText(one.version ?? {})} ${wordsOf(one)}`;
    const other = each.get(key);
    if (!other || compare(one, other) < 0) each.set(key, one);
  }
  const all = [...each.values()];
  const [standing, ...rivals] = all.filter((one) => !all.some((other) => supersedes(other, one))).sort(compare);
  if (!standing) throw new RangeError('a letter without a version');
  return rivals.length === 0 ? standing : { ...standing, rivals };
}

/** The letter with each of its versions changed, or left out where `change` gives null; null where none is left. */
export function overVersions(letter: Letter, change: (version: Letter) => Letter | null): Letter | null {
  const kept = versionsOf(letter).map(change).filter((version) => version !== null);
  const { copiesMade, finals } = letter;
  return kept.length === 0 ? null : { ...joinVersions(kept), ...(copiesMade ? { copiesMade } : {}), ...(finals ? { finals } : {}) };
}

/** What two desks know of one letter, put together; copies and final versions are a union. */
export function mergeLetters(a: Letter, b: Letter): Letter {
  const copiesMade = notesOf(a.copiesMade, b.copiesMade);
  const finals = notesOf(a.finals, b.finals);
  return { ...joinVersions([...versionsOf(a), ...versionsOf(b)]), ...(copiesMade ? { copiesMade } : {}), ...(finals ? { finals } : {}) };
}

/** Whether somebody has to decide between versions: they say or are something else. */
export function isUndecided(letter: Letter): boolean {
  return letter.rivals !== undefined && new Set(versionsOf(letter).map(gistOf)).size > 1;
}

/** `letter` as an edit at a desk leaves it, made in knowledge of all that `known` holds: the one place where edits are counted. */
export function editedFrom(known: Letter | undefined, { rivals: _rivals, ...letter }: Letter, deskId: string): Letter {
  const version: Record<string, number> = {};
  for (const one of known ? versionsOf(known) : []) {
    for (const [desk, count] of Object.entries(one.version ?? {})) version[desk] = Math.max(version[desk] ?? 0, count);
  }
  return { ...letter, version: { ...version, [deskId]: (version[deskId] ?? 0) + 1 } };
}

/** Whether the first was made in knowledge of the second, or is the same. */
export function knows(one: VersionVector, other: VersionVector): boolean {
  return Object.entries(other).every(([desk, count]) => (one[desk] ?? 0) >= count);
}

function supersedes(one: Letter, other: Letter): boolean {
  const [a, b] = [one.version ?? {}, other.version ?? {}];
  if (!knows(a, b)) return false;
  if (!knows(b, a)) return true;
  // of before versions were counted: from its number on a letter did not change
  return Object.keys(a).length === 0 && rank(one) > 0 && rank(other) === 0;
}

/** From its number on a letter only goes forward: sent, void. */
function rank({ number, state }: Letter): number {
  if (number === null) return 0;
  return state === 'void' ? 3 : state === 'sent' ? 2 : 1;
}

/** Furthest first, then the latest edit, then some order on which all desks agree. */
function compare(a: Letter, b: Letter): number {
  if (rank(a) !== rank(b)) return rank(b) - rank(a);
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? -1 : 1;
  const [one, other] = [stableText(a), stableText(b)];
  return one > other ? -1 : one < other ? 1 : 0;
}

/** All that was written, whatever became of it. */
function wordsOf(letter: Letter): string {
  const {
    state: _state, number: _number, numberedAt: _numbered, form: _form, remark: _remark, version: _version,
    createdAt: _createdAt, createdBy: _createdBy, updatedAt: _updatedAt, ...words
  } = letter;
  return stableText(words);
}

/** What an officer would tell two versions apart by. A number fixes the words, and what follows it only goes forward. */
function gistOf(letter: Letter): string {
  return letter.number === null ? `${letter.state} ${letter.remark ?? ''} ${wordsOf(letter)}` : letter.number;
}

function notesOf<Note extends { readonly at: string }>(a: readonly Note[] | undefined, b: readonly Note[] | undefined): readonly Note[] | undefined {
  if (!a && !b) return undefined;
  const all = new Map([...a ?? [], ...b ?? []].map((note) => [stableText(note), note]));
  return [...all].sort(([one, { at }], [other, { at: then }]) => (at === then ? (one < other ? -1 : 1) : at < then ? -1 : 1)).map(([, note]) => note);
}
