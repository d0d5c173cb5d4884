import { Button, Tooltip } from '@mantine/core';
import { IconChartBar, IconInfoCircle, IconTable } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { Swatch } from './patterns.tsx';
import type { Fill } from './patterns.tsx';
import classes from './performance.module.css';

/** A series' name and fill, as the legend shows them. */
export interface Series {
  readonly fill: Fill;
  readonly name: string;
}

/** Height of a legend's line with its margin, in px. */
const LEGEND = 26;
/** How much higher than the drawing a table may be before it scrolls, in px. */
const TWIN_EXTRA = 96;

interface ChartCardProps {
  readonly title: string;
  /** What the figures say, in a sentence. */
  readonly summary: string;
  /** How they were counted. */
  readonly how: string;
  /** Below the chart, where it leaves something out. */
  readonly note?: string | undefined;
  readonly prefix: string;
  readonly legend: readonly Series[];
  /** Height of the drawing, in px. */
  readonly height: number;
  readonly chart: ReactNode;
  /** The same figures as a table. */
  readonly table: ReactNode;
}

/** A chart with its title, its sentence and its table twin. */
export function ChartCard({ title, summary, how, note, prefix, legend, height, chart, table }: ChartCardProps) {
  const [isTable, setIsTable] = useState(false);
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <header className={classes.cardHead}>
        <h2 id={id} className={classes.cardTitle}>{title}</h2>
        <HowCounted text={how} />
        <Button
          className={classes.toggle} variant="subtle" size="compact-sm" onClick={() => setIsTable(!isTable)}
          leftSection={isTable ? <IconChartBar size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
        >
          {isTable ? performanceText.showChart : performanceText.showTable}
        </Button>
      </header>
      <p className={classes.summary}>{summary}</p>
      {isTable ? (
        // Focusable, so that the keyboard can scroll it.
        <div className={classes.twin} role="group" aria-labelledby={id} tabIndex={0} style={{ minHeight: height + (legend.length > 0 ? LEGEND : 0), maxHeight: height + TWIN_EXTRA }}>{table}</div>
      ) : (
        <>
          <div className={classes.drawing} style={{ height }}>{chart}</div>
          {legend.length > 0 && <ul className={classes.legend}>{legend.map(({ fill, name }) => <li key={fill}><Swatch prefix={prefix} fill={fill} />{name}</li>)}</ul>}
          {note !== undefined && <p className={classes.note}>{note}</p>}
        </>
      )}
    </section>
  );
}

/** A small sign that tells how a figure was counted; reachable by keyboard. */
export function HowCounted({ text }: { readonly text: string }) {
  return (
    <Tooltip label={text} multiline w={280}>
      <button type="button" className={classes.how} aria-label={`${performanceText.kpi.explain}: ${text}`}><IconInfoCircle size={14} aria-hidden /></button>
    </Tooltip>
  );
}
