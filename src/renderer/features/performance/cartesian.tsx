import { useEffect, useRef } from 'react';
import { useActiveTooltipDataPoints } from 'recharts';
import type { BaseTickContentProps } from 'recharts';
import classes from './performance.module.css';

/** A drawing that fills its box. */
export const FILL_BOX = { width: '100%', height: '100%' } as const;
/** The ground behind what the pointer is over. */
export const CURSOR = { fill: 'var(--tg-hover)' } as const;
/** Width of the names beside horizontal bars, in px. */
export const NAME_AXIS = 156;

/** What recharts hands to a tooltip of the datum under the pointer. */
export interface TipProps {
  readonly active?: boolean | undefined;
  readonly payload?: readonly { readonly payload?: unknown }[] | undefined;
}

/** The datum that a tooltip is about; undefined where there is none. */
export function datumOf({ active, payload }: TipProps): unknown {
  return active ? payload?.[0]?.payload : undefined;
}

interface OnEnterProps {
  /** Takes a datum of its chart. */
  readonly pick: (datum: never) => void;
  /** Its bars lie under each other, so that up and down move between them. */
  readonly isByRow?: boolean;
}

/** Recharts knows left and right only, and right is up where bars lie under each other. */
const ROW_KEYS: Readonly<Record<string, string>> = { ArrowDown: 'ArrowLeft', ArrowUp: 'ArrowRight' };

/** Opens what the arrow keys have reached when Enter is pressed on the chart; stands inside the chart. */
export function OnEnter({ pick, isByRow = false }: OnEnterProps) {
  const datum = useActiveTooltipDataPoints()?.[0];
  const place = useRef<SVGGElement>(null);
  useEffect(() => {
    const svg = place.current?.ownerSVGElement;
    if (!svg || datum === undefined) return undefined;
    const hear = (event: KeyboardEvent): void => {
      const moved = isByRow ? ROW_KEYS[event.key] : undefined;
      if (moved === undefined && event.key !== 'Enter') return;
      event.preventDefault();
      if (moved === undefined) pick(datum as never);
      else svg.dispatchEvent(new KeyboardEvent('keydown', { key: moved, bubbles: true }));
    };
    svg.addEventListener('keydown', hear);
    return () => svg.removeEventListener('keydown', hear);
  }, [datum, pick, isByRow]);
  return <g ref={place} />;
}

/** How far below its line a tick's text stands; half a capital where it is beside the middle. */
const TICK_DROP = { start: '0.71em', middle: '0.355em', end: '0em' } as const;

/** A short text beside an axis. Recharts' own measures each of them to break lines that never come. */
export function PlainTick({ x, y, index, payload, textAnchor, verticalAnchor, className, tickFormatter }: BaseTickContentProps) {
  const value: unknown = payload.value;
  return (
    <text className={className} x={x} y={y} dy={TICK_DROP[verticalAnchor]} textAnchor={textAnchor}>{tickFormatter ? tickFormatter(value, index) : String(value)}</text>
  );
}

/** No lines of the other direction, and nothing measured for them. */
export const noLines = (): number[] => [];

/** The place of a bar on an axis of names: two groups may bear the same name. */
export function keyOf(id: string | null, name: string): string {
  return `${id ?? ''}\n${name}`;
}

/** The name at the place of a bar, as `keyOf` has made it; one that is too long is cut, and whole in its tooltip. */
export function NameTick({ x, y, payload }: { readonly x: number | string; readonly y: number | string; readonly payload: { readonly value: string } }) {
  const name = payload.value.slice(payload.value.indexOf('\n') + 1);
  return (
    <text className={classes.unitTick} x={Number(x) - 4} y={Number(y)} dy="0.35em" textAnchor="end">
      {name.length > 22 ? `${name.slice(0, 21).trimEnd()}…` : name}
      <title>{name}</title>
    </text>
  );
}
