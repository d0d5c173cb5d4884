import { Button } from '@mantine/core';
import type { NewRecovery } from '../../../shared/contract/access.ts';
import { accessText } from '../../../shared/messages/id/access.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { FormError } from '../../ui/states.tsx';
import classes from './access.module.css';

const words = accessText.unconfirmed;

/** The app was closed before the recovery words were asked back: new ones are made. */
export function UnconfirmedPage({ onRenewed }: { readonly onRenewed: (recovery: NewRecovery) => void }) {
  const renew = useDeskCall('access.renewRecovery');
  return (
    <div className={classes.form}>
      <h1 className={classes.title}>{words.title}</h1>
      <p className={classes.lead}>{words.lead}</p>
      <FormError error={renew.error} />
      <div className={classes.acts}><Button loading={renew.isPending} onClick={() => renew.mutate({}, { onSuccess: onRenewed })}>{words.submit}</Button></div>
    </div>
  );
}
