import { useState } from 'react';
import { KOP_PICTURES } from '../../../shared/contract/template-views.ts';
import { PAPERS } from '../../../shared/letter/letter.ts';
import type { LetterRules } from '../../../shared/letter/letter.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { templateText } from '../../../shared/messages/id/template.ts';
import { unitOf } from '../../../shared/office/lookups.ts';
import type { Letterhead, Unit } from '../../../shared/office/office.ts';
import { Chips } from '../../ui/chips.tsx';
import { replaced } from './draft.ts';
import { ArchiveCodes } from './archive-codes.tsx';
import { ArmsField } from './arms-field.tsx';
import { ChoiceField, LinesField, LongField, NumberField, TextField } from './fields.tsx';
import { KindPapers } from './kind-papers.tsx';
import { KopFields } from './kop-fields.tsx';
import { LetterSample } from './letter-sample.tsx';
import { errorOf, firstProblemId } from './part.ts';
import type { PartProps } from './part.ts';
import { SigningFields } from './signing-fields.tsx';
import { SpacingFields } from './spacing-fields.tsx';
import { TemplatesPart } from './templates-part.tsx';
import classes from './office.module.css';

const words = officeText.letters;
const papers = PAPERS.map((paper) => ({ value: paper, label: officeText.papers[paper] }));
const fontSizes = ['12', '11'].map((size) => ({ value: size, label: `${size} pt` }));

type Tab = 'form' | 'archive' | 'templates';
const TABS: readonly { readonly id: Tab; readonly label: string }[] = [
  { id: 'form', label: templateText.tabs.form }, { id: 'archive', label: templateText.tabs.archive }, { id: 'templates', label: templateText.tabs.templates },
];

/** What letters look like: heads and form, classifications, and the forms that the office brings itself; the latter not before there is an office. */
export function LettersPart(props: PartProps) {
  const [tab, setTab] = useState<Tab>('form');
  if (props.myId === null) return <FormPart {...props} />;
  return (
    <div className={classes.tabbed}>
      <Chips label={templateText.tabs.label} options={TABS} value={tab} onChange={setTab} />
      {tab === 'form' && <FormPart {...props} />}
      {tab === 'archive' && <ArchiveCodes {...props} />}
      {tab === 'templates' && <TemplatesPart isReadOnly={props.isReadOnly} />}
    </div>
  );
}

/** Letterheads of the units and the form of all letters, beside a letter drawn from them. */
function FormPart(props: PartProps) {
  const { office, today, problems } = props;
  const [unitId, setUnitId] = useState(firstProblemId(problems, 'letters') ?? office.coordinatingUnitId);
  const unit = unitOf(office, unitId) ?? office.units[0];
  const units = office.units.map((one) => ({ value: one.id, label: one.name === '' ? officeText.units.untitled : one.name }));
  return (
    <div className={classes.letters}>
      <div className={classes.detail}>
        <div className={classes.form}>
          {/* Reading another unit's letterhead changes nothing, so this stays usable for readers. */}
          <ChoiceField label={words.unit} value={unit?.id ?? ''} isReadOnly={false} options={units} onChange={setUnitId} />
          {unit && <HeadFields key={unit.id} unit={unit} {...props} />}
          <h2 className={classes.formTitle}>{words.signing}</h2>
          {unit && <SigningFields unit={unit} {...props} />}
          <h2 className={classes.formTitle}>{words.kop}</h2>
          {props.myId !== null && KOP_PICTURES.map((picture) => <ArmsField key={picture} picture={picture} isReadOnly={props.isReadOnly} />)}
          <KopFields {...props} />
          <h2 className={classes.formTitle}>{words.rules}</h2>
          <RuleFields {...props} />
          <SpacingFields {...props} />
          <KindPapers {...props} />
        </div>
      </div>
      {unit && <LetterSample office={office} unit={unit} today={today} />}
    </div>
  );
}

function HeadFields({ unit, office, problems, isReadOnly, onChange }: PartProps & { readonly unit: Unit }) {
  const { letterhead } = unit;
  const set = (patch: Partial<Letterhead>): void =>
    onChange({ ...office, units: replaced(office.units, { ...unit, letterhead: { ...letterhead, ...patch } }) });
  const error = (field: string) => errorOf(problems, 'letters', unit.id, field);
  return (
    <>
      <TextField
        label={words.government} value={letterhead.government} error={error('government')} isReadOnly={isReadOnly}
        onChange={(government) => set({ government })}
      />
      <LinesField
        label={words.lines} hint={words.linesHint} value={letterhead.lines} error={error('lines')} isReadOnly={isReadOnly} rows={2}
        onChange={(lines) => set({ lines })}
      />
      <TextField label={words.address} value={letterhead.address} isReadOnly={isReadOnly} onChange={(address) => set({ address })} />
      <TextField label={words.contact} value={letterhead.contact} isReadOnly={isReadOnly} onChange={(contact) => set({ contact })} />
    </>
  );
}

function RuleFields({ office, problems, isReadOnly, onChange }: PartProps) {
  const rules = office.letterRules;
  const set = (patch: Partial<LetterRules>): void => onChange({ ...office, letterRules: { ...rules, ...patch } });
  const error = (field: string) => errorOf(problems, 'letters', null, field);
  const margin = (side: keyof LetterRules['margins']) => (
    <NumberField
      label={words[side]} value={rules.margins[side]} max={60} isReadOnly={isReadOnly}
      onChange={(size) => set({ margins: { ...rules.margins, [side]: size } })}
    />
  );
  return (
    <>
      <div className={classes.pair}>
        <ChoiceField label={words.paper} value={rules.paper} isReadOnly={isReadOnly} options={papers} onChange={(paper) => set({ paper })} />
        <TextField
          label={words.defaultClassification} value={rules.defaultClassification} error={error('defaultClassification')} isReadOnly={isReadOnly}
          onChange={(defaultClassification) => set({ defaultClassification })}
        />
      </div>
      <div className={classes.pair}>
        <TextField label={words.font} value={rules.font} error={error('font')} isReadOnly={isReadOnly} onChange={(font) => set({ font })} />
        <ChoiceField
          label={words.fontSize} value={String(rules.fontSize)} isReadOnly={isReadOnly} options={fontSizes}
          onChange={(size) => set({ fontSize: size === '11' ? 11 : 12 })}
        />
      </div>
      <TextField
        label={words.numberPattern} hint={words.numberPatternHint} value={rules.numberPattern} error={error('numberPattern')} isReadOnly={isReadOnly}
        onChange={(numberPattern) => set({ numberPattern })}
      />
      <fieldset className={classes.margins}>
        <legend className={classes.label}>{words.margins}</legend>
        <div className={classes.four}>{margin('top')}{margin('bottom')}{margin('left')}{margin('right')}</div>
        {error('margins') !== undefined && <p className={classes.problem}>{error('margins')}</p>}
      </fieldset>
      <LongField
        label={words.footer} value={rules.electronicFooter} isReadOnly={isReadOnly} rows={3}
        onChange={(electronicFooter) => set({ electronicFooter })}
      />
    </>
  );
}
