import { memo } from 'react';
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { backlogSentence, daysSentence } from '../../../shared/messages/id/figure-sentences.ts';
import { spanText } from '../../../shared/messages/id/figure.ts';
import { wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { BarPath } from './bar-shape.tsx';
import { CURSOR, datumOf, FILL_BOX, noLines, OnEnter, PlainTick } from './cartesian.tsx';
import type { ChartModel, Series } from './chart-model.ts';
import { ChartTip } from './chart-tip.tsx';
import { useFigureActs } from './figure-context.tsx';
import type { FigureLink, FigurePage } from './figure-context.tsx';
import { fillOf } from './patterns.tsx';
import type { Fill } from './patterns.tsx';
import classes from './performance.module.css';

/** How many reports lie in each span of days, in one or two parts. */
interface Bin {
  readonly name: string;
  readonly all: FigureLink;
  readonly parts: readonly { readonly n: number; readonly fill: Fill; readonly link: FigureLink }[];
}

/** How long first answers took; those beyond the office's target have another fill. */
export function daysChart({ performance }: FigurePage, height: number): ChartModel {
  const words = performanceText.days;
  const target = performance.rules.days;
  const isBeyond = ({ from }: { readonly from: number }) => target !== null && from > target;
  const bins = performance.distribution.map((bin): Bin => {
    const link: FigureLink = { measure: 'days', cuts: [{ by: 'days', from: bin.from, to: bin.to }] };
    return { name: spanText(bin), all: link, parts: [{ n: isBeyond(bin) ? 0 : bin.n, fill: 'share', link }, { n: isBeyond(bin) ? bin.n : 0, fill: 'lowest', link }] };
  });
  const [first, second] = target === null ? [words.n, null] : [performanceText.within(wholeNumber(target)), performanceText.beyond(wholeNumber(target))];
  return {
    id: 'days', title: words.title, summary: daysSentence(performance), unit: performanceText.units.reports, height, explains: 'days',
    legend: second === null ? [] : seriesOf(first, second),
    drawing: <Bars title={words.title} bins={bins} first={first} second={second} axis={words.axis} />,
    get table(): ChartModel['table'] { return { head: [words.axis, words.n], rows: bins.map(({ name, parts, all }) => ({ key: name, name, cells: [{ value: sumOf(parts), link: all }] })) }; },
  };
}

const OVERDUE = { by: 'overdue', isOverdue: true } as const;
const IN_TIME = { by: 'overdue', isOverdue: false } as const;
const openOf = (cuts: FigureLink['cuts']): FigureLink => ({ measure: 'backlog', cuts });

/** How old the open reports are, and how many of them are late. */
export function backlogChart({ performance }: FigurePage, height: number): ChartModel {
  const words = performanceText.backlog;
  const { bins: ages, n, overdue } = performance.backlog;
  const bins = ages.map((bin): Bin => {
    const age = { by: 'age' as const, from: bin.from, to: bin.to };
    return { name: spanText(bin), all: openOf([age]), parts: [{ n: bin.n - bin.overdue, fill: 'share', link: openOf([age, IN_TIME]) }, { n: bin.overdue, fill: 'lowest', link: openOf([age, OVERDUE]) }] };
  });
  const series = seriesOf(words.inTime, words.overdue);
  return {
    id: 'backlog', title: words.title, summary: backlogSentence(performance), unit: performanceText.units.reports, legend: series, height, explains: 'backlog',
    drawing: <Bars title={words.title} bins={bins} first={words.inTime} second={words.overdue} axis={words.axis} />,
    get table(): ChartModel['table'] {
      return {
        head: [words.axis, ...series.map(({ name }) => name), performanceText.total],
        rows: bins.map(({ name, parts, all }) => ({ key: name, name, cells: [...parts.map((part) => ({ value: part.n, link: part.link })), { value: sumOf(parts), link: all }] })),
        total: { name: performanceText.total, cells: [{ value: n - overdue, link: openOf([IN_TIME]) }, { value: overdue, link: openOf([OVERDUE]) }, { value: n, link: openOf([]) }] },
      };
    },
  };
}

function sumOf(parts: Bin['parts']): number {
  return parts.reduce((sum, { n }) => sum + n, 0);
}

interface InsideProps {
  readonly axis: string;
  readonly first: string;
  /** null where all bins are alike. */
  readonly second: string | null;
}

interface BarsProps extends InsideProps {
  readonly title: string;
  readonly bins: readonly Bin[];
}

function Bars({ title, bins, ...inside }: BarsProps) {
  return <BarChart responsive style={FILL_BOX} data={bins} title={title} barCategoryGap="12%" margin={MARGIN}><Inside {...inside} /></BarChart>;
}

const MARGIN = { top: 16, right: 4, bottom: 14, left: 0 } as const;
const SERIES = [{ fill: 'share', n: ({ parts }: Bin) => parts[0]?.n ?? 0 }, { fill: 'lowest', n: ({ parts }: Bin) => parts[1]?.n ?? 0 }] as const;

/** All but the data, so that other data draw no more than what differs. */
const Inside = memo(function Inside({ axis, first, second }: InsideProps) {
  const { prefix, open } = useFigureActs();
  const series: readonly Series[] = seriesOf(first, second);
  return (
    <>
      <CartesianGrid vertical={false} verticalCoordinatesGenerator={noLines} />
      <XAxis dataKey="name" interval={0} tickLine={false} tick={PlainTick} label={{ value: axis, position: 'insideBottom', offset: -10, className: String(classes.axisLabel) }} />
      <YAxis width={44} interval={0} allowDecimals={false} axisLine={false} tickLine={false} tick={PlainTick} tickFormatter={wholeNumber} />
      <Tooltip
        isAnimationActive={false} cursor={CURSOR}
        content={(tip) => {
          const bin = datumOf(tip) as Bin | undefined;
          return bin ? <ChartTip title={`${axis}: ${bin.name}`} lines={series.map((one, index) => ({ ...one, value: wholeNumber(bin.parts[index]?.n ?? 0) }))} /> : null;
        }}
      />
      {SERIES.slice(0, series.length).map(({ fill, n }, index) => (
        <Bar
          key={fill} dataKey={n} name={series[index]?.name ?? ''} stackId="bins" isAnimationActive={false} maxBarSize={48} onClick={({ payload }) => { const part = (payload as Bin).parts[index]; if (part) open(part.link); }}
          shape={(bar: BarShapeProps) => <BinBar bar={bar} fill={fillOf(prefix, fill)} isTop={index === series.length - 1} />}
        />
      ))}
      <OnEnter pick={({ all }: Bin) => open(all)} />
    </>
  );
});

function seriesOf(first: string, second: string | null): readonly Series[] {
  return [first, ...(second === null ? [] : [second])].map((name, index) => ({ fill: SERIES[index]?.fill ?? 'share', name }));
}

/** A part of a bar; over the uppermost stands what all of them are together. */
function BinBar({ bar, fill, isTop }: { readonly bar: BarShapeProps; readonly fill: string; readonly isTop: boolean }) {
  const sum = isTop ? sumOf((bar.payload as Bin).parts) : 0;
  return (
    <>
      <BarPath bar={bar} fill={fill} />
      {sum > 0 && <text className={classes.barLabel} x={bar.x + bar.width / 2} y={bar.y - 5} textAnchor="middle">{wholeNumber(sum)}</text>}
    </>
  );
}
