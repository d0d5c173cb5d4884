import type { Instant, LocalDate } from '../ticket/event.ts';
import type { Office, Unit } from '../office/office.ts';
import type { Exchange, Ticket } from '../ticket/ticket.ts';
import { longDate } from './dates.ts';
import type { Variant } from './letter.ts';
import { runningText } from './tidy.ts';
import { missingWords, PLACEHOLDERS, SENTENCES } from './wording.ts';

/** What the points of a letter tell from. */
export interface Story {
  readonly ticket: Ticket;
  readonly office: Office;
  readonly unit: Unit;
  readonly variant: Variant;
  readonly today: LocalDate;
  readonly answerDueOn: LocalDate | null;
  readonly returnReason: string | null;
  readonly kind: string;
  readonly number: string;
  /** An instant as a written-out date of the office. */
  readonly day: (instant: Instant) => string;
  /** The text without what must stay hidden. */
  readonly safe: (text: string) => string;
}

/** A letter holds at most 40 points; the oldest answers give way. */
const ANSWER_LIMIT = 30;

/** What was received, done and found, with dates, and what comes next. */
export function pointsOf(story: Story): readonly string[] {
  switch (story.variant) {
    case 'done': return donePoints(story);
    case 'inProgress': return [receivedPoint(story), ...answerPoints(story), nextPoint(story)];
    case 'notOurs': return [receivedPoint(story), notOursPoint(story), elsewherePoint(story)];
    case 'unproven': return unprovenPoints(story);
  }
}

function receivedPoint({ ticket, kind, day }: Story): string {
  const verifiedOn = ticket.verifiedAt === null ? null : day(ticket.verifiedAt);
  if (ticket.disposedAt !== null && ticket.unitId !== null) return SENTENCES.disposed(kind, verifiedOn, day(ticket.disposedAt));
  return verifiedOn === null ? SENTENCES.received(kind, day(ticket.registeredAt)) : SENTENCES.verified(kind, verifiedOn);
}

/** What was done and replied, with dates, in the order in which it happened. */
export function answerPoints(story: Story): readonly string[] {
  const { ticket, kind, day, safe } = story;
  const reply = lastReply(ticket.exchanges);
  // In the order in which it happened; of several replies the last one stands for all.
  const told = ticket.exchanges.filter((exchange) => exchange.by === 'unit' || exchange === reply).slice(-ANSWER_LIMIT);
  const first = told.find(({ by }) => by === 'unit');
  return told.map((exchange) => {
    if (exchange.by === 'reporter') return SENTENCES.replied(day(exchange.at));
    const text = runningText(safe(exchange.text));
    if (text === '') return SENTENCES.bareFollowUp(kind, day(exchange.at));
    return exchange === first ? SENTENCES.firstFollowUp(kind, day(exchange.at), text) : SENTENCES.laterFollowUp(day(exchange.at), text);
  });
}

function lastReply(exchanges: readonly Exchange[]): Exchange | undefined {
  return exchanges.filter(({ by }) => by === 'reporter').at(-1);
}

function hasAnswer({ ticket }: Story): boolean {
  return ticket.exchanges.some(({ by, text }) => by === 'unit' && text.trim() !== '');
}

function donePoints(story: Story): readonly string[] {
  const { ticket, kind, number, unit, day } = story;
  return [
    receivedPoint(story),
    ...answerPoints(story),
    ...(hasAnswer(story) ? [] : [PLACEHOLDERS.result]),
    SENTENCES.finished(kind, ticket.closedAt === null ? null : day(ticket.closedAt)),
    SENTENCES.comeBack(number, unit.name),
  ];
}

function unprovenPoints(story: Story): readonly string[] {
  return [
    receivedPoint(story),
    ...answerPoints(story),
    ...(hasAnswer(story) ? [] : [PLACEHOLDERS.examination]),
    SENTENCES.unproven,
    SENTENCES.bringEvidence(story.number),
  ];
}

/** Whether the report stands still until its citizen tells what is missing. */
export function isWaitingForReporter({ status, missing }: Pick<Ticket, 'status' | 'missing'>): boolean {
  return status === 'suspended' && missing.length > 0;
}

function nextPoint({ ticket, kind, number, today, answerDueOn }: Story): string {
  if (isWaitingForReporter(ticket)) return SENTENCES.needed(missingWords(ticket.missing), number);
  // A day that is past would be a promise already broken.
  const dueOn = answerDueOn !== null && answerDueOn >= today ? longDate(answerDueOn) : null;
  return SENTENCES.underWay(kind, dueOn);
}

function notOursPoint({ office, returnReason, safe }: Story): string {
  const reason = returnReason === null ? '' : runningText(safe(returnReason));
  return SENTENCES.notOurs(office.name, reason === '' ? PLACEHOLDERS.competent : reason);
}

function elsewherePoint({ ticket, kind, number }: Story): string {
  const isReturned = ticket.status === 'notOurs' && ticket.trackingId !== null;
  return isReturned ? SENTENCES.returned(kind, number) : SENTENCES.goElsewhere(kind);
}
