import { Button, Tooltip } from '@mantine/core';
import { IconChartBar, IconInfoCircle, IconTable } from '@tabler/icons-react';
import { memo, useCallback, useId, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Measure } from '../../../shared/performance/measures.ts';
import { explainText } from '../../../shared/messages/id/figure.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { ChartModel } from './chart-model.ts';
import { ChartMenu, MenuChart } from './chart-menu.tsx';
import { useFigureActs, useSource } from './figure-context.tsx';
import { Swatch } from './patterns.tsx';
import { TwinTableView } from './twin-table.tsx';
import classes from './performance.module.css';

/** How much higher than the drawing a table may be before it scrolls, in px. */
const TWIN_EXTRA = 96;

interface ChartCardProps {
  readonly chart: ChartModel;
  readonly index: number;
  readonly onFull: (index: number) => void;
}

/** A chart with its title, its sentence, its table twin, where its data is from, and what can be done with it. */
export const ChartCard = memo(function ChartCard({ chart, index, onFull }: ChartCardProps) {
  const [isTable, setIsTable] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  const id = useId();
  const { title, summary, height } = chart;
  const toggle = useCallback(() => setIsTable((is) => !is), []);
  const full = useCallback(() => onFull(index), [onFull, index]);
  return (
    <section className={classes.card} aria-labelledby={id} data-chart={chart.id}>
      <MenuChart value={chart}><Head id={id} title={title} measure={chart.explains} isTable={isTable} drawing={drawing} onToggle={toggle} onFull={full} /></MenuChart>
      <p className={classes.summary}>{summary}</p>
      {isTable ? (
        // Focusable, so that the keyboard can scroll it.
        <div className={classes.twin} role="group" aria-labelledby={id} tabIndex={0} style={{ minHeight: height, maxHeight: height + TWIN_EXTRA }}><TwinTableView label={title} table={chart.table} /></div>
      ) : (
        <>
          <div ref={drawing} className={classes.drawing} style={{ height }}>{chart.drawing}</div>
          <Legend chart={chart} />
          <Note chart={chart} />
        </>
      )}
      <SourceLine chart={chart} />
    </section>
  );
});

interface HeadProps {
  readonly id: string;
  readonly title: string;
  readonly measure: Measure;
  readonly isTable: boolean;
  readonly drawing: RefObject<HTMLDivElement | null>;
  readonly onToggle: () => void;
  readonly onFull: () => void;
}

/** The same whatever the figures are. */
const Head = memo(function Head({ id, title, measure, isTable, drawing, onToggle, onFull }: HeadProps) {
  return (
    <header className={classes.cardHead}>
      <h2 id={id} className={classes.cardTitle}>{title}</h2>
      <HowCounted name={title} measure={measure} />
      <Button
        className={classes.toggle} variant="subtle" size="compact-sm" onClick={onToggle}
        leftSection={isTable ? <IconChartBar size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
      >
        {isTable ? performanceText.showChart : performanceText.showTable}
      </Button>
      <ChartMenu title={title} drawing={drawing} hasDrawing={!isTable} onFull={onFull} />
    </header>
  );
});

/** The names of the series with their fills. */
export function Legend({ chart: { legend } }: { readonly chart: ChartModel }) {
  const { prefix } = useFigureActs();
  if (legend.length === 0) return null;
  return <ul className={classes.legend}>{legend.map(({ fill, name }) => <li key={fill}><Swatch prefix={prefix} fill={fill} />{name}</li>)}</ul>;
}

/** What the chart leaves out, where it does. */
export function Note({ chart: { note } }: { readonly chart: ChartModel }) {
  return note !== undefined && <p className={classes.note}>{note}</p>;
}

/** What is counted, where it is from and of when it is. */
export function SourceLine({ chart }: { readonly chart: ChartModel }) {
  return <p className={classes.source}>{useSource(chart.unit)}</p>;
}

/** A small sign that opens the panel on how a figure was counted. */
export const HowCounted = memo(function HowCounted({ name, measure }: { readonly name: string; readonly measure: Measure }) {
  const { explain } = useFigureActs();
  return (
    <Tooltip label={explainText.title}>
      <button type="button" className={classes.how} aria-label={explainText.button(name)} onClick={() => explain(measure)}><IconInfoCircle size={14} aria-hidden /></button>
    </Tooltip>
  );
});
