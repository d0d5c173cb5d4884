import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { wordsIn } from '../../../shared/access/recovery.ts';
import { accessText } from '../../../shared/messages/id/access.ts';
import type { Officer } from '../../../shared/office/office.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { KeyError } from '../../ui/key-error.tsx';
import { isWholeRecovery, RecoveryWordsField } from '../../ui/recovery-words-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWait } from '../../ui/use-wait.ts';
import classes from './sign-in.module.css';

const words = accessText.forgotten;

interface Props {
  readonly officer: Officer;
  readonly onBack: () => void;
}

/** The way back for whoever has forgotten their PIN: the coordinator removes it, or the office's recovery words do. */
export function ForgottenPin({ officer, onBack }: Props) {
  const [secret, setSecret] = useState('');
  const toast = useToast();
  const clear = useDeskCall('access.clearPin', () => {
    toast({ text: words.cleared(officer.name) });
    onBack();
  });
  const wait = useWait(clear.error);
  const isReady = wait === null && isWholeRecovery(secret);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isReady) clear.mutate({ officerId: officer.id, words: wordsIn(secret).join(' ') });
  };
  return (
    <form className={classes.pin} onSubmit={send}>
      <h1 className={classes.title}>{words.title(officer.name)}</h1>
      <p className={classes.text}>{words.lead}</p>
      <RecoveryWordsField value={secret} onChange={setSecret} />
      <KeyError error={clear.error} wait={wait} />
      <div className={classes.acts}>
        <Button variant="default" onClick={onBack}>{accessText.pin.back}</Button>
        <Button type="submit" loading={clear.isPending} disabled={!isReady}>{words.submit}</Button>
      </div>
    </form>
  );
}
