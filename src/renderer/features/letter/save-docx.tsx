import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileText } from '@tabler/icons-react';
import type { LetterKind } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { templateText } from '../../../shared/messages/id/template.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import type { LetterActs } from './use-letter-acts.ts';

interface SaveDocxProps {
  readonly kind: LetterKind;
  readonly acts: LetterActs;
  readonly isPlain: boolean;
}

/** Saves as a Word document; where the office brought forms for this kind of letter, one chooses. */
export function SaveDocx({ kind, acts, isPlain }: SaveDocxProps) {
  const { data } = useDeskQuery('template.list', {});
  const templates = (data ?? []).filter(({ kinds }) => kinds.includes(kind));
  const look = { ...(isPlain ? { variant: 'default' } : {}), leftSection: <IconFileText size={16} aria-hidden />, loading: acts.busy === 'docx' };
  if (templates.length === 0) return <Button {...look} onClick={acts.saveDocx}>{letterText.page.saveDocx}</Button>;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target><Button {...look} rightSection={<IconChevronDown size={16} aria-hidden />}>{letterText.page.saveDocx}</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{templateText.pick}</Menu.Label>
        <Menu.Item onClick={acts.saveDocx}>{templateText.plain}</Menu.Item>
        {templates.map(({ id, name }) => <Menu.Item key={id} onClick={() => acts.saveFilled(id)}>{templateText.saveWith(name)}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
