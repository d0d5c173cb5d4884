import type { SyncTest } from '../../shared/contract/sync-views.ts';
import type { Office } from '../../shared/office/office.ts';
import { COORDINATOR_DATABASE, officeDatabases, unitDatabase } from '../../shared/sync/databases.ts';
import { couchDatabase, greet } from '../sync/couch.ts';
import type { Desk } from './desk.ts';
import { PARCELS, parcelsIn } from './parcel-record.ts';
import { HubError } from '../sync/hub-error.ts';
import type { HubAddress, Transport } from '../sync/transport.ts';

/** Key of the record about the hub that this desk is joined to. */
export const SYNC = 'sync';

/** The hub that this desk is joined to. It lies sealed with all data, under the key that the system's keystore keeps, and goes into no backup. */
export interface SyncConfig extends HubAddress {
  /** In the order in which they are looked at. */
  readonly databases: readonly string[];
  readonly isUnitDesk: boolean;
}

/** The record, which may not be there. */
export function syncConfigIn(record: unknown): SyncConfig | null {
  // only written by this desk
  return (record as SyncConfig | undefined) ?? null;
}

/** Whether this desk may see one unit's reports only, and so must not keep who wrote an Anonim one. */
export function isUnitDesk({ store }: Pick<Desk, 'store'>): boolean {
  return syncConfigIn(store.record(SYNC))?.isUnitDesk ?? parcelsIn(store.record(PARCELS)).home !== null;
}

/** Tries an address: who answers, whether it knows the user, and which databases they may open. Rejects with HubError. */
export async function tryHub(transport: Transport, office: Office | null): Promise<SyncTest> {
  const { version, roles } = await greet(transport);
  if (!isKnownVersion(version)) throw new HubError('version');
  const isCoordinator = roles.includes('_admin') || roles.includes(COORDINATOR_DATABASE);
  const wanted = isCoordinator ? officeDatabases(office) : roles.filter((role) => role.startsWith(unitDatabase('')));
  if (wanted.length === 0) throw new HubError('rights');
  const databases: string[] = [];
  const missing: string[] = [];
  for (const name of wanted) {
    const isThere = await couchDatabase(transport, name).info().then(() => true, isMissing);
    (isThere ? databases : missing).push(name);
  }
  if (!databases.includes(wanted[0] ?? '')) throw new HubError('missing');
  return { problem: null, version, isUnitDesk: !isCoordinator, databases, missing };
}

function isMissing(error: unknown): boolean {
  if (error instanceof HubError && error.problem === 'missing') return false;
  throw error;
}

function isKnownVersion(version: string): boolean {
  return Number.parseInt(version, 10) >= 3;
}
