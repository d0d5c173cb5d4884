import type { Row } from '../../../src/shared/ticket/row.ts';
import { STATUSES } from '../../../src/shared/ticket/status.ts';

const UNITS = 30;
const DISTRICTS = 5;
const VILLAGES = 26;
const CATEGORIES = 60;
const FIRST = Date.UTC(2025, 0, 1);
const LENGTH = Date.UTC(2026, 10, 20) - FIRST;
const DAY = 86_400_000;

/** Numbers between 0 and 1, the same every time. */
function dealer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A kelurahan of 26 in five kecamatan, as in Singkawang. */
function placeOf(village: number): Pick<Row, 'districtId' | 'villageId'> {
  return { districtId: `d${String(village % DISTRICTS)}`, villageId: `v${String(village)}` };
}

/** Rows of a large office over two years, as varied as real ones. */
export function benchRows(count: number): Row[] {
  const deal = dealer(11);
  const pick = (most: number) => Math.floor(deal() * most);
  return Array.from({ length: count }, (_, index): Row => {
    const registered = FIRST + (LENGTH * index) / count + pick(DAY);
    const status = STATUSES[[3, 3, 3, 3, 2, 1, 0, 4, 5, 6][pick(10)] ?? 3] ?? 'done';
    const isAnswered = status === 'done' || status === 'inProgress';
    const days = isAnswered ? Math.floor(deal() ** 2 * 30) : null;
    const day = (offset: number) => new Date(registered + offset * DAY).toISOString();
    return {
      id: String(index), number: String(index), trackingId: null, title: '', status, unitId: status === 'unverified' ? null : `u${String(pick(UNITS))}`, categoryId: `c${String(Math.floor(deal() ** 2 * CATEGORIES))}`,
      classification: deal() < 0.8 ? 'complaint' : 'information', channelId: `k${String(pick(8))}`, ...placeOf(pick(VILLAGES)), anonymous: deal() < 0.2, confidential: deal() < 0.05, parentId: null,
      due: isAnswered && status === 'done' ? null : { stage: 'answer', on: day(20).slice(0, 10) }, registeredAt: new Date(registered).toISOString(), verifiedAt: day(1), disposedAt: day(1),
      firstFollowUpAt: days === null ? null : day(1 + days), firstFollowUpDueOn: day(8).slice(0, 10), firstFollowUpDays: days, closedAt: status === 'done' ? day(12) : null, autoCloseOn: null,
      reopenedCount: deal() < 0.05 ? 1 : 0, letters: [], files: [], conflicts: 0, lastEventAt: day(12), ...(isAnswered ? { handledBy: `o${String(pick(50))}` } : {}),
    };
  });
}
