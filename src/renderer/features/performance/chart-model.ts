import type { ReactNode } from 'react';
import type { ChartId } from '../../../shared/performance/chart-id.ts';
import type { Measure } from '../../../shared/performance/measures.ts';
import type { Fill } from './patterns.tsx';
import type { TwinTable } from './twin-table.tsx';

/** A series' name and fill, as the legend shows them. */
export interface Series {
  readonly fill: Fill;
  readonly name: string;
}

/** A chart with all that is told beside it: the page, the slides and the recap show the same. */
export interface ChartModel {
  readonly id: ChartId;
  readonly title: string;
  /** What the figures say, in a sentence. */
  readonly summary: string;
  /** What is counted, e.g. `laporan`. */
  readonly unit: string;
  readonly legend: readonly Series[];
  /** Below the chart, where it leaves something out. */
  readonly note?: string | undefined;
  /** What the panel explains. */
  readonly explains: Measure;
  /** Height of the drawing, in px. */
  readonly height: number;
  readonly drawing: ReactNode;
  /** Made when it is asked for: most tables are never opened. */
  readonly table: TwinTable;
}

/** Most bars that a chart by unit or category draws; the table has all. */
export const MOST_BARS = 12;
