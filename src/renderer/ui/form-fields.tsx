import { Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './form-fields.module.css';

/** A titled part of the form. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section className={classes.group}><h2 className={classes.groupTitle}>{title}</h2>{children}</section>;
}

interface LineProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One line of text. */
export function Line({ id, label, value, isReadOnly, error, onChange }: LineProps) {
  return <TextInput id={id} label={label} value={value} error={error} readOnly={isReadOnly} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** Text of several lines. */
export function Long({ id, label, value, isReadOnly, onChange, rows }: LineProps & { readonly rows: number }) {
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

/** One of a few. */
export function Choice<T extends string>({ label, options, labels, value, isReadOnly, onChange }: ChoiceProps<T>) {
  return (
    <Select<T>
      label={label} value={value} readOnly={isReadOnly} allowDeselect={false} data={options.map((option) => ({ value: option, label: labels[option] }))}
      onChange={(picked) => {
        if (picked !== null && picked !== value) onChange(picked);
      }}
    />
  );
}
