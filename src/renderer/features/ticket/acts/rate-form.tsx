import { Group, Radio } from '@mantine/core';
import { acts as words } from '../../../../shared/messages/id/ticket.ts';
import { ActFrame } from './act-frame.tsx';
import { useAct } from './use-act.ts';
import type { ActFormProps } from './use-act.ts';

const initial = { score: '' };

/** The form of the reporter's mark. */
export function RateForm(props: ActFormProps) {
  const act = useAct(props, 'rate', initial, {
    check: ({ score }) => (score === '' ? { score: words.missingScore } : {}),
    toCommand: ({ score }) => ({ kind: 'rate', score: Number(score) }),
  });
  return (
    <ActFrame kind="rate" error={act.error} isSending={act.isSending} onSubmit={act.submit} onCancel={props.onCancel}>
      <Radio.Group label={words.fields.score} withAsterisk value={act.value.score} error={act.faults.score} onChange={(score) => act.set({ score })}>
        <Group gap="md" mt={6}>{words.scores.map((label, index) => <Radio key={label} value={String(index + 1)} label={label} />)}</Group>
      </Radio.Group>
    </ActFrame>
  );
}
