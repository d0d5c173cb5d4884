import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { isStrongEnough } from '../../../shared/access/passphrase.ts';
import type { In } from '../../../shared/contract/calls.ts';
import { parcelText } from '../../../shared/messages/id/parcel.ts';
import classes from './parcel.module.css';

const words = parcelText.secret;

/** What was typed; it is in memory only and goes with the page. */
export interface Secret {
  readonly input: Pick<In<'parcel.make'>, 'passphrase' | 'keeps'>;
  readonly isReady: boolean;
  readonly fields: SecretFieldsProps;
}

interface Typed {
  readonly first: string;
  readonly again: string;
  readonly keeps: boolean;
  /** Another one is to be typed though one is held. */
  readonly isOther: boolean;
}

interface SecretFieldsProps {
  readonly typed: Typed;
  readonly set: (patch: Partial<Typed>) => void;
  readonly isHeld: boolean;
  readonly isNew: boolean;
}

/** The office's passphrase for parcels. `isNew`: whoever makes a parcel types it twice, because whoever opens it is far away. */
export function useSecret(hasHeld: boolean, isNew: boolean): Secret {
  const [typed, setTyped] = useState<Typed>({ first: '', again: '', keeps: false, isOther: false });
  const isHeld = hasHeld && !typed.isOther;
  const isTyped = isNew ? isStrongEnough(typed.first) && typed.first === typed.again : typed.first !== '';
  return {
    input: isHeld ? { passphrase: null, keeps: true } : { passphrase: typed.first, keeps: typed.keeps },
    isReady: isHeld || isTyped,
    fields: { typed, set: (patch) => setTyped((old) => ({ ...old, ...patch })), isHeld, isNew },
  };
}

/** The fields of it. */
export function SecretFields({ typed, set, isHeld, isNew }: SecretFieldsProps) {
  if (isHeld) {
    return (
      <p className={classes.held}>
        {words.held} <Button variant="subtle" size="compact-sm" onClick={() => set({ isOther: true })}>{words.other}</Button>
      </p>
    );
  }
  const { first, again, keeps } = typed;
  return (
    <>
      <PasswordInput
        label={words.label} description={words.hint} value={first} autoComplete="off" maxLength={1000}
        error={isNew && first !== '' && !isStrongEnough(first) && words.weak} onChange={({ currentTarget: { value } }) => set({ first: value })}
      />
      {isNew && (
        <PasswordInput
          label={words.again} value={again} autoComplete="off" maxLength={1000}
          error={again !== '' && again !== first && words.differs} onChange={({ currentTarget: { value } }) => set({ again: value })}
        />
      )}
      <Checkbox size="sm" label={words.keep} checked={keeps} onChange={({ currentTarget: { checked } }) => set({ keeps: checked })} />
    </>
  );
}
