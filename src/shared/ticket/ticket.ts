import type {
  Classification, Content, ContentHash, EventId, FileId, Instant, LocalDate, MissingDetail, TicketEvent, TicketId,
} from './event.ts';
import type { MediaType } from './media-type.ts';
import type { Letter } from '../letter/letter.ts';

export const STATUSES = [
  'unverified', 'unanswered', 'inProgress', 'done', 'suspended', 'archived', 'notOurs',
] as const;
/** Where a report stands in the SP4N life; labels are in `messages/`. */
export type Status = (typeof STATUSES)[number];

/** Identity and contact of the person who reported; kept apart from the ticket. `null` = not given. */
export interface Reporter {
  readonly name: string | null;
  readonly nik: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

/** Everything the desk keeps of one ticket; the unit of storage. */
export interface Bundle {
  readonly ticketId: TicketId;
  readonly events: readonly TicketEvent[];
  readonly contents: Readonly<Record<ContentHash, Content>>;
  readonly reporter: Reporter | null;
  readonly letters: Readonly<Record<string, Letter>>;
}

/** A time in which the deadline's clock stood; `until` is null while it still stands. */
export interface Pause {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** One answer of a unit or one reply of the reporter, oldest first. */
export interface Exchange {
  readonly by: 'unit' | 'reporter';
  readonly at: Instant;
  readonly text: string;
  readonly imported: boolean;
}

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
  /** Whether disposition and first answer have dates of their own; an imported file may name neither. */
  readonly isAnswerTimed: boolean;
  readonly exchanges: readonly Exchange[];
  readonly attachments: readonly Attachment[];
  readonly closedAt: Instant | null;
  readonly reopenedCount: number;
  readonly pauses: readonly Pause[];
  /** Ids of the events that nothing follows yet: what the next event must follow. */
  readonly heads: readonly string[];
}
