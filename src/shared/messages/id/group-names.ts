import type { Office } from '../../office/office.ts';
import { DIMENSIONS } from '../../performance/fact-table.ts';
import type { Dimension } from '../../performance/fact-table.ts';
import { SMALL } from '../../performance/groups.ts';
import { CLASSIFICATIONS } from '../../ticket/event.ts';
import { classificationLabels } from './labels.ts';

/** Names the groups of figures; an id that the office no longer knows answers with itself. */
export type GroupNames = (dimension: Dimension, id: string | null) => string;

/** By what figures are put into groups. */
export const dimensionLabels: Readonly<Record<Dimension, string>> = {
  unit: 'Unit', category: 'Kategori', channel: 'Kanal', district: 'Kecamatan', classification: 'Klasifikasi', officer: 'Petugas',
};

const NONE: Readonly<Record<Dimension, string>> = {
  unit: 'Belum didisposisikan', category: 'Tanpa kategori', channel: 'Tanpa kanal', district: 'Tanpa kecamatan', classification: 'Belum diklasifikasi', officer: 'Belum dijawab petugas',
};

/** What stands for groups that are too small to be told apart. */
const JOINED: Readonly<Record<Dimension, string>> = {
  unit: 'Unit lain', category: 'Kategori lain', channel: 'Kanal lain', district: 'Kecamatan lain', classification: 'Klasifikasi lain', officer: 'Petugas lain',
};

/** Names of an office's groups, units by their short names. */
export function groupNames(office: Pick<Office, 'units' | 'categories' | 'channels' | 'districts' | 'officers'>): GroupNames {
  const lists: Readonly<Record<Dimension, readonly (readonly [string, string])[]>> = {
    unit: office.units.map(({ id, shortName }) => [id, shortName]),
    category: office.categories.map(({ id, name }) => [id, name]),
    channel: office.channels.map(({ id, name }) => [id, name]),
    district: office.districts.map(({ id, name }) => [id, name]),
    classification: CLASSIFICATIONS.map((id) => [id, classificationLabels[id]]),
    officer: office.officers.map(({ id, name }) => [id, name]),
  };
  const names = new Map(DIMENSIONS.map((dimension) => [dimension, new Map(lists[dimension])]));
  return (dimension, id) => {
    if (id === null) return NONE[dimension];
    return id === SMALL ? JOINED[dimension] : names.get(dimension)?.get(id) ?? id;
  };
}
