import { foldText, queryWords, type SearchTexts } from './search-text.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordLists } from './word-lists.ts';

/** Which of a body's texts the viewer may be matched against: the number of the last one. */
export type Which = (id: string) => number;

/** Pieces that are looked for at once: each has a bit of its own. */
const PIECES = 8;

/**
 * Finds bodies by pieces of words. No piece has a blank in it, so a text holds it exactly if one of its words does: it is
 * looked for in each different word once, and then in each body's list of word numbers. The texts themselves are not kept.
 */
export class SearchIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #lists = new WordLists();
  readonly #ids: (string | undefined)[] = [];
  #size = 0;

  /** how many bodies can be found */
  get size(): number {
    return this.#size;
  }

  /** Sets the texts of a body. */
  set(slot: number, id: string, texts: SearchTexts): void {
    this.place(slot, id, this.listsOf(texts));
  }

  /** The word numbers of a body's texts, as `place` takes them; new words get theirs, and nothing else changes. */
  listsOf(texts: SearchTexts): Uint32Array[] {
    return this.numbersOf(wordsOf(texts));
  }

  /** Sets a body's lists of word numbers: of each text the words that none before it has. */
  place(slot: number, id: string, lists: readonly Uint32Array[]): void {
    if (this.#ids[slot] === undefined) this.#size += 1;
    this.#ids[slot] = id;
    this.#lists.set(slot, lists);
  }

  /** The numbers of words, list by list. */
  numbersOf(lists: readonly Iterable<string>[]): Uint32Array[] {
    return lists.map((words) => Uint32Array.from(words, (word) => this.#vocabulary.numberOf(word)));
  }

  delete(slot: number): void {
    if (this.#ids[slot] === undefined) return;
    this.#size -= 1;
    this.#ids[slot] = undefined;
    this.#lists.delete(slot);
  }

  has(slot: number): boolean {
    return this.#ids[slot] !== undefined;
  }

  idAt(slot: number): string | undefined {
    return this.#ids[slot];
  }

  listsAt(slot: number): Uint32Array[] {
    return this.#lists.get(slot);
  }

  wordOf(number: number): string {
    return this.#vocabulary.wordOf(number);
  }

  /** The ids whose texts hold every word of the query, each word in any text the viewer may be matched against; in order of registration. */
  find(query: string, which: Which = () => 0): string[] {
    const pieces = queryWords(query);
    let slots: readonly number[] = this.#slots();
    for (let first = 0; first < pieces.length; first += PIECES) {
      slots = this.#holding(slots, pieces.slice(first, first + PIECES), which);
    }
    return slots.map((slot) => this.#ids[slot] ?? '');
  }

  #slots(): number[] {
    const slots: number[] = [];
    const ids = this.#ids;
    for (let slot = 0; slot < ids.length; slot += 1) if (ids[slot] !== undefined) slots.push(slot);
    return slots;
  }

  #holding(slots: readonly number[], pieces: readonly string[], which: Which): number[] {
    const marks = new Uint8Array(this.#vocabulary.size);
    for (const [bit, piece] of pieces.entries()) this.#vocabulary.mark(piece, marks, 1 << bit);
    return this.#lists.holding(slots, marks, 2 ** pieces.length - 1, (slot) => which(this.#ids[slot] ?? ''));
  }
}

function wordsOf(texts: SearchTexts): Set<string>[] {
  const known = new Set<string>();
  return texts.map((text) => {
    const words = new Set<string>();
    for (const word of foldText(text).split(' ')) {
      if (word === '' || known.has(word)) continue;
      known.add(word);
      words.add(word);
    }
    return words;
  });
}
