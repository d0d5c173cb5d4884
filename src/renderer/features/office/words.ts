/** A word as an import compares it: case, blanks and punctuation do not count. */
export function wordKey(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether two spellings mean the same word. */
export function isSameWord(a: string, b: string): boolean {
  return wordKey(a) !== '' && wordKey(a) === wordKey(b);
}

/** Whether every word of a search stands in one of the texts. */
export function hasWords(texts: readonly (string | null)[], search: string): boolean {
  const text = texts.join(' ').toLowerCase();
  return search.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
