import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { common } from '../../../shared/messages/id/common.ts';
import { heatSentence } from '../../../shared/messages/id/figure-sentences.ts';
import { hourText } from '../../../shared/messages/id/figure.ts';
import { wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { HeatCell } from '../../../shared/performance/bins.ts';
import type { ChartModel } from './chart-model.ts';
import { useTickets } from './figure-context.tsx';
import type { FigureLink, FigurePage } from './figure-context.tsx';
import { HEAT, fillOf } from './patterns.tsx';
import type { Fill } from './patterns.tsx';
import classes from './performance.module.css';

const words = performanceText.heat;
const WIDTH = 560;
const LEFT = 52;
const TOP = 18;

/** When reports come in: a cell a weekday and hour, darker the more; its number stands in it. */
export function heatChart({ performance, prefix }: FigurePage, height: number): ChartModel {
  const { heat, rules } = performance;
  const hours = hoursShown(heat.cells);
  const most = Math.max(0, ...heat.cells.map(({ n }) => n ?? 0));
  const few = words.few(wholeNumber(rules.smallNumber));
  return {
    id: 'heat', title: words.title, summary: heatSentence(performance), unit: performanceText.units.reports, height, explains: 'total', legend: legendOf(most),
    note: heat.cells.some(({ n }) => n === null) ? words.note(few) : undefined,
    drawing: <HeatMap cells={heat.cells} hours={hours} most={most} prefix={prefix} height={height} few={few} />,
    get table(): ChartModel['table'] {
      return {
        head: [words.hour, ...Array.from({ length: 7 }, (_, day) => dayName(day))],
        rows: hours.map((hour) => ({
          key: String(hour), name: `${String(hour).padStart(2, '0')}.00`,
          cells: Array.from({ length: 7 }, (_, day) => {
            const { n } = heat.cells[day * 24 + hour] ?? { n: 0 };
            return { value: n ?? few, link: linkOf({ weekday: day, hour }) };
          }),
        })),
      };
    },
  };
}

function dayName(day: number): string {
  return common.weekdays[(day + 1) % 7] ?? '';
}

function linkOf({ weekday, hour }: Pick<HeatCell, 'weekday' | 'hour'>): FigureLink {
  return { measure: 'total', cuts: [{ by: 'hour', weekday, hour }] };
}

/** Working hours, and what lies beyond them where anybody reported. */
function hoursShown(cells: readonly HeatCell[]): readonly number[] {
  const used = cells.filter(({ n }) => n !== 0).map(({ hour }) => hour);
  const [first, last] = [Math.min(7, ...used), Math.max(16, ...used)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The shade of a number: equal steps up to the most. */
function shadeOf(n: number, most: number): Fill {
  const step = n === 0 ? 0 : Math.min(HEAT.length - 1, Math.max(1, Math.ceil((n * (HEAT.length - 1)) / most)));
  return HEAT[step] ?? 'heat0';
}

function legendOf(most: number): ChartModel['legend'] {
  const steps = HEAT.length - 1;
  const named = Array.from({ length: steps }, (_, index) => ({ from: Math.floor((most * index) / steps) + 1, to: Math.floor((most * (index + 1)) / steps), fill: HEAT[index + 1] ?? 'heat1' }));
  return [{ fill: 'heat0', name: words.none }, ...named.filter(({ from, to }) => from <= to).map(({ from, to, fill }) => ({ fill, name: from === to ? words.one(wholeNumber(from)) : words.scale(wholeNumber(from), wholeNumber(to)) }))];
}

interface HeatMapProps {
  readonly cells: readonly HeatCell[];
  readonly hours: readonly number[];
  readonly most: number;
  readonly prefix: string;
  readonly height: number;
  readonly few: string;
}

function HeatMap({ cells, hours, most, prefix, height, few }: HeatMapProps) {
  const open = useTickets();
  const [at, setAt] = useState<{ readonly day: number; readonly column: number } | null>(null);
  const size = { width: (WIDTH - LEFT) / hours.length, height: (height - TOP - 4) / 7 };
  const cellAt = (day: number, column: number): HeatCell => cells[day * 24 + (hours[column] ?? 0)] ?? { weekday: day, hour: 0, n: 0 };
  const press = (event: KeyboardEvent): void => {
    const move = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (event.key === 'Enter' && at) open(linkOf(cellAt(at.day, at.column)));
    else if (move) setAt(at === null ? { day: 0, column: 0 } : { day: clamp(at.day + (move[0] ?? 0), 6), column: clamp(at.column + (move[1] ?? 0), hours.length - 1) });
    else return;
    event.preventDefault();
  };
  const chosen = at && cellAt(at.day, at.column);
  return (
    <div className={classes.heat} role="application" aria-label={`${words.title}. ${performanceText.keys}`} tabIndex={0} onKeyDown={press} onBlur={() => setAt(null)}>
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(height)}`} preserveAspectRatio="none" aria-hidden>
        {hours.map((hour, column) => <text key={hour} className={classes.heatTick} x={LEFT + (column + 0.5) * size.width} y={12} textAnchor="middle">{String(hour).padStart(2, '0')}</text>)}
        {Array.from({ length: 7 }, (_, day) => (
          <g key={day}>
            <text className={classes.heatTick} x={LEFT - 6} y={TOP + (day + 0.5) * size.height} dy="0.35em" textAnchor="end">{dayName(day)}</text>
            {hours.map((hour, column) => {
              const cell = cellAt(day, column);
              // a masked number looks like the smallest, whatever the others are
              const shade = cell.n === null ? 'heat1' : shadeOf(cell.n, most);
              return (
                <g key={hour} className={classes.heatCell} data-at={at?.day === day && at.column === column || undefined} onClick={() => cell.n !== 0 && open(linkOf(cell))}>
                  <title>{`${hourText(day, hour)}: ${cell.n === null ? few : wholeNumber(cell.n)}`}</title>
                  <rect x={LEFT + column * size.width + 1} y={TOP + day * size.height + 1} width={size.width - 2} height={size.height - 2} rx={2} fill={fillOf(prefix, shade)} />
                  {cell.n !== 0 && <text className={classes.heatNumber} data-dark={shade === 'heat4' || shade === 'heat5' || undefined} x={LEFT + (column + 0.5) * size.width} y={TOP + (day + 0.5) * size.height} dy="0.35em" textAnchor="middle">{cell.n === null ? '<' : wholeNumber(cell.n)}</text>}
                </g>
              );
            })}
          </g>
        ))}
      </svg>
      <p className={classes.spoken} role="status">{chosen ? `${hourText(chosen.weekday, chosen.hour)}: ${chosen.n === null ? few : wholeNumber(chosen.n)}` : ''}</p>
    </div>
  );
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
