import { Button, PasswordInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { wordsIn } from '../../../shared/access/recovery.ts';
import type { AccessView } from '../../../shared/contract/access.ts';
import { accessText } from '../../../shared/messages/id/access.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { KeyError } from '../../ui/key-error.tsx';
import { isWholeRecovery, RecoveryWordsField } from '../../ui/recovery-words-field.tsx';
import { useWait } from '../../ui/use-wait.ts';
import classes from './access.module.css';

const words = accessText.unlock;

interface Props {
  readonly view: AccessView;
  readonly onUnlocked: (view: AccessView) => void;
}

/** Asks for the passphrase, or for the recovery words. */
export function UnlockPage({ view, onUnlocked }: Props) {
  const [by, setBy] = useState<'passphrase' | 'recovery'>(view.hasPassphrase ? 'passphrase' : 'recovery');
  const [secret, setSecret] = useState('');
  const unlock = useDeskCall('access.unlock');
  const wait = useWait(unlock.error);
  const isReady = wait === null && (by === 'passphrase' ? secret !== '' : isWholeRecovery(secret));
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isReady) unlock.mutate({ by, secret: by === 'recovery' ? wordsIn(secret).join(' ') : secret }, { onSuccess: onUnlocked });
  };
  const swap = (): void => {
    setBy(by === 'passphrase' ? 'recovery' : 'passphrase');
    setSecret('');
    if (wait === null) unlock.reset();
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <h1 className={classes.title}><IconLock size={24} stroke={1.7} aria-hidden /> {words.title}</h1>
      {view.reason !== null && <p className={classes.reason}>{words.reasons[view.reason]}</p>}
      <p className={classes.lead}>{by === 'passphrase' ? words.lead : words.recoveryLead}</p>
      {by === 'passphrase'
        ? <PasswordInput label={words.passphrase} value={secret} autoFocus autoComplete="off" maxLength={1000} onChange={(event) => setSecret(event.currentTarget.value)} />
        : <RecoveryWordsField value={secret} onChange={setSecret} />}
      <KeyError error={unlock.error} wait={wait} />
      <div className={classes.acts}>
        {view.hasPassphrase && <Button variant="default" onClick={swap}>{by === 'passphrase' ? words.useRecovery : words.usePassphrase}</Button>}
        <Button type="submit" loading={unlock.isPending} disabled={!isReady}>{words.submit}</Button>
      </div>
    </form>
  );
}
