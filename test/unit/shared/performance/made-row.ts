import type { Row } from '../../../../src/shared/ticket/row.ts';

/** A row of a plain report of 2 March 2026; a test names only what it is about. */
export function rowWith(id: string, facts: Partial<Row> = {}): Row {
  return {
    id, number: id, trackingId: null, title: id, status: 'unanswered', unitId: 'pupr', categoryId: 'roads', classification: 'complaint', channelId: 'counter',
    districtId: null, villageId: null, anonymous: false, confidential: false, due: null, registeredAt: '2026-03-02T03:00:00.000Z', verifiedAt: null, disposedAt: null,
    firstFollowUpAt: null, firstFollowUpDueOn: null, firstFollowUpDays: null, closedAt: null, autoCloseOn: null, reopenedCount: 0, parentId: null, letters: [], files: [], conflicts: 0,
    lastEventAt: '2026-03-02T03:00:00.000Z', ...facts,
  };
}
