import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { accessText } from '../../../shared/messages/id/access.ts';
import type { Officer } from '../../../shared/office/office.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { KeyError } from '../../ui/key-error.tsx';
import { isPin, PinField } from '../../ui/pin-field.tsx';
import { useWait } from '../../ui/use-wait.ts';
import classes from './access.module.css';

const words = accessText.lock;

/** The locked desk: whoever sat here goes on with their PIN; what they typed is kept. */
export function LockPage({ officer }: { readonly officer: Officer }) {
  const [pin, setPin] = useState('');
  const unlock = useDeskCall('session.unlock');
  const end = useDeskCall('session.end');
  const wait = useWait(unlock.error);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isPin(pin)) unlock.mutate({ pin }, { onError: () => setPin('') });
  };
  return (
    <main className={classes.page}>
      <form className={`${classes.form ?? ''} ${classes.narrow ?? ''}`} onSubmit={send}>
        <h1 className={classes.title}><IconLock size={24} stroke={1.7} aria-hidden /> {words.title}</h1>
        <div className={classes.who}><Avatar name={officer.name} /> <strong>{officer.name}</strong></div>
        <p className={classes.lead}>{words.lead}</p>
        <PinField label={accessText.pin.label} value={pin} onChange={setPin} autoFocus disabled={wait !== null} />
        <KeyError error={unlock.error} wait={wait} />
        <div className={classes.acts}>
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate({})}>{words.switch}</Button>
          <Button type="submit" loading={unlock.isPending} disabled={!isPin(pin) || wait !== null}>{words.submit}</Button>
        </div>
      </form>
    </main>
  );
}
