import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FactSide } from '../../../shared/contract/conflict-views.ts';
import { conflictText as words } from '../../../shared/messages/id/conflicts.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import classes from './conflicts.module.css';

/** What was put together: the reporter's own text is one of the sides'. */
interface Combined {
  readonly title: string;
  readonly place: string | null;
  readonly textOf: string;
}

interface FormProps {
  readonly sides: readonly FactSide[];
  readonly isSaving: boolean;
  readonly onSave: (made: Combined) => void;
  readonly onCancel: () => void;
}

/** Puts title and place together from several versions. */
export function CombineForm({ sides, isSaving, onSave, onCancel }: FormProps) {
  const first = sides[0];
  const [title, setTitle] = useState(first?.words?.title ?? '');
  const [place, setPlace] = useState(sides.map((side) => side.words?.place).find((one) => one !== null && one !== undefined) ?? '');
  const [textOf, setTextOf] = useState(first?.id ?? '');
  const [isTried, setIsTried] = useState(false);
  const hasTexts = new Set(sides.map((side) => side.words?.text)).size > 1;
  const isMissing = title.trim() === '';
  const save = (): void => {
    setIsTried(true);
    if (!isMissing) onSave({ title: title.trim(), place: place.trim() === '' ? null : place.trim(), textOf });
  };
  useShortcuts({ 'ctrl+enter': save, escape: onCancel });
  const { fields } = words;
  return (
    <form
      className={classes.form} aria-label={words.combineTitle}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3 className={classes.formTitle}>{words.combineTitle}</h3>
      <TextInput label={fields.title} value={title} maxLength={300} data-autofocus error={isTried && isMissing ? words.titleMissing : undefined} onChange={(event) => setTitle(event.currentTarget.value)} />
      <TextInput label={fields.place} value={place} maxLength={300} onChange={(event) => setPlace(event.currentTarget.value)} />
      {hasTexts && (
        <div>
          <span className={classes.label}>{fields.text}</span>
          <SegmentedControl aria-label={fields.text} value={textOf} onChange={setTextOf} data={sides.map(({ id }, index) => ({ value: id, label: words.version(index + 1) }))} />
        </div>
      )}
      <div className={classes.acts}>
        <Button type="submit" loading={isSaving}>{words.combineSave}</Button>
        <Button variant="default" onClick={onCancel}>{words.combineCancel}</Button>
      </div>
    </form>
  );
}
