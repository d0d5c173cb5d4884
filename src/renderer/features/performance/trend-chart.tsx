import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { stepName, trendSentence } from '../../../shared/messages/id/figure-sentences.ts';
import { wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { Trend, TrendPoint } from '../../../shared/performance/trend.ts';
import { CURSOR, FILL_BOX, OnEnter } from './cartesian.tsx';
import type { ChartModel, Series } from './chart-model.ts';
import { ChartTip } from './chart-tip.tsx';
import { useTickets } from './figure-context.tsx';
import type { FigureLink, FigurePage } from './figure-context.tsx';
import { fillOf } from './patterns.tsx';

const words = performanceText.trend;
const series: readonly (Series & { readonly key: 'incoming' | 'done' })[] = [
  { key: 'incoming', fill: 'incoming', name: words.incoming }, { key: 'done', fill: 'incomingDone', name: words.done },
];

/** Reports that came in and that were done, step by step. */
export function trendChart({ performance, prefix }: FigurePage, height: number): ChartModel {
  const { trend } = performance;
  return {
    id: 'trend', title: words.title[trend.step], summary: trendSentence(performance), unit: performanceText.units.reports, legend: series, height,
    explains: { measure: 'total', cuts: [] }, drawing: <Bars trend={trend} prefix={prefix} />, table: tableOf(trend),
  };
}

function linkOf({ from, to }: TrendPoint, key: 'incoming' | 'done'): FigureLink {
  return { measure: 'total', cuts: [{ by: key === 'done' ? 'closed' : 'registered', from, to }] };
}

function shortName({ step }: Trend, { from }: TrendPoint): string {
  if (step === 'month') return performanceText.months[Number(from.slice(5, 7)) - 1] ?? from;
  return `${String(Number(from.slice(8)))}/${String(Number(from.slice(5, 7)))}`;
}

function Bars({ trend, prefix }: { readonly trend: Trend; readonly prefix: string }) {
  const open = useTickets();
  const { points } = trend;
  const pick = (label: string): void => {
    const point = points.find(({ from }) => from === label);
    if (point) open(linkOf(point, 'incoming'));
  };
  return (
    <BarChart
      responsive style={FILL_BOX} data={points} title={words.title[trend.step]} barGap={1} barCategoryGap="20%" margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        dataKey="from" interval={points.length > 16 ? 'equidistantPreserveStart' : 0} tickLine={false}
        tickFormatter={(from: string) => { const point = points.find((one) => one.from === from); return point ? shortName(trend, point) : from; }}
      />
      <YAxis width={44} allowDecimals={false} axisLine={false} tickLine={false} tickFormatter={wholeNumber} />
      <Tooltip
        isAnimationActive={false} cursor={CURSOR}
        content={({ active, label }) => {
          const point = active ? points.find(({ from }) => from === label) : undefined;
          return point ? <ChartTip title={stepName(trend, point)} lines={series.map((one) => ({ ...one, value: wholeNumber(point[one.key]) }))} /> : null;
        }}
      />
      {series.map(({ key, fill, name }) => (
        <Bar key={key} dataKey={key} name={name} fill={fillOf(prefix, fill)} isAnimationActive={false} maxBarSize={32} radius={[2, 2, 0, 0]} onClick={({ payload }) => open(linkOf(payload as TrendPoint, key))} />
      ))}
      <OnEnter pick={pick} />
    </BarChart>
  );
}

function tableOf(trend: Trend): ChartModel['table'] {
  const sum = (key: 'incoming' | 'done') => trend.points.reduce((total, point) => total + point[key], 0);
  return {
    head: [words.step[trend.step], words.incoming, words.done],
    rows: trend.points.map((point) => ({
      key: point.from, name: stepName(trend, point),
      cells: [{ value: point.incoming, link: linkOf(point, 'incoming') }, { value: point.done, link: linkOf(point, 'done') }],
    })),
    total: { name: performanceText.total, cells: [{ value: sum('incoming') }, { value: sum('done') }] },
  };
}
