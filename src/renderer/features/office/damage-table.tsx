import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { DamageView } from '../../../shared/contract/health.ts';
import { healthText as words } from '../../../shared/messages/id/health.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { formatNumber } from '../../ui/format.ts';
import { FormError } from '../../ui/states.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import plain from '../../ui/plain-table.module.css';
import classes from './health-part.module.css';

/** So many reports are named; more would not be read. */
const NAMED = 3;

/** The damaged files: which, what they hold, since when, and what to do. Those that are still damaged come first. */
export function DamageTable({ damages }: { readonly damages: readonly DamageView[] }) {
  const dismiss = useDeskCall('health.dismiss');
  const sorted = [...damages].sort((a, b) => Number(a.isRepaired) - Number(b.isRepaired) || (a.since < b.since ? 1 : -1));
  const { columns } = words;
  return (
    <>
      <FormError error={dismiss.error} />
      <div className={plain.ground}>
        <table className={`${plain.table} ${classes.table}`} aria-label={words.table}>
          <thead><tr><th>{columns.file}</th><th className={classes.holds}>{columns.holds}</th><th className={classes.since}>{columns.since}</th><th>{columns.todo}</th><th className={classes.act} aria-label={words.dismiss} /></tr></thead>
          <tbody>
            {sorted.map((damage) => (
              <DamageRow key={damage.file} damage={damage} isBusy={dismiss.isPending} onDismiss={() => dismiss.mutate({ subject: { file: damage.file } })} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  readonly damage: DamageView;
  readonly isBusy: boolean;
  readonly onDismiss: () => void;
}

function DamageRow({ damage, isBusy, onDismiss }: RowProps) {
  const format = useFormat();
  const { file, holds, since, isRepaired, lost, copy, tickets } = damage;
  return (
    <tr>
      <td>
        <div className={classes.file}>
          {isRepaired ? <IconCircleCheck size={16} className={classes.good} aria-hidden /> : <IconAlertTriangle size={16} className={classes.bad} aria-hidden />}
          <span>{file}</span>
        </div>
        {tickets.length > 0 && <div className={classes.small}>{words.ofTickets(tickets.slice(0, NAMED).join(', '))}</div>}
      </td>
      <td>{words.holdings[holds]}{lost !== null && lost > 0 && <div className={classes.small}>{words.lost(formatNumber(lost))}</div>}</td>
      <td>{format.instant(since)}</td>
      <td>{isRepaired ? words.repaired : words.advice(damage)}{copy !== null && <div className={classes.small}>{words.copyKept(copy)}</div>}</td>
      <td><Button size="compact-sm" variant="default" aria-label={words.dismissOf(file)} disabled={isBusy} onClick={onDismiss}>{words.dismiss}</Button></td>
    </tr>
  );
}
