import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBackupDue, isBackupOverdue } from '../../../../src/shared/backup/schedule.ts';
import type { BackupPlan } from '../../../../src/shared/backup/schedule.ts';

const zone = 'Asia/Pontianak';
const daily: BackupPlan = { schedule: 'daily', hour: 12, keep: 14 };
const weekly: BackupPlan = { ...daily, schedule: 'weekly' };
/** On the office's clock (UTC+7). */
const at = (local: string) => new Date(`${local}:00+07:00`).toISOString();

describe('a planned backup', () => {
  it('is due once its hour has come', () => {
    expect(isBackupDue(daily, at('2026-11-23T12:05'), at('2026-11-24T11:59'), zone)).toBe(false);
    expect(isBackupDue(daily, at('2026-11-23T12:05'), at('2026-11-24T12:00'), zone)).toBe(true);
    expect(isBackupDue(daily, at('2026-11-24T12:01'), at('2026-11-24T17:00'), zone)).toBe(false);
  });

  it('is made up for where the computer was off at its hour', () => {
    expect(isBackupDue(daily, at('2026-11-22T12:05'), at('2026-11-24T07:30'), zone)).toBe(true);
  });

  it('is due each week where it is weekly', () => {
    expect(isBackupDue(weekly, at('2026-11-17T12:05'), at('2026-11-23T15:00'), zone)).toBe(false);
    expect(isBackupDue(weekly, at('2026-11-17T12:05'), at('2026-11-24T12:30'), zone)).toBe(true);
  });

  it('is due where there was none, or the last one lies in the future; never where it is off', () => {
    expect(isBackupDue(daily, null, at('2026-11-24T07:00'), zone)).toBe(true);
    expect(isBackupDue(daily, at('2027-01-01T07:00'), at('2026-11-24T07:00'), zone)).toBe(true);
    expect(isBackupDue({ ...daily, schedule: 'off' }, null, at('2026-11-24T07:00'), zone)).toBe(false);
  });

  it('leaves no more than a day, or a week, between two backups of a computer that is on', () => {
    const hours = fc.integer({ min: 0, max: 24 * 60 });
    fc.assert(fc.property(fc.constantFrom(daily, weekly), fc.integer({ min: 0, max: 23 }), hours, hours, (plan, hour, start, later) => {
      const last = Date.parse('2026-01-01T00:00:00Z') + start * 3_600_000;
      const now = last + later * 3_600_000;
      const isDue = isBackupDue({ ...plan, hour }, new Date(last).toISOString(), new Date(now).toISOString(), zone);
      const days = plan.schedule === 'daily' ? 1 : 7;
      if (later >= days * 24) expect(isDue).toBe(true);
      if (later === 0) expect(isDue).toBe(false);
    }));
  });
});

describe('the reminder', () => {
  it('comes after 14 days, and only where there is something to lose', () => {
    const now = at('2026-11-24T08:00');
    const long = at('2026-01-02T08:00');
    expect(isBackupOverdue(at('2026-11-11T08:00'), now, long)).toBe(false);
    expect(isBackupOverdue(at('2026-11-10T07:59'), now, long)).toBe(true);
    expect(isBackupOverdue(null, now, long)).toBe(true);
    expect(isBackupOverdue(null, now, at('2026-11-20T08:00'))).toBe(false);
    expect(isBackupOverdue(null, now, null)).toBe(false);
  });
});
