import type { FileId, Instant, LocalDate, TicketId, VersionVector } from '../ticket/event.ts';
import type { Letterhead } from '../office/letterhead.ts';

export const PAPERS = ['A4', 'F4', 'F4Narrow'] as const;
/** Paper of a letter: A4, F4 215×330 mm, F4 210×330 mm. */
export type Paper = (typeof PAPERS)[number];
/** Width and height in millimetres. */
export const PAPER_SIZE: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  F4: { width: 215, height: 330 },
  F4Narrow: { width: 210, height: 330 },
};

export const URGENCIES = ['ordinary', 'important', 'urgent', 'veryUrgent'] as const;
export type Urgency = (typeof URGENCIES)[number];
export const SECURITIES = ['ordinary', 'restricted', 'secret', 'topSecret'] as const;
export type Security = (typeof SECURITIES)[number];
export const SIGNER_MODES = ['own', 'an', 'ub', 'plt', 'plh', 'pj'] as const;
/** In whose name the signer signs: own, a.n., u.b., Plt., Plh., Pj. */
export type SignerMode = (typeof SIGNER_MODES)[number];
export const VARIANTS = ['done', 'inProgress', 'notOurs', 'unproven'] as const;
/** Which answer a surat tanggapan gives. */
export type Variant = (typeof VARIANTS)[number];

export const LETTER_KINDS = ['response', 'memo', 'forward', 'clarification', 'extension', 'receipt', 'disposition', 'minutes'] as const;
/** Tanggapan; penerusan as nota dinas or surat dinas; permintaan klarifikasi; perpanjangan waktu; tanda terima; lembar disposisi; berita acara. */
export type LetterKind = (typeof LETTER_KINDS)[number];

export const PAPER_KINDS = [...LETTER_KINDS, 'recap'] as const;
/** What may have a paper of its own. */
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A line of a table of facts. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A box on a form, ticked or not. */
export interface Choice {
  readonly text: string;
  readonly isChosen: boolean;
}

/** Somebody who signs minutes beside the first signer. */
export interface Party {
  readonly role: 'second' | 'witness';
  readonly name: string;
  readonly position: string;
  readonly nip: string | null;
}

/** Another report that the same letter answers. */
export interface Answered {
  readonly ticketId: TicketId;
  readonly number: string;
}

export const COPY_FORMS = ['print', 'pdf', 'docx'] as const;
/** A copy of a letter that left the desk: on which way, when, and by whom. */
export interface CopyNote {
  readonly form: (typeof COPY_FORMS)[number];
  readonly at: Instant;
  readonly by: string;
}

/** From where a final version comes: the file that this desk made, or one that the officer picks. */
export const FINAL_SOURCES = ['known', 'choose'] as const;
/** The letter as it came back from Word; the file lies with the attachments. */
export interface FinalVersion {
  readonly fileId: FileId;
  readonly at: Instant;
  readonly by: string;
}

/** Who signs, and how the block above the name reads. */
export interface Signer {
  readonly mode: SignerMode;
  /** In whose name (a.n.), e.g. `WALI KOTA SINGKAWANG`. */
  readonly superiorPosition: string | null;
  /** Second line of a u.b. block, e.g. `SEKRETARIS DAERAH`. */
  readonly middlePosition: string | null;
  readonly position: string;
  readonly name: string;
  readonly rank: string | null;
  readonly nip: string | null;
}

export const KOP_RATIOS = ['3:4', '4:5', '1:1'] as const;
export const KOP_LINES = ['single', 'double', 'none'] as const;
/** How letterheads look: the unit's size in points, the government's size to it, and the line below. */
export interface KopRules {
  readonly unitSize: number;
  readonly ratio: (typeof KOP_RATIOS)[number];
  readonly line: (typeof KOP_LINES)[number];
}

export const HEAD_SPACINGS = [1, 1.15, 1.5] as const;
export const BODY_SPACINGS = [1, 1.15, 1.5, 2] as const;
/** Line spacing, as word processors count it, of what stands around the text (head, title, signature, copies) and of the text; and how far a paragraph's first line is indented. */
export interface SpacingRules {
  readonly head: (typeof HEAD_SPACINGS)[number];
  readonly body: (typeof BODY_SPACINGS)[number];
  readonly firstLineMm: number;
}
/** Widest indent of a first line. */
export const MOST_INDENT_MM = 30;

/** Rules of form (letters.md): sizes in mm and pt, patterns as text. */
export interface LetterRules {
  readonly paper: Paper;
  /** Of the kinds that are written on another paper. */
  readonly papers?: Readonly<Partial<Record<PaperKind, Paper | undefined>>> | undefined;
  readonly font: string;
  readonly fontSize: 11 | 12;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** With `{classification} {serial} {unit} {year} {month}`, e.g. `{classification}/{serial}/{unit}/{year}`. */
  readonly numberPattern: string;
  readonly defaultClassification: string;
  readonly electronicFooter: string;
  /** Absent in offices of before it could be set; see `kopLook`. */
  readonly kop?: KopRules | undefined;
  /** Absent in offices of before it could be set; see `spacingOf`. */
  readonly spacing?: SpacingRules | undefined;
}

/** The paper on which letters of a kind begin. A recap is on A4 where the office says nothing of it. */
export function paperOf(kind: PaperKind, { paper, papers }: Pick<LetterRules, 'paper' | 'papers'>): Paper {
  return papers?.[kind] ?? (kind === 'recap' ? 'A4' : paper);
}

/** What an officer edits of a letter. */
export interface LetterFields {
  readonly variant: Variant;
  readonly paper: Paper;
  readonly place: string;
  readonly date: LocalDate;
  readonly classification: string;
  readonly urgency: Urgency;
  readonly security: Security;
  readonly attachments: string;
  readonly subject: string;
  readonly addressee: string;
  readonly addresseePlace: string;
  readonly opening: string;
  readonly points: readonly string[];
  readonly closing: string;
  readonly signer: Signer;
  readonly copies: readonly string[];
  /** "akan ditandatangani elektronik": leaves room for the QR and adds the footer sentence. */
  readonly electronic: boolean;
  /** Left out in letters of the time when there was one kind: a response. */
  readonly kind?: LetterKind | undefined;
  /** Table between opening and points, or the lines of a form. */
  readonly facts?: readonly Fact[] | undefined;
  /** To whom a disposition goes. */
  readonly units?: readonly Choice[] | undefined;
  /** What a disposition asks for. */
  readonly instructions?: readonly Choice[] | undefined;
  /** Second signer and witnesses of minutes. */
  readonly parties?: readonly Party[] | undefined;
  /** Further reports that it answers; their histories name it too. */
  readonly answers?: readonly Answered[] | undefined;
}

/** The kind of a letter; letters of before there were several are responses. */
export function letterKind(letter: Pick<LetterFields, 'kind'>): LetterKind {
  return letter.kind ?? 'response';
}

/** Whether the kind is an official letter that is approved and numbered; the others are slips that a desk prints for itself. */
export function isOfficial(kind: LetterKind): boolean {
  return kind !== 'receipt' && kind !== 'disposition';
}

export const LETTER_STATES = ['draft', 'proposed', 'approved', 'numbered', 'sent', 'void'] as const;
/** How far a letter has come; see `states.ts`. */
export type LetterState = (typeof LETTER_STATES)[number];

/** A letter that belongs to a ticket: written at while it is a draft; from its number on it no longer changes, and is corrected by a new one. */
export interface Letter extends LetterFields {
  readonly id: string;
  readonly ticketId: TicketId;
  readonly unitId: string;
  readonly state: LetterState;
  readonly number: string | null;
  readonly numberedAt: Instant | null;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly updatedAt: Instant;
  /** Absent in letters of before it was noted. */
  readonly updatedBy?: string | undefined;
  /** Why it was sent back or made void, in the officer's words. */
  readonly remark?: string | undefined;
  /** The letter that this one corrects. */
  readonly corrects?: { readonly letterId: string; readonly number: string } | undefined;
  /** Oldest first. */
  readonly copiesMade?: readonly CopyNote[] | undefined;
  /** Oldest first; the last one counts. */
  readonly finals?: readonly FinalVersion[] | undefined;
  /** Absent in letters of before edits were counted. */
  readonly version?: VersionVector | undefined;
  /** Versions that were written while nobody knew of this one, without rivals and notes of copies of their own. */
  readonly rivals?: readonly Letter[] | undefined;
  /** What it was issued with, so that later settings do not change a numbered letter; absent in a draft. */
  readonly form?: LetterForm;
}

/** The office's part of a letter: its head and its rules of form. */
export interface LetterForm {
  readonly letterhead: Letterhead;
  readonly rules: LetterRules;
  /** Names the picture of the kop; absent where the office had none. */
  readonly armsId?: string | undefined;
  /** Who initials it before it is signed, beside the name: positions in short, in the order of their boxes; absent: nobody. */
  readonly initials?: readonly string[] | undefined;
  /** Whose head it is; absent: the unit's. */
  readonly headOf?: 'mayor' | undefined;
}

/** Paraf hierarki: at most so many. */
export const MOST_INITIALS = 3;
/** Longest name in a box for initials. */
export const INITIALS_LENGTH = 40;

/** A picture for the kop: the city's arms, or the state's emblem over the mayor's; `ratio` = height by width. */
export interface Arms {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpg';
  readonly ratio: number;
}

/** All that a writer (DOCX, HTML) needs to draw one letter. */
export interface LetterSheet extends LetterForm {
  readonly letter: Letter;
  /** Left out where the office gave no picture: arms are never made up. */
  readonly arms?: Arms;
  /** Shows settings and is no letter: it says so across the page. */
  readonly isSample?: boolean;
}
