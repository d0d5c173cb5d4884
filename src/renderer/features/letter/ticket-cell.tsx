import type { LetterRow } from '../../../shared/contract/views.ts';
import { recapLetterText } from '../../../shared/messages/id/recap-letter.ts';
import classes from './letter.module.css';

/** The number of a letter's report in a list; a recap is on no single report, and says what it is. */
export function TicketCell({ letter: { ticketId, ticketNumber } }: { readonly letter: Pick<LetterRow, 'ticketId' | 'ticketNumber'> }) {
  return <span className={ticketId === null ? classes.muted : classes.numeric}>{ticketId === null ? recapLetterText.list : ticketNumber}</span>;
}
