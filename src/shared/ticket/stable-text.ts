/** JSON with sorted keys, so that equal values give equal texts. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (part !== null && typeof part === 'object' && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
    : part));
}

/** Some choice that every desk makes alike, for what should be equal and is not. */
export function weightier<T>(a: T, b: T): T {
  return a === b || stableText(a) >= stableText(b) ? a : b;
}
