import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import { backlogSentence, daysSentence } from '../../../shared/messages/id/figure-sentences.ts';
import { spanText } from '../../../shared/messages/id/figure.ts';
import { wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { CURSOR, FILL_BOX, OnEnter } from './cartesian.tsx';
import type { ChartModel, Series } from './chart-model.ts';
import { ChartTip } from './chart-tip.tsx';
import { useTickets } from './figure-context.tsx';
import type { FigureLink, FigurePage } from './figure-context.tsx';
import { fillOf } from './patterns.tsx';
import type { Fill } from './patterns.tsx';
import classes from './performance.module.css';

/** How many reports lie in each span of days, in one or two parts. */
interface Bin {
  readonly name: string;
  readonly parts: readonly { readonly n: number; readonly fill: Fill; readonly link: FigureLink }[];
}

/** How long first answers took; those beyond the office's target have another fill. */
export function daysChart({ performance, prefix }: FigurePage, height: number): ChartModel {
  const words = performanceText.days;
  const target = performance.rules.days;
  const isBeyond = ({ from }: { readonly from: number }) => target !== null && from > target;
  const bins = performance.distribution.map((bin): Bin => {
    const link: FigureLink = { measure: 'days', cuts: [{ by: 'days', from: bin.from, to: bin.to }] };
    return { name: spanText(bin), parts: [{ n: isBeyond(bin) ? 0 : bin.n, fill: 'share', link }, { n: isBeyond(bin) ? bin.n : 0, fill: 'lowest', link }] };
  });
  const series: readonly Series[] = target === null ? [{ fill: 'share', name: words.n }]
    : [{ fill: 'share', name: performanceText.within(wholeNumber(target)) }, { fill: 'lowest', name: performanceText.beyond(wholeNumber(target)) }];
  return {
    id: 'days', title: words.title, summary: daysSentence(performance), unit: performanceText.units.reports, height, explains: { measure: 'days', cuts: [] },
    legend: target === null ? [] : series,
    drawing: <Bars title={words.title} bins={bins} series={series} prefix={prefix} axis={words.axis} />,
    table: { head: [words.axis, words.n], rows: bins.map(({ name, parts }) => ({ key: name, name, cells: [{ value: sumOf(parts), ...(parts[0] ? { link: parts[0].link } : {}) }] })) },
  };
}

/** How old the open reports are, and how many of them are late. */
export function backlogChart({ performance, prefix }: FigurePage, height: number): ChartModel {
  const words = performanceText.backlog;
  const { bins: all, n, overdue } = performance.backlog;
  const bins = all.map((bin): Bin => {
    const cuts = [{ by: 'age' as const, from: bin.from, to: bin.to }];
    return { name: spanText(bin), parts: [{ n: bin.n - bin.overdue, fill: 'share', link: { measure: 'backlog', cuts } }, { n: bin.overdue, fill: 'lowest', link: { measure: 'backlog', cuts } }] };
  });
  const series: readonly Series[] = [{ fill: 'share', name: words.inTime }, { fill: 'lowest', name: words.overdue }];
  return {
    id: 'backlog', title: words.title, summary: backlogSentence(performance), unit: performanceText.units.reports, legend: series, height, explains: { measure: 'backlog', cuts: [] },
    drawing: <Bars title={words.title} bins={bins} series={series} prefix={prefix} axis={words.axis} />,
    table: {
      head: [words.axis, ...series.map(({ name }) => name), performanceText.total],
      rows: bins.map(({ name, parts }) => ({ key: name, name, cells: [...parts.map((part) => ({ value: part.n })), { value: sumOf(parts), ...(parts[0] ? { link: parts[0].link } : {}) }] })),
      total: { name: performanceText.total, cells: [{ value: n - overdue }, { value: overdue }, { value: n, link: { measure: 'backlog', cuts: [] } }] },
    },
  };
}

function sumOf(parts: Bin['parts']): number {
  return parts.reduce((sum, { n }) => sum + n, 0);
}

interface BarsProps {
  readonly title: string;
  readonly bins: readonly Bin[];
  readonly series: readonly Series[];
  readonly prefix: string;
  readonly axis: string;
}

function Bars({ title, bins, series, prefix, axis }: BarsProps) {
  const open = useTickets();
  const pick = (label: string): void => {
    const link = bins.find(({ name }) => name === label)?.parts[0]?.link;
    if (link) open(link);
  };
  return (
    <BarChart
      responsive style={FILL_BOX} data={bins} title={title} barCategoryGap="12%" margin={{ top: 16, right: 4, bottom: 14, left: 0 }}
    >
      <CartesianGrid vertical={false} />
      <XAxis dataKey="name" interval={0} tickLine={false} label={{ value: axis, position: 'insideBottom', offset: -10, className: String(classes.axisLabel) }} />
      <YAxis width={44} allowDecimals={false} axisLine={false} tickLine={false} tickFormatter={wholeNumber} />
      <Tooltip
        isAnimationActive={false} cursor={CURSOR}
        content={({ active, label }) => {
          const bin = active ? bins.find(({ name }) => name === label) : undefined;
          return bin ? <ChartTip title={`${axis}: ${bin.name}`} lines={series.map((one, index) => ({ ...one, value: wholeNumber(bin.parts[index]?.n ?? 0) }))} /> : null;
        }}
      />
      {series.map(({ name }, index) => (
        <Bar key={name} dataKey={({ parts }: Bin) => parts[index]?.n ?? 0} name={name} stackId="bins" isAnimationActive={false} maxBarSize={48} fill={fillOf(prefix, series[index]?.fill ?? 'share')} onClick={({ payload }) => pick((payload as Bin).name)}>
          {index === series.length - 1 && <LabelList className={classes.barLabel} position="top" dataKey={({ parts }: Bin) => (sumOf(parts) === 0 ? '' : wholeNumber(sumOf(parts)))} />}
        </Bar>
      ))}
      <OnEnter pick={pick} />
    </BarChart>
  );
}
