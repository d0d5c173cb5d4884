import type { Instant } from '../ticket/event.ts';

/** Why the hub cannot be used, or one of its databases; each has a sentence. `unexpected` = a fault at this desk. */
export const SYNC_PROBLEMS = [
  'name', 'unreachable', 'tls', 'login', 'rights', 'version', 'not-couchdb', 'missing', 'busy', 'insecure',
  'empty', 'rolled-back', 'replaced', 'wrong-office', 'unexpected',
] as const;
export type SyncProblem = (typeof SYNC_PROBLEMS)[number];

/** Problems after which the desk may fill the database again with what it has. */
export const REFILLABLE: readonly SyncProblem[] = ['empty', 'rolled-back', 'replaced'];

/** How this desk and one of the hub's databases stand. */
export interface SyncDatabase {
  readonly name: string;
  /** null = the coordinator's. */
  readonly unitId: string | null;
  readonly lastAt: Instant | null;
  /** Reports of which something waits to be sent. */
  readonly waiting: number;
  readonly problem: SyncProblem | null;
  /** Changes that the database refuses. */
  readonly refused: number;
  /** Attachments that no desk has brought there yet. */
  readonly missingFiles: number;
  readonly isRunning: boolean;
}

/** In one word how it stands: not joined to a hub, all there, out of reach, or somebody has to look. `starting` = no round has ended yet. */
export type SyncState = 'off' | 'starting' | 'synced' | 'sending' | 'offline' | 'attention';

/** A setting that two desks changed at once: the hub's stands, this one was set here. */
export interface SettingClashView {
  readonly record: string;
  readonly path: string;
  readonly here: string;
  readonly now: string;
  readonly at: Instant;
}

/** What the page about the hub shows, and the line on top. */
export interface SyncView {
  readonly state: SyncState;
  readonly url: string | null;
  readonly user: string | null;
  readonly hasAuthority: boolean;
  /** A unit's desk sees its unit's database only. */
  readonly isUnitDesk: boolean;
  /** Reports of which something waits to be sent to any database. */
  readonly waiting: number;
  readonly lastAt: Instant | null;
  readonly databases: readonly SyncDatabase[];
  readonly clashes: readonly SettingClashView[];
}

/** What a try of an address came to. */
export interface SyncTest {
  readonly problem: SyncProblem | null;
  readonly version: string | null;
  readonly isUnitDesk: boolean;
  /** Databases that this user may open. */
  readonly databases: readonly string[];
  /** Databases that should be there and are not. */
  readonly missing: readonly string[];
}

/** How far a round has come. */
export interface SyncProgress {
  readonly database: string;
  readonly phase: 'fetching' | 'sending';
  readonly done: number;
  readonly total: number;
}
