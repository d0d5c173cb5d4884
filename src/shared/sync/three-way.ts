import { stableText } from '../ticket/stable-text.ts';

/** Two changes of one common state, put together, and where both changed the same thing. */
export interface ThreeWay {
  readonly value: unknown;
  /** Paths such as `units/dlh/name`; there what the other side wrote stands. */
  readonly clashes: readonly string[];
}

/**
 * Puts together what changed here and there since `base` (JSON). Objects go field by field, lists of things with an `id` (or `fileId`) thing by
 * thing, in the order of there; anything else is one thing. What only one side changed stands; what both changed differently is a clash.
 */
export function mergeThreeWay(base: unknown, here: unknown, there: unknown, path = ''): ThreeWay {
  const isSame = (a: unknown, b: unknown): boolean => stableText({ a }) === stableText({ a: b });
  if (isSame(here, there) || isSame(base, here)) return { value: there, clashes: [] };
  if (isSame(base, there)) return { value: here, clashes: [] };
  if (isFields(here) && isFields(there)) return mergeFields(isFields(base) ? base : {}, here, there, path);
  if (isList(here) && isList(there)) return mergeLists(isList(base) ? base : [], here, there, path);
  return { value: there, clashes: [path] };
}

type Fields = Readonly<Record<string, unknown>>;

function mergeFields(base: Fields, here: Fields, there: Fields, path: string): ThreeWay {
  const keys = [...new Set([...Object.keys(there), ...Object.keys(here)])];
  const parts = keys.map((key) => [key, mergeThreeWay(base[key], here[key], there[key], path === '' ? key : `${path}/${key}`)] as const);
  const kept = parts.filter(([, { value }]) => value !== undefined).map(([key, { value }]) => [key, value] as const);
  return { value: Object.fromEntries(kept), clashes: parts.flatMap(([, { clashes }]) => clashes) };
}

function mergeLists(base: readonly Fields[], here: readonly Fields[], there: readonly Fields[], path: string): ThreeWay {
  // a letter before it keeps the keys in the order in which they came
  const byId = (list: readonly Fields[]): Fields => Object.fromEntries(list.map((item) => [`#${nameOf(item) ?? ''}`, item]));
  const merged = mergeFields(byId(base), byId(here), byId(there), path);
  return { value: Object.values(merged.value as Fields), clashes: merged.clashes };
}

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every((item) => isFields(item) && nameOf(item) !== null);
}

function nameOf({ id, fileId }: Fields): string | null {
  return typeof id === 'string' ? id : typeof fileId === 'string' ? fileId : null;
}
