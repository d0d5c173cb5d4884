import type {
  Classification, Content, ContentHash, Erasure, EventId, Exchange, FileId, Instant, LocalDate, MissingDetail, Pause, TicketEvent, TicketId, VersionVector,
} from './event.ts';
import type { MediaType } from './media-type.ts';
import { STATUSES } from './status.ts';
import type { Status } from './status.ts';
import type { Letter } from '../letter/letter.ts';
import type { HubMarks } from '../sync/hub-mark.ts';

export { STATUSES };
export type { Status };

/** Identity and contact of the person who reported; kept apart from the ticket. `null` = not given. */
export interface Reporter {
  readonly name: string | null;
  readonly nik: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** Absent unless somebody decided between several records. */
  readonly version?: VersionVector;
  /** All records that desks made of the same reporter while none knew of the others; then the fields above are put together from them. */
  readonly rivals?: readonly Reporter[];
}

/** Everything the desk keeps of one ticket; the unit of storage. */
export interface Bundle {
  readonly ticketId: TicketId;
  readonly events: readonly TicketEvent[];
  readonly contents: Readonly<Record<ContentHash, Content>>;
  readonly reporter: Reporter | null;
  readonly letters: Readonly<Record<string, Letter>>;
  /** What is known to stand at the hub; this desk's own, and in no hub. Absent = nothing was sent yet. */
  readonly hub?: HubMarks;
}

export type { Exchange, Pause };

/** A file that belongs to a ticket, oldest first. */
export interface Attachment {
  /** The event that added it. */
  readonly id: EventId;
  readonly at: Instant;
  readonly fileId: FileId;
  /** Empty where the words are withheld. */
  readonly name: string;
  readonly mediaType: MediaType;
  /** Bytes of the file. */
  readonly size: number;
  readonly thumbnailId: FileId | null;
  readonly originalId: FileId | null;
}

/** A ticket's present state: the fold of its events. */
export interface Ticket {
  readonly id: TicketId;
  readonly number: string;
  readonly trackingId: string | null;
  readonly channelId: string;
  readonly status: Status;
  readonly title: string;
  readonly text: string;
  readonly place: string | null;
  readonly districtId: string | null;
  readonly villageId: string | null;
  readonly incidentOn: LocalDate | null;
  readonly classification: Classification | null;
  readonly categoryId: string | null;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly unitId: string | null;
  readonly parentId: TicketId | null;
  readonly missing: readonly MissingDetail[];
  readonly registeredAt: Instant;
  readonly registeredBy: string;
  readonly verifiedAt: Instant | null;
  /** Of the first disposition, which ends verification. */
  readonly firstDisposedAt: Instant | null;
  /** Of the latest disposition to another unit; a reminder to the same unit does not start its clock again. */
  readonly disposedAt: Instant | null;
  /** First answer after the first disposition. */
  readonly firstFollowUpAt: Instant | null;
  /** Who wrote that answer at a desk of this office; absent where nobody did, or a file brought it. */
  readonly firstFollowUpBy?: string;
  /** The reporter's latest mark, 1 to 5; absent where there is none. */
  readonly rating?: number;
  /** Whether disposition and first answer have dates of their own; an imported file may name neither. */
  readonly isAnswerTimed: boolean;
  readonly exchanges: readonly Exchange[];
  readonly attachments: readonly Attachment[];
  readonly closedAt: Instant | null;
  readonly reopenedCount: number;
  readonly pauses: readonly Pause[];
  /** Ids of the events that nothing follows yet: what the next event must follow. */
  readonly heads: readonly string[];
  /** Its words were removed at the end of their retention; what is left is for the figures. Absent = they are there. */
  readonly erased?: Erasure;
}
