import { TextInput } from '@mantine/core';
import type { LocalDate } from '../../shared/ticket/event.ts';
import { formatWeekday } from './format.ts';

interface DateFieldProps {
  readonly label: string;
  readonly value: LocalDate | null;
  readonly onChange: (value: LocalDate | null) => void;
  /** Last date that may be picked. */
  readonly max?: LocalDate;
  readonly error?: string | undefined;
}

/** A date by keyboard or calendar; the date in words stands below, as the system may show it in another order. */
export function DateField({ label, value, onChange, max, error }: DateFieldProps) {
  return (
    <TextInput
      type="date" label={label} value={value ?? ''} max={max} error={error} description={value === null ? undefined : formatWeekday(value)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
