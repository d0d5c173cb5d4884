import { Button } from '@mantine/core';
import { IconCircleCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { intake as words } from '../../../shared/messages/id/intake.ts';
import { SendingFiles } from '../../ui/attach.tsx';
import { Page } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { Sending } from '../../ui/use-sending.ts';
import classes from './intake.module.css';

interface IntakeDoneProps {
  readonly sending: readonly Sending[];
  readonly onForget: (id: number) => void;
  readonly number: string;
  readonly onOpen: () => void;
  readonly onAnother: () => void;
}

/** The number under which the report is kept now, and what may follow. */
export function IntakeDone({ sending, onForget, number, onOpen, onAnother }: IntakeDoneProps) {
  const toast = useToast();
  const another = useRef<HTMLButtonElement>(null);
  useEffect(() => another.current?.focus(), []);
  const copy = (): void => void navigator.clipboard.writeText(number).then(() => toast({ text: words.done.copied }));
  return (
    <Page title={words.title}>
      <div className={classes.done} role="status">
        <IconCircleCheck size={40} stroke={1.5} aria-hidden />
        <h2 className={classes.doneTitle}>{words.done.title(number)}</h2>
        <p className={classes.doneText}>{words.done.text}</p>
        <div className={classes.doneFiles}><SendingFiles list={sending} onForget={onForget} /></div>
        <div className={classes.buttons}>
          <Button onClick={onOpen}>{words.done.open}</Button>
          <Button ref={another} variant="default" onClick={onAnother}>{words.done.another}</Button>
          <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>{words.done.copy}</Button>
        </div>
      </div>
    </Page>
  );
}
