import type { Performance } from '../../../../src/shared/performance/indicators.ts';
import type { oraclePlaces } from './oracle.ts';

type Told = Pick<ReturnType<typeof oraclePlaces>[number], 'place' | 'category' | 'n' | 'expected' | 'tests'>;

/** A place with repeats as a word, to compare what was found with what the oracle tells. */
export function placeWord({ place, category, n, expected, tests }: Told): string {
  return `${place} ${category}: ${String(n)} for ${expected.toFixed(9)} of ${String(tests)}`;
}

/** The places with repeats among the insights, in any order. */
export function foundPlaces({ insights }: Pick<Performance, 'insights'>): string[] {
  return insights.flatMap((one) => (one.kind === 'repeatPlace' ? [placeWord({ ...one, place: `${one.place.dimension} ${one.place.id}`, category: one.categoryId })] : [])).sort();
}
