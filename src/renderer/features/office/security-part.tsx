import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NewRecovery } from '../../../shared/contract/access.ts';
import { accessText } from '../../../shared/messages/id/access.ts';
import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { isPassphraseReady, NO_PASSPHRASE, PassphraseFields } from '../../ui/passphrase-fields.tsx';
import { RecoveryFlow } from '../../ui/recovery-flow.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { NumberField } from './fields.tsx';
import { errorOf } from './part.ts';
import type { PartProps } from './part.ts';
import classes from './security-part.module.css';

const words = accessText.settings;

/** When the screen locks, the keys of the data, and PINs that were forgotten. */
export function SecurityPart({ office, problems, isReadOnly, onChange }: PartProps) {
  const error = errorOf(problems, 'security', null, 'lockAfterMinutes');
  return (
    <div className={classes.part}>
      <section className={classes.minutes}>
        <NumberField
          label={words.idle} hint={words.idleHint} value={office.lockAfterMinutes} error={error} isReadOnly={isReadOnly} max={240}
          onChange={(lockAfterMinutes) => onChange({ ...office, lockAfterMinutes })}
        />
      </section>
      {!isReadOnly && <Keys />}
      <Pins office={office} isReadOnly={isReadOnly} />
    </div>
  );
}

function Keys() {
  const { data } = useDeskQuery('access.read', {});
  const [recovery, setRecovery] = useState<NewRecovery | null>(null);
  const [isChanging, setIsChanging] = useState(false);
  const renew = useDeskCall('access.renewRecovery');
  const toast = useToast();
  // neither: the data are not sealed, so that there are no keys to renew
  if (!data || (!data.hasKeystore && !data.hasPassphrase)) return null;
  return (
    <section>
      <h2 className={classes.title}>{words.keys}</h2>
      <p className={classes.hint}>{data.hasKeystore ? words.keystore : words.passphrase} {words.renewHint}</p>
      <FormError error={renew.error} />
      <div className={classes.acts}>
        <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate({}, { onSuccess: setRecovery })}>{words.renew}</Button>
        {!data.hasKeystore && <Button variant="default" onClick={() => setIsChanging(true)}>{words.changePassphrase}</Button>}
      </div>
      <Dialog isOpen={recovery !== null} onClose={() => setRecovery(null)} label={words.renew} size={680}>
        {recovery && <RecoveryFlow title="h2" recovery={recovery} onDone={() => { setRecovery(null); toast({ text: words.renewed }); }} />}
      </Dialog>
      <Dialog isOpen={isChanging} onClose={() => setIsChanging(false)} label={words.changePassphrase} size={480}>
        <ChangePassphrase onDone={() => { setIsChanging(false); toast({ text: words.changed }); }} />
      </Dialog>
    </section>
  );
}

function ChangePassphrase({ onDone }: { readonly onDone: () => void }) {
  const [typed, setTyped] = useState(NO_PASSPHRASE);
  const save = useDeskCall('access.setPassphrase');
  const isReady = isPassphraseReady(typed);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) save.mutate({ passphrase: typed.first }, { onSuccess: onDone });
      }}
    >
      <PassphraseFields value={typed} onChange={setTyped} />
      <FormError error={save.error} />
      <div className={classes.acts}><Button type="submit" loading={save.isPending} disabled={!isReady}>{accessText.renew.submit}</Button></div>
    </form>
  );
}

function Pins({ office, isReadOnly }: Pick<PartProps, 'office' | 'isReadOnly'>) {
  const { data } = useDeskQuery('office.read', {});
  const clear = useDeskCall('pin.clear');
  const toast = useToast();
  const holders = office.officers.filter(({ id }) => data?.withPin.includes(id));
  return (
    <section>
      <h2 className={classes.title}>{words.pins}</h2>
      <p className={classes.hint}>{holders.length === 0 ? words.noPins : words.pinsHint}</p>
      <FormError error={clear.error} />
      <ul className={classes.holders}>
        {holders.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            {!isReadOnly && (
              <Button size="compact-sm" variant="default" aria-label={words.clear(name)} disabled={clear.isPending} onClick={() => clear.mutate({ officerId: id }, { onSuccess: () => toast({ text: words.cleared }) })}>
                {accessText.pin.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
