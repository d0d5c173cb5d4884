import type { WorkCalendar } from '../../shared/calendar/working-day.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { DeskEvent } from '../../shared/contract/events.ts';
import type { ShellServices } from '../../shared/contract/shell-services.ts';
import type { Arms } from '../../shared/letter/letter.ts';
import type { Office, Officer } from '../../shared/office/office.ts';
import type { FactTable } from '../../shared/performance/fact-table.ts';
import type { Row } from '../../shared/ticket/row.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import type { AttachmentStore } from '../store/attachment-store.ts';
import type { RecordStore } from '../store/record-store.ts';

/** The store as this desk uses it: bundles by ticket id, and records such as the office's settings. */
export type TicketStore = RecordStore<Bundle, Row>;

/** What every use case works with; the engine's composition root makes it. */
export interface Desk {
  readonly store: TicketStore;
  readonly files: AttachmentStore;
  readonly shell: ShellServices;
  /** Folder of the files that ship with the product (`resources/`). */
  readonly resources: string;
  readonly deskId: string;
  readonly now: () => Date;
  /** A new ULID. */
  readonly newId: () => string;
  /** Random salt for a content record. */
  readonly newSalt: () => string;
  readonly announce: (event: DeskEvent) => void;
  /** The office's settings and what is derived from them; replaced when they are saved. */
  setting: OfficeSetting | null;
  /** Pictures of the arms by name, read when the desk was opened. */
  arms?: ReadonlyMap<string, Arms>;
  /** The rows as columns for the figures, made when they are first asked for. */
  facts?: FactTable;
  /** The hub that this desk is joined to; absent = none. */
  readonly hub?: DeskHub;
  /** Who picked their name at the start; null before that. */
  officerId: string | null;
  /** That officer has left for a while: only their PIN goes on. */
  isLocked: boolean;
}

/** What the use cases ask of the hub. */
export interface DeskHub {
  readonly isJoined: () => boolean;
  /** Makes sure that this desk holds free serials of a series, agreed on with all other desks; rejects with a `Refusal` where it cannot. */
  readonly reserve: (seriesKey: string, start: number) => Promise<void>;
}

/** The office with its calendar, made once for each version of the settings. */
export interface OfficeSetting {
  readonly office: Office;
  readonly calendar: WorkCalendar;
}

/** The settings; refuses with `no-office` before the first set-up. */
export function settingOf(desk: Desk): OfficeSetting {
  if (!desk.setting) throw new Refusal('no-office');
  return desk.setting;
}

/** Who sits at the desk; refuses with `not-signed-in`. */
export function officerOf(desk: Desk): Officer {
  const { office } = settingOf(desk);
  const officer = office.officers.find((candidate) => candidate.id === desk.officerId);
  if (!officer) throw new Refusal('not-signed-in');
  return officer;
}
