/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  happens(share: number): boolean;
}

export function createChance(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    // xorshift32; a state of 0 would stay 0
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    if (state === 0) state = 1;
    return state / 4_294_967_296;
  };
  for (let warm = 0; warm < 8; warm += 1) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (list) => list[below(list.length)] as (typeof list)[number], happens: (share) => next() < share };
}
