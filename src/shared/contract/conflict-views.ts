import type { LetterFields, LetterState } from '../letter/letter.ts';
import type { ConflictKey, EventId, EventType, Instant, Outcome, TicketId } from '../ticket/event.ts';
import type { ReporterField } from '../ticket/reporter-versions.ts';

/** Something of a report that several people changed at once; `letterId` names which letter. */
export type ConflictThing =
  | { readonly kind: 'fact'; readonly key: ConflictKey }
  | { readonly kind: 'letter'; readonly letterId: string }
  | { readonly kind: 'reporter' };

/** A report with something to decide. */
export interface ConflictRow {
  readonly ticketId: TicketId;
  readonly number: string;
  readonly title: string;
  readonly things: readonly ConflictThing[];
}

/** Reports with something to decide, oldest first; `total` counts also those that are not listed. */
export interface ConflictList {
  readonly rows: readonly ConflictRow[];
  readonly total: number;
}

/** Who wrote a version, and when; what is not known is null. */
interface Written {
  /** Names the version when it is kept. */
  readonly id: string;
  readonly at: Instant | null;
  readonly byName: string | null;
}

/** A citizen's words, covered where due. */
export interface SideWords {
  readonly title: string;
  readonly text: string;
  readonly place: string | null;
}

/** A version of a fact. */
export interface FactSide extends Written {
  readonly id: EventId;
  /** At this desk, and not at another. */
  readonly isHere: boolean;
  readonly type: EventType;
  readonly outcome: Outcome;
  /** Of reworded reports. */
  readonly words: SideWords | null;
  /** What the officer or the reporter wrote with it, covered where due. */
  readonly text: string | null;
}

/** A version of a letter: what it says, and how far it has come. */
export interface LetterSide extends Written {
  readonly state: LetterState;
  readonly number: string | null;
  readonly words: Pick<LetterFields, 'subject' | 'addressee' | 'opening' | 'points' | 'closing' | 'date' | 'signer' | 'copies'>;
  readonly remark: string | null;
}

/** A record of the reporter: the fields that differ. */
export interface ReporterSide extends Written {
  readonly fields: readonly { readonly field: ReporterField; readonly value: string | null }[];
}

interface Open {
  /** Whether this officer decides it. */
  readonly maySettle: boolean;
}

/** One thing to decide, with its versions side by side. */
export type OpenConflict = Open & (
  | { readonly kind: 'fact'; readonly key: ConflictKey; readonly sides: readonly FactSide[]; /** Whether this officer may put words together anew. */ readonly mayCombine: boolean }
  | { readonly kind: 'letter'; readonly letterId: string; readonly sides: readonly LetterSide[] }
  | { readonly kind: 'reporter'; readonly sides: readonly ReporterSide[] }
);

/** All that is to decide of one report. */
export interface ConflictView {
  readonly ticketId: TicketId;
  readonly number: string;
  readonly title: string;
  readonly conflicts: readonly OpenConflict[];
}
