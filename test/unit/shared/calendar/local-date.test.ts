import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay, dayNumber, localDateOf, startOfDay, weekday } from '../../../../src/shared/calendar/local-date.ts';

const ZONES = ['Asia/Pontianak', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'America/Santiago', 'Europe/London', 'Asia/Kolkata'];
const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }).map((time) => new Date(time).toISOString());
const dates = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2040-12-31') }).map(dateOfDay);
const zones = fc.constantFrom(...ZONES);

describe('the date of an instant', () => {
  it('changes at midnight in the office, not in Greenwich', () => {
    expect(localDateOf('2026-11-23T16:59:59.999Z', 'Asia/Pontianak')).toBe('2026-11-23');
    expect(localDateOf('2026-11-23T17:00:00.000Z', 'Asia/Pontianak')).toBe('2026-11-24');
    expect(localDateOf('2026-11-23T15:00:00.000Z', 'Asia/Jayapura')).toBe('2026-11-24');
  });

  it('understands an instant that names an offset', () => {
    expect(localDateOf('2026-11-24T00:30:00+07:00', 'Asia/Pontianak')).toBe('2026-11-24');
  });

  it('knows the hour in which a clock is put back over midnight', () => {
    expect(localDateOf('2024-04-07T03:30:00.000Z', 'America/Santiago')).toBe('2024-04-06');
  });

  it('agrees with Intl in every zone, also on days when the clock is changed', () => {
    fc.assert(fc.property(instants, zones, (instant, timeZone) => {
      const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
        .formatToParts(new Date(instant));
      const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value;
      expect(localDateOf(instant, timeZone)).toBe(`${part('year')!}-${part('month')!}-${part('day')!}`);
    }), { numRuns: 500 });
  });

  it('throws where the text is no instant or no date', () => {
    expect(() => localDateOf('kemarin', 'Asia/Pontianak')).toThrow(RangeError);
    expect(() => addDays('kemarin', 1)).toThrow(RangeError);
  });

  it('takes no noticeable time for a long list', () => {
    const start = performance.now();
    for (let n = 0; n < 50_000; n += 1) localDateOf(new Date(Date.UTC(2025, 0, 1) + n * 1_200_000).toISOString(), 'Asia/Pontianak');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('the start of a day', () => {
  it('is 17:00 UTC of the day before in Singkawang', () => {
    expect(startOfDay('2026-11-24', 'Asia/Pontianak')).toBe('2026-11-23T17:00:00.000Z');
  });

  it('is one o\'clock where midnight is left out', () => {
    expect(startOfDay('2024-09-08', 'America/Santiago')).toBe('2024-09-08T04:00:00.000Z');
  });

  it('is the first of two midnights\' offsets where the clock is put back later that day', () => {
    expect(startOfDay('2024-10-27', 'Europe/London')).toBe('2024-10-26T23:00:00.000Z');
  });

  it('is the first instant of its date in every zone', () => {
    fc.assert(fc.property(dates, zones, (date, timeZone) => {
      const start = startOfDay(date, timeZone);
      const justBefore = new Date(Date.parse(start) - 1).toISOString();
      expect(localDateOf(start, timeZone)).toBe(date);
      expect(localDateOf(justBefore, timeZone)).toBe(addDays(date, -1));
    }), { numRuns: 500 });
  });
});

describe('counting with dates', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('undoes itself', () => {
    fc.assert(fc.property(dates, fc.integer({ min: -2000, max: 2000 }), (date, n) => {
      expect(addDays(addDays(date, n), -n)).toBe(date);
    }));
  });

  it('knows the day of the week, 0 for Sunday', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-28', '1969-12-31'].map(weekday)).toEqual([0, 1, 6, 3]);
    fc.assert(fc.property(dates, (date) => {
      expect(weekday(date)).toBe(new Date(date).getUTCDay());
    }));
  });
});
