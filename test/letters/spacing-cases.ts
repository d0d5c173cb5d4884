import { spacingOf } from '../../src/shared/letter/geometry.ts';
import type { SpacingRules } from '../../src/shared/letter/letter.ts';
import { paperCases } from './cases.ts';
import type { PaperCase } from './cases.ts';

/** Spacings other than the first one: the narrowest, two between, and the widest. */
const SPACINGS: readonly SpacingRules[] = [
  { head: 1, body: 1, firstLineMm: 0 }, { head: 1.15, body: 1.5, firstLineMm: 5 }, { head: 1, body: 2, firstLineMm: 12.7 }, { head: 1.5, body: 1.15, firstLineMm: 30 },
];
/** Between them they have every part of a body. */
const TRIED = ['response-done-threePages-A4', 'response-mayor-extreme-F4', 'memo-threePages-F4', 'minutes-threePages-A4', 'receipt-short-A4', 'disposition-short-F4', 'recap-threePages-A4'];

/** Some of the matrix in other spacings, by names like `memo-threePages-F4-spacing-1.15-1.5-5`. */
export function spacingCases(): readonly PaperCase[] {
  const tried = paperCases().filter(({ name }) => TRIED.includes(name));
  return SPACINGS.flatMap((spacing) => tried.map((one) => respaced(one, spacing)));
}

function respaced(one: PaperCase, spacing: SpacingRules): PaperCase {
  const { printout, name } = one;
  const rules = { ...printout.rules, spacing };
  return {
    ...one, name: `${name}-spacing-${[spacing.head, spacing.body, spacing.firstLineMm].join('-')}`,
    printout: { ...printout, rules, parts: { ...printout.parts, spacing: spacingOf(rules) } },
  };
}
