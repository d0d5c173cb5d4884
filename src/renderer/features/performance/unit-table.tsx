import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { Figures } from '../../../shared/performance/indicators.ts';
import { formatNumber } from '../../ui/format.ts';
import { ratio, shareText } from './figures.ts';
import type { NamedUnit } from './figures.ts';
import plain from '../../ui/plain-table.module.css';
import classes from './performance.module.css';

const words = performanceText.table;

interface FigureColumn {
  readonly title: string;
  /** What the column is sorted by; missing figures come last. */
  readonly rank: (figures: Figures) => number;
  readonly text: (figures: Figures) => string;
}

const columns: readonly FigureColumn[] = [
  { title: words.incoming, rank: ({ total }) => total, text: ({ total }) => formatNumber(total) },
  { title: words.followedUp, rank: ({ followedUp }) => ratio(followedUp) ?? -1, text: ({ followedUp }) => shareText(followedUp) },
  { title: words.done, rank: ({ done }) => ratio(done) ?? -1, text: ({ done }) => shareText(done) },
  { title: words.onTime, rank: ({ onTime }) => ratio(onTime) ?? -1, text: ({ onTime }) => shareText(onTime) },
  { title: words.median, rank: ({ days }) => days?.median ?? -1, text: ({ days }) => (days ? formatNumber(days.median) : '–') },
  { title: words.overdue, rank: ({ overdue }) => overdue, text: ({ overdue }) => formatNumber(overdue) },
];

interface UnitTableProps {
  readonly units: readonly NamedUnit[];
  readonly overall: Figures;
  /** Shows one unit alone; null where the officer sees only one. */
  readonly onPick: ((unitId: string) => void) | null;
}

/** All figures of all units; a heading sorts, a name shows that unit alone. */
export function UnitTable({ units, overall, onPick }: UnitTableProps) {
  const [sort, setSort] = useState({ column: 0, isUp: false });
  const rank = columns[sort.column]?.rank ?? (() => 0);
  const rows = [...units].sort((a, b) => (sort.isUp ? rank(a) - rank(b) : rank(b) - rank(a)));
  return (
    <section className={plain.ground}>
      <table className={`${plain.table} ${classes.table}`} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {columns.map(({ title }, index) => (
              <SortHead key={title} title={title} isUp={sort.column === index ? sort.isUp : null} onSort={() => setSort({ column: index, isUp: sort.column === index && !sort.isUp })} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((unit) => (
            <tr key={unit.unitId ?? ''}>
              <th scope="row"><UnitName unit={unit} onPick={onPick} /></th>
              {columns.map(({ title, text }) => <td key={title} data-late={title === words.overdue && unit.overdue > 0 || undefined}>{text(unit)}</td>)}
            </tr>
          ))}
        </tbody>
        {units.length > 1 && <tfoot><tr><th scope="row">{words.all}</th>{columns.map(({ title, text }) => <td key={title}>{text(overall)}</td>)}</tr></tfoot>}
      </table>
    </section>
  );
}

function SortHead({ title, isUp, onSort }: { readonly title: string; readonly isUp: boolean | null; readonly onSort: () => void }) {
  return (
    <th scope="col" aria-sort={isUp === null ? undefined : isUp ? 'ascending' : 'descending'}>
      <button type="button" className={classes.sort} title={words.sortBy(title)} onClick={onSort}>
        {isUp === null ? null : isUp ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}{title}
      </button>
    </th>
  );
}

function UnitName({ unit: { unitId, name }, onPick }: { readonly unit: NamedUnit } & Pick<UnitTableProps, 'onPick'>) {
  if (unitId === null || !onPick) return name;
  return <button type="button" className={classes.pick} title={words.only(name)} onClick={() => onPick(unitId)}>{name}</button>;
}
