import type { Bundle } from '../ticket/ticket.ts';

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

/**
 * Differs whenever anything in a bundle changed that goes to the hub: histories and words only grow, letters say when they were
 * changed. Cheap, because it is asked for every row.
 */
export function gistOf({ events, contents, reporter, letters }: Bundle): string {
  const ofLetters = Object.values(letters).map(({ id, updatedAt, state, copiesMade, finals, ...rest }) =>
    `${id}${updatedAt}${state}${String(copiesMade?.length)}${String(finals?.length)}${String((rest as { readonly rivals?: readonly unknown[] }).rivals?.length)}`);
  return [events.length, Object.keys(contents).length, reporter === null ? 0 : JSON.stringify(reporter).length, ...ofLetters.sort()].join('/');
}

/** For each database of a bundle's marks the epoch in which all of the bundle stands there; 0 = something waits. */
export function sentIn(bundle: Bundle): Readonly<Record<string, number>> | undefined {
  if (bundle.hub === undefined) return undefined;
  const gist = gistOf(bundle);
  return Object.fromEntries(Object.entries(bundle.hub).map(([database, mark]) => [database, mark.gist === gist ? mark.epoch : 0]));
}
