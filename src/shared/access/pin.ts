/** A PIN of an officer: six digits. */
export const PIN_PATTERN = /^\d{6}$/;

/** Wrong tries that cost nothing. */
export const FREE_TRIES = 5;

const FIRST_DELAY = 30;
const LONGEST_DELAY = 3600;

/** Seconds to wait after so many wrong tries in a row: none for the first five, then 30 s, doubling up to an hour. */
export function delayAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(FIRST_DELAY * 2 ** (failures - FREE_TRIES), LONGEST_DELAY);
}
