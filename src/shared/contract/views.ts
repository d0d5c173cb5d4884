import type { Deadline } from '../calendar/deadline.ts';
import type { Letter, PaperKind } from '../letter/letter.ts';
import type { LetterAct } from '../letter/states.ts';
import type { Officer, Office } from '../office/office.ts';
import type { ConflictThing } from './conflict-views.ts';
import type { ErrorCode } from './errors.ts';
import type { CommandKind } from '../ticket/command.ts';
import type { EventData, EventType, Instant, LocalDate, TicketId } from '../ticket/event.ts';
import type { LetterSummary, Row } from '../ticket/row.ts';
import type { Reporter, Ticket } from '../ticket/ticket.ts';

/** What the window knows of the office and of who sits at it. `office: null` = first run. */
export interface OfficeView {
  readonly office: Office | null;
  readonly me: Officer | null;
  readonly today: LocalDate;
  /** Somebody sits here, but the desk waits for their PIN. */
  readonly locked: boolean;
  /** Ids of the officers who have a PIN. */
  readonly withPin: readonly string[];
}

/** A row as a list shows it: with the distance to its deadline in working days (negative = overdue, 0 = today; null = no clock). */
export type ListRow = Row & { readonly daysLeft: number | null };

export const VIEWS = ['needsAction', 'today', 'overdue', 'unverified', 'suspended', 'all'] as const;
/** The inbox's ready-made views. */
export type View = (typeof VIEWS)[number];

/** One page of a list; `counts` are over all rows this officer may see, before the other filters. */
export interface ListView {
  readonly rows: readonly ListRow[];
  readonly total: number;
  readonly counts: Readonly<Record<View, number>>;
}

/** A reporter as this officer may see it; `masked`: the names are covered. */
export interface ReporterView {
  readonly reporter: Reporter | null;
  readonly masked: boolean;
}

/** One entry of the story; `text` holds the words that the event names by hash, masked where due. */
export type TimelineItem = {
  [T in EventType]: {
    readonly id: string;
    readonly type: T;
    readonly at: Instant;
    readonly byName: string;
    readonly imported: boolean;
    readonly data: EventData[T];
    readonly text: string | null;
  };
}[EventType];

/** All that the ticket page shows. */
export interface TicketView {
  readonly ticket: Ticket;
  readonly row: ListRow;
  readonly reporter: ReporterView;
  readonly timeline: readonly TimelineItem[];
  /** Every stage's deadline that applies, the open one first. */
  readonly deadlines: readonly Deadline[];
  /** What this officer may do now, the most likely first. */
  readonly commands: readonly CommandKind[];
  readonly mayComposeLetter: boolean;
  readonly mayAttach: boolean;
  readonly mayEraseIdentity: boolean;
  readonly related: readonly { readonly id: TicketId; readonly number: string; readonly title: string; readonly likeness: number }[];
  /** What several people changed at once and nobody has decided yet. */
  readonly conflicts: readonly ConflictThing[];
  readonly parent: { readonly id: TicketId; readonly number: string } | null;
}

/** A line of the letters page. */
export type LetterRow = Omit<LetterSummary, 'kind'> & {
  readonly kind: PaperKind;
  /** null: a recap, which is on no single report. */
  readonly ticketId: TicketId | null;
  /** Empty where there is none. */
  readonly ticketNumber: string;
};

export const LETTER_PROBLEMS = [
  'noPoints', 'emptyPoint', 'noSubject', 'noAddressee', 'noOpening', 'noClosing', 'noSigner', 'noNip', 'hasPlaceholder',
  'hasIdentity', 'wrongYear', 'noParty', 'noSuggestions', 'otherDays', 'noPictures', 'otherNumbered',
] as const;
/** What a letter still lacks before it may be numbered; `hasIdentity`: an Anonim reporter's name, NIK or phone stands in it; `wrongYear`: its date is not of this year, whose register numbers it. */
export type LetterProblem = (typeof LETTER_PROBLEMS)[number];

/** All that the letter page shows. */
export interface LetterView {
  readonly letter: Letter;
  readonly ticketNumber: string;
  readonly html: string;
  readonly problems: readonly LetterProblem[];
  readonly mayEdit: boolean;
  readonly mayNumber: boolean;
  readonly mayPrint: boolean;
  /** What else this officer may do with it now. */
  readonly acts: readonly LetterAct[];
  readonly mayCorrect: boolean;
  /** Several officers wrote it at once: until somebody decides, nobody changes it. */
  readonly isUndecided: boolean;
  /** Whether a Word file may be attached as its final version. */
  readonly mayAttachFinal: boolean;
  /** The Word file that was made of it and has been changed since; told by `letter.read` only. */
  readonly outside: OutsideFile | null;
}

/** A file that was changed outside. */
export interface OutsideFile {
  readonly fileName: string;
}

/** A letter or report to which something could not be done; a recap goes by its subject. */
export interface Refused {
  readonly ticketNumber: string;
  readonly code: ErrorCode;
}

/** What became of work on many letters. */
export interface ManyResult<Id = TicketId> {
  readonly done: readonly { readonly ticketId: Id; readonly letterId: string }[];
  readonly refused: readonly Refused[];
  readonly isCancelled: boolean;
}

/** Copies made in one go; `fileName`: of the PDF or the folder. */
export interface CopiesMade {
  readonly count: number;
  readonly fileName: string | null;
  readonly isCancelled: boolean;
}

/** A line of the register: one number, or a range that a desk holds and has not used (`isIdle`). */
export interface RegisterEntry {
  readonly series: string;
  readonly unitCode: string;
  readonly classification: string;
  readonly year: string;
  readonly from: number;
  readonly to: number;
  readonly isVoid: boolean;
  readonly isIdle?: boolean;
  /** null: its letter was removed, or is not this officer's to see. */
  readonly letter: (Pick<LetterRow, 'id' | 'kind' | 'subject' | 'state' | 'unitId' | 'date' | 'ticketId' | 'ticketNumber'> & {
    readonly number: string;
    readonly copies: number;
    readonly isErased: boolean;
  }) | null;
}

/** A preview of fields that are not saved yet. */
export interface LetterPreview {
  readonly html: string;
  readonly problems: readonly LetterProblem[];
}

/** Answer of every call that saves a file; null = the officer cancelled the dialog. */
export interface Saved {
  readonly fileName: string | null;
}
