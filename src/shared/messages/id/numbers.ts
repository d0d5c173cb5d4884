/** Numbers as Indonesian texts write them; by hand, because every runtime must write them alike. */

/** `12.345`. */
export function wholeNumber(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** `2,4`. */
export function oneDecimal(value: number): string {
  const tenths = Math.round(Math.abs(value) * 10);
  return `${value < 0 && tenths > 0 ? '-' : ''}${wholeNumber(Math.floor(tenths / 10))},${String(tenths % 10)}`;
}

/** `92,4 %` of a share between 0 and 1; `–` where there is nothing to divide by. */
export function percentText(share: number | null): string {
  return share === null ? '–' : `${oneDecimal(share * 100)}\u00a0%`;
}

/** `92,4 %` of tenths of a percent. */
export function tenthsText(tenths: number): string {
  return percentText(tenths / 1000);
}

/** Names joined as a sentence does: `April, Juli, dan September`. */
export function joinedNames(names: readonly string[]): string {
  if (names.length < 3) return names.join(' dan ');
  return `${names.slice(0, -1).join(', ')}, dan ${names.at(-1) ?? ''}`;
}

/** A chance as a sentence says it: `0,3 %`, `kurang dari 0,1 %`. */
export function chanceText(p: number): string {
  return p < 0.001 ? 'kurang dari 0,1\u00a0%' : percentText(p);
}

/** Stands for a number that is not told: it is small, or a small one would be found by it. */
export const MASKED = 'disamarkan';

/** `kurang dari 5`. */
export function fewerThan(limit: number): string {
  return `kurang dari ${wholeNumber(limit)}`;
}
