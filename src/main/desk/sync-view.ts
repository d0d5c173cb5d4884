import type { SettingClashView, SyncState, SyncView } from '../../shared/contract/sync-views.ts';
import { unitDatabase } from '../../shared/sync/databases.ts';
import type { DatabaseStatus } from '../sync/replicator.ts';
import { OFFICE_SYNC, officeSyncIn, valueAt } from '../sync/office-records.ts';
import { HubError, isPassing } from '../sync/hub-error.ts';
import type { Desk } from './desk.ts';
import type { SyncConfig } from './sync-config.ts';

/** How the desk and the hub stand. */
export function viewSync(desk: Desk, config: SyncConfig | null, databases: readonly DatabaseStatus[]): SyncView {
  const units = desk.setting?.office.units ?? [];
  const waiting = Math.max(0, ...databases.map((one) => one.waiting));
  return {
    state: config === null ? 'off' : stateOf(databases, waiting),
    url: config?.url ?? null,
    user: config?.user ?? null,
    hasAuthority: (config?.authority ?? null) !== null,
    isUnitDesk: config?.isUnitDesk ?? false,
    waiting,
    lastAt: databases.reduce<string | null>((oldest, { lastAt }) => (oldest === null || (lastAt !== null && lastAt < oldest) ? lastAt : oldest), databases[0]?.lastAt ?? null),
    databases: databases.map(({ left, ...one }) => ({ ...one, ...left, unitId: units.find(({ id }) => unitDatabase(id) === one.name)?.id ?? null })),
    clashes: clashesOf(desk),
  };
}

function stateOf(databases: readonly DatabaseStatus[], waiting: number): SyncState {
  const problems = databases.flatMap(({ problem }) => problem ?? []);
  const isLasting = problems.some((problem) => problem === 'unexpected' || !isPassing(new HubError(problem)));
  if (isLasting || databases.some(({ left }) => left.refused > 0)) return 'attention';
  if (problems.length > 0) return 'offline';
  if (databases.some(({ lastAt }) => lastAt === null)) return 'starting';
  return waiting > 0 ? 'sending' : 'synced';
}

function clashesOf({ store }: Desk): SettingClashView[] {
  return officeSyncIn(store.record(OFFICE_SYNC)).clashes.map(({ record, path, here, at }) => (
    { record, path, here: inWords(here), now: inWords(valueAt(store.record(record), path)), at }));
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

