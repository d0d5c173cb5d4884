import type { BarShapeProps } from 'recharts';

/** Radius at the bars' far end, in px. */
const ROUND = 2;

interface BarPathProps {
  readonly bar: Pick<BarShapeProps, 'x' | 'y' | 'width' | 'height'>;
  readonly fill: string;
  /** Which end is rounded. */
  readonly end?: 'top' | 'right' | 'all';
  readonly className?: string | undefined;
}

/** The shape of a bar. Recharts' own measures its outline for an animation, and is drawn twice for that. */
export function BarPath({ bar: { x, y, width, height }, fill, end, className }: BarPathProps) {
  if (width === 0 || height === 0) return null;
  return <path className={className} d={outline(x, y, width, height, end)} fill={fill} />;
}

function outline(x: number, y: number, width: number, height: number, end: BarPathProps['end']): string {
  const r = Math.min(ROUND, width / 2, height / 2);
  const [left, right] = [end === 'top' || end === 'all' ? r : 0, end === undefined ? 0 : r];
  const [below, belowLeft] = [end === 'right' || end === 'all' ? r : 0, end === 'all' ? r : 0];
  return `M${at(x)},${at(y + left)}${arc(left, left, -left)}H${at(x + width - right)}${arc(right, right, right)}`
    + `V${at(y + height - below)}${arc(below, -below, below)}H${at(x + belowLeft)}${arc(belowLeft, -belowLeft, -belowLeft)}Z`;
}

function arc(r: number, dx: number, dy: number): string {
  return r === 0 ? '' : `a${at(r)},${at(r)},0,0,1,${at(dx)},${at(dy)}`;
}

/** Hundredths of a pixel are enough. */
function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}
