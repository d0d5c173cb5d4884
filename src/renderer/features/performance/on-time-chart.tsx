import { Bar, BarChart, Rectangle, Tooltip, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { Performance, Share } from '../../../shared/performance/indicators.ts';
import { formatNumber } from '../../ui/format.ts';
import { ChartCard } from './chart-card.tsx';
import { CURSOR, FILL_BOX, TRACK } from './chart-looks.ts';
import { ChartTip } from './chart-tip.tsx';
import { lowestOnTime, onTimeRanking, percentOf, ratio } from './figures.ts';
import type { NamedUnit } from './figures.ts';
import { FiguresTable } from './figures-table.tsx';
import { fillOf } from './patterns.tsx';
import { onTimeSummary } from './summaries.ts';
import { UnitTick, UNIT_AXIS } from './unit-axis.tsx';
import classes from './performance.module.css';

const words = performanceText.onTime;
/** Room at the right of the bars for a share such as `84,0 %`, in px. */
const SHARE_ROOM = 58;
/** Width of a digit beside the bars, in px. */
const DIGIT = 6;

interface OnTimeChartProps {
  readonly performance: Performance;
  readonly units: readonly NamedUnit[];
  readonly prefix: string;
  readonly height: number;
}

/** Which part of first answers came in time, unit by unit, the best first. */
export function OnTimeChart({ performance, units, prefix, height }: OnTimeChartProps) {
  const ranking = onTimeRanking(units);
  const judged = units.filter(({ onTime }) => onTime.of > 0);
  return (
    <ChartCard
      title={words.title} summary={onTimeSummary(performance, units)} how={words.how} prefix={prefix} height={height} legend={[]}
      note={judged.length > ranking.length ? performanceText.onlyLargest(formatNumber(ranking.length)) : undefined}
      chart={ranking.length > 0 && <Bars ranking={ranking} lowest={lowestOnTime(units)} prefix={prefix} height={height} />}
      table={<Twin performance={performance} units={judged} />}
    />
  );
}

function countsOf({ onTime: { n, of } }: NamedUnit): string {
  return performanceText.ofCount(formatNumber(n), formatNumber(of));
}

interface BarsProps {
  readonly ranking: readonly NamedUnit[];
  readonly lowest: NamedUnit | null;
  readonly prefix: string;
  readonly height: number;
}

function Bars({ ranking, lowest, prefix, height }: BarsProps) {
  const room = SHARE_ROOM + Math.max(...ranking.map((unit) => countsOf(unit).length)) * DIGIT + 14;
  return (
    <BarChart
      responsive layout="vertical" data={ranking} title={words.title}
      style={{ ...FILL_BOX, maxHeight: Math.min(height, ranking.length * 34) }} margin={{ top: 0, right: room, bottom: 0, left: 0 }}
    >
      <XAxis type="number" domain={[0, 1]} hide />
      <YAxis type="category" dataKey="name" width={UNIT_AXIS} interval={0} tickLine={false} axisLine={false} tick={UnitTick} />
      <Tooltip
        isAnimationActive={false} cursor={CURSOR}
        content={({ active, label }) => {
          const unit = active ? ranking.find(({ name }) => name === label) : undefined;
          return unit ? <ChartTip title={unit.name} prefix={prefix} lines={linesOf(unit, unit === lowest)} /> : null;
        }}
      />
      <Bar
        dataKey={(unit: NamedUnit) => ratio(unit.onTime) ?? 0} name={words.share} isAnimationActive={false} barSize={14} background={TRACK}
        shape={(bar: BarShapeProps) => <ShareBar bar={bar} room={room} unit={ranking[bar.index]} fill={fillOf(prefix, ranking[bar.index] === lowest ? 'lowest' : 'share')} />}
      />
    </BarChart>
  );
}

function linesOf({ onTime }: NamedUnit, isLowest: boolean) {
  return [{ fill: isLowest ? 'lowest' as const : 'share' as const, name: words.share, value: performanceText.share(percentOf(onTime), formatNumber(onTime.n), formatNumber(onTime.of)) }];
}

/** A bar, and share and counts in columns of their own, so that numbers stand under each other. */
function ShareBar({ bar, room, unit, fill }: { readonly bar: BarShapeProps; readonly room: number; readonly unit: NamedUnit | undefined; readonly fill: string }) {
  const { x: from = null, width: whole } = bar.background ?? {};
  if (!unit || from === null || whole === undefined) return null;
  const right = from + whole;
  const middle = bar.y + bar.height / 2;
  return (
    <g>
      <Rectangle x={bar.x} y={bar.y} width={bar.width} height={bar.height} radius={2} fill={fill} />
      <text className={classes.share} x={right + SHARE_ROOM} y={middle} dy="0.35em" textAnchor="end">{percentOf(unit.onTime)}</text>
      <text className={classes.shareOf} x={right + room - 2} y={middle} dy="0.35em" textAnchor="end">{countsOf(unit)}</text>
    </g>
  );
}

function Twin({ performance: { overall }, units }: { readonly performance: Performance; readonly units: readonly NamedUnit[] }) {
  const cells = (name: string, { n, of }: Share) => [name, formatNumber(n), formatNumber(of - n), percentOf({ n, of })];
  return (
    <FiguresTable
      label={words.title} head={[performanceText.table.unit, words.share, words.late, '%']}
      rows={units.map(({ unitId, name, onTime }) => ({ key: unitId ?? '', cells: cells(name, onTime) }))}
      total={cells(performanceText.table.all, overall.onTime)}
    />
  );
}
