import { syncText } from '../../shared/messages/id/sync.ts';
import { useSyncProgress } from '../desk/sync-progress.ts';
import { useDeskQuery } from '../desk/use-desk.ts';
import { SyncProgressBar } from '../ui/sync-state.tsx';
import classes from './fetch-strip.module.css';

/** While a new desk fetches its reports, one sees how far it is and that it can be worked with already. */
export function FetchStrip() {
  const { data: view } = useDeskQuery('sync.read', {});
  const progress = useSyncProgress(view);
  if (progress === null) return null;
  return (
    <aside className={classes.strip} aria-label={syncText.title}>
      <SyncProgressBar progress={progress} />
      <p className={classes.text}>{syncText.fetch.going}</p>
    </aside>
  );
}
