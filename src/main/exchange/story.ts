import { importText } from '../../shared/messages/id/import.ts';
import type { EventBody, ImportSource, Instant } from '../../shared/ticket/event.ts';
import type { RowFacts } from './read-row.ts';
import { isVerified } from './row-words.ts';

/** What happened to a report after it came in, as far as a row tells. */
export type StepKind = 'verify' | 'dispose' | 'followUp' | 'suspend' | 'resume' | 'archive' | 'return' | 'close';

/** One step and when it happened. */
export interface Step {
  readonly kind: StepKind;
  readonly at: Instant;
}

/**
 * The steps that a row's status and dates stand for, in order. A step without a date of its own is dated by the best known
 * earlier one. An answer is only told where the status says so or the file dates it: nothing is made up.
 */
export function storyOf(facts: RowFacts): readonly Step[] {
  const { status, classification, categoryId, unitId } = facts;
  const received = facts.receivedAt.at;
  const disposed = laterOf(received, facts.disposedAt?.at);
  const followedUp = followUpOf(facts, received, disposed);
  const steps: Step[] = [];
  const isChecked = isVerified(status, facts);
  if (isChecked && classification !== null && categoryId !== null) steps.push({ kind: 'verify', at: disposed });
  if (isChecked && unitId !== null) steps.push({ kind: 'dispose', at: disposed });
  if (status === 'inProgress' || (isChecked && status !== 'unanswered' && facts.followedUpAt)) steps.push({ kind: 'followUp', at: followedUp });
  steps.sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
  const last = steps.at(-1)?.at ?? received;
  const end = endOf(facts);
  return end ? [...steps, { kind: end, at: laterOf(last, facts.closedAt?.at) }] : steps;
}

/** An answer may be dated before the disposition; on the same day, or without a date, it came after. */
function followUpOf({ disposedAt, followedUpAt }: RowFacts, received: Instant, disposed: Instant): Instant {
  const isEarlier = disposedAt !== null && followedUpAt !== null && followedUpAt.day < disposedAt.day;
  return laterOf(isEarlier ? received : disposed, followedUpAt?.at);
}

function endOf({ status }: RowFacts): StepKind | null {
  switch (status) {
    case 'done': return 'close';
    case 'suspended': return 'suspend';
    case 'archived': return 'archive';
    case 'notOurs': return 'return';
    case 'unverified':
    case 'unanswered':
    case 'inProgress': return null;
  }
}

/** Dates without a time are the start of their day, which must not put a step before the one that it follows. */
function laterOf(earliest: Instant, at: Instant | undefined): Instant {
  return at !== undefined && at > earliest ? at : earliest;
}

/** The event of a step. */
export function bodyOf(kind: StepKind, facts: RowFacts, file: ImportSource): EventBody {
  const source: ImportSource = isDated(kind, facts) ? file : { ...file, undated: true };
  const { classification, categoryId, unitId, anonymous, confidential } = facts;
  const { recorded } = importText;
  switch (kind) {
    case 'verify':
      if (classification === null || categoryId === null) throw new TypeError('a verified report has a classification and a category');
      return { type: 'ReportVerified', data: { classification, categoryId, anonymous, confidential, import: source } };
    case 'dispose':
      if (unitId === null) throw new TypeError('a disposition names a unit');
      return { type: 'TicketDisposed', data: { unitId, note: dueNote(facts), import: source } };
    case 'followUp': {
      const text = facts.followedUpAt ? recorded.followUp : recorded.followUpUndated;
      return { type: 'FollowUpRecorded', data: { text, import: source } };
    }
    case 'suspend': return { type: 'TicketSuspended', data: { missing: [], note: null, import: source } };
    case 'resume': return { type: 'TicketResumed', data: { note: recorded.resumed, import: source } };
    case 'archive': return { type: 'TicketArchived', data: { reason: null, parentId: null, note: null, import: source } };
    case 'return': return { type: 'TicketReturned', data: { reason: recorded.returned, import: source } };
    case 'close': return { type: 'TicketClosed', data: { reason: 'imported', note: null, import: source } };
  }
}

/** Whether the row itself says when the steps were taken from which durations are reckoned. */
function isDated(kind: StepKind, { disposedAt, followedUpAt }: RowFacts): boolean {
  if (kind === 'dispose') return disposedAt !== null;
  return kind !== 'followUp' || followedUpAt !== null;
}

/** The desk reckons due dates itself; what the file said of them is kept as words. */
function dueNote({ dueOn }: RowFacts): string | null {
  return dueOn === null ? null : importText.recorded.due(dueOn.split('-').reverse().join('/'));
}

/** How far a row takes its report; see `progressOf` of a ticket. */
export function reachOf(facts: RowFacts): number {
  const { status } = facts;
  if (status === 'done' || status === 'archived' || status === 'notOurs') return 4;
  const kinds = new Set(storyOf(facts).map(({ kind }) => kind));
  if (kinds.has('followUp')) return 3;
  if (kinds.has('dispose')) return 2;
  return kinds.has('verify') ? 1 : 0;
}
