import { Radio, Stack, Textarea } from '@mantine/core';
import { archiveReasonLabels } from '../../../../shared/messages/id/labels.ts';
import { acts as words } from '../../../../shared/messages/id/ticket.ts';
import { ARCHIVE_REASONS } from '../../../../shared/ticket/event.ts';
import type { ArchiveReason } from '../../../../shared/ticket/event.ts';
import { ActFrame } from './act-frame.tsx';
import { ParentPicker } from './parent-picker.tsx';
import type { Parent } from './parent-picker.tsx';
import { orNull, useAct } from './use-act.ts';
import type { ActFormProps, Faults } from './use-act.ts';

interface Archiving {
  readonly reason: ArchiveReason | null;
  readonly parent: Parent | null;
  readonly note: string;
}

const initial: Archiving = { reason: null, parent: null, note: '' };

function check({ reason, parent }: Archiving): Faults<Archiving> {
  if (reason === null) return { reason: words.missingReason };
  return reason === 'duplicate' && parent === null ? { parent: words.missingParent } : {};
}

/** Archives a report with its reason; one that repeats another names it. */
export function ArchiveForm(props: ActFormProps) {
  const { view } = props;
  const act = useAct(props, 'archive', initial, {
    check,
    toCommand: ({ reason, parent, note }) =>
      (reason === null ? null : { kind: 'archive', reason, parentId: reason === 'duplicate' ? (parent?.id ?? null) : null, note: orNull(note) }),
  });
  const { value, set, faults } = act;
  return (
    <ActFrame kind="archive" error={act.error} isSending={act.isSending} onSubmit={act.submit} onCancel={props.onCancel}>
      <Radio.Group<ArchiveReason> label={words.fields.archiveReason} withAsterisk value={value.reason} error={faults.reason} onChange={(reason) => set({ reason })}>
        <Stack gap={8} mt={6}>
          {ARCHIVE_REASONS.map((reason) => <Radio key={reason} size="sm" value={reason} label={archiveReasonLabels[reason]} />)}
        </Stack>
      </Radio.Group>
      {value.reason === 'duplicate' && (
        <ParentPicker ticketId={view.ticket.id} related={view.related} value={value.parent} error={faults.parent} onChange={(parent) => set({ parent })} />
      )}
      <Textarea
        label={words.fields.archiveNote} autosize minRows={3} maxRows={12} maxLength={20_000}
        value={value.note} onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </ActFrame>
  );
}
