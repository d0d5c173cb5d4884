import { Button, Progress } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { backupText } from '../../../shared/messages/id/backup.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { formatNumber } from '../../ui/format.ts';
import type { RunningWork } from './use-backup-work.ts';
import classes from './backup-part.module.css';

const words = backupText.running;

/** How far long work is, with a way to stop it. */
export function BackupWorkBar({ running }: { readonly running: RunningWork }) {
  const cancel = useDeskCall('backup.cancel');
  const { work, progress } = running;
  const share = progress === null || progress.total === 0 ? 0 : (progress.done / progress.total) * 100;
  return (
    <div className={classes.work}>
      <div className={classes.workLine}>
        <strong>{backupText.work[work]}</strong>
        <span className={classes.numbers} role="status">{amountOf(running)}</span>
        <Button
          variant="default" size="compact-sm" leftSection={<IconPlayerStop size={14} aria-hidden />} disabled={cancel.isPending || cancel.isSuccess}
          onClick={() => cancel.mutate({})}
        >
          {cancel.isPending || cancel.isSuccess ? words.cancelling : words.cancel}
        </Button>
      </div>
      <Progress value={share} size="md" transitionDuration={0} aria-label={backupText.work[work]} />
      {work === 'backup' && <p className={classes.quiet}>{words.hint}</p>}
    </div>
  );
}

// Tickets are counted where they are written; where a file is read, bytes are.
function amountOf({ work, progress }: RunningWork): string {
  if (progress === null) return '';
  const { done, total } = progress;
  if (work === 'backup' && done === total) return words.checking;
  if (work === 'backup' || work === 'export') return words.amount(formatNumber(done), formatNumber(total));
  return words.share(formatNumber(total === 0 ? 0 : Math.floor((done / total) * 100)));
}
