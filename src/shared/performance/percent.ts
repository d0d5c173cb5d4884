/** A part of a whole, so that a percentage is always computed and shown with both. */
export interface Share {
  readonly n: number;
  readonly of: number;
}

/** The part of a whole between 0 and 1; null where there is no whole. */
export function ratio({ n, of }: Share): number | null {
  return of === 0 ? null : n / of;
}

/**
 * Shares of counts as tenths of a percent that add up to 1,000 (largest remainder; of equal remainders the earlier gets it).
 * All 0 where there is nothing to divide.
 */
export function addingUp(counts: readonly number[]): readonly number[] {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return counts.map(() => 0);
  const floors = counts.map((count) => Math.floor((count * 1000) / whole));
  const missing = 1000 - floors.reduce((sum, floor) => sum + floor, 0);
  const order = counts.map((count, index) => ({ index, rest: (count * 1000) % whole }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}
