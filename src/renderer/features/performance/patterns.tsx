import { STATUSES } from '../../../shared/ticket/ticket.ts';
import type { Status } from '../../../shared/ticket/ticket.ts';
import classes from './patterns.module.css';

/** Order in which a stack is drawn: what is finished first, what is out of the count last. */
export const STACK: readonly Status[] = ['done', 'inProgress', 'unanswered', 'unverified', 'suspended', 'archived', 'notOurs'];
/** Shades of the heat map, from none to most. */
export const HEAT = ['heat0', 'heat1', 'heat2', 'heat3', 'heat4', 'heat5'] as const;

/** How a series is filled; the names are those of statuses and of the other charts' series. */
export type Fill = Status | 'incoming' | 'incomingDone' | 'share' | 'lowest' | 'line' | (typeof HEAT)[number];

/** Grounds on which white numbers are read. */
export const DARK_FILLS: ReadonlySet<Fill> = new Set<Fill>(['done']);

/** Lines drawn over the ground, so that series differ also without colour; none = a plain ground. */
const strokes: Readonly<Partial<Record<Fill, string>>> = {
  inProgress: 'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
  unanswered: 'M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2',
  unverified: 'M0 2 H8 M0 6 H8',
  suspended: 'M0 0 L8 8 M0 8 L8 0',
  archived: 'M1.5 1.5 h2 M5.5 5.5 h2',
  notOurs: 'M2 0 V8 M6 0 V8',
  incomingDone: 'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
  lowest: 'M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2',
};
const fills: readonly Fill[] = [...STATUSES, 'incoming', 'incomingDone', 'share', 'lowest', 'line', ...HEAT];

/** The fills, to be drawn once on a page. */
export function Patterns({ prefix }: { readonly prefix: string }) {
  return (
    <svg id={prefix} className={classes.defs} aria-hidden>
      <defs>
        {fills.map((fill) => (
          <pattern key={fill} id={`${prefix}-${fill}`} width={8} height={8} patternUnits="userSpaceOnUse">
            <rect className={classes.ground} data-fill={fill} width={8} height={8} />
            {strokes[fill] !== undefined && <path className={classes.stroke} data-fill={fill} d={strokes[fill]} />}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** A square of a series' fill beside its name. */
export function Swatch({ prefix, fill }: { readonly prefix: string; readonly fill: Fill }) {
  return (
    <svg className={classes.swatch} width={14} height={14} aria-hidden>
      <rect x={0.5} y={0.5} width={13} height={13} rx={2} fill={fillOf(prefix, fill)} className={classes.edge} />
    </svg>
  );
}

/** Reference to a fill, for a shape. */
export function fillOf(prefix: string, fill: Fill): string {
  return `url(#${prefix}-${fill})`;
}
