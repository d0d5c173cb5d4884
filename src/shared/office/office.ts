import type { Classification, LocalDate } from '../ticket/event.ts';
import type { LetterRules, SignerMode } from '../letter/letter.ts';
import type { Letterhead } from './letterhead.ts';

export type { Letterhead };

export const ROLES = ['coordinator', 'liaison', 'officer', 'manager', 'facilitator'] as const;
/** What somebody does at the desk; see GLOSSARY.md. */
export type Role = (typeof ROLES)[number];

/** Somebody who works at a desk of this office. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: string;
  readonly nip: string | null;
  readonly rank: string | null;
  readonly position: string | null;
}

/** An organisation unit (OPD, kecamatan, city enterprise) that answers reports. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  /** Code in letter numbers, e.g. `DISKOMINFO`. */
  readonly code: string;
  readonly workdays: 5 | 6;
  readonly letterhead: Letterhead;
  /** Who signs its letters and how; absent = its manager, in their own name. */
  readonly signing?: UnitSigning | undefined;
  /** Who gets a copy of its letters; absent = the head of the coordinating unit. */
  readonly copies?: readonly string[] | undefined;
  /** Who initials its letters before they are signed (paraf hierarki): positions in short; absent = nobody. */
  readonly initials?: readonly string[] | undefined;
}

/** Who signs the letters of a unit, and in whose name. */
export interface UnitSigning {
  /** null, or somebody who has left: the unit's manager. */
  readonly officerId: string | null;
  readonly mode: SignerMode;
  readonly superiorPosition: string | null;
  readonly middlePosition: string | null;
}

/** A node of the category tree; `archiveCode` is its letter classification (Permendagri 83/2022), null = the office's default. */
export interface Category {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly aliases: readonly string[];
  readonly archiveCode: string | null;
}

/** The way a report came in. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A kecamatan with its kelurahan. Ids are Kemendagri codes, e.g. `61.72.01`. */
export interface District {
  readonly id: string;
  readonly name: string;
  readonly villages: readonly { readonly id: string; readonly name: string }[];
}

export const STAGES = ['verification', 'firstFollowUp', 'answer', 'autoClose'] as const;
/** A part of a report's life that has a time limit. */
export type Stage = (typeof STAGES)[number];

/** A time limit as data (never a constant in code): the newest rule with `validFrom` on or before the start counts; `classification: null` = for all. */
export interface DeadlineRule {
  readonly classification: Classification | null;
  readonly stage: Stage;
  readonly amount: number;
  readonly unit: 'workingDay' | 'calendarDay' | 'hour';
  readonly legalBasis: string;
  readonly validFrom: LocalDate;
}

/** A day off. `estimate`: the date may still change. */
export interface Holiday {
  readonly date: LocalDate;
  readonly kind: 'national' | 'jointLeave' | 'local';
  readonly name: string;
  readonly estimate: boolean;
}

/** What an office begins with. */
export const LOCK_AFTER_MINUTES = 10;

/** What may be attached to a report: megabytes (of a million bytes) a file, files a report. */
export interface AttachmentLimits {
  readonly megabytes: number;
  readonly perReport: number;
}

/** What an office begins with; 5 years is one agency's figure (JRA), to be set to the office's own. */
export const FIRST_RETENTION: Retention = { years: 5 };

/** How long closed reports are kept (jadwal retensi arsip). */
export interface Retention {
  /** Full years from the last thing that happened to a report. */
  readonly years: number;
}

/** What an office wants to reach, and how few reports a figure may show. Percentages from 0 to 100; null = no target. */
export interface PerformanceRules {
  /** Working days from disposition to first answer, for the median. */
  readonly days: number | null;
  readonly onTime: number | null;
  readonly followedUp: number | null;
  readonly done: number | null;
  /** A figure by category, channel, place or hour never tells fewer reports than this where one of them is Anonim or Rahasia. */
  readonly smallNumber: number;
}

/** What an office begins with: under 5 working days is what offices report against; the other targets are its own to set. */
export const FIRST_PERFORMANCE: PerformanceRules = { days: 5, onTime: null, followedUp: null, done: null, smallNumber: 5 };

/** Settings that all desks of the office share. */
export interface Office {
  readonly name: string;
  readonly city: string;
  /** IANA zone, e.g. `Asia/Pontianak`. */
  readonly timeZone: string;
  /** First part of ticket numbers, e.g. `SKW`. */
  readonly ticketPrefix: string;
  readonly coordinatingUnitId: string;
  readonly units: readonly Unit[];
  readonly officers: readonly Officer[];
  readonly categories: readonly Category[];
  readonly channels: readonly Channel[];
  readonly districts: readonly District[];
  readonly deadlines: readonly DeadlineRule[];
  readonly holidays: readonly Holiday[];
  readonly letterRules: LetterRules;
  /** Minutes without a key or a mouse after which the desk locks; 0 = never. */
  readonly lockAfterMinutes: number;
  /** Absent in offices that were set up before there were attachments; see `attachmentLimitsOf`. */
  readonly attachmentLimits?: AttachmentLimits | undefined;
  readonly retention: Retention;
  /** Absent in offices of before there were targets; see `FIRST_PERFORMANCE`. */
  readonly performance?: PerformanceRules | undefined;
}
