import { dayNumber } from '../calendar/local-date.ts';
import { binomialAtLeast, fisherAtLeast, holm, poissonAtLeast } from './chance.ts';
import type { Cut } from './figure-query.ts';
import type { GroupFigures, Guard } from './groups.ts';
import { SMALL } from './groups.ts';
import type { Measure } from './measures.ts';
import type { Range } from './period.ts';
import { placesOf } from './place.ts';
import type { Place } from './place.ts';
import type { Share } from './percent.ts';
import type { Selection } from './selection.ts';
import { isFew } from './small-cells.ts';

/** The chance of even one false finding among all that are looked for; it is shared out among the kinds and their tests. */
export const LEVEL = 0.05;
const KINDS = 3;
/** Fewer reports than this are never a finding: one more or less would decide it. */
const ENOUGH = 8;
/** A finding must also be large enough to matter: half as much again as elsewhere. */
const MATTERS = 1.5;

interface Evidence {
  /** How likely chance alone gives this much, before the other tests are counted. */
  readonly p: number;
  /** How many comparisons were made. */
  readonly tests: number;
  /** The tickets behind it. */
  readonly measure: Measure;
  readonly cuts: readonly Cut[];
}

/** Something in the figures that chance would seldom do, with its numbers. */
export type Insight =
  | Evidence & { readonly kind: 'lateUnit'; readonly unitId: string; readonly late: Share; readonly others: Share }
  | Evidence & { readonly kind: 'risingCategory'; readonly categoryId: string; readonly now: number; readonly before: number; readonly daysNow: number; readonly daysBefore: number }
  | Evidence & { readonly kind: 'repeatPlace'; readonly place: Place; readonly categoryId: string; readonly n: number; readonly expected: number };

/** What findings are looked for in. */
export interface InsightInput {
  readonly selection: Selection;
  readonly days: Range;
  /** The groups that are told apart. */
  readonly groups: Readonly<Record<'unit' | 'category' | 'district', readonly GroupFigures[]>>;
  readonly before: Selection;
  readonly daysBefore: Range;
  readonly guard: Guard;
}

/** All findings, the surest first. */
export function insightsOf(input: InsightInput): readonly Insight[] {
  return [lateUnits(input), risingCategories(input), repeatPlaces(input)]
    .flatMap((findings) => holm(findings, LEVEL / KINDS))
    .filter(matters)
    .sort((a, b) => a.p - b.p);
}

function matters(insight: Insight): boolean {
  switch (insight.kind) {
    case 'lateUnit': {
      const { late, others } = insight;
      return late.n >= ENOUGH && late.n * others.of >= MATTERS * others.n * late.of;
    }
    case 'risingCategory': return insight.now >= ENOUGH && insight.now * insight.daysBefore >= MATTERS * insight.before * insight.daysNow;
    case 'repeatPlace': return insight.n >= ENOUGH && insight.n >= MATTERS * insight.expected;
  }
}

/** Each unit's late answers against those of all others (Fisher). */
function lateUnits({ groups: { unit }, guard: { limit, isPublic } }: InsightInput): Insight[] {
  const judged = unit.filter(({ id, onTime }) => id !== null && onTime.of > 0);
  const all = judged.reduce((sum, { onTime }) => ({ n: sum.n + onTime.of - onTime.n, of: sum.of + onTime.of }), { n: 0, of: 0 });
  return judged.length < 2 ? [] : judged.flatMap(({ id, onTime }): Insight[] => {
    const late = { n: onTime.of - onTime.n, of: onTime.of };
    const others = { n: all.n - late.n, of: all.of - late.of };
    if (id === SMALL || (isPublic && [late, others].some(({ n, of }) => isFew(n, limit) || isFew(of - n, limit)))) return [];
    return [{
      kind: 'lateUnit', unitId: id ?? '', late, others, p: fisherAtLeast(late, others), tests: judged.length,
      measure: 'onTime', cuts: [{ by: 'value', dimension: 'unit', id }],
    }];
  });
}

/** Each category's reports against those of the period before (two Poisson counts: a binomial on the days of both). */
function risingCategories({ selection, days, groups, before, daysBefore, guard }: InsightInput): Insight[] {
  const [now, then, veiledThen] = [countCodes(selection), countCodes(before), countCodes(before, true)];
  const [lengthNow, lengthBefore] = [lengthOf(days), lengthOf(daysBefore)];
  const { ids } = selection.table.codes('category');
  // Where nothing is known of the time before, everything would seem to rise.
  if (before.indices.length === 0) return [];
  const known = ids.map((id, code) => ({ id, now: now[code] ?? 0, before: then[code] ?? 0, veiled: veiledThen[code] ?? 0 })).filter((one) => one.id !== null && one.now + one.before > 0);
  const isTold = ({ id, now: n, before: earlier, veiled }: (typeof known)[number]) => n >= guard.limit && isNamed(groups.category, id) && (guard.isPublic
    ? !isFew(earlier, guard.limit) && !isFew(before.indices.length - earlier, guard.limit) : !isFew(earlier, guard.limit) || veiled === 0);
  return known.filter(isTold).map((one): Insight => ({
    kind: 'risingCategory', categoryId: one.id ?? '', now: one.now, before: one.before, daysNow: lengthNow, daysBefore: lengthBefore,
    p: binomialAtLeast(one.now, one.now + one.before, lengthNow / (lengthNow + lengthBefore)), tests: known.length,
    measure: 'total', cuts: [{ by: 'value', dimension: 'category', id: one.id }],
  }));
}

/** Each matter in each place against what both would give if they had nothing to do with each other (Poisson). */
function repeatPlaces({ selection, groups, guard: { limit, isPublic } }: InsightInput): Insight[] {
  const { table, indices } = selection;
  const [places, categories] = [placesOf(selection, limit), table.codes('category')];
  const width = categories.ids.length;
  const [pairs, ofPlace, ofCategory] = [new Int32Array(places.list.length * width), new Int32Array(places.list.length), new Int32Array(width)];
  let all = 0;
  for (const index of indices) {
    const [place, category] = [places.of(index), categories.of[index] ?? 0];
    if (place < 0 || categories.ids[category] === null) continue;
    all += 1;
    ofPlace[place] = (ofPlace[place] ?? 0) + 1;
    ofCategory[category] = (ofCategory[category] ?? 0) + 1;
    pairs[place * width + category] = (pairs[place * width + category] ?? 0) + 1;
  }
  // Every pair that could have been found counts as a test, also those that nobody reported.
  const tests = ofPlace.filter((n) => n > 0).length * ofCategory.filter((n) => n > 0).length;
  return places.list.flatMap((place, at) => categories.ids.flatMap((categoryId, category): Insight[] => {
    const n = pairs[at * width + category] ?? 0;
    if (n < limit || categoryId === null || !isNamed(groups.category, categoryId) || (place.dimension === 'district' && !isNamed(groups.district, place.id))) return [];
    // Whoever knows how many came from the place, or of the category, must not find a small rest.
    if (isPublic && [ofPlace[at], ofCategory[category]].some((whole) => isFew((whole ?? 0) - n, limit))) return [];
    const expected = ((ofPlace[at] ?? 0) * (ofCategory[category] ?? 0)) / all;
    return [{
      kind: 'repeatPlace', place, categoryId, n, expected, p: poissonAtLeast(n, expected), tests, measure: 'total',
      cuts: [{ by: 'place', ...place }, { by: 'value', dimension: 'category', id: categoryId }],
    }];
  }));
}

/** Whether a group is told by its name, not joined with others. */
function isNamed(groups: readonly GroupFigures[], id: string | null): boolean {
  return groups.some((group) => group.id === id);
}

/** How many reports each category has; or only those of hidden reporters. */
function countCodes({ table, indices }: Selection, isVeiled = false): Int32Array {
  const { of, ids } = table.codes('category');
  const { veil } = table.columns;
  const counts = new Int32Array(ids.length);
  for (const index of indices) if (!isVeiled || (veil[index] ?? 0) > 0) counts[of[index] ?? 0] = (counts[of[index] ?? 0] ?? 0) + 1;
  return counts;
}

function lengthOf({ from, to }: Range): number {
  return dayNumber(to) - dayNumber(from) + 1;
}
