import { Checkbox, Textarea } from '@mantine/core';
import { missingDetailLabels } from '../../../../shared/messages/id/labels.ts';
import { acts as words } from '../../../../shared/messages/id/ticket.ts';
import { MISSING_DETAILS } from '../../../../shared/ticket/event.ts';
import type { MissingDetail } from '../../../../shared/ticket/event.ts';
import { ActFrame } from './act-frame.tsx';
import { orNull, useAct } from './use-act.ts';
import type { ActFormProps } from './use-act.ts';
import classes from './acts.module.css';

interface Suspension {
  readonly missing: readonly MissingDetail[];
  readonly note: string;
}

const initial: Suspension = { missing: [], note: '' };

/** Suspends a report and says what its reporter must still tell. */
export function SuspendForm(props: ActFormProps) {
  const act = useAct(props, 'suspend', initial, {
    check: ({ missing }) => (missing.length === 0 ? { missing: words.missingDetails } : {}),
    toCommand: ({ missing, note }) => ({ kind: 'suspend', missing: [...missing], note: orNull(note) }),
  });
  const { value, set } = act;
  return (
    <ActFrame kind="suspend" error={act.error} isSending={act.isSending} onSubmit={act.submit} onCancel={props.onCancel}>
      <Checkbox.Group
        label={words.fields.missing} withAsterisk value={[...value.missing]} error={act.faults.missing}
        onChange={(missing) => set({ missing: MISSING_DETAILS.filter((detail) => missing.includes(detail)) })}
      >
        <div className={classes.checks}>
          {MISSING_DETAILS.map((detail) => <Checkbox key={detail} size="sm" value={detail} label={missingDetailLabels[detail]} />)}
        </div>
      </Checkbox.Group>
      <Textarea
        label={words.fields.suspendNote} autosize minRows={3} maxRows={12} maxLength={20_000}
        value={value.note} onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </ActFrame>
  );
}
