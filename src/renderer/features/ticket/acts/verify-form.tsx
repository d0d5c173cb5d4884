import { TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { Classification } from '../../../../shared/ticket/event.ts';
import { acts as words } from '../../../../shared/messages/id/ticket.ts';
import { CategorySelect, ClassificationSelect, PrivacyFields } from '../../../ui/fields.tsx';
import { ActFrame } from './act-frame.tsx';
import { useAct } from './use-act.ts';
import type { ActFormProps, Faults } from './use-act.ts';

interface Verification {
  readonly title: string;
  readonly classification: Classification | null;
  readonly categoryId: string | null;
  readonly anonymous: boolean;
  readonly confidential: boolean;
}

function check({ title, classification, categoryId }: Verification): Faults<Verification> {
  return {
    ...(title.trim() === '' ? { title: words.missingTitle } : {}),
    ...(classification === null ? { classification: words.missingClassification } : {}),
    ...(categoryId === null ? { categoryId: words.missingCategory } : {}),
  };
}

/** Verifies a report: its title, where it belongs, and what is hidden. */
export function VerifyForm(props: ActFormProps) {
  const { ticket } = props.view;
  const initial = useMemo<Verification>(() => ({
    title: ticket.title, classification: ticket.classification, categoryId: ticket.categoryId, anonymous: ticket.anonymous, confidential: ticket.confidential,
  }), [ticket]);
  const act = useAct(props, 'verify', initial, {
    check,
    toCommand: ({ title, classification, categoryId, ...privacy }) =>
      (classification === null || categoryId === null ? null : { kind: 'verify', title: title.trim(), classification, categoryId, ...privacy }),
  });
  const { value, set, faults } = act;
  return (
    <ActFrame kind="verify" error={act.error} isSending={act.isSending} onSubmit={act.submit} onCancel={props.onCancel}>
      <TextInput label={words.fields.title} withAsterisk maxLength={300} value={value.title} error={faults.title} onChange={(event) => set({ title: event.currentTarget.value })} />
      <ClassificationSelect label={words.fields.classification} isRequired value={value.classification} error={faults.classification} onChange={(classification) => set({ classification })} />
      <CategorySelect label={words.fields.category} isRequired value={value.categoryId} error={faults.categoryId} onChange={(categoryId) => set({ categoryId })} />
      <PrivacyFields anonymous={value.anonymous} confidential={value.confidential} onChange={set} />
    </ActFrame>
  );
}
