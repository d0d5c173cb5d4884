import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { AccessView } from '../../../shared/contract/access.ts';
import { accessText } from '../../../shared/messages/id/access.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { isPassphraseReady, NO_PASSPHRASE, PassphraseFields } from '../../ui/passphrase-fields.tsx';
import { FormError } from '../../ui/states.tsx';
import classes from './access.module.css';

const words = accessText.renew;

/** After the recovery words have opened the data: a passphrase for the days to come. */
export function RenewPage({ onSaved }: { readonly onSaved: (view: AccessView) => void }) {
  const [typed, setTyped] = useState(NO_PASSPHRASE);
  const save = useDeskCall('access.setPassphrase');
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isPassphraseReady(typed)) save.mutate({ passphrase: typed.first }, { onSuccess: onSaved });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <h1 className={classes.title}>{words.title}</h1>
      <p className={classes.lead}>{words.lead}</p>
      <PassphraseFields value={typed} onChange={setTyped} />
      <FormError error={save.error} />
      <div className={classes.acts}><Button type="submit" loading={save.isPending} disabled={!isPassphraseReady(typed)}>{words.submit}</Button></div>
    </form>
  );
}
