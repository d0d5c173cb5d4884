import type { VersionVector } from './event.ts';

/** Whether the first was made in knowledge of the second, or is the same. */
export function knows(one: VersionVector, other: VersionVector): boolean {
  return Object.entries(other).every(([desk, count]) => (one[desk] ?? 0) >= count);
}

/** What was known to whoever knew all of these. */
export function joinVectors(vectors: readonly (VersionVector | undefined)[]): Readonly<Record<string, number>> {
  const joined: Record<string, number> = {};
  for (const vector of vectors) {
    for (const [desk, count] of Object.entries(vector ?? {})) joined[desk] = Math.max(joined[desk] ?? 0, count);
  }
  return joined;
}
