import { TextInput, Textarea } from '@mantine/core';
import { intake as words } from '../../../shared/messages/id/intake.ts';
import { PrivacyFields } from '../../ui/fields.tsx';
import { Card } from '../../ui/page.tsx';
import { isOddNik } from './intake-form.ts';
import type { IntakeFaults, ReportFields, ReporterFields } from './intake-form.ts';
import classes from './intake.module.css';

interface ReporterPartProps {
  readonly value: ReporterFields;
  readonly set: (patch: Partial<ReporterFields>) => void;
  readonly faults: IntakeFaults;
  readonly report: ReportFields;
  readonly setReport: (patch: Partial<ReportFields>) => void;
}

/** Who reported, and what must be hidden. All of it may stay empty. */
export function ReporterPart({ value, set, faults, report, setReport }: ReporterPartProps) {
  const { fields } = words;
  return (
    <div className={classes.side}>
      <Card title={words.reporter}>
        <div className={classes.fields}>
          <TextInput label={fields.name} maxLength={300} value={value.name} onChange={(event) => set({ name: event.currentTarget.value })} />
          <TextInput
            label={fields.nik} inputMode="numeric" maxLength={24} value={value.nik} error={faults.nik} onChange={(event) => set({ nik: event.currentTarget.value })}
            description={isOddNik(value.nik) ? <span className={classes.odd} role="status">{words.oddNik}</span> : undefined} inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
          <TextInput label={fields.phone} inputMode="tel" maxLength={24} value={value.phone} error={faults.phone} onChange={(event) => set({ phone: event.currentTarget.value })} />
          <TextInput label={fields.email} inputMode="email" maxLength={200} value={value.email} error={faults.email} onChange={(event) => set({ email: event.currentTarget.value })} />
          <Textarea label={fields.address} autosize minRows={2} maxRows={4} maxLength={300} value={value.address} onChange={(event) => set({ address: event.currentTarget.value })} />
        </div>
      </Card>
      <Card title={words.protection}>
        <PrivacyFields anonymous={report.anonymous} confidential={report.confidential} onChange={setReport} />
      </Card>
    </div>
  );
}
