/** Words that are joined into one text, so that most of them are passed over at once. */
const BLOCK = 1024;

/** Every word of the search texts once, with a number. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  /** the joined words of each full block */
  readonly #blocks: string[] = [];

  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, which is given one if it is new. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    this.#numbers.set(word, number);
    this.#words.push(word);
    if (this.#words.length % BLOCK === 0) this.#blocks.push(this.#words.slice(-BLOCK).join(' '));
    return number;
  }

  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }

  /** Adds a mark to each word that holds a piece, which has no blank in it; `marks` is by number. */
  mark(piece: string, marks: Uint8Array, mark: number): void {
    for (let first = 0; first < this.#words.length; first += BLOCK) {
      if (this.#blocks[first / BLOCK]?.includes(piece) === false) continue;
      const end = Math.min(first + BLOCK, this.#words.length);
      for (let number = first; number < end; number += 1) {
        if (this.#words[number]?.includes(piece) === true) marks[number] = (marks[number] ?? 0) | mark;
      }
    }
  }
}
