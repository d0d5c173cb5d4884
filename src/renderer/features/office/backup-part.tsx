import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { BackupList } from './backup-list.tsx';
import { BackupPlanCard } from './backup-plan.tsx';
import { BackupState } from './backup-state.tsx';
import { OpenExport } from './open-export.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { useBackupWork } from './use-backup-work.ts';
import classes from './backup-part.module.css';

/** Backups: how things stand, when and where they are made, how they are restored, and the way out with all data. */
export function BackupPart() {
  const query = useDeskQuery('backup.read', {});
  const choose = useDeskCall('restore.choose');
  const view = query.data;
  const running = useBackupWork(view?.work ?? null);
  if (!view) return query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <LoadingLines lines={8} />;
  const isBusy = running !== null || choose.isPending;
  return (
    <div className={classes.part}>
      <div className={classes.column}>
        <BackupState view={view} running={running} />
        <BackupList
          files={view.files} isBusy={isBusy} error={choose.error?.code === 'cancelled' ? null : choose.error}
          onRestore={(fileName) => choose.mutate({ fileName })}
        />
        <OpenExport lastExport={view.lastExport} isBusy={isBusy} />
      </div>
      <BackupPlanCard view={view} />
      {choose.data && <RestoreDialog key={choose.data.restoreId} plan={choose.data} running={running} onClose={choose.reset} />}
    </div>
  );
}
