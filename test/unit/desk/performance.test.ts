import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/main/desk/desk.ts';
import { performanceHandlers } from '../../../src/main/desk/performance.ts';
import { createCalendar } from '../../../src/shared/calendar/working-day.ts';
import type { Office, Officer } from '../../../src/shared/office/office.ts';
import type { Row } from '../../../src/shared/ticket/row.ts';

const officer = (id: string, role: Officer['role'], unitId: string): Officer => ({ id, role, unitId, name: id, nip: null, rank: null, position: null });

const office = {
  timeZone: 'Asia/Pontianak', coordinatingUnitId: 'diskominfo', units: [{ id: 'pupr' }, { id: 'dlh' }, { id: 'diskominfo' }],
  officers: [officer('koordinator', 'coordinator', 'diskominfo'), officer('penghubung', 'liaison', 'dlh')],
} as unknown as Office;

function row(id: string, facts: Partial<Row>): Row {
  return {
    id, number: id, trackingId: null, title: id, status: 'unanswered', unitId: 'pupr', categoryId: null, classification: null, channelId: 'web',
    districtId: null, anonymous: false, confidential: false, due: null, registeredAt: '2026-11-02T03:00:00.000Z', verifiedAt: null, disposedAt: null,
    firstFollowUpAt: null, firstFollowUpDueOn: null, firstFollowUpDays: null, closedAt: null, autoCloseOn: null, reopenedCount: 0, parentId: null, letters: [], files: [], conflicts: 0, lastEventAt: '2026-11-02T02:00:00.000Z', ...facts,
  };
}

function deskOf(rows: readonly Row[], officerId: string | null): Desk {
  const store = { rows: () => new Map(rows.map((one) => [one.id, one])) };
  return {
    store, officerId, setting: { office, calendar: createCalendar([]) }, now: () => new Date('2026-11-24T17:30:00Z'),
  } as unknown as Desk;
}

const rows = [row('a', {}), row('b', { unitId: 'dlh', status: 'done' }), row('c', { unitId: null, status: 'unverified' })];
const november = { from: '2026-11-01', to: '2026-11-30', unitId: null };
const read = (by: string | null, query = november, all: readonly Row[] = rows) => performanceHandlers(deskOf(all, by))['performance.read'](query);

describe('performance.read', () => {
  it('counts every report for the coordinator', async () => {
    expect((await read('koordinator')).overall).toMatchObject({ total: 3, done: { n: 1, of: 3 } });
  });

  it('counts only its own unit for a liaison, also where another is asked for', async () => {
    expect((await read('penghubung')).units.map(({ unitId }) => unitId)).toEqual(['dlh']);
    expect((await read('penghubung', { ...november, unitId: 'pupr' as never })).overall.total).toBe(0);
  });

  it('takes the day by the clock of the office', async () => {
    const due = { stage: 'answer' as const, on: '2026-11-24' };
    // 17.30 UTC is already the 25th in Pontianak.
    expect((await read('koordinator', november, [row('a', { due })])).overall.overdue).toBe(1);
    const late = row('a', { registeredAt: '2026-11-30T18:00:00.000Z' });
    expect((await read('koordinator', november, [late])).overall.total).toBe(0);
  });

  it('is refused where nobody sits at the desk', () => {
    expect(() => read(null)).toThrow(expect.objectContaining({ code: 'not-signed-in' }));
  });
});
