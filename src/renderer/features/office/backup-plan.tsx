import { Button, Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { SCHEDULES } from '../../../shared/backup/schedule.ts';
import type { BackupPlan } from '../../../shared/backup/schedule.ts';
import type { BackupView } from '../../../shared/contract/backup-views.ts';
import { backupText } from '../../../shared/messages/id/backup.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Card } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import classes from './backup-part.module.css';

const words = backupText.plan;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const KEPT = [3, 7, 14, 30, 60];

/** When backups are made, how many stay, and where; every change counts at once. */
export function BackupPlanCard({ view: { plan, folder, isSameDisk, files } }: { readonly view: BackupView }) {
  const save = useDeskCall('backup.savePlan');
  const choose = useDeskCall('backup.chooseFolder');
  const show = useDeskCall('backup.showFolder');
  const change = (patch: Partial<BackupPlan>): void => save.mutate({ ...plan, ...patch });
  return (
    <Card title={words.heading}>
      <div className={classes.fields}>
        <div className={classes.pair}>
          <Select
            label={words.schedule} value={plan.schedule} allowDeselect={false} data={SCHEDULES.map((value) => ({ value, label: backupText.schedules[value] }))}
            onChange={(value) => change({ schedule: SCHEDULES.find((one) => one === value) ?? plan.schedule })}
          />
          <NumberSelect label={words.hour} values={HOURS} value={plan.hour} nameOf={words.hourName} isDisabled={plan.schedule === 'off'} onChange={(hour) => change({ hour })} />
        </div>
        {plan.schedule !== 'off' && <p className={classes.quiet}>{words.hourHint}</p>}
        <NumberSelect label={words.keep} hint={words.keepHint} values={KEPT} value={plan.keep} nameOf={words.keepName} onChange={(keep) => change({ keep })} />
        <div>
          <h3 className={classes.label}>{words.folder}</h3>
          <p className={classes.folder} title={folder}>{folder}</p>
          {isSameDisk && <p className={classes.warning}><IconAlertTriangle size={16} aria-hidden /> {words.sameDisk}</p>}
          <div className={classes.acts}>
            <Button size="compact-sm" variant="default" loading={choose.isPending} onClick={() => choose.mutate({})}>{words.change}</Button>
            <Button size="compact-sm" variant="default" disabled={files === null} onClick={() => show.mutate({})}>{words.show}</Button>
          </div>
        </div>
        <FormError error={save.error ?? choose.error ?? show.error} />
      </div>
    </Card>
  );
}

interface NumberSelectProps {
  readonly label: string;
  readonly hint?: string;
  readonly values: readonly number[];
  readonly value: number;
  readonly nameOf: (value: number) => string;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number) => void;
}

function NumberSelect({ label, hint, values, value, nameOf, isDisabled = false, onChange }: NumberSelectProps) {
  const known = values.includes(value) ? values : [...values, value].sort((a, b) => a - b);
  return (
    <Select
      label={label} description={hint} value={String(value)} allowDeselect={false} disabled={isDisabled}
      data={known.map((one) => ({ value: String(one), label: nameOf(one) }))} onChange={(picked) => onChange(Number(picked ?? value))}
    />
  );
}
