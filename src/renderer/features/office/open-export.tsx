import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { BackupView } from '../../../shared/contract/backup-views.ts';
import { backupText } from '../../../shared/messages/id/backup.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDeskCall } from '../../desk/use-desk.ts';
import { formatNumber } from '../../ui/format.ts';
import { Card } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import classes from './backup-part.module.css';

const words = backupText.export;

interface Props {
  readonly lastExport: BackupView['lastExport'];
  readonly isBusy: boolean;
}

/** All data in a form that other programs read; the coordinator first says that they answer for it. */
export function OpenExport({ lastExport, isBusy }: Props) {
  const [isSure, setIsSure] = useState(false);
  const { office } = useSeat();
  const format = useFormat();
  const run = useDeskCall('backup.exportAll');
  const toast = useToast();
  const start = (): void => run.mutate({}, {
    onSuccess: ({ fileName }) => {
      if (fileName === null) return;
      setIsSure(false);
      toast({ text: words.done(fileName) });
    },
  });
  const by = office.officers.find(({ id }) => id === lastExport?.by)?.name ?? words.unknown;
  return (
    <Card title={words.heading}>
      <div className={classes.fields}>
        <p className={classes.quiet}>{words.text}</p>
        <p className={classes.warning}><IconAlertTriangle size={16} aria-hidden /> {words.warning}</p>
        <Checkbox label={words.sure} checked={isSure} onChange={(event) => setIsSure(event.currentTarget.checked)} />
        <FormError error={run.error?.code === 'cancelled' ? null : run.error} />
        <div className={classes.acts}><Button variant="default" disabled={!isSure || isBusy} loading={run.isPending} onClick={start}>{words.run}</Button></div>
        {lastExport !== null && <p className={classes.quiet}>{words.last(format.instant(lastExport.at), by, formatNumber(lastExport.tickets))}</p>}
      </div>
    </Card>
  );
}
