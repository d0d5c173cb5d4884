import type { NumberRegister } from '../letter/number.ts';

/** Last serial of each year, as kept by the ticket numbers. */
type Serials = Readonly<Record<string, number>>;

/** For each year the higher serial, so that no number is given out twice. */
export function joinSerials(a: Serials, b: Serials): Serials {
  const years = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...years].map((year) => [year, Math.max(a[year] ?? 0, b[year] ?? 0)]));
}

/** All numbers that were given out here or there; of a serial that both gave, the entry here stays. */
export function joinRegisters(here: NumberRegister, there: NumberRegister): NumberRegister {
  const taken = new Set(here.issued.map(({ serial }) => serial));
  const issued = [...here.issued, ...there.issued.filter(({ serial }) => !taken.has(serial))].sort((a, b) => a.serial - b.serial);
  return { next: Math.max(here.next, there.next), issued };
}

/** The notes of both, oldest first, each once. */
export function joinNotes<Note extends { readonly at: string; readonly by: string }>(here: readonly Note[], there: readonly Note[]): readonly Note[] {
  const keyOf = ({ at, by }: Note): string => `${at} ${by}`;
  const known = new Set(here.map(keyOf));
  return [...here, ...there.filter((note) => !known.has(keyOf(note)))].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
