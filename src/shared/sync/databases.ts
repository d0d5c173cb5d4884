/** The coordinator's database, with all reports. */
export const COORDINATOR_DATABASE = 'tanggap-koordinator';

/** The database of a unit, with the reports that were disposed to it or came in there. A user's roles are the names of the databases that they may open. */
export function unitDatabase(unitId: string): string {
  return `tanggap-unit-${unitId.replace(/[^a-z0-9_-]/gu, (letter) => `$${letter.codePointAt(0)?.toString(16) ?? ''}$`)}`;
}
