import { memo } from 'react';
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { stepName, trendSentence } from '../../../shared/messages/id/figure-sentences.ts';
import { wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { Trend, TrendPoint } from '../../../shared/performance/trend.ts';
import { BarPath } from './bar-shape.tsx';
import { CURSOR, datumOf, FILL_BOX, noLines, OnEnter, PlainTick } from './cartesian.tsx';
import type { ChartModel, Series } from './chart-model.ts';
import { ChartTip } from './chart-tip.tsx';
import { useFigureActs } from './figure-context.tsx';
import type { FigureLink, FigurePage } from './figure-context.tsx';
import { fillOf } from './patterns.tsx';

const words = performanceText.trend;
const series: readonly (Series & { readonly key: 'incoming' | 'done' })[] = [
  { key: 'incoming', fill: 'incoming', name: words.incoming }, { key: 'done', fill: 'incomingDone', name: words.done },
];

/** Reports that came in and that were done, step by step. */
export function trendChart({ performance }: FigurePage, height: number): ChartModel {
  const { trend } = performance;
  return {
    id: 'trend', title: words.title[trend.step], summary: trendSentence(performance), unit: performanceText.units.reports, legend: series, height,
    explains: 'total', note: words.note, drawing: <Bars trend={trend} />,
    get table(): ChartModel['table'] { return tableOf(trend); },
  };
}

function linkOf({ from, to }: TrendPoint, key: 'incoming' | 'done'): FigureLink {
  return { measure: 'total', cuts: [{ by: key === 'done' ? 'closed' : 'registered', from, to }] };
}

const monthTick = (from: string): string => performanceText.months[Number(from.slice(5, 7)) - 1] ?? from;
const dayTick = (from: string): string => `${String(Number(from.slice(8)))}/${String(Number(from.slice(5, 7)))}`;

/** A step with its name, which depends on the others. */
type NamedPoint = TrendPoint & { readonly name: string };

function Bars({ trend }: { readonly trend: Trend }) {
  const points = trend.points.map((point): NamedPoint => ({ ...point, name: stepName(trend, point) }));
  return (
    <BarChart responsive style={FILL_BOX} data={points} title={words.title[trend.step]} barGap={1} barCategoryGap="20%" margin={MARGIN}>
      <Inside isByMonth={trend.step === 'month'} isLong={points.length > 16} />
    </BarChart>
  );
}

const MARGIN = { top: 8, right: 4, bottom: 0, left: 0 } as const;

/** All but the data, so that other data draw no more than what differs. */
const Inside = memo(function Inside({ isByMonth, isLong }: { readonly isByMonth: boolean; readonly isLong: boolean }) {
  const { prefix, open } = useFigureActs();
  return (
    <>
      <CartesianGrid vertical={false} verticalCoordinatesGenerator={noLines} />
      <XAxis dataKey="from" interval={isLong ? 'equidistantPreserveStart' : 0} tickLine={false} tick={PlainTick} tickFormatter={isByMonth ? monthTick : dayTick} />
      <YAxis width={44} interval={0} allowDecimals={false} axisLine={false} tickLine={false} tick={PlainTick} tickFormatter={wholeNumber} />
      <Tooltip
        isAnimationActive={false} cursor={CURSOR}
        content={(tip) => {
          const point = datumOf(tip) as NamedPoint | undefined;
          return point ? <ChartTip title={point.name} lines={series.map((one) => ({ ...one, value: wholeNumber(point[one.key]) }))} /> : null;
        }}
      />
      {series.map(({ key, fill, name }) => (
        <Bar
          key={key} dataKey={key} name={name} isAnimationActive={false} maxBarSize={32} onClick={({ payload }) => open(linkOf(payload as TrendPoint, key))}
          shape={(bar: BarShapeProps) => <BarPath bar={bar} fill={fillOf(prefix, fill)} end="top" />}
        />
      ))}
      <OnEnter pick={(point: TrendPoint) => open(linkOf(point, 'incoming'))} />
    </>
  );
});

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
