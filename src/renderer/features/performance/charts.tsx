import type { ChartModel } from './chart-model.ts';
import { backlogChart, daysChart } from './count-chart.tsx';
import type { FigurePage } from './figure-context.tsx';
import { flowChart } from './flow-chart.tsx';
import { heatChart } from './heat-chart.tsx';
import { onTimeChart } from './on-time-chart.tsx';
import { paretoChart } from './pareto-chart.tsx';
import { MOST_BARS } from './chart-model.ts';
import { statusChart } from './status-chart.tsx';
import { trendChart } from './trend-chart.tsx';

/** Lowest drawing of a line of two, in px. */
const LOW = 208;

/** All charts of a page; two that stand side by side are as high as the one with the more bars needs. */
export function chartsOf(page: FigurePage): readonly ChartModel[] {
  const first = Math.max(LOW, Math.min(page.performance.groups.unit.length, MOST_BARS) * 24);
  const pareto = paretoChart(page, LOW);
  return [
    onTimeChart(page, first), trendChart(page, first), statusChart(page), daysChart(page, LOW), backlogChart(page, LOW),
    pareto, heatChart(page, pareto.height), flowChart(page),
  ];
}
