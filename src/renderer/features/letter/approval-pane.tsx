import { IconInfoCircle } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { RecapLetterView } from '../../../shared/contract/recap-views.ts';
import type { LetterRow, LetterView } from '../../../shared/contract/views.ts';
import { letterKind } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { recapLetterText } from '../../../shared/messages/id/recap-letter.ts';
import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { CheckList } from '../../ui/letter-checks.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { letterApproval, recapApproval } from './approval-words.ts';
import { Decision } from './decision.tsx';
import type { Proposal } from './decision.tsx';
import classes from './letter.module.css';

/** The letter or recap that is read in the queue. */
export function ApprovalPane({ letter: { ticketId, id }, onOpen }: { readonly letter: LetterRow; readonly onOpen: () => void }) {
  return ticketId === null ? <RecapPane letterId={id} onOpen={onOpen} /> : <LetterPane ticketId={ticketId} letterId={id} onOpen={onOpen} />;
}

function LetterPane({ onOpen, ...key }: { readonly ticketId: string; readonly letterId: string; readonly onOpen: () => void }) {
  const query = useDeskQuery('letter.read', key);
  const number = useDeskCall('letter.number');
  const act = useDeskCall('letter.act');
  return (
    <Pane
      query={query} onOpen={onOpen} proposalOf={(view) => ({
        ...ofLetter(view),
        number: async () => (await number.mutateAsync(key)).letter.number ?? '',
        sendBack: (remark) => act.mutateAsync({ ...key, act: 'sendBack', remark }),
      })}
    />
  );
}

function RecapPane({ onOpen, letterId }: { readonly letterId: string; readonly onOpen: () => void }) {
  const query = useDeskQuery('recap.readLetter', { letterId });
  const act = useDeskCall('recap.act');
  return (
    <Pane
      query={query} onOpen={onOpen} proposalOf={(view) => ({
        ...ofRecap(view),
        number: async () => (await act.mutateAsync({ letterId, act: 'number', remark: null })).letter.number ?? '',
        sendBack: (remark) => act.mutateAsync({ letterId, act: 'sendBack', remark }),
      })}
    />
  );
}

interface PaneProps<View> {
  readonly query: UseQueryResult<View, unknown>;
  readonly proposalOf: (view: View) => Proposal;
  readonly onOpen: () => void;
}

function Pane<View>({ query, proposalOf, onOpen }: PaneProps<View>) {
  if (query.error) return <div className={classes.pane}><ErrorState error={query.error} onRetry={() => void query.refetch()} /></div>;
  if (query.data === undefined) return <div className={classes.pane}><LoadingLines lines={10} /></div>;
  return <Decision proposal={proposalOf(query.data)} onOpen={onOpen} />;
}

type Shown = Omit<Proposal, 'number' | 'sendBack'>;

function ofLetter({ letter, ticketNumber, html, problems, mayNumber, acts }: LetterView): Shown {
  return {
    name: letterText.kinds[letterKind(letter)], about: letterText.queue.forTicket(ticketNumber), subject: letter.subject, html, paper: letter.paper,
    mayNumber, maySendBack: acts.includes('sendBack'), words: letterApproval(letter.date),
    obstacle: problems.length === 0 ? null : { hint: letterText.checks.waiting(problems.length), shown: <CheckList problems={problems} /> },
  };
}

function ofRecap({ letter, byName, html, problems, acts }: RecapLetterView): Shown {
  const { page } = recapLetterText;
  return {
    name: letter.subject, about: page.by(byName), subject: letter.subject, html, paper: letter.paper,
    mayNumber: acts.includes('number'), maySendBack: acts.includes('sendBack'), words: recapApproval(letter.date),
    obstacle: problems.length === 0 ? null : { hint: page.waiting, shown: <p className={classes.notice}><IconInfoCircle size={16} aria-hidden />{page.wrongYear}</p> },
  };
}
