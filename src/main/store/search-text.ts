/** The texts by which a body is found: text 0 for every viewer, each further one for viewers who may see more. */
export type SearchTexts = readonly string[];

export interface SearchOptions {
  /** the ids to look at, in the order of the answer; all of them if left out */
  ids?: Iterable<string>;
  /** the last of a body's texts that the viewer may be matched against; 0 if left out */
  which?: (id: string) => number;
}

/** Text as it is compared: one form of each letter, lower case, single spaces. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The words of a query, folded, the longest first: it is the rarest and ends most scans at once. */
export function queryWords(query: string): string[] {
  const words = new Set(foldText(query).split(' ').filter((word) => word !== ''));
  return [...words].sort((left, right) => right.length - left.length);
}

/** The ids whose texts hold every word of the query, each word in any text the viewer may be matched against. */
export function findMatches(texts: ReadonlyMap<string, SearchTexts>, query: string, options: SearchOptions = {}): string[] {
  const { ids = texts.keys(), which = () => 0 } = options;
  const words = queryWords(query);
  const matches: string[] = [];
  for (const id of ids) {
    const own = texts.get(id);
    if (own !== undefined && holdsAll(own, which(id), words)) matches.push(id);
  }
  return matches;
}

function holdsAll(texts: SearchTexts, last: number, words: readonly string[]): boolean {
  return words.every((word) => holds(texts, last, word));
}

function holds(texts: SearchTexts, last: number, word: string): boolean {
  for (let index = 0; index <= last && index < texts.length; index += 1) {
    if (texts[index]?.includes(word)) return true;
  }
  return false;
}
