import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { wordsIn } from '../../../shared/access/recovery.ts';
import type { RestorePlan } from '../../../shared/contract/backup-views.ts';
import { accessText } from '../../../shared/messages/id/access.ts';
import { backupText } from '../../../shared/messages/id/backup.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { isWholeRecovery, RecoveryWordsField } from '../../ui/recovery-words-field.tsx';
import { FormError } from '../../ui/states.tsx';
import classes from './backup-part.module.css';

const words = backupText.key;
const { unlock: fields } = accessText;

interface Props {
  /** Whether the desk that made it had a passphrase; recovery words it had in any case. */
  readonly hasPassphrase: boolean;
  readonly onOpened: (plan: RestorePlan) => void;
  readonly onClose: () => void;
}

/** Asks for what opens the data of the desk that made the backup. */
export function BackupKeyDialog({ hasPassphrase, onOpened, onClose }: Props) {
  const [by, setBy] = useState<'passphrase' | 'recovery'>(hasPassphrase ? 'passphrase' : 'recovery');
  const [secret, setSecret] = useState('');
  const unlock = useDeskCall('restore.unlock');
  const isReady = by === 'passphrase' ? secret !== '' : isWholeRecovery(secret);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isReady) unlock.mutate({ by, secret: by === 'recovery' ? wordsIn(secret).join(' ') : secret }, { onSuccess: onOpened });
  };
  const swap = (): void => {
    setBy(by === 'passphrase' ? 'recovery' : 'passphrase');
    setSecret('');
    unlock.reset();
  };
  return (
    <Dialog isOpen onClose={onClose} label={words.title} size={520}>
      <form className={classes.fields} onSubmit={send}>
        <p className={classes.quiet}>{words.lead}</p>
        {by === 'passphrase'
          ? <PasswordInput label={words.passphrase} value={secret} autoFocus autoComplete="off" maxLength={1000} onChange={(event) => setSecret(event.currentTarget.value)} />
          : <RecoveryWordsField value={secret} onChange={setSecret} />}
        <FormError error={unlock.error} />
        <div className={classes.end}>
          {hasPassphrase && <Button variant="default" disabled={unlock.isPending} onClick={swap}>{by === 'passphrase' ? fields.useRecovery : fields.usePassphrase}</Button>}
          <Button type="submit" loading={unlock.isPending} disabled={!isReady}>{words.submit}</Button>
        </div>
      </form>
    </Dialog>
  );
}
