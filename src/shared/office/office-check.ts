import type { Office } from './office.ts';

/** Ids of units that officers belong to, or that coordinates, but that the office does not have. */
export function missingUnits(office: Office): readonly string[] {
  const known = new Set(office.units.map((unit) => unit.id));
  const needed = [office.coordinatingUnitId, ...office.officers.map((officer) => officer.unitId)];
  return [...new Set(needed)].filter((id) => !known.has(id));
}

/** Whether ids are unique and somebody may still change the settings; what only a schema cannot see. */
export function isSound(office: Office): boolean {
  const lists = [office.units, office.officers, office.categories, office.channels, office.districts];
  return lists.every(hasOwnIds)
    && isUnique(office.units.map((unit) => unit.code))
    && office.officers.some((officer) => officer.role === 'coordinator');
}

function hasOwnIds(list: readonly { readonly id: string }[]): boolean {
  return isUnique(list.map((entry) => entry.id));
}

function isUnique(words: readonly string[]): boolean {
  return new Set(words).size === words.length;
}
