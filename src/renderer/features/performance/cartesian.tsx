import { useEffect, useRef } from 'react';
import { useActiveTooltipLabel } from 'recharts';
import classes from './performance.module.css';

/** A drawing that fills its box. */
export const FILL_BOX = { width: '100%', height: '100%' } as const;
/** The ground behind what the pointer is over. */
export const CURSOR = { fill: 'var(--tg-hover)' } as const;
/** What a bar would be if it were whole. */
export const TRACK = { fill: 'var(--tg-sunken)', radius: 2 } as const;
/** Width of the names beside horizontal bars, in px. */
export const NAME_AXIS = 156;

/** Opens what the arrow keys have reached when Enter is pressed on the chart; stands inside the chart. */
export function OnEnter({ pick }: { readonly pick: (label: string) => void }) {
  const label = useActiveTooltipLabel();
  const place = useRef<SVGGElement>(null);
  useEffect(() => {
    const svg = place.current?.ownerSVGElement;
    if (!svg || label === undefined) return undefined;
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      pick(String(label));
    };
    svg.addEventListener('keydown', hear);
    return () => svg.removeEventListener('keydown', hear);
  }, [label, pick]);
  return <g ref={place} />;
}

/** A name beside its bar; one that is too long is cut, and whole in its tooltip. */
export function NameTick({ x, y, payload }: { readonly x: number | string; readonly y: number | string; readonly payload: { readonly value: string } }) {
  const name = payload.value;
  return (
    <text className={classes.unitTick} x={Number(x) - 4} y={Number(y)} dy="0.35em" textAnchor="end">
      {name.length > 22 ? `${name.slice(0, 21).trimEnd()}…` : name}
      <title>{name}</title>
    </text>
  );
}

interface SegmentLabelProps {
  readonly x?: unknown;
  readonly y?: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
  readonly text: string;
  readonly isDark: boolean;
}

/** The number in a segment, where there is room for it. */
export function SegmentLabel({ x, y, width, height, text, isDark }: SegmentLabelProps) {
  if (Number(width) < text.length * 8 + 6) return null;
  return (
    <text className={classes.segmentLabel} data-dark={isDark || undefined} x={Number(x) + Number(width) / 2} y={Number(y) + Number(height) / 2} dy="0.35em" textAnchor="middle">{text}</text>
  );
}
