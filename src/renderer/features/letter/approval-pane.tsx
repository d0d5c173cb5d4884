import { Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { LetterRow, LetterView } from '../../../shared/contract/views.ts';
import { longDate } from '../../../shared/letter/dates.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { LetterFrame } from '../../ui/letter-frame.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { AskDialog } from './ask-dialog.tsx';
import { CheckList } from './check-list.tsx';
import { RemarkDialog } from './remark-dialog.tsx';
import classes from './letter.module.css';

const words = letterText.queue;

/** A proposed letter as it will leave the desk, with what the manager decides. */
export function ApprovalPane({ letter: { ticketId, id }, onOpen }: { readonly letter: LetterRow; readonly onOpen: () => void }) {
  const query = useDeskQuery('letter.read', { ticketId, letterId: id });
  if (query.error) return <div className={classes.pane}><ErrorState error={query.error} onRetry={() => void query.refetch()} /></div>;
  if (!query.data) return <div className={classes.pane}><LoadingLines lines={10} /></div>;
  return <Decision view={query.data} onOpen={onOpen} />;
}

function Decision({ view, onOpen }: { readonly view: LetterView; readonly onOpen: () => void }) {
  const { letter, problems, mayNumber, acts } = view;
  const number = useDeskCall('letter.number');
  const act = useDeskCall('letter.act');
  const toast = useToast();
  const [asking, setAsking] = useState<'number' | 'sendBack' | null>(null);
  const close = (): void => setAsking(null);
  const key = { ticketId: letter.ticketId, letterId: letter.id };
  const isBusy = number.isPending || act.isPending;
  const failed = (error: unknown): void => {
    const { title, text } = messageOf(error);
    toast({ tone: 'error', text: `${title}. ${text}` });
  };
  const mayApprove = mayNumber && problems.length === 0 && !isBusy;
  const approve = (): void => {
    close();
    number.mutateAsync(key).then((done) => toast({ text: letterText.page.numbered(done.letter.number ?? '') }), failed);
  };
  const sendBack = (remark: string): void => {
    close();
    act.mutateAsync({ ...key, act: 'sendBack', remark }).then(() => toast({ text: letterText.acts.done.sendBack }), failed);
  };
  const maySendBack = acts.includes('sendBack') && !isBusy;
  const ask = (): void => {
    if (mayApprove) setAsking('number');
  };
  useShortcuts({ a: ask, b: () => maySendBack && setAsking('sendBack') });
  return (
    <section className={classes.pane} aria-label={words.label}>
      <div className={classes.paneActs}>
        <span className={classes.cut} title={letter.subject}><strong>{letterText.kinds[letter.kind ?? 'response']}</strong> {words.forTicket(view.ticketNumber)}</span>
        <Button variant="subtle" size="compact-md" onClick={onOpen}>{words.open}</Button>
        {acts.includes('sendBack') && <Button variant="default" size="compact-md" leftSection={<IconArrowBackUp size={16} aria-hidden />} disabled={isBusy} onClick={() => setAsking('sendBack')}>{letterText.acts.sendBack}</Button>}
        {mayNumber && (
          <Tooltip label={letterText.checks.waiting(problems.length)} disabled={problems.length === 0}>
            <Button size="compact-md" leftSection={<IconRosetteDiscountCheck size={16} aria-hidden />} loading={number.isPending} aria-disabled={!mayApprove} {...(mayApprove ? {} : { 'data-disabled': true })} onClick={ask}>{letterText.page.number}</Button>
          </Tooltip>
        )}
      </div>
      {problems.length > 0 && <CheckList problems={problems} />}
      <LetterFrame label={letterText.page.preview} html={view.html} paper={letter.paper} />
      <AskDialog
        question={asking === 'number' ? { title: letterText.numbering.title, text: letterText.numbering.text(longDate(letter.date)), confirm: letterText.page.number } : null}
        onClose={close} onConfirm={approve}
      />
      <RemarkDialog isOpen={asking === 'sendBack'} act="sendBack" isNeeded onClose={close} onConfirm={sendBack} />
    </section>
  );
}
