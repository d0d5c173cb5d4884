import { memo } from 'react';
import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { paretoSentence } from '../../../shared/messages/id/figure-sentences.ts';
import { tenthsText, wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { addingUp } from '../../../shared/performance/percent.ts';
import { BarPath } from './bar-shape.tsx';
import { CURSOR, datumOf, FILL_BOX, keyOf, NAME_AXIS, NameTick, noLines, OnEnter, PlainTick } from './cartesian.tsx';
import { MOST_BARS } from './chart-model.ts';
import type { ChartModel } from './chart-model.ts';
import { ChartTip } from './chart-tip.tsx';
import { useFigureActs } from './figure-context.tsx';
import type { FigureLink, FigurePage } from './figure-context.tsx';
import { fillOf } from './patterns.tsx';
import classes from './performance.module.css';

const words = performanceText.pareto;

interface Step {
  readonly id: string | null;
  readonly key: string;
  readonly name: string;
  readonly n: number;
  /** Tenths of a percent that add up to 1,000. */
  readonly tenths: number;
  readonly cumulative: number;
}

/** The categories by number of reports, and how much of all the first of them are together. */
export function paretoChart({ performance, nameOf }: FigurePage, least: number): ChartModel {
  const { overall: { total }, groups: { category } } = performance;
  const shares = addingUp(category.map((one) => one.total));
  let sum = 0;
  const steps = category.map(({ id, total: n }, index): Step => {
    const tenths = shares[index] ?? 0;
    sum += tenths;
    const name = nameOf('category', id);
    return { id, key: keyOf(id, name), name, n, tenths, cumulative: sum };
  });
  const shown = steps.slice(0, MOST_BARS);
  return {
    id: 'pareto', title: words.title, summary: paretoSentence(category, total, nameOf), unit: performanceText.units.reports, height: Math.max(least, shown.length * 24 + 44),
    legend: [{ fill: 'incoming', name: words.n }, { fill: 'line', name: words.cumulative }], explains: 'total',
    note: steps.length > shown.length ? performanceText.onlyTop(wholeNumber(shown.length)) : undefined,
    drawing: <Bars steps={shown} />,
    get table(): ChartModel['table'] {
      return {
        head: [performanceText.by.category, words.n, performanceText.share100, words.cumulative],
        rows: steps.map((step) => ({ key: step.id ?? '', name: step.name, cells: [{ value: step.n, link: linkOf(step) }, { value: step.tenths / 1000, text: tenthsText(step.tenths) }, { value: step.cumulative / 1000, text: tenthsText(step.cumulative) }] })),
        total: { name: performanceText.total, cells: [{ value: total }, { value: total === 0 ? 0 : 1, text: tenthsText(total === 0 ? 0 : 1000) }, { value: '' }] },
      };
    },
  };
}

function linkOf({ id }: Step): FigureLink {
  return { measure: 'total', cuts: [{ by: 'group', dimension: 'category', id }] };
}

function Bars({ steps }: { readonly steps: readonly Step[] }) {
  return <ComposedChart responsive style={FILL_BOX} layout="vertical" data={steps} title={words.title} barCategoryGap={4} margin={MARGIN}><Inside /></ComposedChart>;
}

const MARGIN = { top: 0, right: 16, bottom: 0, left: 0 } as const;
const QUARTERS = [0, 250, 500, 750, 1000];
const WHOLE: [number, number] = [0, 1000];
const quarterTick = (tenths: number): string => `${String(tenths / 10)} %`;

/** All but the data, so that other data draw no more than what differs. */
const Inside = memo(function Inside() {
  const { prefix, open } = useFigureActs();
  const pick = (step: Step): void => open(linkOf(step));
  return (
    <>
      <CartesianGrid horizontal={false} horizontalCoordinatesGenerator={noLines} />
      <XAxis xAxisId="n" type="number" allowDecimals={false} tickLine={false} tick={PlainTick} tickFormatter={wholeNumber} />
      <XAxis xAxisId="share" type="number" orientation="top" domain={WHOLE} ticks={QUARTERS} tickLine={false} axisLine={false} tick={PlainTick} tickFormatter={quarterTick} />
      <YAxis type="category" dataKey="key" width={NAME_AXIS} interval={0} tickLine={false} axisLine={false} tick={NameTick} />
      <Tooltip
        isAnimationActive={false} cursor={CURSOR}
        content={(tip) => {
          const step = datumOf(tip) as Step | undefined;
          return step ? <ChartTip title={step.name} lines={[{ fill: 'incoming', name: words.n, value: `${wholeNumber(step.n)} (${tenthsText(step.tenths)})` }, { fill: 'line', name: words.cumulative, value: tenthsText(step.cumulative) }]} /> : null;
        }}
      />
      <Bar
        xAxisId="n" dataKey="n" name={words.n} isAnimationActive={false} onClick={({ payload }) => pick(payload as Step)}
        shape={(bar: BarShapeProps) => <BarPath bar={bar} fill={fillOf(prefix, 'incoming')} end="right" />}
      />
      <Line xAxisId="share" dataKey="cumulative" name={words.cumulative} className={String(classes.line)} isAnimationActive={false} dot={{ r: 3, className: String(classes.dot) }} activeDot={false} />
      <OnEnter isByRow pick={pick} />
    </>
  );
});
