import classes from './performance.module.css';

/** Width of the names beside horizontal bars, in px. */
export const UNIT_AXIS = 156;

/** A unit's name beside its bar; one that is too long is cut, and whole in its tooltip. */
export function UnitTick({ x, y, payload }: { readonly x: number | string; readonly y: number | string; readonly payload: { readonly value: string } }) {
  const name = payload.value;
  return (
    <text className={classes.unitTick} x={Number(x) - 4} y={Number(y)} dy="0.35em" textAnchor="end">
      {name.length > 24 ? `${name.slice(0, 23).trimEnd()}…` : name}
      <title>{name}</title>
    </text>
  );
}
