import type { TicketEvent, TicketId } from '../../shared/ticket/event.ts';
import type { Row } from '../../shared/ticket/row.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';

interface Scope {
  readonly bodies?: readonly string[];
  readonly records?: readonly string[];
}
interface Current {
  readonly bodies: ReadonlyMap<string, Bundle>;
  readonly records: ReadonlyMap<string, unknown>;
}
interface Change<Result> {
  readonly bodies?: ReadonlyMap<string, Bundle | undefined>;
  readonly records?: ReadonlyMap<string, unknown>;
  readonly result: Result;
}

/** The desk's own store, as little of it as replication needs; see `store/record-store.ts`. */
export interface SyncStore {
  rows(): ReadonlyMap<string, Pick<Row, 'unitId' | 'units' | 'hub' | 'files'>>;
  read(id: string): Promise<Bundle | undefined>;
  record(key: string): unknown;
  recordKeys(): readonly string[];
  transact<Result>(scope: Scope, change: (current: Current) => Change<Result>): Promise<Result>;
}

/** The desk's attachments; see `store/attachment-store.ts`. */
export interface SyncFiles {
  has(id: string): Promise<boolean>;
  list(): Promise<string[]>;
  open(id: string): AsyncIterable<Uint8Array>;
  put(content: AsyncIterable<Uint8Array>): Promise<{ readonly id: string }>;
  settle(ids: readonly string[]): Promise<void>;
}

/** What replication knows of the desk that it serves. */
export interface SyncDesk {
  readonly store: SyncStore;
  readonly files: SyncFiles;
  readonly deskId: string;
  /** The desk may see one unit's database only, so that it must not keep who wrote an Anonim report. */
  readonly isUnitDesk: boolean;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Short digest of a text. */
  readonly digest: (text: string) => string;
  /** SHA-256 (hex) of a file's bytes. */
  readonly digestOfFile: (bytes: Uint8Array) => string;
  /** Whether an event is what its id promises, or was redacted by another of the same history. */
  readonly isGenuine: (event: TicketEvent, all: readonly TicketEvent[]) => boolean;
  /** Name of the office; null before the settings have come. */
  readonly officeName: () => string | null;
  /** Every file that a report, a recap or the office names. */
  readonly namedFiles: () => ReadonlySet<string>;
  /** Files that one of the office's records names. */
  readonly filesOf: (key: string, value: unknown) => readonly string[];
  /** Record by which what was removed is taken off the disk too. */
  readonly erasing: { readonly key: string; readonly add: (record: unknown) => unknown };
  /** The desk's place among the desks of the hub, once it has one. */
  readonly seat: { readonly isTaken: () => boolean; readonly take: (seat: string) => Promise<void> };
  /** Tells what the replication has changed here. */
  readonly changed: (what: SyncChange) => Promise<void>;
}

/** What the replication has changed here. */
export interface SyncChange {
  readonly tickets: readonly TicketId[];
  readonly hasErased: boolean;
  /** The office's settings. */
  readonly hasOffice: boolean;
  readonly hasRecaps?: boolean;
  /** Files have come that something named already. */
  readonly hasFiles?: boolean;
}
