import { IconTrash } from '@tabler/icons-react';
import type { TicketView } from '../../../shared/contract/views.ts';
import type { Erasure } from '../../../shared/ticket/event.ts';
import { retentionText } from '../../../shared/messages/id/retention.ts';
import { ticket as ticketWords } from '../../../shared/messages/id/ticket.ts';
import { useFormat } from '../../ui/use-format.tsx';
import { Timeline } from './timeline.tsx';
import classes from './ticket.module.css';

const words = retentionText.page;

/** What is shown in the place of a report whose words were removed: that they are gone, since when, and what is left. */
export function ErasedTicket({ view, erased }: { readonly view: TicketView; readonly erased: Erasure }) {
  const format = useFormat();
  return (
    <div className={classes.story} tabIndex={0} role="region" aria-label={ticketWords.reportText}>
      <article>
        <h1 className={classes.title}>{words.title(view.ticket.number)}</h1>
        <div className={classes.report}>
          <p className={classes.gone}><IconTrash size={18} aria-hidden /> {words.gone(format.day(erased.at))}</p>
          <p className={classes.under}>{words.why}</p>
        </div>
      </article>
      <Timeline view={view} />
    </div>
  );
}
