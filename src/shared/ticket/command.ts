import type { ArchiveReason, Classification, LocalDate, MissingDetail, TicketId } from './event.ts';

/** What an officer may ask of a ticket. Texts are trimmed, not empty unless said otherwise. */
export type Command =
  | {
      readonly kind: 'verify';
      readonly title: string;
      readonly classification: Classification;
      readonly categoryId: string;
      readonly anonymous: boolean;
      readonly confidential: boolean;
    }
  | {
      readonly kind: 'correct';
      readonly title: string;
      readonly classification: Classification | null;
      readonly categoryId: string | null;
      readonly districtId: string | null;
      readonly villageId: string | null;
      readonly place: string | null;
      readonly incidentOn: LocalDate | null;
      readonly anonymous: boolean;
      readonly confidential: boolean;
    }
  | { readonly kind: 'dispose'; readonly unitId: string; readonly note: string | null }
  | { readonly kind: 'followUp'; readonly text: string }
  | { readonly kind: 'recordReply'; readonly text: string }
  /** The mark that the reporter gave, 1 to 5. */
  | { readonly kind: 'rate'; readonly score: number }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'suspend'; readonly missing: readonly MissingDetail[]; readonly note: string | null }
  | { readonly kind: 'resume'; readonly note: string | null }
  | { readonly kind: 'return'; readonly reason: string }
  | {
      readonly kind: 'archive';
      readonly reason: ArchiveReason;
      readonly parentId: TicketId | null;
      readonly note: string | null;
    }
  | { readonly kind: 'close'; readonly note: string | null }
  | { readonly kind: 'reopen'; readonly reason: string };

export type CommandKind = Command['kind'];

/** A report as an officer or a spreadsheet brings it, before it has a number. */
export interface Registration {
  readonly trackingId: string | null;
  readonly channelId: string;
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
}
