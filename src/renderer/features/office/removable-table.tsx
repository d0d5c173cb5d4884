import { Checkbox } from '@mantine/core';
import type { RemovableRow } from '../../../shared/contract/calls/retention-calls.ts';
import { retentionText as words } from '../../../shared/messages/id/retention.ts';
import { useNames } from '../../desk/office.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import plain from '../../ui/plain-table.module.css';
import classes from './retention-part.module.css';

interface TableProps {
  readonly rows: readonly RemovableRow[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}

/** The reports that may go, the oldest first, each to be picked. */
export function RemovableTable({ rows, picked, onPick }: TableProps) {
  const names = useNames();
  const format = useFormat();
  const { columns } = words;
  const count = rows.filter(({ id }) => picked.has(id)).length;
  const toggle = (id: string): void => onPick(new Set(picked.has(id) ? [...picked].filter((one) => one !== id) : [...picked, id]));
  const isAll = count === rows.length;
  return (
    <div className={`${plain.ground} ${classes.scroller}`} tabIndex={0} role="region" aria-label={words.table}>
      <table className={`${plain.table} ${classes.table}`} aria-label={words.table}>
        <thead>
          <tr>
            <th className={classes.box}>
              <Checkbox size="xs" aria-label={words.pickAll} checked={isAll} indeterminate={count > 0 && !isAll} onChange={() => onPick(new Set(isAll ? [] : rows.map(({ id }) => id)))} />
            </th>
            <th className={classes.number}>{columns.number}</th><th>{columns.title}</th><th className={classes.day}>{columns.endedAt}</th><th className={classes.unit}>{columns.unit}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number, title, endedAt, unitId }) => (
            <tr key={id} data-picked={picked.has(id) || undefined}>
              <td className={classes.box}><Checkbox size="xs" aria-label={words.pick(number)} checked={picked.has(id)} onChange={() => toggle(id)} /></td>
              <td className={classes.number}>{number}</td>
              <td><div className={classes.cut} title={title}>{title}</div></td>
              <td className={classes.day}>{format.day(endedAt)}</td>
              <td className={classes.unit}><div className={classes.cut} title={names.unit(unitId) ?? undefined}>{names.unitShort(unitId) ?? <span className={classes.quiet}>{words.noUnit}</span>}</div></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
