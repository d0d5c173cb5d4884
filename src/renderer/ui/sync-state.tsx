import { Progress } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp, IconPlugConnectedX } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { SyncProgress, SyncState, SyncView } from '../../shared/contract/sync-views.ts';
import { syncText as words } from '../../shared/messages/id/sync.ts';
import { formatNumber } from './format.ts';
import classes from './sync-state.module.css';

const signs: Readonly<Record<SyncState, Icon>> = {
  off: IconPlugConnectedX, starting: IconCloudUp, synced: IconCloudCheck, sending: IconCloudUp, offline: IconCloudOff, attention: IconAlertTriangle,
};

/** The sign beside the sentence; colour alone never says it. */
export function SyncSign({ state, size = 16 }: { readonly state: SyncState; readonly size?: number }) {
  const Sign = signs[state];
  return <span className={classes.sign} data-state={state}><Sign size={size} stroke={1.8} aria-hidden /></span>;
}

/** How the desk and the hub stand, in one sentence that everyone understands. */
export function syncSentence({ state, waiting }: Pick<SyncView, 'state' | 'waiting'>, progress: SyncProgress | null): string {
  const { states } = words;
  if (progress !== null && state !== 'attention') return progressWords(progress);
  if (state === 'sending') return states.sending(formatNumber(waiting));
  if (state === 'offline' && waiting > 0) return states.offlineWaiting(formatNumber(waiting));
  return states[state];
}

function progressWords({ phase, done, total }: SyncProgress): string {
  return words.progress[phase](formatNumber(done), formatNumber(total));
}

/** How far a round is, with numbers. */
export function SyncProgressBar({ progress }: { readonly progress: SyncProgress }) {
  const text = progressWords(progress);
  return (
    <div className={classes.progress}>
      <span className={classes.numbers} role="status">{text}</span>
      <Progress value={(progress.done / Math.max(1, progress.total)) * 100} size="md" transitionDuration={0} aria-label={text} />
    </div>
  );
}
