import type { Bundle } from '../ticket/ticket.ts';

/**
 * Differs whenever anything in a bundle changed that goes to the hub: histories and words only grow, letters say when they were
 * changed. Cheap, because it is asked for every row.
 */
export function gistOf({ events, contents, reporter, letters }: Bundle): string {
  const ofLetters = Object.values(letters).map(({ id, updatedAt, state, copiesMade, finals, rivals }) =>
    `${id}${updatedAt}${state}${String(copiesMade?.length)}${String(finals?.length)}${String(rivals?.length)}`);
  return [events.length, Object.keys(contents).length, reporter === null ? 0 : JSON.stringify(reporter).length, ...ofLetters.sort()].join('/');
}

/** For each database of a bundle's marks the epoch in which all of the bundle stands there; 0 = something waits. */
export function sentIn(bundle: Bundle): Readonly<Record<string, number>> | undefined {
  if (bundle.hub === undefined) return undefined;
  const gist = gistOf(bundle);
  return Object.fromEntries(Object.entries(bundle.hub).map(([database, mark]) => [database, mark.gist === gist ? mark.epoch : 0]));
}
