import {
  IconArchive, IconArrowBackUp, IconCircleCheck, IconCircleDashed, IconInbox, IconPlayerPause, IconProgress,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { statusLabels } from '../../shared/messages/id/labels.ts';
import type { Status } from '../../shared/ticket/ticket.ts';
import classes from './status-badge.module.css';

const icons: Readonly<Record<Status, Icon>> = {
  unverified: IconCircleDashed,
  unanswered: IconInbox,
  inProgress: IconProgress,
  done: IconCircleCheck,
  suspended: IconPlayerPause,
  archived: IconArchive,
  notOurs: IconArrowBackUp,
};

/** A report's status as icon, colour and word. */
export function StatusBadge({ status, strong = false }: { readonly status: Status; readonly strong?: boolean }) {
  const StatusIcon = icons[status];
  return (
    <span className={classes.badge} data-status={status} data-strong={strong || undefined}>
      <StatusIcon size={strong ? 18 : 16} stroke={2} aria-hidden />
      <span className={classes.word}>{statusLabels[status]}</span>
    </span>
  );
}
