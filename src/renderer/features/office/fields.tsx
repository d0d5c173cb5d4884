import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import classes from './fields.module.css';

interface FieldProps<T> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: T;
  readonly error?: string | undefined;
  readonly isReadOnly: boolean;
  readonly onChange: (value: T) => void;
}

/** Marks a field that may only be read. */
function lookOf(isReadOnly: boolean): string | undefined {
  return isReadOnly ? classes.fixed : undefined;
}

/** Longest line that the desk keeps. */
const LINE = 300;

/** A line of text. */
export function TextField({ label, hint, value, error, isReadOnly, onChange, isFirst = false, type = 'text' }: FieldProps<string> & {
  /** Takes the focus when it appears. */
  readonly isFirst?: boolean;
  readonly type?: 'text' | 'date';
}) {
  return (
    <TextInput
      label={label} description={hint} value={value} error={error} readOnly={isReadOnly} className={lookOf(isReadOnly)} maxLength={LINE} type={type}
      data-autofocus={isFirst || undefined} autoFocus={isFirst} onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Several lines of text, each an entry. */
export function LinesField({ label, hint, value, error, isReadOnly, onChange, rows }: FieldProps<readonly string[]> & { readonly rows: number }) {
  return (
    <Textarea
      label={label} description={hint} value={value.join('\n')} error={error} readOnly={isReadOnly} className={lookOf(isReadOnly)} rows={rows}
      onChange={(event) => onChange(event.currentTarget.value.split('\n'))}
    />
  );
}

/** A text of any length. */
export function LongField({ label, hint, value, error, isReadOnly, onChange, rows }: FieldProps<string> & { readonly rows: number }) {
  return (
    <Textarea
      label={label} description={hint} value={value} error={error} readOnly={isReadOnly} className={lookOf(isReadOnly)} rows={rows}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A whole number, or one with so many decimals; what is typed but no number counts as 0, which the check then names. */
export function NumberField({ label, hint, value, error, isReadOnly, onChange, max, decimals = 0 }: FieldProps<number> & { readonly max: number; readonly decimals?: number }) {
  return (
    <NumberInput
      label={label} description={hint} value={value} error={error} readOnly={isReadOnly} className={lookOf(isReadOnly)} min={0} max={max} allowDecimal={decimals > 0} decimalScale={decimals} decimalSeparator="," allowedDecimalSeparators={[',', '.']}
      clampBehavior="none" hideControls onChange={(typed) => onChange(typeof typed === 'number' ? typed : 0)}
    />
  );
}

/** One of a few or of many; with many it can be searched. */
export function ChoiceField<T extends string>({ label, hint, value, error, isReadOnly, onChange, options }: FieldProps<T> & {
  readonly options: readonly { readonly value: T; readonly label: string }[];
}) {
  return (
    <Select<T>
      label={label} description={hint} value={value} error={error} readOnly={isReadOnly} className={lookOf(isReadOnly)} data={[...options]} allowDeselect={false}
      searchable={options.length > 8} onChange={(chosen) => {
        if (chosen !== null) onChange(chosen);
      }}
    />
  );
}
