import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay, dayNumber } from '../../../../src/shared/calendar/local-date.ts';
import {
  addWorkingDays, countWorkingDays, createCalendar, workingDaysBetween,
} from '../../../../src/shared/calendar/working-day.ts';
import { calendar, holidays } from '../made-office.ts';

const dates = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2027-10-01') }).map(dateOfDay);
const workweeks = fc.constantFrom<5 | 6>(5, 6);

describe('a day off', () => {
  it.each([
    ['2026-11-28', { reason: 'weekend', name: null, estimate: false }],
    ['2026-12-25', { reason: 'national', name: 'Hari Raya Natal', estimate: false }],
    ['2026-12-24', { reason: 'jointLeave', name: 'Cuti Bersama Hari Raya Natal', estimate: false }],
  ])('%s says why', (date, day) => {
    expect(calendar.dayOff(date, 5)).toMatchObject({ ...day, name: day.name === null ? null : expect.stringContaining('Natal') as string });
  });

  it('marks a date that may still move', () => {
    expect(calendar.dayOff('2027-03-10', 5)).toMatchObject({ reason: 'national', estimate: true });
  });

  it('leaves Saturday to units that work six days, and Sunday to nobody', () => {
    expect(calendar.dayOff('2026-11-28', 6)).toBeNull();
    expect(calendar.dayOff('2026-11-29', 6)).toMatchObject({ reason: 'weekend' });
  });

  it('is named by its holiday where that falls on a weekend, and by the weightier of two', () => {
    const own = createCalendar([
      { date: '2026-11-28', kind: 'local', name: 'Hari jadi', estimate: false },
      { date: '2026-11-30', kind: 'national', name: 'Nasional', estimate: false },
      { date: '2026-11-30', kind: 'local', name: 'Daerah', estimate: false },
    ]);
    expect(own.dayOff('2026-11-28', 5)).toEqual({ reason: 'local', name: 'Hari jadi', estimate: false });
    expect(own.dayOff('2026-11-30', 5)).toMatchObject({ name: 'Nasional' });
  });

  it('does not exist on an ordinary day', () => {
    expect(calendar.dayOff('2026-11-24', 5)).toBeNull();
  });
});

describe('a calendar', () => {
  it('knows the years that it has national holidays for; a local holiday is not enough', () => {
    const own = createCalendar([...holidays, { date: '2031-10-17', kind: 'local', name: 'Hari jadi', estimate: false }]);
    expect([2024, 2025, 2027, 2028, 2031].map((year) => own.hasData(year))).toEqual([false, true, true, false, false]);
  });
});

describe('adding working days', () => {
  it.each([
    ['2026-03-17', 3, '2026-03-27'],
    ['2026-03-17', 5, '2026-03-31'],
    ['2026-05-13', 5, '2026-05-22'],
    ['2026-12-22', 3, '2026-12-29'],
    ['2026-12-22', 14, '2027-01-15'],
    ['2026-11-24', 60, '2027-02-23'],
  ])('%s + %i is %s, as the published calendar has it', (start, n, due) => {
    expect(addWorkingDays(calendar, start, n, 5)).toBe(due);
  });

  it('counts from the next working day: a report of Friday night and one of Saturday have the same day', () => {
    expect(addWorkingDays(calendar, '2026-11-20', 3, 5)).toBe('2026-11-25');
    expect(addWorkingDays(calendar, '2026-11-21', 3, 5)).toBe('2026-11-25');
  });

  it('is sooner in a unit that works on Saturdays', () => {
    expect(addWorkingDays(calendar, '2026-11-20', 3, 6)).toBe('2026-11-24');
  });

  it('with none stays, or moves to the next working day', () => {
    expect(addWorkingDays(calendar, '2026-11-24', 0, 5)).toBe('2026-11-24');
    expect(addWorkingDays(calendar, '2026-11-28', 0, 5)).toBe('2026-11-30');
  });

  it('never lands on a day off, and more days are always later', () => {
    fc.assert(fc.property(dates, fc.integer({ min: 1, max: 60 }), workweeks, (start, n, workdays) => {
      const due = addWorkingDays(calendar, start, n, workdays);
      expect(calendar.dayOff(due, workdays)).toBeNull();
      expect(addWorkingDays(calendar, start, n + 1, workdays) > due).toBe(true);
    }));
  });

  it('is what counting undoes', () => {
    fc.assert(fc.property(dates, fc.integer({ min: 1, max: 60 }), workweeks, (start, n, workdays) => {
      const due = addWorkingDays(calendar, start, n, workdays);
      expect(countWorkingDays(calendar, start, due, workdays)).toBe(n);
      expect(workingDaysBetween(calendar, start, due, workdays)).toBe(n);
    }));
  });
});

describe('working days between two dates', () => {
  it('reads as "3 hari kerja lagi", "hari ini" and "lewat 2 hari kerja"', () => {
    expect(workingDaysBetween(calendar, '2026-11-24', '2026-11-27', 5)).toBe(3);
    expect(workingDaysBetween(calendar, '2026-11-27', '2026-11-27', 5)).toBe(0);
    expect(workingDaysBetween(calendar, '2026-12-01', '2026-11-27', 5)).toBe(-2);
  });

  it('is never "today" on another day, also where only days off lie between', () => {
    expect(workingDaysBetween(calendar, '2026-11-28', '2026-11-27', 5)).toBe(-1);
    fc.assert(fc.property(dates, dates, (from, to) => {
      expect(Math.sign(workingDaysBetween(calendar, from, to, 5))).toBe(Math.sign(dayNumber(to) - dayNumber(from)));
    }));
  });

  it('adds up over any day in between', () => {
    fc.assert(fc.property(dates, fc.nat(200), fc.nat(200), workweeks, (from, a, b, workdays) => {
      const [middle, to] = [addDays(from, a), addDays(from, a + b)];
      const count = (after: string, through: string) => countWorkingDays(calendar, after, through, workdays);
      expect(count(from, to)).toBe(count(from, middle) + count(middle, to));
    }));
  });
});
