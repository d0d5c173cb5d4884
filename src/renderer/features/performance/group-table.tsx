import { SegmentedControl } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { dimensionLabels } from '../../../shared/messages/id/group-names.ts';
import { percentText, wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { DIMENSIONS } from '../../../shared/performance/fact-table.ts';
import type { Dimension } from '../../../shared/performance/fact-table.ts';
import type { Figures } from '../../../shared/performance/figures.ts';
import { SMALL } from '../../../shared/performance/groups.ts';
import type { GroupFigures } from '../../../shared/performance/groups.ts';
import type { Measure } from '../../../shared/performance/measures.ts';
import { ratio } from '../../../shared/performance/percent.ts';
import type { Share } from '../../../shared/performance/percent.ts';
import { useFigures } from './figure-context.tsx';
import { CellValue } from './twin-table.tsx';
import plain from '../../ui/plain-table.module.css';
import classes from './performance.module.css';

const words = performanceText.table;

interface FigureColumn {
  readonly title: string;
  readonly measure: Measure;
  /** What the column is sorted by; missing figures come last. */
  readonly rank: (figures: Figures) => number;
  readonly text: (figures: Figures) => string;
}

/** `92,4 % (386 dari 418)`; a dash where there is nothing to divide. */
export function shareText(share: Share): string {
  return share.of === 0 ? percentText(null) : performanceText.share(percentText(ratio(share)), wholeNumber(share.n), wholeNumber(share.of));
}

const columns: readonly FigureColumn[] = [
  { title: words.incoming, measure: 'total', rank: ({ total }) => total, text: ({ total }) => wholeNumber(total) },
  ...(['followedUp', 'done', 'onTime'] as const).map((measure) => ({
    title: words[measure], measure, rank: (figures: Figures) => ratio(figures[measure]) ?? -1, text: (figures: Figures) => shareText(figures[measure]),
  })),
  { title: words.days, measure: 'days', rank: ({ days }) => days?.median ?? -1, text: ({ days }) => (days ? `${wholeNumber(days.median)} · ${wholeNumber(days.p90)}` : '–') },
  { title: words.overdue, measure: 'overdue', rank: ({ overdue }) => overdue.n, text: ({ overdue }) => wholeNumber(overdue.n) },
  { title: words.reopened, measure: 'reopened', rank: ({ reopened }) => reopened.n, text: ({ reopened }) => wholeNumber(reopened.n) },
  { title: words.lettered, measure: 'lettered', rank: ({ lettered }) => lettered.n, text: ({ lettered }) => wholeNumber(lettered.n) },
];

interface GroupTableProps {
  /** Shows one group alone. */
  readonly onPick: (dimension: Dimension, id: string) => void;
}

/** All figures of all groups, by unit, category and so on; a heading sorts, a name shows that group alone. */
export const GroupTable = memo(function GroupTable({ onPick }: GroupTableProps) {
  const { performance: { groups } } = useFigures();
  const [dimension, setDimension] = useState<Dimension>('unit');
  // Without figures by officer there is nobody to compare.
  const offered = DIMENSIONS.filter((one) => groups[one].length > 0);
  const shown = offered.includes(dimension) ? dimension : 'unit';
  return (
    <section className={plain.ground}>
      <SegmentedControl<Dimension>
        className={classes.by} size="xs" aria-label={words.by} value={shown} onChange={(value) => setDimension(value)}
        data={offered.map((one) => ({ value: one, label: dimensionLabels[one] }))}
      />
      <Table dimension={shown} groups={groups[shown]} onPick={onPick} />
    </section>
  );
});

function Table({ dimension, groups, onPick }: { readonly dimension: Dimension; readonly groups: readonly GroupFigures[] } & GroupTableProps) {
  const { performance: { overall }, nameOf } = useFigures();
  const [sort, setSort] = useState({ column: 0, isUp: false });
  const rank = columns[sort.column]?.rank ?? (() => 0);
  const rows = [...groups].sort((a, b) => (sort.isUp ? rank(a) - rank(b) : rank(b) - rank(a)));
  return (
    <div className={classes.wide} role="group" aria-label={words.title(dimensionLabels[dimension])} tabIndex={0}>
      <table className={`${plain.table} ${classes.table}`} aria-label={words.title(dimensionLabels[dimension])}>
        <thead>
          <tr>
            <th scope="col">{dimensionLabels[dimension]}</th>
            {columns.map(({ title }, index) => (
              <SortHead key={title} title={title} isUp={sort.column === index ? sort.isUp : null} onSort={() => setSort({ column: index, isUp: sort.column === index && !sort.isUp })} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((group) => (
            <tr key={group.id ?? ''}>
              <th scope="row"><GroupName id={group.id} name={nameOf(dimension, group.id)} onPick={(id) => onPick(dimension, id)} /></th>
              {columns.map(({ title, measure, rank: rankOf, text }) => (
                <td key={title} data-late={measure === 'overdue' && group.overdue.n > 0 || undefined}>
                  <CellValue what={`${nameOf(dimension, group.id)}, ${title}`} cell={{ value: rankOf(group) <= 0 ? 0 : text(group), text: text(group), link: { measure, cuts: [{ by: 'group', dimension, id: group.id }] } }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {groups.length > 1 && <tfoot><tr><th scope="row">{words.all}</th>{columns.map(({ title, text }) => <td key={title}>{text(overall)}</td>)}</tr></tfoot>}
      </table>
    </div>
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

function GroupName({ id, name, onPick }: { readonly id: string | null; readonly name: string; readonly onPick: (id: string) => void }) {
  if (id === null || id === SMALL) return name;
  return <button type="button" className={classes.pick} title={words.only(name)} onClick={() => onPick(id)}>{name}</button>;
}
