import { glue, HARD_HYPHEN, HARD_SPACE } from './glue.ts';

/** What XML forbids, half characters, and marks that turn the direction of writing: a pasted text may hold them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** A text on one line, without what cannot be printed. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(UNPRINTABLE, '').trim();
}

/** Whether there is anything to print. */
export function isFilled(text: string): boolean {
  return text.trim() !== '';
}

/** The lines of a text, each held together where it must. */
export function paragraphs(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => glue(oneLine(line))).filter(isFilled);
}

/** A letter's number, on one line. */
export function hold(number: string): string {
  return oneLine(number).replaceAll('-', HARD_HYPHEN).replaceAll(' ', HARD_SPACE);
}
