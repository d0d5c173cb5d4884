/** The coordinator's database, with all reports. */
export const COORDINATOR_DATABASE = 'tanggap-koordinator';

/** The database of a unit, with the reports that were disposed to it or came in there. A user's roles are the names of the databases that they may open. */
export function unitDatabase(unitId: string): string {
  return `tanggap-unit-${unitId.replace(/[^a-z0-9_-]/gu, (letter) => `$${letter.codePointAt(0)?.toString(16) ?? ''}$`)}`;
}

/** Whether something bears the name of a database; what came or went by parcel is noted beside those. */
export function isDatabase(name: string): boolean {
  return name.startsWith('tanggap-');
}

/** The role of those who may open a database; it bears the same name. */
export function roleOf(database: string): string {
  return database;
}

/** Every database of an office, the coordinator's first; the coordinating unit works in that one. */
export function officeDatabases(office: { readonly coordinatingUnitId: string; readonly units: readonly { readonly id: string }[] } | null): string[] {
  const units = office?.units.filter(({ id }) => id !== office.coordinatingUnitId) ?? [];
  return [COORDINATOR_DATABASE, ...units.map(({ id }) => unitDatabase(id))];
}
