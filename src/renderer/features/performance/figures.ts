import type { Performance, Share, UnitFigures } from '../../../shared/performance/indicators.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';

/** Most bars that a chart by unit draws; the table has all. */
export const CHART_UNITS = 12;
/** With fewer reports than this a unit is not named as the lowest: one late answer would decide it. */
const ENOUGH = 5;

/** A unit's figures with the name that charts and tables show. */
export type NamedUnit = UnitFigures & { readonly name: string };

/** The part of a whole between 0 and 1; null where there is no whole. */
export function ratio({ n, of }: Share): number | null {
  return of === 0 ? null : n / of;
}

/** `92,4 %`. */
export function percentOf(share: Share): string {
  return formatShare(ratio(share));
}

/** `92,4 % (386 dari 418)`; a dash where there is nothing to divide. */
export function shareText(share: Share): string {
  return share.of === 0 ? formatShare(null) : performanceText.share(percentOf(share), formatNumber(share.n), formatNumber(share.of));
}

/** The units with their names; what no unit has yet is named so. */
export function namedUnits({ units }: Performance, nameOf: (id: string | null) => string | null): readonly NamedUnit[] {
  return units.map((unit) => ({ ...unit, name: nameOf(unit.unitId) ?? performanceText.noUnit }));
}

/** Units with a share of answers in time, best first; only those with the most reports. */
export function onTimeRanking(units: readonly NamedUnit[]): readonly NamedUnit[] {
  return units
    .filter(({ onTime }) => onTime.of > 0)
    .sort((a, b) => b.onTime.of - a.onTime.of)
    .slice(0, CHART_UNITS)
    .sort((a, b) => (ratio(b.onTime) ?? 0) - (ratio(a.onTime) ?? 0) || b.onTime.of - a.onTime.of);
}

/** The unit that a sentence names as the lowest; null where there is nothing to compare, or no unit that is late. */
export function lowestOnTime(units: readonly NamedUnit[]): NamedUnit | null {
  const ranking = onTimeRanking(units).filter(({ onTime }) => onTime.of >= ENOUGH);
  const lowest = ranking.at(-1);
  return ranking.length < 2 || !lowest || lowest.onTime.n === lowest.onTime.of ? null : lowest;
}
