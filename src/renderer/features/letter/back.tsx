import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { letterText } from '../../../shared/messages/id/letter.ts';

/** The way back, before a page's title. */
export function Back({ onBack }: { readonly onBack: () => void }) {
  const { back } = letterText.page;
  return (
    <Tooltip label={back}>
      <ActionIcon variant="default" size={32} aria-label={back} onClick={onBack}><IconArrowLeft size={16} aria-hidden /></ActionIcon>
    </Tooltip>
  );
}
