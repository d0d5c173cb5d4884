export const CHART_IDS = ['onTime', 'trend', 'status', 'days', 'backlog', 'pareto', 'heat', 'flow'] as const;
/** The charts of the performance page, in its order. */
export type ChartId = (typeof CHART_IDS)[number];
