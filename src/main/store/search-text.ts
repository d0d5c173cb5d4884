/** The texts by which a body is found: text 0 for every viewer, each further one for viewers who may see more. */
export type SearchTexts = readonly string[];

/** Text as it is compared: one form of each letter, lower case, single spaces. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The different words of a query, folded. */
export function queryWords(query: string): string[] {
  return [...new Set(foldText(query).split(' ').filter((word) => word !== ''))];
}
