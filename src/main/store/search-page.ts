import type { Page } from './index-pages.ts';
import type { SearchIndex } from './search-index.ts';
import type { Codec } from './sealed-file.ts';

/** What a page holds of the search index: each word once, and the bodies' lists by numbers that count within the page. */
export interface SearchPage {
  words: string[];
  /** slot, id, and the length of each list */
  bodies: [slot: number, id: string, ...lengths: number[]][];
  /** the lists, one behind the other */
  numbers: Uint16Array | Uint32Array;
}

/** A page without a word. */
export const NO_WORDS: SearchPage = { words: [], bodies: [], numbers: new Uint16Array() };

/** Raised whenever a page is laid out otherwise; a page of another layout counts as missing. */
const MAGIC = 'words 1\n';
const NEWLINE = 0x0a;

/** The index of some slots as a page. */
export function searchPageOf(index: SearchIndex, slots: Iterable<number>): SearchPage {
  const numbers = new Map<number, number>();
  const bodies: SearchPage['bodies'] = [];
  const all: number[] = [];
  for (const slot of slots) {
    const id = index.idAt(slot);
    if (id === undefined) continue;
    const lists = index.listsAt(slot);
    bodies.push([slot, id, ...lists.map(({ length }) => length)]);
    for (const list of lists) for (const number of list) all.push(within(numbers, number));
  }
  const words = Array.from(numbers.keys(), (number) => index.wordOf(number));
  return { words, bodies, numbers: words.length > 0xffff ? Uint32Array.from(all) : Uint16Array.from(all) };
}

function within(numbers: Map<number, number>, number: number): number {
  const known = numbers.get(number);
  if (known !== undefined) return known;
  const next = numbers.size;
  numbers.set(number, next);
  return next;
}

/** Brings those bodies of a page into the index that are asked for. */
export function takeSearchPage(index: SearchIndex, page: SearchPage, isWanted: (slot: number, id: string) => boolean): void {
  const [known = new Uint32Array()] = index.numbersOf([page.words]);
  let start = 0;
  for (const [slot, id, ...lengths] of page.bodies) {
    const lists = isWanted(slot, id) ? [] as Uint32Array[] : undefined;
    for (const length of lengths) {
      lists?.push(translate(page.numbers, start, length, known));
      start += length;
    }
    if (lists !== undefined) index.place(slot, id, lists);
  }
}

function translate(numbers: SearchPage['numbers'], start: number, length: number, known: Uint32Array): Uint32Array {
  const list = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) list[at] = known[numbers[start + at] ?? 0] ?? 0;
  return list;
}

type Head = Omit<Page<Omit<SearchPage, 'numbers'>>, 'entries'> & Omit<SearchPage, 'numbers'>;

/** A page as bytes: a line of JSON, then the numbers as they are in memory. */
export const searchPageCodec: Codec<Page<SearchPage>> = {
  encode: ({ basis, generations, entries: { words, bodies, numbers } }) => {
    const head: Head = { basis, generations, words, bodies };
    const tail = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    return Buffer.concat([Buffer.from(`${MAGIC}${JSON.stringify(head)}\n`), tail]);
  },
  decode: (bytes) => {
    const start = Buffer.byteLength(MAGIC);
    if (bytes.toString('latin1', 0, start) !== MAGIC) return { basis: '', generations: [], entries: NO_WORDS };
    const end = bytes.indexOf(NEWLINE, start);
    const { basis, generations, words, bodies } = JSON.parse(bytes.toString('utf8', start, end)) as Head;
    return { basis, generations, entries: { words, bodies, numbers: numbersIn(bytes.subarray(end + 1), words.length > 0xffff) } };
  },
};

// copied, for numbers in memory begin at even addresses
function numbersIn(bytes: Buffer, isWide: boolean): SearchPage['numbers'] {
  const copy = new Uint8Array(bytes).buffer;
  return isWide ? new Uint32Array(copy) : new Uint16Array(copy);
}
