/** Last serial of each year, as kept by the ticket numbers. */
type Serials = Readonly<Record<string, number>>;

/** For each year the higher serial, so that no number is given out twice. */
export function joinSerials(a: Serials, b: Serials): Serials {
  const years = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...years].map((year) => [year, Math.max(a[year] ?? 0, b[year] ?? 0)]));
}

/** The notes of both, oldest first, each once. */
export function joinNotes<Note extends { readonly at: string; readonly by: string }>(here: readonly Note[], there: readonly Note[]): readonly Note[] {
  const keyOf = ({ at, by }: Note): string => `${at} ${by}`;
  const known = new Set(here.map(keyOf));
  return [...here, ...there.filter((note) => !known.has(keyOf(note)))].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
