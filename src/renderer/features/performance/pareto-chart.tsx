import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { paretoSentence } from '../../../shared/messages/id/figure-sentences.ts';
import { tenthsText, wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { addingUp } from '../../../shared/performance/percent.ts';
import { CURSOR, FILL_BOX, NAME_AXIS, NameTick, OnEnter } from './cartesian.tsx';
import { MOST_BARS } from './chart-model.ts';
import type { ChartModel } from './chart-model.ts';
import { ChartTip } from './chart-tip.tsx';
import { useTickets } from './figure-context.tsx';
import type { FigureLink, FigurePage } from './figure-context.tsx';
import { fillOf } from './patterns.tsx';
import classes from './performance.module.css';

const words = performanceText.pareto;

interface Step {
  readonly id: string | null;
  readonly name: string;
  readonly n: number;
  /** Tenths of a percent that add up to 1,000. */
  readonly tenths: number;
  readonly cumulative: number;
}

/** The categories by number of reports, and how much of all the first of them are together. */
export function paretoChart({ performance, nameOf, prefix }: FigurePage): ChartModel {
  const { overall: { total }, groups: { category } } = performance;
  const shares = addingUp(category.map((one) => one.total));
  let sum = 0;
  const steps = category.map(({ id, total: n }, index): Step => {
    const tenths = shares[index] ?? 0;
    sum += tenths;
    return { id, name: nameOf('category', id), n, tenths, cumulative: sum };
  });
  const shown = steps.slice(0, MOST_BARS);
  return {
    id: 'pareto', title: words.title, summary: paretoSentence(category, total, nameOf), unit: performanceText.units.reports, height: Math.max(160, shown.length * 24 + 44),
    legend: [{ fill: 'incoming', name: words.n }, { fill: 'line', name: words.cumulative }], explains: { measure: 'total', cuts: [] },
    note: steps.length > shown.length ? performanceText.onlyTop(wholeNumber(shown.length)) : undefined,
    drawing: <Bars steps={shown} prefix={prefix} />,
    table: {
      head: [performanceText.by.category, words.n, performanceText.share100, words.cumulative],
      rows: steps.map((step) => ({ key: step.id ?? '', name: step.name, cells: [{ value: step.n, link: linkOf(step) }, { value: step.tenths / 1000, text: tenthsText(step.tenths) }, { value: step.cumulative / 1000, text: tenthsText(step.cumulative) }] })),
      total: { name: performanceText.total, cells: [{ value: total }, { value: total === 0 ? 0 : 1, text: tenthsText(total === 0 ? 0 : 1000) }, { value: '' }] },
    },
  };
}

function linkOf({ id }: Step): FigureLink {
  return { measure: 'total', cuts: [{ by: 'group', dimension: 'category', id }] };
}

function Bars({ steps, prefix }: { readonly steps: readonly Step[]; readonly prefix: string }) {
  const open = useTickets();
  const pick = (label: string): void => {
    const step = steps.find(({ name }) => name === label);
    if (step) open(linkOf(step));
  };
  return (
    <ComposedChart
      responsive style={FILL_BOX} layout="vertical" data={steps} title={words.title} barCategoryGap={4} margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
    >
      <CartesianGrid horizontal={false} />
      <XAxis xAxisId="n" type="number" allowDecimals={false} tickLine={false} tickFormatter={wholeNumber} />
      <XAxis xAxisId="share" type="number" orientation="top" domain={[0, 1000]} ticks={[0, 250, 500, 750, 1000]} tickLine={false} axisLine={false} tickFormatter={(tenths: number) => `${String(tenths / 10)} %`} />
      <YAxis type="category" dataKey="name" width={NAME_AXIS} interval={0} tickLine={false} axisLine={false} tick={NameTick} />
      <Tooltip
        isAnimationActive={false} cursor={CURSOR}
        content={({ active, label }) => {
          const step = active ? steps.find(({ name }) => name === label) : undefined;
          return step ? <ChartTip title={step.name} lines={[{ fill: 'incoming', name: words.n, value: `${wholeNumber(step.n)} (${tenthsText(step.tenths)})` }, { fill: 'line', name: words.cumulative, value: tenthsText(step.cumulative) }]} /> : null;
        }}
      />
      <Bar xAxisId="n" dataKey="n" name={words.n} fill={fillOf(prefix, 'incoming')} isAnimationActive={false} radius={[0, 2, 2, 0]} onClick={({ payload }) => pick((payload as Step).name)} />
      <Line xAxisId="share" dataKey="cumulative" name={words.cumulative} className={String(classes.line)} isAnimationActive={false} dot={{ r: 3, className: String(classes.dot) }} activeDot={false} />
      <OnEnter pick={pick} />
    </ComposedChart>
  );
}
