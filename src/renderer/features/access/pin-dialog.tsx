import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { accessText } from '../../../shared/messages/id/access.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { isPin, PinField } from '../../ui/pin-field.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import classes from './access.module.css';

const words = accessText.pin;

interface Props {
  readonly isOpen: boolean;
  readonly hasPin: boolean;
  readonly onClose: () => void;
}

/** Sets, changes or removes the PIN of whoever sits here. */
export function PinDialog({ isOpen, hasPin, onClose }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} label={hasPin ? words.change : words.set} size={420}>
      <PinForm hasPin={hasPin} onDone={onClose} />
    </Dialog>
  );
}

function PinForm({ hasPin, onDone }: { readonly hasPin: boolean; readonly onDone: () => void }) {
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const set = useDeskCall('pin.set');
  const toast = useToast();
  const isKnown = !hasPin || isPin(current);
  const isReady = isKnown && isPin(fresh) && fresh === again;
  const save = (pin: string | null): void => set.mutate({ current: hasPin ? current : null, pin }, {
    onSuccess: () => {
      toast({ text: pin === null ? words.removed : words.saved });
      onDone();
    },
  });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isReady) save(fresh);
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <p className={classes.lead}>{words.why}</p>
      {hasPin && <PinField label={words.current} value={current} onChange={setCurrent} autoFocus />}
      <PinField label={words.fresh} value={fresh} onChange={setFresh} autoFocus={!hasPin} />
      <PinField label={words.again} value={again} onChange={setAgain} error={isPin(again) && again !== fresh && words.differs} />
      <FormError error={set.error} />
      <div className={classes.acts}>
        {hasPin && <Button variant="default" disabled={!isPin(current) || set.isPending} onClick={() => save(null)}>{words.remove}</Button>}
        <Button type="submit" loading={set.isPending} disabled={!isReady}>{words.save}</Button>
      </div>
    </form>
  );
}
