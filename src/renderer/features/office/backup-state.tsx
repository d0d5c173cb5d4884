import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconDatabaseOff } from '@tabler/icons-react';
import type { BackupView } from '../../../shared/contract/backup-views.ts';
import { backupText } from '../../../shared/messages/id/backup.ts';
import { errorMessage } from '../../../shared/messages/id/errors.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { formatNumber, formatSize } from '../../ui/format.ts';
import { Card } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { BackupWorkBar } from './backup-work-bar.tsx';
import type { RunningWork } from './use-backup-work.ts';
import classes from './backup-part.module.css';

const words = backupText.state;

interface Props {
  readonly view: BackupView;
  readonly running: RunningWork | null;
}

/** How safe the data are: the last backup in words, what went wrong, and a backup now. */
export function BackupState({ view, running }: Props) {
  const run = useDeskCall('backup.run');
  const toast = useToast();
  const start = (): void => run.mutate({}, { onSuccess: () => toast({ text: words.done }) });
  // what the officer stopped is no error to be read
  const error = run.error?.code === 'cancelled' ? null : run.error;
  return (
    <Card>
      <div className={classes.state}>
        <LastBackup view={view} />
        <Button disabled={running !== null} loading={run.isPending} onClick={start}>{words.run}</Button>
      </div>
      {running !== null && <BackupWorkBar running={running} />}
      <FormError error={error} />
      {error === null && <Warnings view={view} />}
    </Card>
  );
}

function LastBackup({ view: { last, isOverdue } }: { readonly view: BackupView }) {
  const format = useFormat();
  const isFine = last !== null && !isOverdue && last.brokenFiles === 0;
  const Sign = last === null ? IconDatabaseOff : isFine ? IconCircleCheck : IconAlertTriangle;
  return (
    <div className={classes.last} data-tone={isFine ? 'good' : 'warn'}>
      <Sign size={28} stroke={1.6} aria-hidden />
      <div>
        <p className={classes.lead}>{last === null ? words.none : words.last(format.instant(last.at))}</p>
        <p className={classes.quiet}>{last === null ? words.noneHint : words.lastHint(formatNumber(last.tickets), formatSize(last.size))}</p>
      </div>
    </div>
  );
}

function Warnings({ view: { last, isOverdue, failure, restored } }: { readonly view: BackupView }) {
  const format = useFormat();
  const lines = [
    ...(isOverdue && last !== null ? [words.overdue] : []),
    ...(last !== null && last.brokenFiles > 0 ? [words.broken(formatNumber(last.brokenFiles))] : []),
    ...(failure === null ? [] : [words.failed(format.instant(failure.at), errorMessage(failure.code, {}).title)]),
  ];
  return (
    <>
      {lines.map((line) => <p key={line} className={classes.warning}><IconAlertTriangle size={16} aria-hidden /> {line}</p>)}
      {restored !== null && <p className={classes.note}>{words.restored(format.instant(restored.at), restored.folder)}</p>}
    </>
  );
}
