import { Bar, BarChart, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import { statusLabels } from '../../../shared/messages/id/labels.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { Performance } from '../../../shared/performance/indicators.ts';
import type { Status } from '../../../shared/ticket/ticket.ts';
import { formatNumber } from '../../ui/format.ts';
import { ChartCard } from './chart-card.tsx';
import { CURSOR, FILL_BOX } from './chart-looks.ts';
import { ChartTip } from './chart-tip.tsx';
import { CHART_UNITS } from './figures.ts';
import type { NamedUnit } from './figures.ts';
import { FiguresTable } from './figures-table.tsx';
import { STACK, fillOf } from './patterns.tsx';
import { statusSummary } from './summaries.ts';
import { UnitTick, UNIT_AXIS } from './unit-axis.tsx';
import classes from './performance.module.css';

const words = performanceText.status;

interface StatusChartProps {
  readonly performance: Performance;
  readonly units: readonly NamedUnit[];
  readonly prefix: string;
}

/** Where each unit's reports stand, as one bar a unit. */
export function StatusChart({ performance, units, prefix }: StatusChartProps) {
  const { byStatus } = performance.overall;
  const statuses = STACK.filter((status) => byStatus[status] > 0);
  const shown = units.slice(0, CHART_UNITS);
  return (
    <ChartCard
      title={words.title} summary={statusSummary(performance, units)} how={words.how} prefix={prefix} height={shown.length * 28 + 34}
      legend={statuses.map((status) => ({ fill: status, name: statusLabels[status] }))}
      note={units.length > shown.length ? performanceText.onlyLargest(formatNumber(shown.length)) : undefined}
      chart={<Bars units={shown} statuses={statuses} prefix={prefix} />}
      table={<Twin performance={performance} units={units} statuses={statuses} />}
    />
  );
}

function Bars({ units, statuses, prefix }: { readonly units: readonly NamedUnit[]; readonly statuses: readonly Status[]; readonly prefix: string }) {
  return (
    <BarChart
      responsive style={FILL_BOX} layout="vertical" data={units} title={words.title} barCategoryGap={6} margin={{ top: 0, right: 12, bottom: 0, left: 0 }}
    >
      <XAxis type="number" allowDecimals={false} tickLine={false} tickFormatter={formatNumber} />
      <YAxis type="category" dataKey="name" width={UNIT_AXIS} interval={0} tickLine={false} axisLine={false} tick={UnitTick} />
      <Tooltip
        isAnimationActive={false} cursor={CURSOR}
        content={({ active, label }) => {
          const unit = active ? units.find(({ name }) => name === label) : undefined;
          return unit ? <ChartTip title={unit.name} prefix={prefix} lines={linesOf(unit, statuses)} /> : null;
        }}
      />
      {statuses.map((status) => (
        <Bar
          key={status} dataKey={(unit: NamedUnit) => unit.byStatus[status]} name={statusLabels[status]} stackId="status"
          fill={fillOf(prefix, status)} isAnimationActive={false}
        >
          <LabelList dataKey={(unit: NamedUnit) => unit.byStatus[status]} content={(label) => <SegmentLabel {...label} isDark={status === 'done'} />} />
        </Bar>
      ))}
    </BarChart>
  );
}

function linesOf(unit: NamedUnit, statuses: readonly Status[]) {
  return statuses.filter((status) => unit.byStatus[status] > 0)
    .map((status) => ({ fill: status, name: statusLabels[status], value: formatNumber(unit.byStatus[status]) }));
}

interface SegmentLabelProps {
  readonly x?: unknown;
  readonly y?: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
  readonly value?: unknown;
  readonly isDark: boolean;
}

/** The number in a segment, where there is room for it. */
function SegmentLabel({ x, y, width, height, value, isDark }: SegmentLabelProps) {
  const text = formatNumber(Number(value));
  if (Number(width) < text.length * 8 + 6) return null;
  return (
    <text className={classes.segmentLabel} data-dark={isDark || undefined} x={Number(x) + Number(width) / 2} y={Number(y) + Number(height) / 2} dy="0.35em" textAnchor="middle">{text}</text>
  );
}

function Twin({ performance: { overall }, units, statuses }: Omit<StatusChartProps, 'prefix'> & { readonly statuses: readonly Status[] }) {
  return (
    <FiguresTable
      label={words.title} head={[performanceText.table.unit, ...statuses.map((status) => statusLabels[status]), words.total]}
      rows={units.map(({ unitId, name, byStatus, total }) => ({
        key: unitId ?? '', cells: [name, ...statuses.map((status) => formatNumber(byStatus[status])), formatNumber(total)],
      }))}
      total={[performanceText.table.all, ...statuses.map((status) => formatNumber(overall.byStatus[status])), formatNumber(overall.total)]}
    />
  );
}
