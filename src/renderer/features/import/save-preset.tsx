import { Button, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { common } from '../../../shared/messages/id/common.ts';
import { importText } from '../../../shared/messages/id/import.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { isComplete, useWizard } from './wizard.ts';
import classes from './import.module.css';

const words = importText.columns;

/** Saves the matching of columns under a name, so that the next file like this one is known. */
export function SavePreset() {
  const { value: { file, mapping, presetName }, set } = useWizard();
  const save = useDeskCall('import.savePreset');
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  if (!file || presetName !== null) return null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = name.trim();
    if (given === '') return;
    save.mutate({ importId: file.importId, name: given, mapping }, {
      onSuccess: () => {
        const presets = [{ name: given, headers: file.headers, mapping, builtIn: false }, ...file.presets.filter((one) => one.name !== given)];
        set({ presetName: given, file: { ...file, presets } });
        toast({ text: words.presetSaved(given) });
      },
    });
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus withArrow>
      <Popover.Target>
        <Button variant="default" disabled={!isComplete(mapping)} onClick={() => setIsOpen(!isOpen)}>{words.savePreset}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes.presetForm} onSubmit={submit}>
          <TextInput label={words.presetName} description={words.presetHint} value={name} maxLength={100} data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
          <FormError error={save.error} />
          <Button type="submit" variant="light" loading={save.isPending} disabled={name.trim() === ''}>{common.save}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
