import { describe, expect, it } from 'vitest';
import { importSummary, shownYears, weeksOf, withImported, workingDaysOf } from '../../../src/renderer/features/office/calendar-year.ts';
import { createCalendar } from '../../../src/shared/calendar/working-day.ts';
import type { Holiday } from '../../../src/shared/office/office.ts';
import { fakeOffice } from '../../fixtures/fake-desk/fake-office.ts';

const day = (date: string, kind: Holiday['kind'] = 'national', name = date): Holiday => ({ date, kind, name, estimate: false });

describe('a year of the work calendar', () => {
  it('begins its weeks on Monday and leaves out no day', () => {
    const weeks = weeksOf(2026, 11);
    // 1 November 2026 is a Sunday, the last day of its week.
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.flat().filter((date) => date !== null)).toHaveLength(30);
    expect(weeksOf(2028, 2).flat().filter((date) => date !== null)).toHaveLength(29);
    expect(weeksOf(2026, 12).flat().at(-4)).toBe('2026-12-31');
  });

  it('counts its working days', () => {
    expect(workingDaysOf(createCalendar([]), 2026)).toBe(261);
    expect(workingDaysOf(createCalendar(fakeOffice.holidays), 2026)).toBeLessThan(261);
  });

  it('can also be one that has no data yet', () => {
    expect(shownYears([day('2025-01-01')], '2026-11-24')).toEqual([2025, 2026, 2027]);
  });
});

describe('an imported calendar', () => {
  const known = [day('2027-01-01'), day('2027-03-10'), day('2027-10-17', 'local', 'Hari jadi kota'), day('2026-12-25')];
  const file = [day('2027-01-01'), day('2027-03-09')];

  it('replaces the national days of its years and nothing else', () => {
    expect(withImported(known, file).map(({ date }) => date)).toEqual(['2026-12-25', '2027-01-01', '2027-03-09', '2027-10-17']);
  });

  it('says before what it will do', () => {
    expect(importSummary(known, file)).toEqual({ years: '2027', added: 2, removed: 2 });
    expect(importSummary(known, [day('2028-01-01'), day('2029-01-01')])).toEqual({ years: '2028–2029', added: 2, removed: 0 });
  });

  it('changes nothing when it comes a second time', () => {
    const once = withImported(known, [...file, day('2027-10-17', 'local', 'Hari jadi kota')]);
    expect(withImported(once, [...file, day('2027-10-17', 'local', 'Hari jadi kota')])).toEqual(once);
  });
});
