import type { KnownDocument } from '../../shared/sync/hub-mark.ts';
import type { Instant } from '../../shared/ticket/event.ts';
import type { Sequence } from './couch.ts';

/** How far this desk has come with one database; the record `sync:<database>`. */
export interface DatabaseState {
  /** Raised whenever the database has to be begun anew; never 0. */
  readonly epoch: number;
  /** Identity of the database; null = not met in this epoch. */
  readonly hub: string | null;
  /** Identities that this desk has left behind: the database that is filled again names them, so that other desks follow by themselves. */
  readonly formerly: readonly string[];
  readonly since: Sequence;
  /** How often this desk has pushed, as the database must know too. */
  readonly round: number;
  readonly lastAt: Instant | null;
  /** Documents that belong to no ticket. */
  readonly docs: Readonly<Record<string, KnownDocument>>;
  /** Documents whose ticket had not come yet. */
  readonly skipped: readonly string[];
}

/** Key of the record about a database. */
export function stateKey(database: string): string {
  return `sync:${database}`;
}

/** A stored state; what is not there yet begins anew. */
export function stateIn(record: unknown): DatabaseState {
  // only written by this room
  return (record as DatabaseState | undefined) ?? { epoch: 1, hub: null, formerly: [], since: 0, round: 0, lastAt: null, docs: {}, skipped: [] };
}

/** The state with which a database is filled again: nothing counts as sent any more, and everything there is looked at. */
export function begunAnew({ epoch, hub, formerly }: DatabaseState): DatabaseState {
  return { ...stateIn(undefined), epoch: epoch + 1, formerly: hub === null ? formerly : [...formerly, hub] };
}
