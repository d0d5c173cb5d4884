/** What chance alone would do; natural logarithms of factorials keep large numbers in reach. */
const logs: number[] = [0];

function logFactorial(n: number): number {
  for (let k = logs.length; k <= n; k += 1) logs.push((logs[k - 1] ?? 0) + Math.log(k));
  return logs[n] ?? 0;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/**
 * Fisher's exact test, one-sided: how likely a group of `of` would have at least `n` hits if the hits of both groups were dealt
 * out blindly. `other` is the group that it is compared with.
 */
export function fisherAtLeast(group: { readonly n: number; readonly of: number }, other: { readonly n: number; readonly of: number }): number {
  const [hits, all] = [group.n + other.n, group.of + other.of];
  const whole = logChoose(all, group.of);
  let chance = 0;
  for (let k = group.n; k <= Math.min(hits, group.of); k += 1) {
    if (group.of - k <= all - hits) chance += Math.exp(logChoose(hits, k) + logChoose(all - hits, group.of - k) - whole);
  }
  return Math.min(1, chance);
}

/** How likely at least `n` of `of` are hits where each is one with the probability `p`. */
export function binomialAtLeast(n: number, of: number, p: number): number {
  if (n <= 0 || p >= 1) return 1;
  if (p <= 0) return 0;
  let chance = 0;
  for (let k = n; k <= of; k += 1) chance += Math.exp(logChoose(of, k) + k * Math.log(p) + (of - k) * Math.log1p(-p));
  return Math.min(1, chance);
}

/** How likely at least `n` happen where `expected` do on average (Poisson). */
export function poissonAtLeast(n: number, expected: number): number {
  if (n <= 0) return 1;
  if (expected <= 0) return 0;
  let chance = 0;
  for (let k = n; ; k += 1) {
    const term = Math.exp(k * Math.log(expected) - expected - logFactorial(k));
    chance += term;
    if (k > expected && term <= chance * 1e-12) return Math.min(1, chance);
  }
}

/**
 * Holm's step-down: which of many findings stay when each of them is held against the number of tests that were made (more than
 * the findings where some were not worth telling), so that the chance of even one false finding stays below `level`.
 */
export function holm<T extends { readonly p: number; readonly tests: number }>(findings: readonly T[], level: number): readonly T[] {
  const sorted = [...findings].sort((a, b) => a.p - b.p);
  const first = sorted.findIndex(({ p, tests }, index) => p > level / (tests - index));
  return first < 0 ? sorted : sorted.slice(0, first);
}
