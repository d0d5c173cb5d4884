import { PasswordInput } from '@mantine/core';
import { accessText } from '../../shared/messages/id/access.ts';
import { PIN_PATTERN } from '../../shared/access/pin.ts';

/** Whether what was typed is a whole PIN. */
export function isPin(text: string): boolean {
  return PIN_PATTERN.test(text);
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | false;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** A field for six digits; whatever is no digit does not enter it. */
export function PinField({ label, value, onChange, error = false, autoFocus = false, disabled = false }: Props) {
  return (
    <PasswordInput
      label={label} value={value} placeholder={accessText.pin.digits} inputMode="numeric" autoComplete="off" maxLength={6} error={error} autoFocus={autoFocus}
      disabled={disabled} data-autofocus={autoFocus || undefined} onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ''))}
    />
  );
}
