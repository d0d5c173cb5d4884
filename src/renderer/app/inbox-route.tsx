import { useMediaQuery } from '@mantine/hooks';
import { IconListDetails } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { inbox as words } from '../../shared/messages/id/inbox.ts';
import { mayComposeMany, mayImport, mayRegister } from '../../shared/ticket/command-table.ts';
import { useSeat } from '../desk/office.tsx';
import { InboxPage } from '../features/inbox/inbox-page.tsx';
import { useInboxState } from '../features/inbox/inbox-state.tsx';
import { useNeighbours } from '../features/inbox/use-neighbours.ts';
import { TicketPage } from '../features/ticket/ticket-page.tsx';
import { EmptyState } from '../ui/states.tsx';
import { paths } from './paths.ts';
import classes from './routes.module.css';

/** Room for the list and a report side by side. */
const WIDE = '(min-width: 1800px)';

/** The list, one report, or both where the window is wide. */
export function InboxRoute({ ticketId }: { readonly ticketId: string | null }) {
  const isWide = useMediaQuery(WIDE, false, { getInitialValueInEffect: false });
  if (isWide) {
    return (
      <div className={classes.split}>
        <div><List isNarrow /></div>
        {ticketId === null
          ? <div className={classes.center}><EmptyState icon={<IconListDetails size={36} stroke={1.4} />} {...words.pick} /></div>
          : <Ticket ticketId={ticketId} isBeside />}
      </div>
    );
  }
  return ticketId === null ? <List isNarrow={false} /> : <Ticket ticketId={ticketId} isBeside={false} />;
}

function List({ isNarrow }: { readonly isNarrow: boolean }) {
  const [, navigate] = useLocation();
  const { me } = useSeat();
  return (
    <InboxPage
      isNarrow={isNarrow} onOpen={(id) => navigate(paths.ticket(id), { replace: isNarrow })} 
      onRegister={mayRegister(me.role) ? () => navigate(paths.intake) : null}
      onDecide={() => navigate(paths.conflicts)}
      onLetters={mayComposeMany(me.role) ? () => navigate(paths.manyLetters) : null}
      onImport={mayImport(me.role) ? () => navigate(paths.import) : null}
    />
  );
}

function Ticket({ ticketId, isBeside }: { readonly ticketId: string; readonly isBeside: boolean }) {
  const [, navigate] = useLocation();
  const [, change] = useInboxState();
  const neighbours = useNeighbours(ticketId);
  const goTo = (target: { readonly id: string; readonly index: number } | null): (() => void) | null => target && (() => {
    change((state) => ({ ...state, activeId: target.id, activeIndex: target.index }));
    navigate(paths.ticket(target.id), { replace: true });
  });
  const position = { place: neighbours.place, total: neighbours.total, onPrevious: goTo(neighbours.previous), onNext: goTo(neighbours.next) };
  return (
    <TicketPage
      ticketId={ticketId} position={isBeside ? null : position} onBack={isBeside ? null : () => navigate(paths.inbox)}
      onDecide={() => navigate(paths.conflictsOf(ticketId))}
      onOpenTicket={(id) => navigate(paths.ticket(id))} onOpenLetter={(id, letterId) => navigate(paths.letter(id, letterId))}
    />
  );
}
