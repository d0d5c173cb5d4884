import { PasswordInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { isStrongEnough, passphraseStrength } from '../../shared/access/passphrase.ts';
import { accessText } from '../../shared/messages/id/access.ts';
import classes from './passphrase-fields.module.css';

const words = accessText.passphrase;

/** A new passphrase, typed twice. */
export interface TypedPassphrase {
  readonly first: string;
  readonly again: string;
}

/** Nothing typed yet. */
export const NO_PASSPHRASE: TypedPassphrase = { first: '', again: '' };

/** Whether it may be sent: strong enough, and the same both times. */
export function isPassphraseReady({ first, again }: TypedPassphrase): boolean {
  return isStrongEnough(first) && first === again;
}

interface Props {
  readonly value: TypedPassphrase;
  readonly onChange: (value: TypedPassphrase) => void;
}

/** The two fields of a new passphrase, with its strength in words and as a bar. */
export function PassphraseFields({ value, onChange }: Props) {
  const { first, again } = value;
  const strength = passphraseStrength(first);
  const Sign = strength === 'weak' ? IconAlertTriangle : IconCircleCheck;
  return (
    <div className={classes.fields}>
      <div>
        <PasswordInput
          label={words.label} description={words.hint} value={first} autoComplete="new-password" maxLength={1000}
          onChange={(event) => onChange({ ...value, first: event.currentTarget.value })}
        />
        <div className={classes.strength} data-strength={first === '' ? 'none' : strength} role="status">
          <span className={classes.bar} aria-hidden><span /></span>
          {first !== '' && <span className={classes.word}><Sign size={16} aria-hidden /> {accessText.strengths[strength]}</span>}
        </div>
      </div>
      <PasswordInput
        label={words.again} value={again} autoComplete="new-password" maxLength={1000} error={again !== '' && again !== first && words.differs}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
      />
    </div>
  );
}
