import { NumberInput } from '@mantine/core';
import { targetText as words } from '../../../shared/messages/id/performance.ts';
import type { PerformanceRules } from '../../../shared/office/office.ts';
import { performanceRules } from '../../../shared/performance/indicators.ts';
import type { PartProps } from './part.ts';
import classes from './office.module.css';

const MOST: Readonly<Record<keyof PerformanceRules, number>> = { days: 365, onTime: 100, followedUp: 100, done: 100, smallNumber: 50 };
const TARGETS = ['days', 'onTime', 'followedUp', 'done'] as const;

/** What the office wants to reach, and how few reports a figure may tell. */
export function TargetFields({ office, isReadOnly, onChange }: Pick<PartProps, 'office' | 'isReadOnly' | 'onChange'>) {
  const rules = performanceRules(office);
  const set = (change: Partial<PerformanceRules>): void => onChange({ ...office, performance: { ...rules, ...change } });
  return (
    <fieldset className={classes.targets}>
      <legend>{words.title}</legend>
      <p>{words.hint}</p>
      <div className={classes.pair}>
        {TARGETS.map((key) => <Field key={key} name={key} value={rules[key]} isReadOnly={isReadOnly} onChange={(value) => set({ [key]: value })} />)}
        <Field name="smallNumber" value={rules.smallNumber} isReadOnly={isReadOnly} hint={words.smallHint} onChange={(value) => set({ smallNumber: value ?? 1 })} />
      </div>
    </fieldset>
  );
}

interface FieldProps {
  readonly name: keyof PerformanceRules;
  readonly value: number | null;
  readonly hint?: string;
  readonly isReadOnly: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A whole number from 1 on; an empty field is no target. */
function Field({ name, value, hint, isReadOnly, onChange }: FieldProps) {
  return (
    <NumberInput
      label={words.fields[name]} description={hint} value={value ?? ''} readOnly={isReadOnly} min={1} max={MOST[name]} allowDecimal={false} clampBehavior="strict" hideControls
      onChange={(typed) => onChange(typeof typed === 'number' && typed >= 1 ? typed : null)}
    />
  );
}
