import { Button, Checkbox, Loader, Radio } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { RestorePlan } from '../../../shared/contract/backup-views.ts';
import { backupText } from '../../../shared/messages/id/backup.ts';
import { useDeskCall, useDeskEvent } from '../../desk/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { formatNumber } from '../../ui/format.ts';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { BackupWorkBar } from './backup-work-bar.tsx';
import { RestoreSides } from './restore-sides.tsx';
import type { RunningWork } from './use-backup-work.ts';
import classes from './backup-part.module.css';

const words = backupText.restore;

interface Props {
  readonly plan: RestorePlan;
  readonly running: RunningWork | null;
  readonly onClose: () => void;
}

/** A verified backup beside what is here; the coordinator decides whether it is added or takes the place. */
export function RestoreDialog({ plan, running, onClose }: Props) {
  const format = useFormat();
  const merge = useDeskCall('restore.merge');
  const replace = useDeskCall('restore.replace');
  const isBusy = merge.isPending || replace.isPending || replace.isSuccess;
  useDeskEvent((event) => { if (event.type === 'engine.restarted') onClose(); });
  return (
    <Dialog isOpen onClose={() => { if (!isBusy) onClose(); }} label={words.title} size={640}>
      <p className={classes.intact}><IconCircleCheck size={18} aria-hidden /> {words.intact} {words.from(format.instant(plan.at))}.</p>
      <RestoreSides plan={plan} />
      {replace.isSuccess
        ? <p className={classes.restarting} role="status"><Loader size={18} /> {words.replaced(replace.data.keptFolder)}</p>
        : <Choice plan={plan} running={running} merge={merge} replace={replace} onClose={onClose} />}
    </Dialog>
  );
}

interface ChoiceProps extends Props {
  readonly merge: ReturnType<typeof useDeskCall<'restore.merge'>>;
  readonly replace: ReturnType<typeof useDeskCall<'restore.replace'>>;
}

function Choice({ plan, running, merge, replace, onClose }: ChoiceProps) {
  const [way, setWay] = useState<'merge' | 'replace'>('merge');
  const [isSure, setIsSure] = useState(false);
  const toast = useToast();
  const { restoreId } = plan;
  const isBusy = merge.isPending || replace.isPending;
  const error = way === 'merge' ? merge.error : replace.error;
  const hidden = plan.onlyHere.count + plan.newerHere.count;
  const run = (): void => {
    if (way === 'replace') replace.mutate({ restoreId });
    else merge.mutate({ restoreId }, { onSuccess: ({ added, extended }) => {
      toast({ text: words.merged(formatNumber(added), formatNumber(extended)) });
      onClose();
    } });
  };
  return (
    <>
      <Radio.Group value={way} onChange={(value) => setWay(value === 'replace' ? 'replace' : 'merge')} aria-label={words.title}>
        <div className={classes.ways}>
          <Radio value="merge" label={words.merge} description={words.mergeHint} disabled={isBusy} />
          <Radio value="replace" label={words.replace} description={hidden === 0 ? words.replaceHintNone : words.replaceHint(formatNumber(hidden))} disabled={isBusy} />
        </div>
      </Radio.Group>
      {way === 'replace' && <Checkbox className={classes.sure} label={words.sure} checked={isSure} disabled={isBusy} onChange={(event) => setIsSure(event.currentTarget.checked)} />}
      {isBusy && running !== null && <BackupWorkBar running={running} />}
      <FormError error={error?.code === 'cancelled' ? null : error} />
      <div className={classes.end}>
        <Button variant="default" disabled={isBusy} onClick={onClose}>{words.close}</Button>
        {way === 'merge'
          ? <Button loading={isBusy} onClick={run}>{words.doMerge}</Button>
          : <Button color="red" loading={isBusy} disabled={!isSure} onClick={run}>{words.doReplace}</Button>}
      </div>
    </>
  );
}
