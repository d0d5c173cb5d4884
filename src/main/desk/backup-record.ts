import { FIRST_PLAN } from '../../shared/backup/schedule.ts';
import type { BackupPlan } from '../../shared/backup/schedule.ts';
import type { BackupView, ExportNote } from '../../shared/contract/backup-views.ts';
import type { Desk, TicketStore } from './desk.ts';

/** Key of the record about this desk's own backups; it is not restored. */
export const BACKUP = 'backup';
/** Key of the record of exports in open form. */
export const EXPORTS = 'exports';

/** What is remembered of the backups. */
export interface BackupRecord extends Pick<BackupView, 'last' | 'failure' | 'restored'> {
  readonly plan: BackupPlan;
  /** Null = where the program keeps them by itself. */
  readonly folder: string | null;
  /** Names that this desk had in the history before its data were replaced by a backup's. */
  readonly formerIds: readonly string[];
}

const FIRST: BackupRecord = { plan: FIRST_PLAN, folder: null, last: null, failure: null, restored: null, formerIds: [] };

/** The record as it is now. */
export function readBackupRecord(store: TicketStore): BackupRecord {
  return { ...FIRST, ...(store.record(BACKUP) as Partial<BackupRecord> | undefined) };
}

/** All names that this desk has had. */
export function deskIdsOf({ store, deskId }: Pick<Desk, 'store' | 'deskId'>): readonly string[] {
  return [deskId, ...readBackupRecord(store).formerIds];
}

/** Changes some of it, durably. */
export async function changeBackupRecord(store: TicketStore, patch: Partial<BackupRecord>): Promise<void> {
  await store.transact({ records: [BACKUP] }, ({ records }) => {
    const present = records.get(BACKUP) as Partial<BackupRecord> | undefined;
    return { records: new Map([[BACKUP, { ...FIRST, ...present, ...patch }]]), result: null };
  });
}

/** Who took all data out, oldest first. */
export function readExports(store: TicketStore): readonly ExportNote[] {
  return (store.record(EXPORTS) as readonly ExportNote[] | undefined) ?? [];
}

/** Adds to the record of exports, which is never shortened. */
export async function noteExport(store: TicketStore, note: ExportNote): Promise<void> {
  await store.transact({ records: [EXPORTS] }, ({ records }) => {
    const before = (records.get(EXPORTS) as readonly ExportNote[] | undefined) ?? [];
    return { records: new Map([[EXPORTS, [...before, note]]]), result: null };
  });
}
