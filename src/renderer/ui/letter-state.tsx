import { IconBan, IconCheck, IconCircleDashed, IconRosetteDiscountCheck, IconSend } from '@tabler/icons-react';
import type { LetterState } from '../../shared/letter/letter.ts';
import { letterText } from '../../shared/messages/id/letter.ts';
import classes from './letter-state.module.css';

const STATE_ICONS = {
  draft: IconCircleDashed, proposed: IconSend, approved: IconCheck, numbered: IconRosetteDiscountCheck, sent: IconRosetteDiscountCheck, void: IconBan,
} as const;

/** How far a letter has come, as icon and word. */
export function StateChip({ state }: { readonly state: LetterState }) {
  const Icon = STATE_ICONS[state];
  return <span className={classes.state} data-state={state}><Icon size={16} aria-hidden />{letterText.states[state]}</span>;
}
