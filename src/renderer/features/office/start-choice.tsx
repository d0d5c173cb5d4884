import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { officeText } from '../../../shared/messages/id/office.ts';
import type { Office } from '../../../shared/office/office.ts';
import { emptied } from './draft.ts';
import classes from './wizard.module.css';

const words = officeText.wizard;

interface StartChoiceProps {
  readonly example: Office;
  readonly office: Office;
  /** What was typed under the other choice, so that changing one's mind loses nothing. */
  readonly spare: Office | null;
  readonly isBlank: boolean;
  readonly onChange: (change: { readonly office: Office; readonly spare: Office; readonly isBlank: boolean }) => void;
}

/** Says where the fields' contents come from, and lets another city start without them. */
export function StartChoice({ example, office, spare, isBlank, onChange }: StartChoiceProps) {
  const swap = (): void => {
    const other = spare ?? (isBlank ? example : emptied(example, crypto.randomUUID(), crypto.randomUUID()));
    onChange({ office: other, spare: office, isBlank: !isBlank });
  };
  return (
    <div className={classes.choice}>
      <IconInfoCircle size={18} aria-hidden />
      <span>{isBlank ? words.blank : words.example}</span>
      <Button variant="subtle" size="compact-sm" onClick={swap}>{isBlank ? words.useExample : words.useBlank}</Button>
    </div>
  );
}
