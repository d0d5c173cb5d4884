import { useDeskQuery } from '../../desk/use-desk.ts';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { BackupKeyDialog } from './backup-key-dialog.tsx';
import { BackupList } from './backup-list.tsx';
import { BackupPlanCard } from './backup-plan.tsx';
import { BackupState } from './backup-state.tsx';
import { OpenExport } from './open-export.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { useRestore } from './use-restore.ts';
import { useBackupWork } from './use-backup-work.ts';
import classes from './backup-part.module.css';

/** Backups: how things stand, when and where they are made, how they are restored, and the way out with all data. */
export function BackupPart() {
  const query = useDeskQuery('backup.read', {});
  const restore = useRestore();
  const view = query.data;
  const running = useBackupWork(view?.work ?? null);
  if (!view) return query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <LoadingLines lines={8} />;
  const isBusy = running !== null || restore.isPending;
  return (
    <div className={classes.part}>
      <div className={classes.column}>
        <BackupState view={view} running={running} />
        <BackupList files={view.files} isBusy={isBusy} error={restore.error} onRestore={restore.choose} />
        <OpenExport lastExport={view.lastExport} isBusy={isBusy} />
      </div>
      <BackupPlanCard view={view} />
      {restore.locked && <BackupKeyDialog {...restore.locked} onOpened={restore.opened} onClose={restore.close} />}
      {restore.plan && <RestoreDialog key={restore.plan.restoreId} plan={restore.plan} running={running} onClose={restore.close} />}
    </div>
  );
}
