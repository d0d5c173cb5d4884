import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/main/desk/desk.ts';
import { createTicketList } from '../../../src/main/desk/ticket-list.ts';
import { EVERYWHERE } from '../../../src/shared/performance/selection.ts';
import { performanceHandlers } from '../../../src/main/desk/performance.ts';
import { createCalendar } from '../../../src/shared/calendar/working-day.ts';
import type { Office, Officer } from '../../../src/shared/office/office.ts';
import { rowWith as row } from '../shared/performance/made-row.ts';
import type { Row } from '../../../src/shared/ticket/row.ts';

const officer = (id: string, role: Officer['role'], unitId: string): Officer => ({ id, role, unitId, name: id, nip: null, rank: null, position: null });

const office = {
  timeZone: 'Asia/Pontianak', categories: [], channels: [], districts: [], coordinatingUnitId: 'diskominfo', units: [{ id: 'pupr', name: 'PUPR' }, { id: 'dlh', name: 'DLH' }, { id: 'diskominfo', name: 'Diskominfo' }],
  officers: [officer('koordinator', 'coordinator', 'diskominfo'), officer('penghubung', 'liaison', 'dlh')],
} as unknown as Office;

function deskOf(rows: readonly Row[], officerId: string | null): Desk {
  const store = { rows: () => new Map(rows.map((one) => [one.id, one])) };
  return {
    store, officerId, setting: { office, calendar: createCalendar([]) }, now: () => new Date('2026-11-24T17:30:00Z'),
  } as unknown as Desk;
}

const registeredAt = '2026-11-02T03:00:00.000Z';
const rows = [row('a', { registeredAt }), row('b', { registeredAt, unitId: 'dlh', status: 'done' }), row('c', { registeredAt, unitId: null, status: 'unverified' })];
const november = { period: { kind: 'month' as const, from: '2026-11-01', to: '2026-11-30' }, where: EVERYWHERE, isPublic: false };
const read = (by: string | null, query = november, all: readonly Row[] = rows) => performanceHandlers(deskOf(all, by))['performance.read'](query);

describe('performance.read', () => {
  it('counts every report for the coordinator', async () => {
    expect((await read('koordinator')).overall).toMatchObject({ total: 3, done: { n: 1, of: 3 } });
  });

  it('counts only its own unit for a liaison, also where another is asked for', async () => {
    expect((await read('penghubung')).groups.unit.map(({ id }) => id)).toEqual(['dlh']);
    expect((await read('penghubung', { ...november, where: { ...EVERYWHERE, unitId: 'pupr' } })).overall.total).toBe(0);
  });

  it('takes the day by the clock of the office', async () => {
    const due = { stage: 'answer' as const, on: '2026-11-24' };
    // 17.30 UTC is already the 25th in Pontianak.
    expect((await read('koordinator', november, [row('a', { due, registeredAt })])).overall.overdue).toEqual({ n: 1, of: 1 });
    const late = row('a', { registeredAt: '2026-11-30T18:00:00.000Z' });
    expect((await read('koordinator', november, [late])).overall.total).toBe(0);
  });

  it('is refused where nobody sits at the desk', () => {
    expect(() => read(null)).toThrow(expect.objectContaining({ code: 'not-signed-in' }));
  });

  it('compares officers for the coordinator alone', async () => {
    const worked = [row('a', { registeredAt, unitId: 'dlh', handledBy: 'penghubung' })];
    expect((await read('koordinator', november, worked)).groups.officer).toMatchObject([{ id: 'penghubung', total: 1 }]);
    expect((await read('penghubung', november, worked)).groups.officer).toEqual([]);
    const byOfficer = { ...november, where: { ...EVERYWHERE, officerId: 'penghubung' } };
    expect((await read('koordinator', byOfficer, worked)).overall.total).toBe(1);
    expect(() => read('penghubung', byOfficer, worked)).toThrow(expect.objectContaining({ code: 'not-allowed' }));
  });
});

describe('the tickets behind a figure', () => {
  const { period } = november;
  const page = { order: { by: 'number', descending: false }, offset: 0, limit: 100 } as const;
  const filter = { view: 'all', query: '', statuses: [], unitId: null, categoryId: null, channelId: null } as const;
  const figure = { period, where: EVERYWHERE, measure: 'done', cuts: [], part: 'n' } as const;
  const list = async (by: string, part: 'n' | 'rest' | 'out', all: readonly Row[] = rows) =>
    (await createTicketList(deskOf(all, by)).read({ ...page, filter: { ...filter, statuses: [], figure: { ...figure, cuts: [], part } } })).rows.map(({ id }) => id);

  it('are the list that the page opens: counted, not counted, left out', async () => {
    const all = [...rows, row('d', { registeredAt, status: 'archived' }), row('e', { registeredAt: '2026-10-02T03:00:00.000Z', status: 'done' })];
    expect([await list('koordinator', 'n', all), await list('koordinator', 'rest', all), await list('koordinator', 'out', all)]).toEqual([['b'], ['a', 'c'], ['d']]);
  });

  it('are only those that the officer may see, and none whose words are gone', async () => {
    expect(await list('penghubung', 'n')).toEqual(['b']);
    expect(await list('penghubung', 'rest')).toEqual([]);
    const gone = row('b', { registeredAt, status: 'done', erased: { at: registeredAt, tracking: null } });
    expect(await list('koordinator', 'n', [gone])).toEqual([]);
    expect(await performanceHandlers(deskOf([gone], 'koordinator'))['performance.explain']({ period, where: EVERYWHERE, measure: 'done', cuts: [] })).toEqual({ n: 1, rest: 0, out: [], erased: 1 });
  });
});
