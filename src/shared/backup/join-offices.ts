import type { Office } from '../office/office.ts';

interface Named {
  readonly id: string;
}

/**
 * The present office with the units, categories, channels and districts that only the other one knows, so that reports of
 * then still name theirs. Officers are not brought back: who was taken off the list has no seat here any more.
 */
export function joinOffices(present: Office, other: Office): Office {
  return {
    ...present,
    units: joined(present.units, other.units),
    categories: joined(present.categories, other.categories),
    channels: joined(present.channels, other.channels),
    districts: joined(present.districts, other.districts),
  };
}

function joined<T extends Named>(present: readonly T[], other: readonly T[]): readonly T[] {
  const known = new Set(present.map(({ id }) => id));
  return [...present, ...other.filter(({ id }) => !known.has(id))];
}
