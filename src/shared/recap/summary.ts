import { fewerThan, MASKED, percentText, oneDecimal, wholeNumber } from '../messages/id/numbers.ts';
import { recapText as words } from '../messages/id/recap.ts';
import type { Figures } from '../performance/figures.ts';
import type { Performance } from '../performance/indicators.ts';
import { ratio } from '../performance/percent.ts';
import type { Share } from '../performance/percent.ts';
import { RECAP_ROWS } from './recap.ts';
import type { RecapRow, SummaryLine } from './recap.ts';

const NONE = '–';
const SHARES = ['followedUp', 'done', 'onTime', 'overdue', 'reopened', 'lettered'] as const;
const isShare = (row: RecapRow): row is (typeof SHARES)[number] => (SHARES as readonly string[]).includes(row);

/** The recap's summary: each figure, what it was computed from, the period before, and the target. */
export function summaryOf(performance: Performance): readonly SummaryLine[] {
  return RECAP_ROWS.map((row) => ({ row, name: words.rows[row], ...computed(row, performance), target: targetOf(row, performance) }));
}

function computed(row: RecapRow, { overall, before, backlog, rules: { smallNumber } }: Performance): Pick<SummaryLine, 'value' | 'from' | 'before'> {
  if (row === 'backlog') return { ...backlogOf(backlog), before: NONE };
  const isMissing = before.figures.total === 0 && !isMasked('total', before.figures);
  return { value: valueOf(row, overall, smallNumber), from: fromOf(row, overall), before: isMissing ? NONE : valueOf(row, before.figures, smallNumber) };
}

function backlogOf({ n, overdue, masked }: Performance['backlog']): Pick<SummaryLine, 'value' | 'from'> {
  if (masked === 'all') return { value: MASKED, from: NONE };
  return { value: wholeNumber(n), from: masked ? MASKED : words.ofCount(wholeNumber(overdue), wholeNumber(n)) };
}

function isMasked(row: RecapRow, { masked }: Figures): boolean {
  const measure = row === 'rating' ? 'rated' : row === 'median' || row === 'mean' || row === 'p90' ? 'days' : row === 'backlog' ? null : row;
  return measure !== null && masked?.measures.includes(measure) === true;
}

function valueOf(row: Exclude<RecapRow, 'backlog'>, figures: Figures, limit: number): string {
  if (isMasked(row, figures)) return row === 'total' ? fewerThan(limit) : MASKED;
  if (row === 'total') return wholeNumber(figures.total);
  if (row === 'rating') return figures.rating === null ? NONE : words.score(oneDecimal(figures.rating));
  if (isShare(row)) return percentText(ratio(figures[row]));
  const { days } = figures;
  if (days === null) return NONE;
  return words.workingDays(row === 'mean' ? oneDecimal(days.mean) : wholeNumber(days[row]));
}

function fromOf(row: RecapRow, figures: Figures): string {
  if (isMasked(row, figures)) return NONE;
  if (isShare(row)) return shareOf(figures[row]);
  if (row === 'rating') return shareOf(figures.rated);
  if (row === 'median' || row === 'mean' || row === 'p90') return figures.days ? words.reports(wholeNumber(figures.days.n)) : NONE;
  return NONE;
}

function shareOf({ n, of }: Share): string {
  return words.ofCount(wholeNumber(n), wholeNumber(of));
}

function targetOf(row: RecapRow, { rules }: Performance): string {
  if (row === 'median') return rules.days === null ? NONE : words.atMost(wholeNumber(rules.days));
  if (row !== 'onTime' && row !== 'followedUp' && row !== 'done') return NONE;
  const least = rules[row];
  return least === null ? NONE : words.atLeast(wholeNumber(least));
}
