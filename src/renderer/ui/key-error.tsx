import { IconClockHour4 } from '@tabler/icons-react';
import { accessText } from '../../shared/messages/id/access.ts';
import { messageOf } from '../desk/desk-error.ts';
import type { DeskError } from '../desk/desk-error.ts';
import { FormError } from './states.tsx';
import classes from './key-error.module.css';

interface Props {
  readonly error: DeskError | null;
  /** From `useWait`; null = may be tried again. */
  readonly wait: string | null;
}

/** A key or a PIN that was refused: what was wrong, and for as long as one has to wait, how long still. */
export function KeyError({ error, wait }: Props) {
  if (error === null) return null;
  // The sentence names the wait as it was at first, which is no longer true.
  if (wait === null) return Number(error.detail.seconds ?? 0) > 0 ? null : <FormError error={error} />;
  return (
    <div className={classes.wait}>
      <IconClockHour4 size={18} aria-hidden />
      {/* Heard once: the time itself changes every second. */}
      <div><strong role="alert">{messageOf(error).title}.</strong> {accessText.lock.safe} <span role="timer">{accessText.lock.wait(wait)}</span></div>
    </div>
  );
}
