import { syncText } from '../../../shared/messages/id/sync.ts';
import type { Office } from '../../../shared/office/office.ts';
import { COORDINATOR_DATABASE, unitDatabase } from '../../../shared/sync/databases.ts';

/** What a database of the hub is called: its unit's short name, or the coordinator; one that the office does not know keeps its own name. */
export function databaseName(name: string, office: Pick<Office, 'units'> | null): string {
  if (name === COORDINATOR_DATABASE) return syncText.table.coordinator;
  return office?.units.find(({ id }) => unitDatabase(id) === name)?.shortName ?? name;
}
