import { Bar, BarChart, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import { statusSentence } from '../../../shared/messages/id/figure-sentences.ts';
import { statusLabels } from '../../../shared/messages/id/labels.ts';
import { wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { GroupFigures } from '../../../shared/performance/groups.ts';
import type { Status } from '../../../shared/ticket/ticket.ts';
import { CURSOR, FILL_BOX, NAME_AXIS, NameTick, OnEnter, SegmentLabel } from './cartesian.tsx';
import { MOST_BARS } from './chart-model.ts';
import type { ChartModel } from './chart-model.ts';
import { ChartTip } from './chart-tip.tsx';
import { useTickets } from './figure-context.tsx';
import type { FigureLink, FigurePage } from './figure-context.tsx';
import { DARK_FILLS, STACK, fillOf } from './patterns.tsx';

const words = performanceText.status;

type NamedGroup = GroupFigures & { readonly name: string };

/** Where each unit's reports stand, as one bar a unit. */
export function statusChart({ performance, nameOf, prefix }: FigurePage): ChartModel {
  const { overall, groups: { unit } } = performance;
  const statuses = STACK.filter((status) => overall.byStatus[status] > 0);
  const units = unit.map((one) => ({ ...one, name: nameOf('unit', one.id) }));
  const shown = units.slice(0, MOST_BARS);
  return {
    id: 'status', title: words.title, summary: statusSentence(performance, nameOf), unit: performanceText.units.reports, height: shown.length * 28 + 34,
    legend: statuses.map((status) => ({ fill: status, name: statusLabels[status] })), explains: { measure: 'followedUp', cuts: [] },
    note: units.length > shown.length ? performanceText.onlyLargest(wholeNumber(shown.length)) : undefined,
    drawing: <Bars units={shown} statuses={statuses} prefix={prefix} />,
    table: {
      head: [performanceText.by.unit, ...statuses.map((status) => statusLabels[status]), performanceText.total],
      rows: units.map((one) => ({
        key: one.id ?? '', name: one.name,
        cells: [...statuses.map((status) => ({ value: one.byStatus[status], link: linkOf(one, status) })), { value: one.total, link: linkOf(one, null) }],
      })),
      total: { name: performanceText.table.all, cells: [...statuses.map((status) => ({ value: overall.byStatus[status], link: { measure: 'total' as const, cuts: [{ by: 'status' as const, status }] } })), { value: overall.total }] },
    },
  };
}

function linkOf({ id }: GroupFigures, status: Status | null): FigureLink {
  return { measure: 'total', cuts: [{ by: 'group', dimension: 'unit', id }, ...(status === null ? [] : [{ by: 'status' as const, status }])] };
}

function Bars({ units, statuses, prefix }: { readonly units: readonly NamedGroup[]; readonly statuses: readonly Status[]; readonly prefix: string }) {
  const open = useTickets();
  const pick = (label: string): void => {
    const unit = units.find(({ name }) => name === label);
    if (unit) open(linkOf(unit, null));
  };
  return (
    <BarChart responsive style={FILL_BOX} layout="vertical" data={units} title={words.title} barCategoryGap={6} margin={{ top: 0, right: 12, bottom: 0, left: 0 }}>
      <XAxis type="number" allowDecimals={false} tickLine={false} tickFormatter={wholeNumber} />
      <YAxis type="category" dataKey="name" width={NAME_AXIS} interval={0} tickLine={false} axisLine={false} tick={NameTick} />
      <Tooltip
        isAnimationActive={false} cursor={CURSOR}
        content={({ active, label }) => {
          const unit = active ? units.find(({ name }) => name === label) : undefined;
          return unit ? <ChartTip title={unit.name} lines={linesOf(unit, statuses)} /> : null;
        }}
      />
      {statuses.map((status) => (
        <Bar
          key={status} dataKey={(unit: NamedGroup) => unit.byStatus[status]} name={statusLabels[status]} stackId="status" fill={fillOf(prefix, status)} isAnimationActive={false}
          onClick={({ payload }) => open(linkOf(payload as NamedGroup, status))}
        >
          <LabelList dataKey={(unit: NamedGroup) => unit.byStatus[status]} content={({ value, ...label }) => <SegmentLabel {...label} text={wholeNumber(Number(value))} isDark={DARK_FILLS.has(status)} />} />
        </Bar>
      ))}
      <OnEnter pick={pick} />
    </BarChart>
  );
}

function linesOf(unit: NamedGroup, statuses: readonly Status[]) {
  return statuses.filter((status) => unit.byStatus[status] > 0)
    .map((status) => ({ fill: status, name: statusLabels[status], value: wholeNumber(unit.byStatus[status]) }));
}
