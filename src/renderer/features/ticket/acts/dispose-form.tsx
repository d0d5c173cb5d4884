import { Select, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import { common } from '../../../../shared/messages/id/common.ts';
import { acts as words } from '../../../../shared/messages/id/ticket.ts';
import { useNames, useSeat } from '../../../desk/office.tsx';
import { ActFrame } from './act-frame.tsx';
import { orNull, useAct } from './use-act.ts';
import type { ActFormProps } from './use-act.ts';

interface Disposition {
  readonly unitId: string | null;
  readonly note: string;
}

const initial: Disposition = { unitId: null, note: '' };

/** Hands a report to the unit that answers it; `isNext`: offered right after the verification. */
export function DisposeForm({ isNext, ...props }: ActFormProps & { readonly isNext: boolean }) {
  const { office } = useSeat();
  const names = useNames();
  const presentUnit = props.view.ticket.unitId;
  const units = useMemo(() => office.units.map(({ id, name }) => ({ value: id, label: name, disabled: id === presentUnit })), [office.units, presentUnit]);
  const act = useAct(props, 'dispose', initial, {
    check: ({ unitId }) => (unitId === null ? { unitId: words.missingUnit } : {}),
    toCommand: ({ unitId, note }) => (unitId === null ? null : { kind: 'dispose', unitId, note: orNull(note) }),
  });
  const { value, set } = act;
  const unit = names.unitShort(value.unitId);
  return (
    <ActFrame
      kind="dispose" error={act.error} isSending={act.isSending} onSubmit={act.submit} onCancel={props.onCancel}
      submitLabel={unit === null ? words.submit.dispose : words.disposeTo(unit)} cancelLabel={isNext ? words.later : common.cancel}
    >
      <Select
        label={words.fields.unit} placeholder={words.pickUnit} data={units} searchable withAsterisk nothingFoundMessage={common.nothingFound} maxDropdownHeight={300}
        value={value.unitId} error={act.faults.unitId} onChange={(unitId) => set({ unitId })}
      />
      <Textarea
        label={words.fields.disposeNote} description={common.internalOnly} autosize minRows={4} maxRows={14} maxLength={20_000}
        value={value.note} onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </ActFrame>
  );
}
