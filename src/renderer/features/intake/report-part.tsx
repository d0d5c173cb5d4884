import { Group, Select, TextInput, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import { intake as words } from '../../../shared/messages/id/intake.ts';
import { useSeat } from '../../desk/office.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { AreaSelect, CategorySelect, ClassificationSelect, IdentityWarning } from '../../ui/fields.tsx';
import { Card } from '../../ui/page.tsx';
import { FilesCard } from './files-card.tsx';
import type { IntakeFaults, ReportFields, ReporterFields } from './intake-form.ts';
import classes from './intake.module.css';

interface ReportPartProps {
  readonly value: ReportFields;
  readonly set: (patch: Partial<ReportFields>) => void;
  readonly faults: IntakeFaults;
  readonly reporter: ReporterFields;
  readonly files: readonly File[];
  readonly setFiles: (files: readonly File[]) => void;
}

/** Channels by which people come themselves; they stand first. */
const LOCAL = ['counter', 'letter', 'phone', 'whatsapp'];

function rank(id: string): number {
  const place = LOCAL.indexOf(id);
  return place < 0 ? LOCAL.length : place;
}

/** What happened, when and where. */
export function ReportPart({ value, set, faults, reporter, files, setFiles }: ReportPartProps) {
  const { office, today } = useSeat();
  const channels = useMemo(() => [...office.channels].sort((a, b) => rank(a.id) - rank(b.id)).map(({ id, name }) => ({ value: id, label: name })), [office.channels]);
  const named = useMemo(() => ({ name: reporter.name.trim() || null, nik: null, phone: null, email: null, address: null }), [reporter.name]);
  const { fields } = words;
  return (
    <div className={classes.column}>
      <Card title={words.report}>
        <div className={classes.fields}>
          <Group grow gap="sm" align="flex-start">
            <Select
              label={fields.channel} placeholder={fields.pickChannel} data={channels} withAsterisk allowDeselect={false} maxDropdownHeight={320}
              value={value.channelId} error={faults.channelId} onChange={(channelId) => set({ channelId })}
            />
            <TextInput
              label={fields.trackingId} placeholder={fields.trackingIdHint} inputMode="numeric" maxLength={13}
              value={value.trackingId} error={faults.trackingId} onChange={(event) => set({ trackingId: event.currentTarget.value })}
            />
          </Group>
          <TextInput
            label={fields.title} placeholder={fields.titleHint} withAsterisk maxLength={300}
            value={value.title} error={faults.title} onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <Textarea
            label={fields.text} placeholder={fields.textHint} withAsterisk autosize minRows={7} maxRows={16} maxLength={20_000}
            value={value.text} error={faults.text} onChange={(event) => set({ text: event.currentTarget.value })}
          />
          <IdentityWarning text={`${value.title}\n${value.text}`} reporter={named} advice={words.identityAdvice} />
        </div>
      </Card>
      <Card title={words.place}>
        <div className={classes.fields}>
          <AreaSelect districtId={value.districtId} villageId={value.villageId} onChange={set} />
          <div className={classes.placeRow}>
            <TextInput label={fields.place} placeholder={fields.placeHint} maxLength={300} value={value.place} onChange={(event) => set({ place: event.currentTarget.value })} />
            <DateField label={fields.incidentOn} max={today} value={value.incidentOn} onChange={(incidentOn) => set({ incidentOn })} />
          </div>
        </div>
      </Card>
      <FilesCard files={files} onChange={setFiles} />
      <Card title={words.sorting}>
        <div className={classes.fields}>
          <p className={classes.cardHint}>{words.sortingHint}</p>
          <Group grow gap="sm" align="flex-start">
            <ClassificationSelect label={fields.classification} value={value.classification} onChange={(classification) => set({ classification })} />
            <CategorySelect label={fields.category} value={value.categoryId} onChange={(categoryId) => set({ categoryId })} />
          </Group>
        </div>
      </Card>
    </div>
  );
}
