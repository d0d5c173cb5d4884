import type { Office } from '../../office/office.ts';
import { FACETS } from '../../performance/fact-table.ts';
import type { Dimension, Facet } from '../../performance/fact-table.ts';
import { SMALL } from '../../performance/groups.ts';
import type { Place } from '../../performance/place.ts';
import { CLASSIFICATIONS } from '../../ticket/event.ts';
import { classificationLabels } from './labels.ts';

/** Names the groups of figures; an id that the office no longer knows answers with itself. */
export type GroupNames = (facet: Facet, id: string | null) => string;

/** By what figures are put into groups. */
export const dimensionLabels: Readonly<Record<Dimension, string>> = {
  unit: 'Unit', category: 'Kategori', channel: 'Kanal', district: 'Kecamatan', classification: 'Klasifikasi', officer: 'Petugas',
};

const NONE: Readonly<Record<Facet, string>> = {
  unit: 'Belum didisposisikan', category: 'Tanpa kategori', channel: 'Tanpa kanal', district: 'Tanpa kecamatan', classification: 'Belum diklasifikasi', officer: 'Belum dijawab petugas', village: 'Tanpa kelurahan',
};

/** What stands for groups that are too small to be told apart. */
const JOINED: Readonly<Record<Facet, string>> = {
  unit: 'Unit lain', category: 'Kategori lain', channel: 'Kanal lain', district: 'Kecamatan lain', classification: 'Klasifikasi lain', officer: 'Petugas lain', village: 'Kelurahan lain',
};

/** Names of an office's groups, units by their short names. */
export function groupNames(office: Pick<Office, 'units' | 'categories' | 'channels' | 'districts' | 'officers'>): GroupNames {
  const lists: Readonly<Record<Facet, readonly (readonly [string, string])[]>> = {
    unit: office.units.map(({ id, shortName }) => [id, shortName]),
    category: office.categories.map(({ id, name }) => [id, name]),
    channel: office.channels.map(({ id, name }) => [id, name]),
    district: office.districts.map(({ id, name }) => [id, name]),
    classification: CLASSIFICATIONS.map((id) => [id, classificationLabels[id]]),
    officer: office.officers.map(({ id, name }) => [id, name]),
    village: office.districts.flatMap(({ villages }) => villages.map(({ id, name }) => [id, `Kelurahan ${name}`] as const)),
  };
  const names = new Map(FACETS.map((facet) => [facet, new Map(lists[facet])]));
  return (facet, id) => {
    if (id === null) return NONE[facet];
    return id === SMALL ? JOINED[facet] : names.get(facet)?.get(id) ?? id;
  };
}

/** `Kelurahan Roban`, `Kecamatan Singkawang Tengah`. */
export function placeName({ dimension, id }: Place, nameOf: GroupNames): string {
  return dimension === 'village' ? nameOf(dimension, id) : `Kecamatan ${nameOf(dimension, id)}`;
}
