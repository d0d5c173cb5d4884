import type { BackupWork } from './backup-views.ts';
import type { ParcelWork } from './parcel-views.ts';
import type { SyncProgress } from './sync-views.ts';
import type { TicketId } from '../ticket/event.ts';

/** What the engine (or the preload, for a restart) announces to the window. */
export type DeskEvent =
  | { readonly type: 'tickets.changed'; readonly ids: readonly TicketId[] | 'many' }
  | { readonly type: 'office.changed' }
  /** The list is built anew before it can be shown: so many parts of so many are done. */
  | { readonly type: 'store.progress'; readonly done: number; readonly total: number }
  | { readonly type: 'import.progress'; readonly importId: string; readonly done: number; readonly total: number }
  | { readonly type: 'backup.progress'; readonly work: BackupWork; readonly done: number; readonly total: number }
  /** A backup, restore or export has begun or ended. */
  | { readonly type: 'backup.changed' }
  /** Work over many letters: so many of so many are done. */
  | { readonly type: 'letters.progress'; readonly done: number; readonly total: number }
  | { readonly type: 'health.progress'; readonly done: number; readonly total: number }
  /** Something about the data's health became known, or was dealt with. */
  | { readonly type: 'health.changed' }
  /** How this desk and the hub stand has changed. */
  | { readonly type: 'sync.changed' }
  | ({ readonly type: 'sync.progress' } & SyncProgress)
  /** Setting up a hub: so many steps of so many are done. */
  | { readonly type: 'hub.progress'; readonly done: number; readonly total: number }
  | { readonly type: 'parcel.progress'; readonly work: ParcelWork; readonly done: number; readonly total: number }
  /** Work on a parcel has begun or ended. */
  | { readonly type: 'parcel.changed' }
  /** The desk was locked without a call: by idle time, the system's lock, or sleep. */
  | { readonly type: 'session.locked' }
  | { readonly type: 'engine.restarted' };
