import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadline, ruleFor } from '../../../../src/shared/calendar/deadline.ts';
import type { DeadlineInput } from '../../../../src/shared/calendar/deadline.ts';
import { addDays, dateOfDay, dayNumber, startOfDay } from '../../../../src/shared/calendar/local-date.ts';
import type { DeadlineRule } from '../../../../src/shared/office/office.ts';
import type { Pause } from '../../../../src/shared/ticket/ticket.ts';
import { calendar, office } from '../made-office.ts';

const timeZone = office.timeZone;

function rule(amount: number, unit: DeadlineRule['unit'] = 'workingDay'): DeadlineRule {
  return { classification: null, stage: 'answer', amount, unit, legalBasis: 'uji', validFrom: '2015-01-01' };
}

/** An instant of a date by the office's clock. */
function at(date: string, hour = 9): string {
  return new Date(Date.parse(startOfDay(date, timeZone)) + hour * 3_600_000).toISOString();
}

function pause(from: string, until: string | null): Pause {
  return { from: at(from, 10), until: until === null ? null : at(until, 15) };
}

function reckon(startOn: string, amount: number, more: Partial<DeadlineInput> = {}) {
  return deadline({
    rule: rule(amount), startAt: at(startOn), pauses: [], workdays: 5, calendar, timeZone, today: '2026-01-01', ...more,
  });
}

describe('a deadline in working days', () => {
  it.each([
    ['2026-03-17', 3, '2026-03-27'], ['2026-03-17', 5, '2026-03-31'], ['2026-05-13', 5, '2026-05-22'],
    ['2026-12-22', 3, '2026-12-29'], ['2026-12-22', 14, '2027-01-15'], ['2026-11-24', 60, '2027-02-23'],
  ])('from %s in %i days is %s', (start, amount, due) => {
    expect(reckon(start, amount).dueOn).toBe(due);
  });

  it('starts on the date in the office, so a report of half past midnight counts from that day', () => {
    expect(reckon('2026-11-24', 3, { startAt: '2026-11-23T17:30:00.000Z' })).toMatchObject({ startOn: '2026-11-24', dueOn: '2026-11-27' });
  });

  it('says why: every day that it skips, and the reason', () => {
    expect(reckon('2026-12-22', 3).skipped).toEqual([
      { date: '2026-12-24', reason: 'jointLeave', name: 'Cuti Bersama Hari Raya Natal' },
      { date: '2026-12-25', reason: 'national', name: 'Hari Raya Natal' },
      { date: '2026-12-26', reason: 'weekend', name: null },
      { date: '2026-12-27', reason: 'weekend', name: null },
    ]);
  });

  it('is sooner in a unit that works on Saturdays', () => {
    expect(reckon('2026-11-19', 3, { workdays: 6 }).dueOn).toBe('2026-11-23');
    expect(reckon('2026-11-19', 3, { workdays: 5 }).dueOn).toBe('2026-11-24');
  });
});

describe('a deadline in calendar days or hours', () => {
  it('counts days off', () => {
    expect(reckon('2026-11-20', 4, { rule: rule(4, 'calendarDay') })).toMatchObject({ dueOn: '2026-11-24', skipped: [] });
  });

  it('rolls forward from a day off to the next working day', () => {
    const found = reckon('2026-12-22', 3, { rule: rule(3, 'calendarDay') });
    expect(found.dueOn).toBe('2026-12-28');
    expect(found.skipped.map(({ date }) => date)).toEqual(['2026-12-25', '2026-12-26', '2026-12-27']);
  });

  it('in hours ends on the day that they reach into', () => {
    const hours = (amount: number, hour: number) => reckon('2026-11-24', 0, { rule: rule(amount, 'hour'), startAt: at('2026-11-24', hour) }).dueOn;
    expect([hours(4, 9), hours(24, 9), hours(16, 9), hours(72, 9)]).toEqual(['2026-11-24', '2026-11-25', '2026-11-25', '2026-11-27']);
  });

  it('in hours from a Saturday ends on Monday at the earliest', () => {
    const found = reckon('2026-11-28', 0, { rule: rule(2, 'hour') });
    expect(found).toMatchObject({ dueOn: '2026-11-30', skipped: [{ date: '2026-11-28' }, { date: '2026-11-29' }] });
  });
});

describe('a pause', () => {
  it('moves the deadline by the working days that it took', () => {
    const found = reckon('2026-11-23', 5, { pauses: [pause('2026-11-24', '2026-11-26')] });
    expect(found.dueOn).toBe('2026-12-02');
    expect(found.skipped).toEqual([
      { date: '2026-11-25', reason: 'paused', name: null },
      { date: '2026-11-26', reason: 'paused', name: null },
      { date: '2026-11-28', reason: 'weekend', name: null },
      { date: '2026-11-29', reason: 'weekend', name: null },
    ]);
  });

  it('of a few hours within one day changes nothing', () => {
    expect(reckon('2026-11-23', 3, { pauses: [{ from: at('2026-11-26', 9), until: at('2026-11-26', 15) }] }).dueOn).toBe('2026-11-26');
  });

  it('that begins on the last day leaves no report overdue when it ends', () => {
    expect(reckon('2026-11-23', 3, { pauses: [pause('2026-11-26', '2026-12-01')] }).dueOn).toBe('2026-12-02');
  });

  it('after the last day changes nothing', () => {
    expect(reckon('2026-11-23', 3, { pauses: [pause('2026-11-27', '2026-12-08')] }).dueOn).toBe('2026-11-26');
  });

  it('that still stands moves the deadline on with every day', () => {
    const seenOn = (today: string) => reckon('2026-11-23', 3, { pauses: [pause('2026-11-24', null)], today });
    expect(seenOn('2026-11-25')).toMatchObject({ dueOn: '2026-11-27', isOpen: true, isPaused: true });
    expect(seenOn('2026-12-01')).toMatchObject({ dueOn: '2026-12-03', isPaused: true });
  });

  it('shifts calendar days and hours by whole days too', () => {
    const pauses = [pause('2026-11-23', '2026-11-25')];
    expect(reckon('2026-11-23', 0, { rule: rule(2, 'calendarDay'), pauses }).dueOn).toBe('2026-11-27');
    expect(reckon('2026-11-23', 0, { rule: rule(48, 'hour'), pauses }).dueOn).toBe('2026-11-27');
  });

  it('that began after the stage was met leaves its deadline alone', () => {
    const found = reckon('2026-11-23', 5, { metAt: at('2026-11-24'), pauses: [pause('2026-11-25', null)], today: '2026-12-20' });
    expect(found).toMatchObject({ dueOn: '2026-11-30', metOn: '2026-11-24', isOpen: false, isPaused: false });
  });
});

describe('a warning', () => {
  it('stands beside every date that touches a year without a calendar', () => {
    expect(reckon('2027-12-29', 5).warnings).toEqual([{ code: 'noCalendar', year: 2028 }]);
    expect(reckon('2026-11-24', 5).warnings).toEqual([]);
  });

  it('names a holiday that may still move', () => {
    expect(reckon('2027-03-08', 5).warnings).toEqual([
      expect.objectContaining({ code: 'estimate', date: '2027-03-10' }),
      expect.objectContaining({ code: 'estimate', date: '2027-03-11' }),
    ]);
  });
});

describe('the rule that counts', () => {
  const rules = [
    rule(14),
    { ...rule(5), classification: 'information' as const },
    { ...rule(4), classification: 'information' as const, validFrom: '2026-06-01' },
    { ...rule(20), validFrom: '2026-06-01' },
  ];
  const amount = (...[classification, startOn]: [Parameters<typeof ruleFor>[2], string]) => ruleFor({ deadlines: rules }, 'answer', classification, startOn)?.amount;

  it('is the newest that held when the stage began', () => {
    expect([amount('complaint', '2026-05-31'), amount('complaint', '2026-06-01')]).toEqual([14, 20]);
  });

  it('is one for the classification before one for all', () => {
    expect([amount('information', '2026-05-31'), amount('information', '2026-06-01')]).toEqual([5, 4]);
    expect(amount(null, '2026-06-01')).toBe(20);
  });

  it('is missing where the office has none', () => {
    expect(amount('complaint', '2014-12-31')).toBeUndefined();
    expect(ruleFor({ deadlines: rules }, 'verification', null, '2026-06-01')).toBeNull();
  });
});

describe('any deadline', () => {
  const day = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2027-06-30') }).map(dateOfDay);
  const pauses = fc.array(fc.tuple(fc.nat(40), fc.nat(20), fc.integer({ min: 7, max: 16 })), { maxLength: 3 });
  const cases = fc.record({
    startOn: day, hour: fc.nat(23), amount: fc.integer({ min: 1, max: 40 }), workdays: fc.constantFrom<5 | 6>(5, 6),
    unit: fc.constantFrom<DeadlineRule['unit']>('workingDay', 'calendarDay', 'hour'), pauses,
  });
  type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

  function reckonCase({ startOn, hour, amount, workdays, unit, pauses: spans }: Case, more: Partial<DeadlineInput> = {}) {
    return deadline({
      rule: rule(amount, unit), startAt: at(startOn, hour), workdays, calendar, timeZone, today: '2027-12-31',
      pauses: spans.map(([after, length, clock]) => ({
        from: at(addDays(startOn, after), clock), until: at(addDays(startOn, after + length), clock + 1),
      })),
      ...more,
    });
  }

  it('is a working day', () => {
    fc.assert(fc.property(cases, (one) => {
      expect(calendar.dayOff(reckonCase(one).dueOn, one.workdays)).toBeNull();
    }));
  });

  it('is never made shorter by a pause', () => {
    fc.assert(fc.property(cases, (one) => {
      const without = { ...one, pauses: one.pauses.slice(1) };
      expect(reckonCase(one).dueOn >= reckonCase(without).dueOn).toBe(true);
    }));
  });

  it('is never earlier with more days', () => {
    fc.assert(fc.property(cases, (one) => {
      expect(reckonCase({ ...one, amount: one.amount + 1 }).dueOn >= reckonCase(one).dueOn).toBe(true);
    }));
  });

  it('is explained: start, days counted and days skipped add up', () => {
    fc.assert(fc.property(cases, (one) => {
      const { startOn, dueOn, skipped } = reckonCase(one);
      const end = new Date(Date.parse(at(one.startOn, one.hour)) + one.amount * 3_600_000 + 7 * 3_600_000).toISOString().slice(0, 10);
      const counted = one.unit === 'hour' ? dayNumber(end) - dayNumber(startOn) : one.amount;
      expect(dayNumber(dueOn)).toBe(dayNumber(startOn) + counted + skipped.length);
      expect(new Set(skipped.map(({ date }) => date)).size).toBe(skipped.length);
      expect(skipped.every(({ date }) => date >= startOn && date < dueOn)).toBe(true);
    }));
  });
});
