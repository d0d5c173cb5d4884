/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Rounded to three digits that count. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Median and 95th part of times in milliseconds. */
export interface Spread {
  rounds: number;
  p50: number;
  p95: number;
}

export function spread(times: readonly number[]): Spread {
  return { rounds: times.length, p50: rounded(quantile(times, 0.5)), p95: rounded(quantile(times, 0.95)) };
}

/** Megabytes of a process. */
export interface Memory {
  heap: number;
  rss: number;
  /** the most that it ever had */
  peak: number;
}
