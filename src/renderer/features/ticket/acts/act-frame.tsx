import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, SubmitEvent, ReactNode } from 'react';
import { common } from '../../../../shared/messages/id/common.ts';
import { acts as words } from '../../../../shared/messages/id/ticket.ts';
import type { CommandKind } from '../../../../shared/ticket/command.ts';
import { Key } from '../../../ui/key-hint.tsx';
import { FormError } from '../../../ui/states.tsx';
import classes from './acts.module.css';

interface ActFrameProps {
  readonly kind: CommandKind;
  readonly error: unknown;
  readonly isSending: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** What the button says where the act's own word is not enough. */
  readonly submitLabel?: string;
  readonly cancelLabel?: string;
  readonly children: ReactNode;
}

/** An act's form: fields that scroll, and at the foot the one button that says what will happen. */
export function ActFrame({ kind, error, isSending, onSubmit, onCancel, submitLabel, cancelLabel, children }: ActFrameProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, input:not([type=hidden]), button[data-first]')?.focus();
  }, []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSubmit();
    focusFirstFault(form.current);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <div className={classes.fields}>{children}</div>
      <div className={classes.foot}>
        <FormError error={error} />
        <div className={classes.buttons}>
          <Button type="submit" loading={isSending}>{submitLabel ?? words.submit[kind]}</Button>
          <Button variant="default" onClick={onCancel}>{cancelLabel ?? common.cancel}</Button>
          <span className={classes.hint}><Key>Ctrl</Key> <Key>Enter</Key></span>
        </div>
      </div>
    </form>
  );
}

/** After the faults are drawn the first of them gets the focus, so that it is heard and seen. */
function focusFirstFault(form: HTMLFormElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0);
}
