import type { BackupPlan } from '../backup/schedule.ts';
import type { Instant } from '../ticket/event.ts';
import type { ErrorCode } from './errors.ts';

/** Long work on the whole data; one at a time. */
export type BackupWork = 'backup' | 'verify' | 'merge' | 'replace' | 'export';

/** A backup that was made and read back. */
export interface BackupFile {
  readonly fileName: string;
  readonly at: Instant;
  readonly size: number;
}

/** The last export in open form: who took all data out, and when. */
export interface ExportNote {
  readonly at: Instant;
  readonly by: string;
  readonly tickets: number;
  readonly files: number;
}

/** State of the backups, for the coordinator. */
export interface BackupView {
  readonly plan: BackupPlan;
  readonly folder: string;
  /** Null = the folder cannot be reached, e.g. a memory stick that is not plugged in. */
  readonly files: readonly BackupFile[] | null;
  /** The backups lie on the same disk as the data. */
  readonly isSameDisk: boolean;
  readonly last: (BackupFile & { readonly tickets: number; readonly brokenFiles: number }) | null;
  readonly failure: { readonly at: Instant; readonly code: ErrorCode } | null;
  readonly isOverdue: boolean;
  /** When the data were last replaced by a backup's, and the folder in which those of before lie. */
  readonly restored: { readonly at: Instant; readonly folder: string } | null;
  readonly work: BackupWork | null;
  readonly lastExport: ExportNote | null;
}

/** One side of a comparison. */
export interface SideCounts {
  readonly tickets: number;
  /** Of the newest event; null = there is none. */
  readonly newestAt: Instant | null;
}

/** Tickets of one kind: how many, and the numbers of the first. */
export interface SomeTickets {
  readonly count: number;
  readonly numbers: readonly string[];
}

/** What a backup holds beside what is on the desk now. */
export interface RestorePlan {
  readonly restoreId: string;
  readonly fileName: string;
  readonly at: Instant;
  readonly backup: SideCounts;
  readonly here: SideCounts;
  readonly files: number;
  readonly brokenFiles: number;
  readonly onlyHere: SomeTickets;
  readonly newerHere: SomeTickets;
  readonly onlyThere: SomeTickets;
  readonly newerThere: SomeTickets;
}

/** What a merge has brought. */
export interface MergeResult {
  readonly added: number;
  readonly extended: number;
}
