import { CloseButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { common } from '../../../../shared/messages/id/common.ts';
import { commandLabels } from '../../../../shared/messages/id/labels.ts';
import { acts as words } from '../../../../shared/messages/id/ticket.ts';
import type { CommandKind } from '../../../../shared/ticket/command.ts';
import { ArchiveForm } from './archive-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { DisposeForm } from './dispose-form.tsx';
import { RateForm } from './rate-form.tsx';
import { SuspendForm } from './suspend-form.tsx';
import { isTextKind, TextForm } from './text-form.tsx';
import { VerifyForm } from './verify-form.tsx';
import type { ActFormProps } from './use-act.ts';
import classes from './acts.module.css';

interface ActPanelProps extends ActFormProps {
  readonly kind: CommandKind;
  /** The act follows the one just done: verification, then disposition. */
  readonly isNext: boolean;
}

function ActForm({ kind, isNext, ...props }: ActPanelProps) {
  if (isTextKind(kind)) return <TextForm kind={kind} {...props} />;
  switch (kind) {
    case 'verify': return <VerifyForm {...props} />;
    case 'dispose': return <DisposeForm isNext={isNext} {...props} />;
    case 'suspend': return <SuspendForm {...props} />;
    case 'archive': return <ArchiveForm {...props} />;
    case 'rate': return <RateForm {...props} />;
    case 'correct': return <CorrectForm {...props} />;
  }
}

/** An act beside the report, so that the report can be read while the form is filled in. */
export function ActPanel(props: ActPanelProps) {
  const { kind, isNext, onCancel } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    const isInList = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Escape' || event.defaultPrevented || isInList) return;
    event.preventDefault();
    onCancel();
  };
  return (
    <section className={classes.panel} aria-labelledby="act-title" onKeyDown={onKeyDown}>
      <header className={classes.head}>
        <div>
          <h2 id="act-title" className={classes.title}>{commandLabels[kind]}</h2>
          <p className={classes.intro}>{isNext ? words.disposeNext : words.intro[kind]}</p>
        </div>
        <CloseButton aria-label={common.close} onClick={onCancel} />
      </header>
      <ActForm key={kind} {...props} />
    </section>
  );
}
