import { memo } from 'react';
import { Bar, BarChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { statusSentence } from '../../../shared/messages/id/figure-sentences.ts';
import { statusLabels } from '../../../shared/messages/id/labels.ts';
import { wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { GroupFigures } from '../../../shared/performance/groups.ts';
import type { Status } from '../../../shared/ticket/ticket.ts';
import { BarPath } from './bar-shape.tsx';
import { CURSOR, datumOf, FILL_BOX, keyOf, NAME_AXIS, NameTick, OnEnter, PlainTick } from './cartesian.tsx';
import { MOST_BARS } from './chart-model.ts';
import type { ChartModel } from './chart-model.ts';
import { ChartTip } from './chart-tip.tsx';
import { useFigureActs } from './figure-context.tsx';
import type { FigureLink, FigurePage } from './figure-context.tsx';
import { DARK_FILLS, STACK, fillOf } from './patterns.tsx';
import classes from './performance.module.css';

const words = performanceText.status;

type NamedGroup = GroupFigures & { readonly key: string; readonly name: string };

/** Where each unit's reports stand, as one bar a unit. */
export function statusChart({ performance, nameOf }: FigurePage): ChartModel {
  const { overall, groups: { unit } } = performance;
  const statuses = STACK.filter((status) => overall.byStatus[status] > 0);
  const units = unit.map((one): NamedGroup => { const name = nameOf('unit', one.id); return { ...one, key: keyOf(one.id, name), name }; });
  const shown = units.slice(0, MOST_BARS);
  return {
    id: 'status', title: words.title, summary: statusSentence(performance, nameOf), unit: performanceText.units.reports, height: shown.length * 28 + 34,
    legend: statuses.map((status) => ({ fill: status, name: statusLabels[status] })), explains: 'followedUp',
    note: units.length > shown.length ? performanceText.onlyLargest(wholeNumber(shown.length)) : undefined,
    drawing: <Bars units={shown} statuses={statuses} />,
    get table(): ChartModel['table'] {
      return {
        head: [performanceText.by.unit, ...statuses.map((status) => statusLabels[status]), performanceText.total],
        rows: units.map((one) => ({
          key: one.id ?? '', name: one.name,
          cells: [...statuses.map((status) => ({ value: one.byStatus[status], link: linkOf(one, status) })), { value: one.total, link: linkOf(one, null) }],
        })),
        total: { name: performanceText.table.all, cells: [...statuses.map((status) => ({ value: overall.byStatus[status], link: { measure: 'total' as const, cuts: [{ by: 'status' as const, status }] } })), { value: overall.total }] },
      };
    },
  };
}

function linkOf({ id }: GroupFigures, status: Status | null): FigureLink {
  return { measure: 'total', cuts: [{ by: 'group', dimension: 'unit', id }, ...(status === null ? [] : [{ by: 'status' as const, status }])] };
}

function Bars({ units, statuses }: { readonly units: readonly NamedGroup[]; readonly statuses: readonly Status[] }) {
  return <BarChart responsive style={FILL_BOX} layout="vertical" data={units} title={words.title} barCategoryGap={6} margin={MARGIN}><Inside statuses={statuses} /></BarChart>;
}

const MARGIN = { top: 0, right: 12, bottom: 0, left: 0 } as const;
const COUNTS = Object.fromEntries(STACK.map((status) => [status, (unit: NamedGroup) => unit.byStatus[status]])) as Record<Status, (unit: NamedGroup) => number>;

/** All but the data, so that other data draw no more than what differs. */
const Inside = memo(function Inside({ statuses }: { readonly statuses: readonly Status[] }) {
  const { prefix, open } = useFigureActs();
  return (
    <>
      <XAxis type="number" allowDecimals={false} tickLine={false} tick={PlainTick} tickFormatter={wholeNumber} />
      <YAxis type="category" dataKey="key" width={NAME_AXIS} interval={0} tickLine={false} axisLine={false} tick={NameTick} />
      <Tooltip
        isAnimationActive={false} cursor={CURSOR}
        content={(tip) => {
          const unit = datumOf(tip) as NamedGroup | undefined;
          return unit ? <ChartTip title={unit.name} lines={linesOf(unit, statuses)} /> : null;
        }}
      />
      {statuses.map((status) => (
        <Bar
          key={status} dataKey={COUNTS[status]} name={statusLabels[status]} stackId="status" isAnimationActive={false} onClick={({ payload }) => open(linkOf(payload as NamedGroup, status))}
          shape={(bar: BarShapeProps) => <Segment bar={bar} status={status} fill={fillOf(prefix, status)} />}
        />
      ))}
      <OnEnter isByRow pick={(unit: NamedGroup) => open(linkOf(unit, null))} />
    </>
  );
}, (before, now) => before.statuses.join() === now.statuses.join());

/** A part of a unit's bar, with its number where there is room for it. */
function Segment({ bar, status, fill }: { readonly bar: BarShapeProps; readonly status: Status; readonly fill: string }) {
  const { x, y, width, height } = bar;
  const text = wholeNumber((bar.payload as NamedGroup).byStatus[status]);
  return (
    <>
      <BarPath bar={bar} fill={fill} />
      {width >= text.length * 8 + 6 && <text className={classes.segmentLabel} data-dark={DARK_FILLS.has(status) || undefined} x={x + width / 2} y={y + height / 2} dy="0.35em" textAnchor="middle">{text}</text>}
    </>
  );
}

function linesOf(unit: NamedGroup, statuses: readonly Status[]) {
  return statuses.filter((status) => unit.byStatus[status] > 0)
    .map((status) => ({ fill: status, name: statusLabels[status], value: wholeNumber(unit.byStatus[status]) }));
}
