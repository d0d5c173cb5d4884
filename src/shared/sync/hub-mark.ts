/** What is known to stand in one database of the hub of one ticket. */
export interface HubMark {
  /** Counts how often the database had to be begun anew; a mark of an earlier one says nothing. */
  readonly epoch: number;
  /** `gistOf` the bundle when it was last equal to the hub; empty = not known to be equal. */
  readonly gist: string;
  /** By document: its revision there, and a digest of its state. */
  readonly docs: Readonly<Record<string, KnownDocument>>;
}

export type KnownDocument = readonly [rev: string, digest: string];

/** Marks by database. */
export type HubMarks = Readonly<Record<string, HubMark>>;

/** What became known of documents; null = nothing stands there. */
export type Known = Readonly<Record<string, KnownDocument | null>>;

/** What is known with what became known since. */
export function withKnown(docs: HubMark['docs'], news: Known): Record<string, KnownDocument> {
  return Object.fromEntries(Object.entries({ ...docs, ...news }).flatMap(([id, known]) => (known === null ? [] : [[id, known]])));
}
