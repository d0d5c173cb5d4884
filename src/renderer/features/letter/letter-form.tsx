import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { PAPERS, SECURITIES, SIGNER_MODES, URGENCIES, VARIANTS } from '../../../shared/letter/letter.ts';
import type { LetterFields, Signer, Variant } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { DateField } from '../../ui/date-field.tsx';
import { PointsField } from './points-field.tsx';
import classes from './letter.module.css';

const words = letterText.fields;

interface LetterFormProps {
  readonly fields: LetterFields;
  readonly isReadOnly: boolean;
  readonly onEdit: (patch: Partial<LetterFields>) => void;
  readonly onVariant: (variant: Variant) => void;
}

/** All parts of the letter, in the order in which they stand on paper. */
export function LetterForm(props: LetterFormProps) {
  return (
    <div className={classes.form} data-read-only={props.isReadOnly || undefined}>
      <Group title={words.head}><HeadFields {...props} /></Group>
      <Group title={words.body}><BodyFields {...props} /></Group>
      <Group title={words.signer}><SignerFields {...props} /></Group>
      <Group title={words.more}><MoreFields {...props} /></Group>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section className={classes.group}><h2 className={classes.groupTitle}>{title}</h2>{children}</section>;
}

interface LineProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly onChange: (value: string) => void;
}

function Line({ id, label, value, isReadOnly, onChange }: LineProps) {
  return <TextInput id={id} label={label} value={value} readOnly={isReadOnly} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function Long({ id, label, value, isReadOnly, onChange, rows }: LineProps & { readonly rows: number }) {
  return (
    <Textarea id={id} label={label} autosize minRows={rows} maxRows={12} value={value} readOnly={isReadOnly} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
  readonly value: T;
  readonly isReadOnly: boolean;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, options, labels, value, isReadOnly, onChange }: ChoiceProps<T>) {
  return (
    <Select<T>
      label={label} value={value} readOnly={isReadOnly} allowDeselect={false} data={options.map((option) => ({ value: option, label: labels[option] }))}
      onChange={(picked) => {
        if (picked !== null && picked !== value) onChange(picked);
      }}
    />
  );
}

function HeadFields({ fields, isReadOnly, onEdit, onVariant }: LetterFormProps) {
  const line = (key: 'attachments' | 'classification' | 'subject' | 'addresseePlace') =>
    <Line id={`field-${key}`} label={words[key]} value={fields[key]} isReadOnly={isReadOnly} onChange={(value) => onEdit({ [key]: value })} />;
  return (
    <>
      <div className={classes.four}>
        <Choice label={words.variant} options={VARIANTS} labels={letterText.variants} value={fields.variant} isReadOnly={isReadOnly} onChange={onVariant} />
        <Choice label={words.urgency} options={URGENCIES} labels={letterText.urgencies} value={fields.urgency} isReadOnly={isReadOnly} onChange={(urgency) => onEdit({ urgency })} />
        {line('attachments')}
        {line('classification')}
      </div>
      {line('subject')}
      <div className={classes.wide}>
        <Long id="field-addressee" label={words.addressee} rows={1} value={fields.addressee} isReadOnly={isReadOnly} onChange={(addressee) => onEdit({ addressee })} />
        {line('addresseePlace')}
      </div>
    </>
  );
}

function BodyFields({ fields, isReadOnly, onEdit }: LetterFormProps) {
  return (
    <>
      <Long id="field-opening" label={words.opening} rows={3} value={fields.opening} isReadOnly={isReadOnly} onChange={(opening) => onEdit({ opening })} />
      <PointsField points={fields.points} isReadOnly={isReadOnly} onChange={(points) => onEdit({ points })} />
      <Long id="field-closing" label={words.closing} rows={2} value={fields.closing} isReadOnly={isReadOnly} onChange={(closing) => onEdit({ closing })} />
    </>
  );
}

function SignerFields({ fields: { signer }, isReadOnly, onEdit }: LetterFormProps) {
  const set = (patch: Partial<Signer>): void => onEdit({ signer: { ...signer, ...patch } });
  const line = (key: 'position' | 'name') =>
    <Line id={`field-${key}`} label={words[key]} value={signer[key]} isReadOnly={isReadOnly} onChange={(value) => set({ [key]: value })} />;
  const optional = (key: 'rank' | 'nip' | 'superiorPosition' | 'middlePosition') =>
    <Line id={`field-${key}`} label={words[key]} value={signer[key] ?? ''} isReadOnly={isReadOnly} onChange={(value) => set({ [key]: value === '' ? null : value })} />;
  const isForOther = signer.mode === 'an' || signer.mode === 'ub';
  return (
    <>
      <div className={classes.two}>
        <Choice label={words.mode} options={SIGNER_MODES} labels={letterText.signerModes} value={signer.mode} isReadOnly={isReadOnly} onChange={(mode) => set({ mode })} />
        {isForOther && optional('superiorPosition')}
      </div>
      {signer.mode === 'ub' && optional('middlePosition')}
      {line('position')}
      {line('name')}
      <div className={classes.two}>{optional('rank')}{optional('nip')}</div>
    </>
  );
}

function MoreFields({ fields, isReadOnly, onEdit }: LetterFormProps) {
  return (
    <>
      <div className={classes.four}>
        <Line label={words.place} value={fields.place} isReadOnly={isReadOnly} onChange={(place) => onEdit({ place })} />
        <div id="field-date">
          {isReadOnly
            ? <TextInput type="date" label={words.date} value={fields.date} readOnly />
            : <DateField label={words.date} value={fields.date} onChange={(date) => date !== null && onEdit({ date })} />}
        </div>
        <Choice label={words.security} options={SECURITIES} labels={letterText.securities} value={fields.security} isReadOnly={isReadOnly} onChange={(security) => onEdit({ security })} />
        <Choice label={words.paper} options={PAPERS} labels={letterText.papers} value={fields.paper} isReadOnly={isReadOnly} onChange={(paper) => onEdit({ paper })} />
      </div>
      <Textarea
        label={words.copies} description={words.copiesHint} autosize minRows={1} maxRows={8} readOnly={isReadOnly} placeholder={words.none}
        value={fields.copies.join('\n')} onChange={(event) => onEdit({ copies: event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n').slice(0, 20) })}
      />
      <Checkbox
        size="sm" label={words.electronic} description={words.electronicHint} checked={fields.electronic} disabled={isReadOnly}
        onChange={(event) => onEdit({ electronic: event.currentTarget.checked })}
      />
    </>
  );
}
