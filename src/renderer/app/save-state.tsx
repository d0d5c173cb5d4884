import { Tooltip } from '@mantine/core';
import { useIsMutating } from '@tanstack/react-query';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { Link } from 'wouter';
import { app as words } from '../../shared/messages/id/app.ts';
import { syncText } from '../../shared/messages/id/sync.ts';
import { useSyncProgress } from '../desk/sync-progress.ts';
import { useDeskQuery } from '../desk/use-desk.ts';
import { SyncSign, syncSentence } from '../ui/sync-state.tsx';
import { useFormat } from '../ui/use-format.tsx';
import { paths } from './paths.ts';
import classes from './save-state.module.css';

/** Whether what was typed is safe at this computer; a try of the hub is nothing that is saved. */
export function SaveState() {
  const isSaving = useIsMutating({ predicate: ({ options: { mutationKey } }) => !String(mutationKey?.[0]).startsWith('sync.') }) > 0;
  const text = isSaving ? words.saving : words.saved;
  return (
    <Tooltip label={words.savedTip} multiline w={280}>
      <span className={classes.saved} role="status" tabIndex={0} aria-label={text}>
        <IconDeviceFloppy size={16} stroke={1.8} aria-hidden /> <span className={classes.savedText}>{text}</span>
      </span>
    </Tooltip>
  );
}

/** How this desk and the hub stand, in words; leads to the page about it. */
export function SyncBadge() {
  const { data: view } = useDeskQuery('sync.read', {});
  const progress = useSyncProgress(view);
  const format = useFormat();
  if (!view) return null;
  const { state, lastAt } = view;
  const tip = [syncText.hints[state], ...(lastAt === null ? [] : [syncText.lastAt(format.instant(lastAt))]), syncText.see].join(' ');
  return (
    <Tooltip label={tip} multiline w={300}>
      <Link href={paths.sync} className={classes.sync} data-state={state}>
        <SyncSign state={state} /> {syncSentence(view, progress)}
      </Link>
    </Tooltip>
  );
}
