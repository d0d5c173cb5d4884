/** A time to wait in words, rounded up. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${String(Math.ceil(seconds))} detik`;
  return seconds < 3600 ? `${String(Math.ceil(seconds / 60))} menit` : `${String(Math.ceil(seconds / 3600))} jam`;
}
