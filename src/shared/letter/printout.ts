import type { LetterParts } from './body-part.ts';
import type { Arms, LetterRules, LetterSheet, Paper } from './letter.ts';
import { partsOf } from './parts.ts';

/** All that a writer (DOCX, HTML) needs to draw one letter or recap. */
export interface Printout {
  readonly parts: LetterParts;
  readonly paper: Paper;
  readonly rules: LetterRules;
  /** null where the office gave no picture: arms are never made up. */
  readonly arms: Arms | null;
  /** What the document's properties say that it is, and whose. */
  readonly title: string;
  readonly creator: string;
}

/** A letter for the writers. */
export function letterPrintout(sheet: LetterSheet): Printout {
  const { letter, letterhead, rules, arms = null } = sheet;
  return {
    parts: partsOf(sheet), paper: letter.paper, rules, arms,
    title: letter.number === null ? letter.subject : `Surat ${letter.number}`, creator: letterhead.lines.join(' '),
  };
}
