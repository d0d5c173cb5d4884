const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/** How long to wait before the next try after so many failures: doubling up to five minutes, each time another share of it, so that desks do not come back all at once. */
export function backoffMs(failures: number, random: () => number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (0.5 + random() / 2));
}
