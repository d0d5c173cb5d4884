import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { isOfficial, LETTER_KINDS, letterKind, PAPERS, SECURITIES, URGENCIES, VARIANTS } from '../../../shared/letter/letter.ts';
import type { LetterFields, LetterKind, Variant } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Choice, Group, Line, Long } from '../../ui/form-fields.tsx';
import { SignerFields } from '../../ui/signer-fields.tsx';
import { AnswersField, ChoicesField, FactsField, PartiesField } from './kind-fields.tsx';
import { PointsField } from './points-field.tsx';
import classes from './letter.module.css';

const words = letterText.fields;

interface LetterFormProps {
  readonly fields: LetterFields;
  readonly isReadOnly: boolean;
  readonly onEdit: (patch: Partial<LetterFields>) => void;
  readonly onCompose: (kind: LetterKind, variant: Variant | null) => void;
}

/** All parts of the letter, in the order in which they stand on paper. */
export function LetterForm(props: LetterFormProps) {
  const kind = letterKind(props.fields);
  return (
    <div className={classes.form} data-read-only={props.isReadOnly || undefined}>
      <Group title={words.head}><HeadFields {...props} /></Group>
      <Group title={words.body}>{kind === 'disposition' ? <DispositionFields {...props} /> : <BodyFields {...props} />}</Group>
      {kind !== 'disposition' && <Group title={words.signer}><SignerFields signer={props.fields.signer} isReadOnly={props.isReadOnly} onChange={(signer) => props.onEdit({ signer })} /></Group>}
      {kind === 'minutes' && <Group title={words.parties}><PartiesField parties={props.fields.parties ?? []} isReadOnly={props.isReadOnly} onChange={(parties) => props.onEdit({ parties })} /></Group>}
      <Group title={words.more}><MoreFields {...props} /></Group>
    </div>
  );
}

function DispositionFields({ fields, isReadOnly, onEdit }: LetterFormProps) {
  return (
    <>
      <FactsField facts={fields.facts ?? []} isReadOnly={isReadOnly} onChange={(facts) => onEdit({ facts })} />
      <ChoicesField label={words.units} choices={fields.units ?? []} isReadOnly={isReadOnly} onChange={(units) => onEdit({ units })} />
      <ChoicesField label={words.instructions} choices={fields.instructions ?? []} isReadOnly={isReadOnly} onChange={(instructions) => onEdit({ instructions })} />
      <Long id="field-closing" label={words.note} rows={2} value={fields.closing} isReadOnly={isReadOnly} onChange={(closing) => onEdit({ closing })} />
    </>
  );
}

function HeadFields({ fields, isReadOnly, onEdit, onCompose }: LetterFormProps) {
  const line = (key: 'attachments' | 'classification' | 'subject' | 'addresseePlace') =>
    <Line id={`field-${key}`} label={words[key]} value={fields[key]} isReadOnly={isReadOnly} onChange={(value) => onEdit({ [key]: value })} />;
  const kind = letterKind(fields);
  const hasAddressee = isOfficial(kind) && kind !== 'minutes';
  return (
    <>
      <div className={classes.two}>
        <Choice label={words.kind} options={LETTER_KINDS} labels={letterText.kinds} value={kind} isReadOnly={isReadOnly} onChange={(picked) => onCompose(picked, null)} />
        {kind === 'response' && <Choice label={words.variant} options={VARIANTS} labels={letterText.variants} value={fields.variant} isReadOnly={isReadOnly} onChange={(variant) => onCompose(kind, variant)} />}
      </div>
      {isOfficial(kind) && (
        <div className={classes.four}>
          <Choice label={words.urgency} options={URGENCIES} labels={letterText.urgencies} value={fields.urgency} isReadOnly={isReadOnly} onChange={(urgency) => onEdit({ urgency })} />
          {line('attachments')}
          {line('classification')}
        </div>
      )}
      {isOfficial(kind) && line('subject')}
      {(fields.answers ?? []).length > 0 && <AnswersField answers={fields.answers ?? []} isReadOnly={isReadOnly} onChange={(answers) => onEdit({ answers })} />}
      {hasAddressee && (
        <div className={classes.wide}>
          <Long id="field-addressee" label={words.addressee} rows={1} value={fields.addressee} isReadOnly={isReadOnly} onChange={(addressee) => onEdit({ addressee })} />
          {kind !== 'memo' && line('addresseePlace')}
        </div>
      )}
    </>
  );
}

function BodyFields({ fields, isReadOnly, onEdit }: LetterFormProps) {
  const kind = letterKind(fields);
  return (
    <>
      {kind !== 'receipt' && <Long id="field-opening" label={words.opening} rows={3} value={fields.opening} isReadOnly={isReadOnly} onChange={(opening) => onEdit({ opening })} />}
      {fields.facts && <FactsField facts={fields.facts} isReadOnly={isReadOnly} onChange={(facts) => onEdit({ facts })} />}
      {kind !== 'receipt' && <PointsField points={fields.points} isReadOnly={isReadOnly} onChange={(points) => onEdit({ points })} />}
      <Long id="field-closing" label={words.closing} rows={2} value={fields.closing} isReadOnly={isReadOnly} onChange={(closing) => onEdit({ closing })} />
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
