import { TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { Command } from '../../../../shared/ticket/command.ts';
import { acts as words } from '../../../../shared/messages/id/ticket.ts';
import { useSeat } from '../../../desk/office.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { AreaSelect, CategorySelect, ClassificationSelect, PrivacyFields } from '../../../ui/fields.tsx';
import { ActFrame } from './act-frame.tsx';
import { orNull, useAct } from './use-act.ts';
import type { ActFormProps } from './use-act.ts';

type Correction = Omit<Extract<Command, { kind: 'correct' }>, 'kind' | 'place'> & { readonly place: string };

/** Corrects what is known of a report; the citizen's own text stays as it is. */
export function CorrectForm(props: ActFormProps) {
  const { today } = useSeat();
  const { ticket } = props.view;
  const initial = useMemo<Correction>(() => ({
    title: ticket.title, classification: ticket.classification, categoryId: ticket.categoryId, districtId: ticket.districtId, villageId: ticket.villageId,
    place: ticket.place ?? '', incidentOn: ticket.incidentOn, anonymous: ticket.anonymous, confidential: ticket.confidential,
  }), [ticket]);
  const act = useAct(props, 'correct', initial, {
    check: ({ title }) => (title.trim() === '' ? { title: words.missingTitle } : {}),
    toCommand: ({ title, place, ...facts }) => ({ kind: 'correct', title: title.trim(), place: orNull(place), ...facts }),
  });
  const { value, set, faults } = act;
  return (
    <ActFrame kind="correct" error={act.error} isSending={act.isSending} onSubmit={act.submit} onCancel={props.onCancel}>
      <TextInput label={words.fields.title} withAsterisk maxLength={300} value={value.title} error={faults.title} onChange={(event) => set({ title: event.currentTarget.value })} />
      <ClassificationSelect label={words.fields.classification} value={value.classification} onChange={(classification) => set({ classification })} />
      <CategorySelect label={words.fields.category} value={value.categoryId} onChange={(categoryId) => set({ categoryId })} />
      <AreaSelect districtId={value.districtId} villageId={value.villageId} onChange={set} />
      <TextInput label={words.fields.place} maxLength={300} value={value.place} onChange={(event) => set({ place: event.currentTarget.value })} />
      <DateField label={words.fields.incidentOn} max={today} value={value.incidentOn} onChange={(incidentOn) => set({ incidentOn })} />
      <PrivacyFields anonymous={value.anonymous} confidential={value.confidential} onChange={set} />
    </ActFrame>
  );
}
