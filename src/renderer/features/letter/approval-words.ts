import { longDate } from '../../../shared/letter/dates.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { recapLetterText } from '../../../shared/messages/id/recap-letter.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';
import type { Question } from './ask-dialog.tsx';

/** What is asked and told when something is approved or sent back. */
export interface ApprovalWords {
  readonly number: Question;
  readonly numbered: (number: string) => string;
  readonly sendBack: Question;
  readonly sentBack: string;
}

/** Of a letter of this date. */
export function letterApproval(date: LocalDate): ApprovalWords {
  const { numbering, page, acts } = letterText;
  return {
    number: { title: numbering.title, text: numbering.text(longDate(date)), confirm: page.number }, numbered: page.numbered,
    sendBack: acts.ask.sendBack, sentBack: acts.done.sendBack,
  };
}

/** Of a recap of this date. */
export function recapApproval(date: LocalDate): ApprovalWords {
  const { ask, numbered, done } = recapLetterText;
  return { number: { ...ask.number, text: ask.number.text(longDate(date)) }, numbered, sendBack: ask.sendBack, sentBack: done.sendBack };
}
