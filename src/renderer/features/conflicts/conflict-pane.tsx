import { Button } from '@mantine/core';
import { useState } from 'react';
import type { In } from '../../../shared/contract/calls.ts';
import type { OpenConflict } from '../../../shared/contract/conflict-views.ts';
import { conflictText as words, thingLabel } from '../../../shared/messages/id/conflicts.ts';
import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { ErrorState, FormError, LoadingLines } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CombineForm } from './combine-form.tsx';
import { conflictOf } from './entries.ts';
import type { Entry } from './entries.ts';
import { SideCards } from './side-cards.tsx';
import classes from './conflicts.module.css';

interface PaneProps {
  readonly entry: Entry;
  readonly onOpenTicket: (id: string) => void;
  readonly onOpenLetter: (ticketId: string, letterId: string) => void;
}

/** The versions of one thing, and the decision between them. */
export function ConflictPane({ entry, onOpenTicket, onOpenLetter }: PaneProps) {
  const { row: { ticketId, number, title }, thing } = entry;
  const { data, error, refetch } = useDeskQuery('conflict.read', { ticketId });
  const conflict = data && conflictOf(data, thing);
  return (
    <section className={classes.pane} aria-label={words.question(thingLabel(thing))}>
      <header className={classes.head}>
        <div className={classes.about}>
          <h2 className={classes.question}>{words.question(thingLabel(thing))}</h2>
          <p className={classes.quiet}>{number} · {title}</p>
        </div>
        {thing.kind === 'letter' && <Button variant="default" onClick={() => onOpenLetter(ticketId, thing.letterId)}>{words.openLetter}</Button>}
        <Button variant="default" onClick={() => onOpenTicket(ticketId)}>{words.openTicket}</Button>
      </header>
      <p className={classes.quiet}>{words.explain}</p>
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingLines lines={6} />)}
      {conflict && <Decision ticketId={ticketId} number={number} conflict={conflict} />}
    </section>
  );
}

type Settling = In<'conflict.settle'>;

function keeping(ticketId: string, conflict: OpenConflict, keeps: string): Settling {
  switch (conflict.kind) {
    case 'fact': return { kind: 'fact', ticketId, key: conflict.key, keeps };
    case 'letter': return { kind: 'letter', ticketId, letterId: conflict.letterId, keeps };
    case 'reporter': return { kind: 'reporter', ticketId, keeps };
  }
}

function Decision({ ticketId, number, conflict }: { readonly ticketId: string; readonly number: string; readonly conflict: OpenConflict }) {
  const toast = useToast();
  const label = thingLabel(conflict);
  const call = useDeskCall('conflict.settle', () => toast({ text: words.done(label, number) }));
  const [chosen, setChosen] = useState<string | null>(null);
  const [isCombining, setIsCombining] = useState(false);
  const settle = (input: Settling): void => {
    if (!call.isPending) call.mutate(input);
  };
  const place = conflict.sides.findIndex(({ id }) => id === chosen);
  const confirm = (id: string): void => settle(keeping(ticketId, conflict, id));
  return (
    <>
      <SideCards conflict={conflict} chosen={chosen} isOn={!isCombining} onChoose={setChosen} onConfirm={confirm} />
      <FormError error={call.error} />
      {!conflict.maySettle && <p className={classes.quiet}>{words.notYours}</p>}
      {conflict.maySettle && isCombining && conflict.kind === 'fact' && (
        <CombineForm sides={conflict.sides} isSaving={call.isPending} onCancel={() => setIsCombining(false)} onSave={(made) => settle({ kind: 'words', ticketId, ...made })} />
      )}
      {conflict.maySettle && !isCombining && (
        <div className={classes.acts}>
          <Button disabled={place < 0} loading={call.isPending} onClick={() => chosen !== null && confirm(chosen)}>{words.use(Math.max(0, place) + 1)}</Button>
          {conflict.kind === 'fact' && conflict.mayCombine && <Button variant="default" onClick={() => setIsCombining(true)}>{words.combine}</Button>}
          <span className={classes.quiet}>{place < 0 ? words.pick : words.kept[conflict.kind]}</span>
        </div>
      )}
    </>
  );
}
