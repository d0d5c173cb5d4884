import { IconAlertTriangleFilled, IconClockHour4 } from '@tabler/icons-react';
import { dueWords } from './due.ts';
import type { DueWords } from './due.ts';
import type { ListRow } from '../../shared/contract/views.ts';
import classes from './due-badge.module.css';

function DueIcon({ tone }: { readonly tone: DueWords['tone'] }) {
  if (tone === 'late') return <IconAlertTriangleFilled size={14} aria-hidden />;
  if (tone === 'today') return <IconClockHour4 size={14} stroke={2.2} aria-hidden />;
  return null;
}

/** The distance to a row's deadline; the date is in the tooltip. */
export function DueBadge({ row }: { readonly row: Pick<ListRow, 'due' | 'daysLeft' | 'status' | 'autoCloseOn' | 'closedAt'> }) {
  const words = dueWords(row);
  return (
    // the system's own tip, as on the other cells: a component a row would make a list slow to appear
    <span className={classes.due} data-tone={words.tone} title={words.tip ?? undefined}>
      <DueIcon tone={words.tone} />
      <span className={classes.text}>{words.text}</span>
    </span>
  );
}
