import { FORM } from './geometry.ts';
import type { KopRules, LetterRules } from './letter.ts';

/** What a letterhead looks like where the office says nothing: government and unit as 3 to 4, one line. */
export const FIRST_KOP: KopRules = { unitSize: FORM.unitSize, ratio: '3:4', line: 'single' };

/** Sizes in points, and the line below. */
export interface KopLook {
  readonly governmentSize: number;
  readonly unitSize: number;
  readonly line: KopRules['line'];
  /** Height of the line, with the gap of a double one. */
  readonly lineHeight: number;
}

const RATIOS: Readonly<Record<KopRules['ratio'], number>> = { '3:4': 3 / 4, '4:5': 4 / 5, '1:1': 1 };

/** The letterhead's look by the office's rules; the mayor's has no line. */
export function kopLook({ kop: rules = FIRST_KOP }: Pick<LetterRules, 'kop'>, headOf?: 'mayor'): KopLook {
  const kop: KopRules = headOf === 'mayor' ? { ...rules, line: 'none' } : rules;
  const heights = { none: 0, single: FORM.kopLineWidth, double: FORM.kopDoubleWidth };
  return {
    // Word knows halves of a point.
    governmentSize: Math.round(kop.unitSize * RATIOS[kop.ratio] * 2) / 2, unitSize: kop.unitSize, line: kop.line, lineHeight: heights[kop.line],
  };
}
