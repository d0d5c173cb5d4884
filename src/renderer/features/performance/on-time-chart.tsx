import { memo } from 'react';
import { Bar, BarChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { ENOUGH, lowestOnTime, onTimeSentence } from '../../../shared/messages/id/figure-sentences.ts';
import { percentText, wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { GroupFigures } from '../../../shared/performance/groups.ts';
import { ratio } from '../../../shared/performance/percent.ts';
import type { Share } from '../../../shared/performance/percent.ts';
import { BarPath } from './bar-shape.tsx';
import { CURSOR, datumOf, FILL_BOX, keyOf, NAME_AXIS, NameTick, OnEnter } from './cartesian.tsx';
import { MOST_BARS } from './chart-model.ts';
import type { ChartModel } from './chart-model.ts';
import { ChartTip } from './chart-tip.tsx';
import { useFigureActs } from './figure-context.tsx';
import type { FigureLink, FigurePage } from './figure-context.tsx';
import { fillOf } from './patterns.tsx';
import type { TwinCell } from './twin-table.tsx';
import classes from './performance.module.css';

const words = performanceText.onTime;
/** Room at the right of the bars for a share such as `84,0 %`, in px. */
const SHARE_ROOM = 58;
/** Width of a digit beside the bars, in px. */
const DIGIT = 6;

/** A unit in the ranking. */
export interface Ranked {
  readonly id: string | null;
  readonly name: string;
  readonly onTime: Share;
}

/** The units with something to judge, best first; only those with the most reports. */
export function onTimeRanking(units: readonly GroupFigures[], nameOf: FigurePage['nameOf']): readonly Ranked[] {
  return units
    .filter(({ onTime }) => onTime.of > 0)
    .sort((a, b) => b.onTime.of - a.onTime.of)
    .slice(0, MOST_BARS)
    .sort((a, b) => (ratio(b.onTime) ?? 0) - (ratio(a.onTime) ?? 0) || b.onTime.of - a.onTime.of)
    .map(({ id, onTime }) => ({ id, onTime, name: nameOf('unit', id) }));
}

/** Which part of first answers came in time, unit by unit, the best first. */
export function onTimeChart({ performance, nameOf }: FigurePage, height: number): ChartModel {
  const { overall, groups: { unit }, rules } = performance;
  const ranking = onTimeRanking(unit, nameOf);
  const judged = unit.filter(({ onTime }) => onTime.of > 0);
  const lowest = lowestOnTime(unit)?.id;
  return {
    id: 'onTime', title: words.title, summary: onTimeSentence(performance, nameOf), unit: performanceText.units.percent, height, explains: 'onTime',
    legend: ranking.some(({ id }) => id === lowest) ? [{ fill: 'share', name: words.share }, { fill: 'lowest', name: words.lowest(wholeNumber(ENOUGH)) }] : [],
    note: judged.length > ranking.length ? performanceText.onlyLargest(wholeNumber(ranking.length)) : undefined,
    drawing: ranking.length > 0 && <Bars ranking={ranking} lowest={lowest} height={height} target={rules.onTime} />,
    get table(): ChartModel['table'] {
      return {
        head: [performanceText.by.unit, words.share, words.late, words.judged, '%'],
        rows: judged.map(({ id, onTime }) => ({ key: id ?? '', name: nameOf('unit', id), cells: cellsOf(onTime, [{ by: 'group', dimension: 'unit', id }]) })),
        total: { name: performanceText.table.all, cells: cellsOf(overall.onTime, []) },
      };
    },
  };
}

function cellsOf({ n, of }: Share, cuts: FigureLink['cuts']): readonly TwinCell[] {
  return [
    { value: n, link: { measure: 'onTime', cuts } }, { value: of - n, link: { measure: 'onTime', cuts, part: 'rest' } }, { value: of },
    { value: ratio({ n, of }) ?? '', text: percentText(ratio({ n, of })) },
  ];
}

function countsOf({ onTime: { n, of } }: Ranked): string {
  return performanceText.ofCount(wholeNumber(n), wholeNumber(of));
}

interface BarsProps {
  readonly ranking: readonly Ranked[];
  readonly lowest: string | null | undefined;
  readonly height: number;
  readonly target: number | null;
}

type RankedBar = Ranked & { readonly key: string; readonly fill: 'lowest' | 'share' };

function Bars({ ranking, lowest, height, target }: BarsProps) {
  const room = SHARE_ROOM + Math.max(...ranking.map((unit) => countsOf(unit).length)) * DIGIT + 14;
  const bars = ranking.map((unit): RankedBar => ({ ...unit, key: keyOf(unit.id, unit.name), fill: unit.id === lowest ? 'lowest' : 'share' }));
  return (
    <BarChart
      responsive layout="vertical" data={bars} title={words.title}
      style={{ ...FILL_BOX, maxHeight: Math.min(height, ranking.length * 34) }} margin={{ top: 0, right: room, bottom: 0, left: 0 }}
    >
      <Inside room={room} target={target} />
    </BarChart>
  );
}

const WHOLE: [number, number] = [0, 1];
const shareOf = (unit: RankedBar): number => ratio(unit.onTime) ?? 0;

/** All but the data, so that other data draw no more than what differs. */
const Inside = memo(function Inside({ room, target }: { readonly room: number; readonly target: number | null }) {
  const { prefix, open } = useFigureActs();
  const pick = ({ id, onTime }: RankedBar): void => open({ measure: 'onTime', cuts: [{ by: 'group', dimension: 'unit', id }], part: onTime.n === onTime.of ? 'n' : 'rest' });
  return (
    <>
      <XAxis type="number" domain={WHOLE} hide />
      <YAxis type="category" dataKey="key" width={NAME_AXIS} interval={0} tickLine={false} axisLine={false} tick={NameTick} />
      <Tooltip
        isAnimationActive={false} cursor={CURSOR}
        content={(tip) => {
          const unit = datumOf(tip) as RankedBar | undefined;
          return unit ? <ChartTip title={unit.name} lines={[{ fill: unit.fill, name: words.share, value: performanceText.share(percentText(ratio(unit.onTime)), wholeNumber(unit.onTime.n), wholeNumber(unit.onTime.of)) }]} /> : null;
        }}
      />
      <Bar
        dataKey={shareOf} name={words.share} isAnimationActive={false} barSize={14} onClick={({ payload }) => pick(payload as RankedBar)}
        shape={(bar: BarShapeProps) => <ShareBar bar={bar} room={room} prefix={prefix} target={target} />}
      />
      <OnEnter isByRow pick={pick} />
    </>
  );
});

interface ShareBarProps {
  readonly bar: BarShapeProps;
  readonly room: number;
  readonly prefix: string;
  readonly target: number | null;
}

/** A bar, and share and counts in columns of their own, so that numbers stand under each other; a line where the target is. */
function ShareBar({ bar, room, prefix, target }: ShareBarProps) {
  const unit = bar.payload as RankedBar;
  const { x: from = null, width: whole } = bar.background ?? {};
  if (from === null || whole === undefined) return null;
  const right = from + whole;
  const middle = bar.y + bar.height / 2;
  return (
    <g>
      <rect className={classes.track} x={from} y={bar.y} width={whole} height={bar.height} rx={2} />
      <BarPath bar={bar} fill={fillOf(prefix, unit.fill)} end="all" className={classes.edge} />
      {target !== null && <line className={classes.target} x1={from + (whole * target) / 100} x2={from + (whole * target) / 100} y1={bar.y - 3} y2={bar.y + bar.height + 3} />}
      <text className={classes.share} x={right + SHARE_ROOM} y={middle} dy="0.35em" textAnchor="end">{percentText(ratio(unit.onTime))}</text>
      <text className={classes.shareOf} x={right + room - 2} y={middle} dy="0.35em" textAnchor="end">{countsOf(unit)}</text>
    </g>
  );
}
