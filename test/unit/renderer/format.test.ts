import { describe, expect, it } from 'vitest';
import { dueWords } from '../../../src/renderer/ui/due.ts';
import { formatDate, formatDecimal, formatInstant, formatNumber, formatShare, formatTime, formatWeekday } from '../../../src/renderer/ui/format.ts';
import { initialsOf } from '../../../src/renderer/ui/avatar.tsx';
import { joinRuns } from '../../../src/renderer/features/ticket/skipped-days.ts';

describe('format', () => {
  it('writes dates and times by the office’s clock', () => {
    expect(formatDate('2026-11-04')).toBe('4 Nov 2026');
    expect(formatWeekday('2026-11-24')).toBe('Selasa, 24 Nov 2026');
    expect(formatTime('2026-11-24T07:05:00.000Z', 'Asia/Pontianak')).toBe('14.05 WIB');
    expect(formatInstant('2026-11-24T17:30:00.000Z', 'Asia/Jayapura')).toBe('25 Nov 2026, 02.30 WIT');
    expect(formatTime('2026-11-23T16:00:00.000Z', 'Asia/Makassar')).toBe('00.00 WITA');
  });

  it('writes numbers the Indonesian way', () => {
    expect(formatNumber(12345)).toBe('12.345');
    expect(formatDecimal(2.44)).toBe('2,4');
    expect(formatShare(6 / 15)).toBe('40,0\u00a0%');
    expect(formatShare(null)).toBe('–');
  });

  it('takes initials from names, not from titles', () => {
    expect(initialsOf('Drs. Hasan Contoh, M.Si.')).toBe('HC');
    expect(initialsOf('Maria')).toBe('M');
  });
});

const row = { status: 'unanswered', autoCloseOn: null, closedAt: null } as const;
const onTime = { stage: 'firstFollowUp', on: '2026-11-24' } as const;

describe('due', () => {
  it.each([
    [-2, 'late', 'lewat 2 hari kerja'], [0, 'today', 'hari ini'], [1, 'soon', '1 hari kerja lagi'], [5, 'calm', '5 hari kerja lagi'],
  ] as const)('%d working days left is said in words, with the date beside it', (daysLeft, tone, text) => {
    expect(dueWords({ ...row, due: onTime, daysLeft })).toEqual({ tone, text, tip: 'Tindak lanjut pertama paling lambat Selasa, 24 Nov 2026' });
  });

  it('says why no clock runs', () => {
    expect(dueWords({ ...row, status: 'suspended', due: null, daysLeft: null }).text).toBe('ditunda');
    expect(dueWords({ ...row, status: 'inProgress', due: null, daysLeft: null, autoCloseOn: '2026-12-08' }).tip).toContain('8 Des 2026');
    expect(dueWords({ ...row, status: 'done', due: null, daysLeft: null })).toEqual({ tone: 'none', text: '–', tip: null });
  });
});

describe('skipped days', () => {
  it('joins a weekend and keeps holidays of other names apart', () => {
    const weekend = (date: string) => ({ date, reason: 'weekend', name: null }) as const;
    expect(joinRuns([weekend('2026-11-21'), weekend('2026-11-22'), { date: '2026-11-23', reason: 'national', name: 'Libur' }, weekend('2026-11-28')])).toEqual([
      { from: '2026-11-21', to: '2026-11-22', reason: 'weekend', name: null },
      { from: '2026-11-23', to: '2026-11-23', reason: 'national', name: 'Libur' },
      { from: '2026-11-28', to: '2026-11-28', reason: 'weekend', name: null },
    ]);
  });
});
