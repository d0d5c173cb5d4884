import { Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Paper } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { LetterFrame } from '../../ui/letter-frame.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import type { ApprovalWords } from './approval-words.ts';
import { AskDialog } from './ask-dialog.tsx';
import { RemarkDialog } from './remark-dialog.tsx';
import { usePerform } from './use-perform.ts';
import classes from './letter.module.css';

const words = letterText.queue;

/** Something that waits to be approved, be it a letter or a recap. */
export interface Proposal {
  /** What it is, e.g. `Surat tanggapan`. */
  readonly name: string;
  /** For which report, or by whom. */
  readonly about: string;
  readonly subject: string;
  readonly html: string;
  readonly paper: Paper;
  readonly mayNumber: boolean;
  readonly maySendBack: boolean;
  /** Why it cannot get its number yet, in short and in full; null = it can. */
  readonly obstacle: { readonly hint: string; readonly shown: ReactNode } | null;
  readonly words: ApprovalWords;
  /** Gives it its number, which it resolves to. */
  readonly number: () => Promise<string>;
  readonly sendBack: (remark: string) => Promise<unknown>;
}

/** A proposal as it will leave the desk, with what the manager decides, by mouse or by key. */
export function Decision({ proposal, onOpen }: { readonly proposal: Proposal; readonly onOpen: () => void }) {
  const { name, about, subject, obstacle, mayNumber, maySendBack, words: asked } = proposal;
  const { busy, perform } = usePerform<'number' | 'sendBack'>();
  const [asking, setAsking] = useState<'number' | 'sendBack' | null>(null);
  const close = (): void => setAsking(null);
  const isReady = mayNumber && obstacle === null && busy === null;
  const ask = (): void => {
    if (isReady) setAsking('number');
  };
  const askBack = (): void => {
    if (maySendBack && busy === null) setAsking('sendBack');
  };
  const approve = (): void => {
    close();
    void perform('number', async () => asked.numbered(await proposal.number()));
  };
  const sendBack = (remark: string): void => {
    close();
    void perform('sendBack', async () => {
      await proposal.sendBack(remark);
      return asked.sentBack;
    });
  };
  useShortcuts({ a: ask, b: askBack });
  return (
    <section className={classes.pane} aria-label={words.label}>
      <div className={classes.paneActs}>
        <span className={classes.cut} title={subject}><strong>{name}</strong> {about}</span>
        <Button variant="subtle" size="compact-md" onClick={onOpen}>{words.open}</Button>
        {maySendBack && <Button variant="default" size="compact-md" leftSection={<IconArrowBackUp size={16} aria-hidden />} disabled={busy !== null} onClick={askBack}>{letterText.acts.sendBack}</Button>}
        {mayNumber && (
          <Tooltip label={obstacle?.hint} disabled={obstacle === null}>
            <Button size="compact-md" leftSection={<IconRosetteDiscountCheck size={16} aria-hidden />} loading={busy === 'number'} aria-disabled={!isReady} {...(isReady ? {} : { 'data-disabled': true })} onClick={ask}>{letterText.page.number}</Button>
          </Tooltip>
        )}
      </div>
      {obstacle?.shown}
      <LetterFrame label={letterText.page.preview} html={proposal.html} paper={proposal.paper} />
      <AskDialog question={asking === 'number' ? asked.number : null} onClose={close} onConfirm={approve} />
      <RemarkDialog isOpen={asking === 'sendBack'} question={asked.sendBack} isNeeded onClose={close} onConfirm={sendBack} />
    </section>
  );
}
