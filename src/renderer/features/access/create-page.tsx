import { Button } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { NewRecovery } from '../../../shared/contract/access.ts';
import { accessText } from '../../../shared/messages/id/access.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { isPassphraseReady, NO_PASSPHRASE, PassphraseFields } from '../../ui/passphrase-fields.tsx';
import { FormError } from '../../ui/states.tsx';
import classes from './access.module.css';

const words = accessText.create;

interface Props {
  readonly hasKeystore: boolean;
  readonly onCreated: (recovery: NewRecovery) => void;
}

/** The first start: makes the key that seals the data. */
export function CreatePage({ hasKeystore, onCreated }: Props) {
  const [typed, setTyped] = useState(NO_PASSPHRASE);
  const create = useDeskCall('access.create');
  const isReady = hasKeystore || isPassphraseReady(typed);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isReady) create.mutate({ passphrase: hasKeystore ? null : typed.first }, { onSuccess: onCreated });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <h1 className={classes.title}><IconShieldLock size={26} stroke={1.7} aria-hidden /> {words.title}</h1>
      <p className={classes.lead}>{words.lead}</p>
      <p className={classes.lead}>{hasKeystore ? words.keystore : words.passphrase}</p>
      {!hasKeystore && <PassphraseFields value={typed} onChange={setTyped} />}
      <p className={classes.note}>{words.next}</p>
      <FormError error={create.error} />
      <div className={classes.acts}><Button type="submit" loading={create.isPending} disabled={!isReady}>{words.submit}</Button></div>
    </form>
  );
}
