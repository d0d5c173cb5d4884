import fc from 'fast-check';
import { rowOf } from '../../../../src/shared/ticket/row.ts';
import type { Row } from '../../../../src/shared/ticket/row.ts';
import { STATUSES } from '../../../../src/shared/ticket/status.ts';
import { calendar, office } from '../made-office.ts';
import { offices } from '../performance/made-histories.ts';
import { rowWith } from '../performance/made-row.ts';

/** Mostly of a few kinds, so that there are both large and small groups. */
const often = <T>(first: T, ...others: T[]) => fc.oneof({ weight: 6, arbitrary: fc.constant(first) }, { weight: 2, arbitrary: fc.constantFrom(first, ...others) });
const row = fc.record({
  status: fc.oneof(often('done' as const, ...STATUSES), fc.constantFrom(...STATUSES)), unitId: often<string | null>('pupr', 'health', 'diskominfo', null), categoryId: often<string | null>('roads', 'waste', 'k', null), channelId: often('counter', 'letter', 'web'),
  districtId: often<string | null>('1', '2', null), classification: often('complaint' as const, 'aspiration' as const), anonymous: fc.integer({ min: 0, max: 3 }).map((n) => n === 0), confidential: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  month: fc.constantFrom('05', '07', '07', '08', '08', '09'), day: fc.integer({ min: 1, max: 28 }), hour: fc.integer({ min: 0, max: 9 }), wait: fc.option(fc.integer({ min: 0, max: 40 })), late: fc.boolean(), rating: fc.option(fc.integer({ min: 1, max: 5 })),
  reopenedCount: often(0, 1),
});
const made = fc.array(row, { maxLength: 110 }).map((facts) => facts.map(({ month, day, hour, wait, late, rating, ...own }, index): Row => {
  const date = `2026-${month}-${String(day).padStart(2, '0')}`;
  return rowWith(String(index), {
    ...own, registeredAt: `${date}T0${hour}:30:00.000Z`, closedAt: own.status === 'done' ? `2026-${late ? '11' : '09'}-29T03:00:00.000Z` : null, ...(rating === null ? {} : { rating }),
    ...(wait === null ? {} : { firstFollowUpAt: `2026-10-02T03:00:00.000Z`, firstFollowUpDays: wait, firstFollowUpDueOn: late ? '2026-10-01' : '2026-10-09' }),
  });
}));
/** Reports of the third quarter of 2026 and before, as they stand later. */
export const histories = fc.oneof({ weight: 5, arbitrary: made }, { weight: 1, arbitrary: offices.map((bundles) => bundles.map((bundle) => rowOf(bundle, office, calendar))) });
