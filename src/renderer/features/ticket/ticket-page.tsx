import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { TicketView } from '../../../shared/contract/views.ts';
import { conflictText, thingLabels } from '../../../shared/messages/id/conflicts.ts';
import { acts as actWords, ticket as words } from '../../../shared/messages/id/ticket.ts';
import type { CommandKind } from '../../../shared/ticket/command.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useNames } from '../../desk/office.tsx';
import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { formatDate } from '../../ui/format.ts';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { ActBar } from './act-bar.tsx';
import { ActPanel } from './acts/act-panel.tsx';
import { ErasedTicket } from './erased-ticket.tsx';
import { Facts, placeOf } from './facts.tsx';
import { TicketHead } from './ticket-head.tsx';
import type { Position } from './ticket-head.tsx';
import { Timeline } from './timeline.tsx';
import classes from './ticket.module.css';

interface TicketPageProps {
  readonly ticketId: string;
  readonly position: Position | null;
  /** Null beside the list, where there is nothing to go back to. */
  readonly onBack: (() => void) | null;
  readonly onOpenTicket: (id: string) => void;
  /** To what somebody has to decide about this report. */
  readonly onDecide: () => void;
  readonly onOpenLetter: (ticketId: string, letterId: string) => void;
}

/** One report: its words, its story, its facts, and what may be done now. */
export function TicketPage(props: TicketPageProps) {
  const { ticketId, position, onBack } = props;
  const query = useDeskQuery('ticket.read', { id: ticketId });
  // Also while a report loads, so that somebody who leafs fast loses no key press.
  useShortcuts({ j: () => position?.onNext?.(), k: () => position?.onPrevious?.() }, position !== null);
  useShortcuts({ escape: () => onBack?.() }, query.data === undefined);
  return (
    <div className={classes.page}>
      <TicketHead ticket={query.data?.ticket ?? null} position={position} onBack={onBack} />
      {query.data && <TicketBody key={ticketId} view={query.data} {...props} />}
      {!query.data && query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LoadingLines lines={8} />}
    </div>
  );
}

interface Doing {
  readonly kind: CommandKind;
  readonly isNext: boolean;
}

function useActs(view: TicketView) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const toast = useToast();
  const start = (kind: CommandKind): void => {
    if (view.commands.includes(kind)) setDoing({ kind, isNext: false });
  };
  const finish = (after: TicketView, kind: CommandKind): void => {
    toast({ text: actWords.done[kind](after.ticket.number) });
    // A verified report waits for a unit: the next step is offered at once.
    setDoing(kind === 'verify' && after.commands.includes('dispose') ? { kind: 'dispose', isNext: true } : null);
  };
  return { doing, start, finish, stop: () => setDoing(null) };
}

/** Where the eyes and the keys go: to what was just added to the story, and back to the acts when a form closes. */
function useAttention(timelineLength: number, isActing: boolean) {
  const story = useRef<HTMLDivElement>(null);
  const acts = useRef<HTMLDivElement>(null);
  const before = useRef({ timelineLength, isActing });
  useEffect(() => {
    if (timelineLength > before.current.timelineLength) story.current?.scrollTo({ top: story.current.scrollHeight });
    if (before.current.isActing && !isActing) acts.current?.querySelector('button')?.focus({ preventScroll: true });
    before.current = { timelineLength, isActing };
  }, [timelineLength, isActing]);
  return { story, acts };
}

function useLetter(ticketId: string, onOpenLetter: TicketPageProps['onOpenLetter']) {
  const compose = useDeskCall('letter.compose');
  const toast = useToast();
  const make = (): void => compose.mutate({ ticketId, variant: null }, {
    onSuccess: ({ letter }) => onOpenLetter(ticketId, letter.id),
    onError: (error) => {
      const { title, text } = messageOf(error);
      toast({ tone: 'error', text: `${title}. ${text}` });
    },
  });
  return { make, isComposing: compose.isPending };
}

function TicketBody({ view, ticketId, onBack, onDecide, onOpenTicket, onOpenLetter }: TicketPageProps & { readonly view: TicketView }) {
  const { doing, start, finish, stop } = useActs(view);
  const { make, isComposing } = useLetter(ticketId, onOpenLetter);
  const { story, acts } = useAttention(view.timeline.length, doing !== null);
  useShortcuts({
    v: () => start('verify'), d: () => start('dispose'), t: () => start('followUp'), e: () => start('archive'),
    s: () => (view.mayComposeLetter ? make() : undefined),
    escape: () => (doing ? stop() : onBack?.()),
  });
  const { erased } = view.ticket;
  return (
    <div className={classes.columns} data-acting={doing !== null || undefined}>
      <div className={classes.main}>
        {erased ? <ErasedTicket view={view} erased={erased} /> : (
          <>
            <div ref={story} className={classes.story} tabIndex={0} role="region" aria-label={words.reportText}>
              {view.conflicts.length > 0 && <Undecided things={view.conflicts} onDecide={onDecide} />}
              <ReportText view={view} />
              <Timeline view={view} />
            </div>
            <div ref={acts}><ActBar view={view} openAct={doing?.kind ?? null} onAct={start} onLetter={make} isComposing={isComposing} /></div>
          </>
        )}
      </div>
      {doing
        ? <ActPanel key={doing.kind} {...doing} view={view} onDone={finish} onCancel={stop} />
        : <Facts view={view} onOpenTicket={onOpenTicket} onOpenLetter={(letterId) => onOpenLetter(ticketId, letterId)} />}
    </div>
  );
}

function Undecided({ things, onDecide }: { readonly things: TicketView['conflicts']; readonly onDecide: () => void }) {
  return (
    <div className={classes.undecided} role="status">
      <IconScale size={18} aria-hidden />
      <span>{conflictText.notice(thingLabels(things))}</span>
      <Button variant="default" size="compact-sm" onClick={onDecide}>{conflictText.decide}</Button>
    </div>
  );
}

function ReportText({ view: { ticket } }: { readonly view: TicketView }) {
  const names = useNames();
  const under = [ticket.incidentOn === null ? null : words.incident(formatDate(ticket.incidentOn)), placeOf(ticket, names)].filter((part) => part !== null);
  return (
    <article>
      <h1 className={classes.title}>{ticket.title}</h1>
      <div className={classes.report}>
        <p className={classes.reportText}>{ticket.text}</p>
        {under.length > 0 && <p className={classes.under}>{under.join(' · ')}</p>}
      </div>
    </article>
  );
}
