import type { CopyNote, FinalVersion, LetterRules, LetterState, Paper, Security, Signer } from '../letter/letter.ts';
import { mayAct } from '../letter/states.ts';
import type { TakenNumber } from '../letter/number.ts';
import type { Role } from '../office/office.ts';
import type { ChartId } from '../performance/chart-id.ts';
import type { FileId, Instant, LocalDate } from '../ticket/event.ts';
import { stableText } from '../ticket/stable-text.ts';
import type { RecapKey, RecapSheet, StoredRecap } from './recap.ts';

export const RECAP_ACTS = ['sendBack', 'approve', 'number', 'send', 'void'] as const;

/** What happened to a proposed recap: by whom, when, at which desk. Steps are only ever added, so desks put them together by union. */
export interface RecapStep {
  readonly act: (typeof RECAP_ACTS)[number];
  readonly at: Instant;
  readonly by: string;
  readonly desk: string;
  /** Why it was sent back or made void. */
  readonly remark?: string | undefined;
  /** The number that `number` gave; of `send` and `void`, the one that was known then. */
  readonly number?: string | undefined;
  /** Of `number`: where it stands in the register, whatever the settings become. */
  readonly taken?: TakenNumber | undefined;
}

/** What an officer sets when a recap is proposed. */
export interface RecapForm {
  readonly date: LocalDate;
  readonly classification: string;
  readonly security: Security;
  readonly signer: Signer;
  /** "akan ditandatangani elektronik". */
  readonly electronic: boolean;
}

/**
 * A recap as an official letter: figures, words and pictures as they were when it was proposed, which never change any more, and the
 * steps that followed. Other figures or words need a new one; one with a number is corrected by a new one that names it.
 */
export interface RecapLetter extends RecapKey, RecapForm {
  readonly id: string;
  readonly unitId: string;
  readonly subject: string;
  /** What the officer had written, to go on with where it is sent back. */
  readonly texts: Omit<StoredRecap, 'updatedAt' | 'updatedBy'>;
  readonly paper: Paper;
  readonly sheet: RecapSheet;
  readonly rules: LetterRules;
  /** Names the picture of the kop; absent where the office had none. */
  readonly armsId?: string | undefined;
  /** Charts, each with the file of its picture. */
  readonly pictures: readonly { readonly chart: ChartId; readonly fileId: FileId }[];
  readonly corrects?: { readonly letterId: string; readonly number: string } | undefined;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly steps: readonly RecapStep[];
  readonly copiesMade: readonly CopyNote[];
  /** Final versions from Word, oldest first; the last one counts. */
  readonly finals: readonly FinalVersion[];
}

/** How far a recap has come, as its steps say. */
export interface RecapStanding {
  readonly state: LetterState;
  readonly number: string | null;
  readonly remark: string | undefined;
  readonly updatedAt: Instant;
}

/**
 * The standing that any order of the same steps gives. Of numbers that two desks gave at once the earlier stands; a number outlives what
 * was said of the letter by whoever did not know of it; what was sent back goes no further, for its words cannot change.
 */
export function standingOf({ steps, createdAt }: Pick<RecapLetter, 'steps' | 'createdAt'>): RecapStanding {
  const all = inOrder(steps);
  const number = all.find(({ act }) => act === 'number')?.number ?? null;
  const has = (act: RecapStep['act']): RecapStep | undefined => all.filter((step) => step.act === act && (step.number ?? null) === number).at(-1);
  const voided = has('void');
  const returned = number === null ? has('sendBack') : undefined;
  return {
    state: stateOf(number, voided, returned, has),
    number,
    remark: (voided ?? returned)?.remark,
    updatedAt: all.reduce((last, { at }) => (at > last ? at : last), createdAt),
  };
}

function stateOf(number: string | null, voided: RecapStep | undefined, returned: RecapStep | undefined, has: (act: RecapStep['act']) => RecapStep | undefined): LetterState {
  if (voided) return 'void';
  if (number !== null) return has('send') ? 'sent' : 'numbered';
  if (returned) return 'draft';
  return has('approve') ? 'approved' : 'proposed';
}

function inOrder(steps: readonly RecapStep[]): readonly RecapStep[] {
  return [...steps].sort((a, b) => compare(`${a.at} ${a.desk} ${stableText(a)}`, `${b.at} ${b.desk} ${stableText(b)}`));
}

/** Whether it has a number that stands. */
export function holds(letter: Pick<RecapLetter, 'steps' | 'createdAt'>): boolean {
  const { state, number } = standingOf(letter);
  return number !== null && state !== 'void';
}

/** Whether two letters are of the same unit, time and audience. */
export function isSameRecap(a: Pick<RecapLetter, 'unitId' | 'period' | 'isPublic'>, b: Pick<RecapLetter, 'unitId' | 'period' | 'isPublic'>): boolean {
  return a.unitId === b.unitId && a.isPublic === b.isPublic && stableText(a.period) === stableText(b.period);
}

/** Whether this role may do it to a recap that stands like this; what was sent back is only ever thrown away. */
export function mayStep(act: RecapStep['act'], { state, number }: Pick<RecapStanding, 'state' | 'number'>, role: Role): boolean {
  if (state === 'draft' && act !== 'void') return false;
  return mayAct(act, { state, number }, role);
}

/** A number of the letter in its register; `isVoid`: given at another desk at the same time, or made void. */
export interface RecapNumber extends TakenNumber {
  readonly number: string;
  readonly isVoid: boolean;
}

/** Every number that the letter was ever given. */
export function numbersOf(letter: Pick<RecapLetter, 'steps' | 'createdAt'>): readonly RecapNumber[] {
  const { number: standing, state } = standingOf(letter);
  const given = new Map(letter.steps.flatMap(({ number, taken }) => (taken && number !== undefined ? [[number, taken] as const] : [])));
  return [...given].map(([number, taken]) => ({ ...taken, number, isVoid: state === 'void' || number !== standing }));
}

/** What two desks know of one letter, put together. */
export function mergeRecapLetters(a: RecapLetter, b: RecapLetter): RecapLetter {
  const [one, other] = [contentText(a), contentText(b)];
  return { ...(one <= other ? a : b), steps: inOrder(union(a.steps, b.steps)), copiesMade: byTime(union(a.copiesMade, b.copiesMade)), finals: byTime(union(a.finals, b.finals)) };
}

/** What never changes, as a text. */
function contentText({ steps: _steps, copiesMade: _copies, finals: _finals, ...content }: RecapLetter): string {
  return stableText(content);
}

function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Map([...a, ...b].map((one) => [stableText(one), one])).values()];
}

function byTime<T extends { readonly at: Instant }>(notes: readonly T[]): readonly T[] {
  return [...notes].sort((a, b) => compare(`${a.at} ${stableText(a)}`, `${b.at} ${stableText(b)}`));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Key of the record of a letter, which is also the name of its document at the hub. */
export function recapLetterKey({ unitId, id }: Pick<RecapLetter, 'unitId' | 'id'>): string {
  return `recap-letter:${unitId}:${id}`;
}

/** What such a key says; null for the key of any other record. */
export function readRecapLetterKey(key: string): Pick<RecapLetter, 'unitId' | 'id'> | null {
  const [, unitId, id] = /^recap-letter:(.+):([0-9A-Z]{26})$/.exec(key) ?? [];
  return unitId === undefined || id === undefined ? null : { unitId, id };
}

/** Every file that the letter names. */
export function filesOfRecap({ pictures, finals, armsId }: RecapLetter): readonly FileId[] {
  return [...pictures.map(({ fileId }) => fileId), ...finals.map(({ fileId }) => fileId), ...(armsId === undefined ? [] : [armsId])];
}
