import type { WordKind, WordMeaning } from '../../shared/contract/import-views.ts';
import type { Office } from '../../shared/office/office.ts';
import { classificationMeanings, statusMeanings } from './status-words.ts';
import { createVocabulary, plainWord } from './vocabulary.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';

/** What a word of a file means: an id, null = leave empty, or not decided by anybody yet. */
export type Understanding = { readonly known: true; readonly id: string | null } | { readonly known: false };

interface Heard {
  readonly understanding: Understanding;
  readonly remembered: WordMeaning | undefined;
}

/** Understands the words of a file. */
export interface Dictionary {
  understand(kind: WordKind, word: string): Understanding;
  /** What an earlier import was told of this word; undefined = nothing. */
  remembered(kind: WordKind, word: string): WordMeaning | undefined;
}

/** Words in front of a unit's name that another spelling leaves out. */
const UNIT_EXTRAS = ['Dinas', 'Badan', 'Kantor', 'Kota', 'Pemerintah', 'Pemkot', 'UPT', 'UPTD'];
const DISTRICT_EXTRAS = ['Kecamatan', 'Kec', 'Kota'];

/** A dictionary from the office's settings; what an officer said of a word, now or at an earlier import, goes before any guess. */
export function createDictionary(
  office: Office, spoken: readonly WordMeaning[], remembered: readonly WordMeaning[],
): Dictionary {
  const vocabularies = vocabulariesOf(office);
  const ids = idsOf(office);
  const isOffered = ({ kind, id }: WordMeaning) => id === null || ids[kind].has(id);
  const now = new Map(spoken.filter(isOffered).map((meaning) => [keyOf(meaning.kind, meaning.word), meaning]));
  const before = new Map(remembered.filter(isOffered).map((meaning) => [keyOf(meaning.kind, meaning.word), meaning]));
  // Thousands of rows hold the same few words.
  const memory = new Map<string, Heard>();
  const look = (kind: WordKind, word: string): Understanding => {
    const told = now.get(keyOf(kind, word)) ?? before.get(keyOf(kind, word));
    if (told) return { known: true, id: told.id };
    const id = word === '' ? null : vocabularies[kind](word);
    return id === null ? { known: false } : { known: true, id };
  };
  const hear = (kind: WordKind, word: string): Heard => {
    const key = `${kind}:${word}`;
    const known = memory.get(key);
    if (known) return known;
    const remembered = now.has(keyOf(kind, word)) ? undefined : before.get(keyOf(kind, word));
    const heard = { understanding: look(kind, word), remembered };
    memory.set(key, heard);
    return heard;
  };
  return {
    understand: (kind, word) => hear(kind, word).understanding,
    remembered: (kind, word) => hear(kind, word).remembered,
  };
}

/** Key under which words of one kind are the same word. */
export function keyOf(kind: WordKind, word: string): string {
  return `${kind}:${plainWord(word) || word.trim()}`;
}

function vocabulariesOf(office: Office): Readonly<Record<WordKind, Vocabulary>> {
  const city = office.city;
  return {
    status: createVocabulary(statusMeanings),
    classification: createVocabulary(classificationMeanings),
    unit: aroundBrackets(createVocabulary(
      office.units.map(({ id, name, shortName, code, aliases }) => ({ id, names: [name, shortName, code, ...aliases] })),
      [...UNIT_EXTRAS, city],
    )),
    category: aroundBrackets(lastSegment(createVocabulary(office.categories.map(named)))),
    channel: createVocabulary(office.channels.map(named)),
    district: createVocabulary(office.districts.map(({ id, name }) => ({ id, names: [name] })), [...DISTRICT_EXTRAS, city]),
  };
}

function named({ id, name, aliases }: { id: string; name: string; aliases: readonly string[] }): Meaning {
  return { id, names: [name, ...aliases] };
}

/** A category may come with its path: "Infrastruktur > Jalan Berlubang". */
function lastSegment(vocabulary: Vocabulary): Vocabulary {
  return (word) => {
    const whole = vocabulary(word);
    const last = word.split(/[>»|]|\s[-–/]\s/).at(-1)?.trim() ?? '';
    return whole ?? (last === '' || last === word ? null : vocabulary(last));
  };
}

const BRACKETS = /\(([^)]*)\)/;

/** "Penerangan Jalan Umum (PJU)" says the same thing twice. */
function aroundBrackets(vocabulary: Vocabulary): Vocabulary {
  return (word) => {
    const inside = BRACKETS.exec(word)?.[1];
    return vocabulary(word) ?? (inside === undefined ? null : vocabulary(word.replace(BRACKETS, '')) ?? vocabulary(inside));
  };
}

function idsOf(office: Office): Readonly<Record<WordKind, ReadonlySet<string>>> {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  return {
    status: ids(statusMeanings), classification: ids(classificationMeanings), unit: ids(office.units),
    category: ids(office.categories), channel: ids(office.channels), district: ids(office.districts),
  };
}
