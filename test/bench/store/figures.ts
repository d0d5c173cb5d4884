/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Rounded to three digits that count. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** What a piece of work took: by the clock, and of the processor; milliseconds. */
export interface Took {
  ms: number;
  cpu: number;
}

/** Median and 95th part of times in milliseconds. */
export interface Spread {
  rounds: number;
  p50: number;
  p95: number;
  /** 95th part of the processor's time */
  cpuP95: number;
}

/** The first tenth of the rounds, in which code is still being compiled, is left out. */
export function spread(all: readonly Took[]): Spread {
  const took = all.slice(Math.floor(all.length / 10));
  const times = took.map(({ ms }) => ms);
  return { rounds: times.length, p50: rounded(quantile(times, 0.5)), p95: rounded(quantile(times, 0.95)), cpuP95: rounded(quantile(took.map(({ cpu }) => cpu), 0.95)) };
}

/** Megabytes of a process. */
export interface Memory {
  heap: number;
  rss: number;
  /** the most that it ever had */
  peak: number;
}
