import type { Classification, Instant, LocalDate, TicketId } from './event.ts';
import type { Status } from './ticket.ts';
import type { Stage } from '../office/office.ts';
import type { Letter } from '../letter/letter.ts';

/** The deadline that a row shows: the open stage's last day. `null` where no clock runs. */
export interface RowDue {
  readonly stage: Stage;
  readonly on: LocalDate;
}

/** A letter as lists show it. */
export type LetterSummary = Pick<Letter, 'id' | 'subject' | 'state' | 'number' | 'unitId' | 'updatedAt'>;

/** The line that lists, filters and figures need; derived from a bundle, never the reporter. Title is masked where the report is Anonim. */
export interface Row {
  readonly id: TicketId;
  readonly number: string;
  readonly trackingId: string | null;
  readonly title: string;
  readonly status: Status;
  readonly unitId: string | null;
  readonly categoryId: string | null;
  readonly classification: Classification | null;
  readonly channelId: string;
  readonly districtId: string | null;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly due: RowDue | null;
  readonly registeredAt: Instant;
  readonly verifiedAt: Instant | null;
  readonly disposedAt: Instant | null;
  readonly firstFollowUpAt: Instant | null;
  /** Last day of the first-follow-up stage, for the on-time share; null before a disposition. */
  readonly firstFollowUpDueOn: LocalDate | null;
  /** Working days from disposition to first answer; null before it. */
  readonly firstFollowUpDays: number | null;
  readonly closedAt: Instant | null;
  /** When the report closes by itself because nobody answered; null where that clock does not run. */
  readonly autoCloseOn: LocalDate | null;
  readonly reopenedCount: number;
  readonly letters: readonly LetterSummary[];
}
