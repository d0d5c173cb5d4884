import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import type { MonthFigure, Performance } from '../../../shared/performance/indicators.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { formatNumber } from '../../ui/format.ts';
import { ChartCard } from './chart-card.tsx';
import type { Series } from './chart-card.tsx';
import { CURSOR, FILL_BOX } from './chart-looks.ts';
import { ChartTip } from './chart-tip.tsx';
import { FiguresTable } from './figures-table.tsx';
import { fillOf } from './patterns.tsx';
import { monthName } from './period.ts';
import { monthSummary } from './summaries.ts';

const words = performanceText.monthly;
const series: readonly (Series & { readonly key: 'incoming' | 'done' })[] = [
  { key: 'incoming', fill: 'incoming', name: words.incoming }, { key: 'done', fill: 'incomingDone', name: words.done },
];

interface MonthChartProps {
  readonly performance: Performance;
  readonly prefix: string;
  readonly height: number;
}

/** Reports that came in and that were done, month by month. */
export function MonthChart({ performance, prefix, height }: MonthChartProps) {
  const { months } = performance;
  return (
    <ChartCard
      title={words.title} summary={monthSummary(performance)} how={words.how} prefix={prefix} legend={series} height={height}
      chart={<Bars months={months} prefix={prefix} />} table={<Twin months={months} />}
    />
  );
}

function Bars({ months, prefix }: { readonly months: readonly MonthFigure[]; readonly prefix: string }) {
  return (
    <BarChart
      responsive style={FILL_BOX} data={months} title={words.title} barGap={2} barCategoryGap="22%" margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
    >
      <CartesianGrid vertical={false} />
      <XAxis dataKey="month" interval={0} tickLine={false} tickFormatter={(month: string) => monthName(month).slice(0, 3)} />
      <YAxis width={36} allowDecimals={false} axisLine={false} tickLine={false} tickFormatter={formatNumber} />
      <Tooltip
        isAnimationActive={false} cursor={CURSOR}
        content={({ active, label }) => {
          const month = active ? months.find((one) => one.month === label) : undefined;
          return month ? <ChartTip title={monthName(month.month)} prefix={prefix} lines={series.map((one) => ({ ...one, value: formatNumber(month[one.key]) }))} /> : null;
        }}
      />
      {series.map(({ key, fill, name }) => (
        <Bar key={key} dataKey={key} name={name} fill={fillOf(prefix, fill)} isAnimationActive={false} maxBarSize={32} radius={[2, 2, 0, 0]} />
      ))}
    </BarChart>
  );
}

function Twin({ months }: { readonly months: readonly MonthFigure[] }) {
  const sum = (key: 'incoming' | 'done') => formatNumber(months.reduce((total, month) => total + month[key], 0));
  return (
    <FiguresTable
      label={words.title} head={[words.month, words.incoming, words.done]}
      rows={months.map(({ month, incoming, done }) => ({ key: month, cells: [monthName(month), formatNumber(incoming), formatNumber(done)] }))}
      total={[words.total, sum('incoming'), sum('done')]}
    />
  );
}
