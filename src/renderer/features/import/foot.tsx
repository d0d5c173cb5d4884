import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { importText as words } from '../../../shared/messages/id/import.ts';
import { FormError } from '../../ui/states.tsx';
import classes from './import.module.css';

interface FootProps {
  readonly error: unknown;
  readonly onBack?: () => void;
  /** What is still to be known before the button is pressed. */
  readonly note?: ReactNode;
  /** The page's one primary button, and what stands beside it. */
  readonly children: ReactNode;
}

/** What stands below every step: a refusal, the way back, the way on. */
export function Foot({ error, onBack, note, children }: FootProps) {
  return (
    <div className={classes.foot}>
      <FormError error={error} />
      <div className={classes.buttons}>
        {onBack && <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>{words.back}</Button>}
        <span className={classes.note} role="status">{note}</span>
        {children}
      </div>
    </div>
  );
}
