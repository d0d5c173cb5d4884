import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPastRetention } from '../../../../src/shared/ticket/retention.ts';
import { STATUSES } from '../../../../src/shared/ticket/ticket.ts';

const office = (years: number) => ({ timeZone: 'Asia/Pontianak', retention: { years } });
const closed = (lastEventAt: string) => ({ status: 'done' as const, lastEventAt });

describe('a report past its retention', () => {
  it('is one that is over, and for which the years have passed in full', () => {
    expect(isPastRetention(closed('2021-11-24T02:00:00.000Z'), '2026-11-24', office(5))).toBe(false);
    expect(isPastRetention(closed('2021-11-24T02:00:00.000Z'), '2026-11-25', office(5))).toBe(true);
  });

  it('counts from the day by the office clock', () => {
    // 18.00 UTC is already the 25th in Singkawang
    expect(isPastRetention(closed('2021-11-24T18:00:00.000Z'), '2026-11-25', office(5))).toBe(false);
    expect(isPastRetention(closed('2021-11-24T18:00:00.000Z'), '2026-11-26', office(5))).toBe(true);
  });

  it('keeps what ended on 29 February to the end of that February', () => {
    expect(isPastRetention(closed('2024-02-29T02:00:00.000Z'), '2029-02-28', office(5))).toBe(false);
    expect(isPastRetention(closed('2024-02-29T02:00:00.000Z'), '2029-03-01', office(5))).toBe(true);
  });

  it('is never an open one, never one younger than the years, never one that was removed', () => {
    const instants = fc.date({ min: new Date('2010-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(fc.property(fc.constantFrom(...STATUSES), instants, instants, fc.integer({ min: 1, max: 30 }), (status, last, now, years) => {
      const [lastEventAt, today] = [last.toISOString(), now.toISOString().slice(0, 10)];
      const answer = isPastRetention({ status, lastEventAt }, today, office(years));
      const isOver = status === 'done' || status === 'archived' || status === 'notOurs';
      // A day is given for the time zone.
      const anniversary = Date.UTC(last.getUTCFullYear() + years, last.getUTCMonth(), last.getUTCDate());
      if (!isOver || Date.parse(today) < anniversary) expect(answer).toBe(false);
      if (isOver && Date.parse(today) > anniversary + 2 * 86_400_000) expect(answer).toBe(true);
      expect(isPastRetention({ status, lastEventAt, erased: { at: lastEventAt, tracking: null } }, today, office(years))).toBe(false);
    }), { numRuns: 1000 });
  });
});
