import type { MediaType } from './media-type.ts';
import type { Status } from './status.ts';

/** ULID of a ticket. */
export type TicketId = string;
/** SHA-256 (hex) of an event's canonical JSON without its id. */
export type EventId = string;
/** SHA-256 (hex) of a content record's canonical JSON. */
export type ContentHash = string;
/** SHA-256 (hex) of a file's bytes. */
export type FileId = string;
/** An instant in ISO 8601, UTC, e.g. `2026-11-24T03:47:00.000Z`. */
export type Instant = string;
/** A calendar date in the office's time zone, `YYYY-MM-DD`. */
export type LocalDate = string;

/** How many edits of a letter each desk had made, as far as a version of it knew. */
export type VersionVector = Readonly<Record<string, number>>;

export const CLASSIFICATIONS = ['information', 'aspiration', 'complaint', 'misconduct'] as const;
/** SP4N classification: Permintaan Informasi, Aspirasi, Pengaduan Tidak Berkadar / Berkadar Pengawasan. */
export type Classification = (typeof CLASSIFICATIONS)[number];

export const ARCHIVE_REASONS = ['unintelligible', 'tooGeneral', 'notGovernment', 'duplicate', 'abusive'] as const;
/** Why a report is archived; `duplicate` names its parent. */
export type ArchiveReason = (typeof ARCHIVE_REASONS)[number];

export const MISSING_DETAILS = ['what', 'who', 'when', 'where', 'why', 'how', 'evidence', 'identity'] as const;
/** What a suspended report still lacks (5W1H, evidence, identity). */
export type MissingDetail = (typeof MISSING_DETAILS)[number];

export const CLOSE_REASONS = ['resolved', 'noReply', 'imported'] as const;
/** Why a report is done: an officer closed it, the reporter did not reply in time, or the imported file says so. */
export type CloseReason = (typeof CLOSE_REASONS)[number];

export const CONFLICT_KEYS = [
  'words', 'classification', 'categoryId', 'place', 'incidentOn', 'trackingId', 'anonymous', 'confidential', 'unit', 'state',
] as const;
/** A thing of a report that two people can change while neither knows of the other. */
export type ConflictKey = (typeof CONFLICT_KEYS)[number];

/** Words that came from outside; kept beside the history and named in it by hash, so that they can be withheld or erased. */
export interface Content {
  readonly salt: string;
  readonly title?: string;
  readonly text?: string;
  readonly place?: string;
}

/** Where an imported event comes from: the file's name and the row as the spreadsheet shows it. */
export interface ImportSource {
  readonly file: string;
  readonly row: number;
  /** The file does not say when; `at` is the best known earlier date, from which no duration may be reckoned. */
  readonly undated?: true;
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

/** A tracking ID that can be recognised but not read. */
export interface TrackingTrace {
  readonly salt: string;
  /** HMAC-SHA256 (hex) of the tracking ID under the salt. */
  readonly hash: string;
}

/** When a report's words were removed, and by what it is recognised should a file bring it again. */
export interface Erasure {
  readonly at: Instant;
  readonly tracking: TrackingTrace | null;
}

/** What figures need of a report whose words are gone; holds nothing that a citizen wrote, nor who they are. */
export interface TicketTrace {
  readonly number: string;
  readonly channelId: string;
  readonly status: Status;
  readonly districtId: string | null;
  readonly classification: Classification | null;
  readonly categoryId: string | null;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly unitId: string | null;
  readonly registeredAt: Instant;
  readonly registeredBy: string;
  readonly verifiedAt: Instant | null;
  readonly firstDisposedAt: Instant | null;
  readonly disposedAt: Instant | null;
  readonly firstFollowUpAt: Instant | null;
  readonly firstFollowUpBy?: string;
  readonly rating?: number;
  readonly isAnswerTimed: boolean;
  /** Without their texts. */
  readonly exchanges: readonly Exchange[];
  readonly closedAt: Instant | null;
  readonly reopenedCount: number;
  readonly pauses: readonly Pause[];
}

interface Facts {
  readonly import?: ImportSource;
}

/** What each event type carries. */
export interface EventData {
  ReportRegistered: Facts & {
    readonly number: string;
    readonly trackingId: string | null;
    readonly channelId: string;
    readonly content: ContentHash;
    readonly classification: Classification | null;
    readonly categoryId: string | null;
    readonly districtId: string | null;
    readonly villageId: string | null;
    readonly incidentOn: LocalDate | null;
    readonly anonymous: boolean;
    readonly confidential: boolean;
  };
  ReportVerified: Facts & {
    readonly classification: Classification;
    readonly categoryId: string;
    readonly anonymous: boolean;
    readonly confidential: boolean;
    readonly content?: ContentHash;
  };
  DetailsCorrected: Facts & {
    readonly content?: ContentHash;
    readonly trackingId?: string | null;
    /** None only where a conflict is settled in favour of a registration without one; the same of the category. */
    readonly classification?: Classification | null;
    readonly categoryId?: string | null;
    readonly districtId?: string | null;
    readonly villageId?: string | null;
    readonly incidentOn?: LocalDate | null;
    readonly anonymous?: boolean;
    readonly confidential?: boolean;
  };
  TicketDisposed: Facts & { readonly unitId: string; readonly note: string | null };
  FollowUpRecorded: Facts & { readonly text: string };
  ReporterReplied: Facts & { readonly content: ContentHash };
  /** The reporter's own mark for a report that is done, from 1 (bad) to 5; a later one takes its place. */
  ReporterRated: Facts & { readonly score: number };
  NoteAdded: Facts & { readonly text: string };
  TicketSuspended: Facts & { readonly missing: readonly MissingDetail[]; readonly note: string | null };
  TicketResumed: Facts & { readonly note: string | null };
  TicketReturned: Facts & { readonly reason: string };
  TicketArchived: Facts & {
    readonly reason: ArchiveReason | null;
    readonly parentId: TicketId | null;
    readonly note: string | null;
  };
  TicketClosed: Facts & { readonly reason: CloseReason; readonly note: string | null };
  TicketReopened: Facts & { readonly reason: string };
  /**
   * A file was attached. `content` holds its name, which may be a citizen's; `thumbnailId` a small picture of it; `originalId`
   * the picture with all its metadata, kept only where a coordinator asked for it and gave a reason.
   */
  AttachmentAdded: Facts & {
    readonly fileId: FileId;
    readonly content: ContentHash;
    readonly mediaType: MediaType;
    /** Bytes of the file. */
    readonly size: number;
    readonly thumbnailId: FileId | null;
    readonly originalId: FileId | null;
    readonly reason: string | null;
  };
  /**
   * The reporter was erased. `replaced` names for each content the one without the reporter; `redacted` gives for each event whose
   * own words named the reporter the words that stand there now. Such an event keeps its id, which those after it follow; its
   * words are vouched for by this event instead of by its own hash.
   */
  IdentityErased: Facts & {
    readonly reason: string;
    readonly replaced: Readonly<Record<ContentHash, ContentHash>>;
    readonly redacted: Readonly<Record<EventId, string>>;
    /** The drafts from which the reporter was taken: of each, the versions that know of it. Absent in erasures of before edits were counted. */
    readonly drafts?: Readonly<Record<string, readonly VersionVector[]>>;
  };
  /**
   * All words were removed at the end of their retention. It stands in the place of all earlier events: it follows their heads, so
   * whoever still has them (an old backup) can check that these are what was removed, and nothing that was written has to stay
   * for the chain's sake.
   */
  TicketErased: Facts & {
    readonly reason: string;
    readonly trace: TicketTrace;
    readonly tracking: TrackingTrace | null;
  };
  LetterIssued: Facts & { readonly letterId: string; readonly number: string; readonly subject: string };
  /** An officer decided between what several had written at once. Like every event it follows them all, so nothing of them stands any more but the outcome. */
  ConflictSettled: Facts & {
    readonly key: ConflictKey;
    /** The events between which it was decided. */
    readonly settles: readonly EventId[];
    readonly outcome: Outcome;
    /** When what stands now happened: a report that stays closed was closed then. */
    readonly since: Instant;
  };
}

export const OUTCOME_TYPES = [
  'DetailsCorrected', 'TicketDisposed', 'TicketSuspended', 'TicketResumed', 'TicketReturned', 'TicketArchived', 'TicketClosed',
] as const;
type OutcomeType = (typeof OUTCOME_TYPES)[number];
/** What stands once a conflict is settled, in the form of the event that says so. */
export type Outcome = { [T in OutcomeType]: { readonly type: T; readonly data: EventData[T] } }[OutcomeType];

export type EventType = keyof EventData;
/** A type and its data: what a command decides before it is stamped with who, when and after what. */
export type EventBody = { [T in EventType]: { readonly type: T; readonly data: EventData[T] } }[EventType];

interface Envelope {
  readonly ticketId: TicketId;
  /** When it happened; for an imported event the date in the file. */
  readonly at: Instant;
  /** Officer id, or `system`. */
  readonly by: string;
  readonly desk: string;
  /** The events that this one knew as latest. */
  readonly follows: readonly EventId[];
}

/** An event before its id is computed. */
export type EventDraft = EventBody & Envelope;
/** One thing that happened to a ticket; immutable, its id is the hash of all the rest. */
export type TicketEvent = EventDraft & { readonly id: EventId };
