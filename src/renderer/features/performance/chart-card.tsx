import { Button, Tooltip } from '@mantine/core';
import { IconChartBar, IconInfoCircle, IconTable } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { explainText } from '../../../shared/messages/id/figure.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { ChartModel } from './chart-model.ts';
import { ChartMenu } from './chart-menu.tsx';
import { useFigures, useSource } from './figure-context.tsx';
import type { FigureLink } from './figure-context.tsx';
import { Swatch } from './patterns.tsx';
import { TwinTableView } from './twin-table.tsx';
import classes from './performance.module.css';

/** How much higher than the drawing a table may be before it scrolls, in px. */
const TWIN_EXTRA = 96;

interface ChartCardProps {
  readonly chart: ChartModel;
  readonly onFull: () => void;
}

/** A chart with its title, its sentence, its table twin, where its data is from, and what can be done with it. */
export function ChartCard({ chart, onFull }: ChartCardProps) {
  const [isTable, setIsTable] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  const id = useId();
  const { title, summary, height, note, table } = chart;
  return (
    <section className={classes.card} aria-labelledby={id} data-chart={chart.id}>
      <header className={classes.cardHead}>
        <h2 id={id} className={classes.cardTitle}>{title}</h2>
        <HowCounted name={title} link={chart.explains} />
        <Button
          className={classes.toggle} variant="subtle" size="compact-sm" onClick={() => setIsTable(!isTable)}
          leftSection={isTable ? <IconChartBar size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
        >
          {isTable ? performanceText.showChart : performanceText.showTable}
        </Button>
        <ChartMenu chart={chart} drawing={drawing} hasDrawing={!isTable} onFull={onFull} />
      </header>
      <p className={classes.summary}>{summary}</p>
      {isTable ? (
        // Focusable, so that the keyboard can scroll it.
        <div className={classes.twin} role="group" aria-labelledby={id} tabIndex={0} style={{ minHeight: height, maxHeight: height + TWIN_EXTRA }}><TwinTableView label={title} table={table} /></div>
      ) : (
        <>
          <div ref={drawing} className={classes.drawing} style={{ height }}>{chart.drawing}</div>
          <Legend chart={chart} />
          {note !== undefined && <p className={classes.note}>{note}</p>}
        </>
      )}
      <SourceLine chart={chart} />
    </section>
  );
}

/** The names of the series with their fills. */
export function Legend({ chart: { legend } }: { readonly chart: ChartModel }) {
  const { prefix } = useFigures();
  if (legend.length === 0) return null;
  return <ul className={classes.legend}>{legend.map(({ fill, name }) => <li key={fill}><Swatch prefix={prefix} fill={fill} />{name}</li>)}</ul>;
}

/** What is counted, where it is from and of when it is. */
export function SourceLine({ chart }: { readonly chart: ChartModel }) {
  return <p className={classes.source}>{useSource(chart.unit)}</p>;
}

/** A small sign that opens the panel on how a figure was counted. */
export function HowCounted({ name, link }: { readonly name: string; readonly link: FigureLink }) {
  const { onExplain } = useFigures();
  return (
    <Tooltip label={explainText.title}>
      <button type="button" className={classes.how} aria-label={explainText.button(name)} onClick={() => onExplain(link)}><IconInfoCircle size={14} aria-hidden /></button>
    </Tooltip>
  );
}
