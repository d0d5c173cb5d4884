import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../src/main/exchange/dates.ts';
import { serialToWallTime } from '../../../src/main/exchange/serial-date.ts';
import type { Cell } from '../../../src/main/exchange/table.ts';

const ZONES = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;
const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
const two = (value: number) => String(value).padStart(2, '0');
const read = (cell: Cell, zone = 'Asia/Pontianak', date1904 = false) => readMoment(cell, zone, date1904);

interface Wall { readonly y: number; readonly m: number; readonly d: number; readonly h: number; readonly min: number; readonly s: number }
const serialOf = ({ y, m, d, h, min, s }: Wall) => (Date.UTC(y, m - 1, d, h, min, s) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** Every way in which a file may write one moment, to the second. */
const toTheSecond: readonly ((wall: Wall) => Cell)[] = [
  serialOf,
  (wall) => String(serialOf(wall)),
  ({ y, m, d, h, min, s }) => `${y}-${two(m)}-${two(d)} ${two(h)}:${two(min)}:${two(s)}`,
  ({ y, m, d, h, min, s }) => `${y}-${two(m)}-${two(d)}T${two(h)}:${two(min)}:${two(s)}.000`,
  ({ y, m, d, h, min, s }) => `${two(d)}/${two(m)}/${y} ${two(h)}:${two(min)}:${two(s)}`,
  ({ y, m, d, h, min, s }) => `${d}-${m}-${y} ${h}.${two(min)}.${two(s)}`,
  ({ y, m, d, h, min, s }) => `${d} ${MONTHS[m - 1] ?? ''} ${y} ${two(h)}:${two(min)}:${two(s)}`,
  ({ y, m, d, h, min, s }) => `Jumat, ${two(d)} ${(SHORT[m - 1] ?? '').toUpperCase()} ${y}, pukul ${two(h)}.${two(min)}.${two(s)}`,
];

const wall = fc.record({
  y: fc.integer({ min: 1990, max: 2060 }), m: fc.integer({ min: 1, max: 12 }), d: fc.integer({ min: 1, max: 28 }),
  h: fc.integer({ min: 0, max: 23 }), min: fc.integer({ min: 0, max: 59 }), s: fc.integer({ min: 0, max: 59 }),
});

describe('a date', () => {
  it('means the same moment however it is written, in every zone of the country', () => {
    fc.assert(fc.property(wall, fc.constantFrom(...toTheSecond), fc.constantFrom(...Object.keys(ZONES) as (keyof typeof ZONES)[]), (time, write, zone) => {
      const at = new Date(Date.UTC(time.y, time.m - 1, time.d, time.h - ZONES[zone], time.min, time.s)).toISOString();
      expect(read(write(time), zone)).toEqual({ at, day: `${time.y}-${two(time.m)}-${two(time.d)}` });
    }), { numRuns: 600 });
  });

  it('without a time is the start of its day', () => {
    for (const cell of ['27/06/2025', '27-06-2025', '2025-06-27', '27 Juni 2025', '27-Jun-2025', 45_835, '27 juni  2025']) {
      expect(read(cell)).toEqual({ at: '2025-06-26T17:00:00.000Z', day: '2025-06-27' });
    }
  });

  it('keeps a zone that it names, and tells the office’s day', () => {
    expect(read('2025-06-27T23:30:00Z')).toEqual({ at: '2025-06-27T23:30:00.000Z', day: '2025-06-28' });
    expect(read('27 Juni 2025 14.05 WITA')?.at).toBe('2025-06-27T06:05:00.000Z');
    expect(read('2025-06-27T14:05:00+0800')?.at).toBe('2025-06-27T06:05:00.000Z');
  });

  it('may use the twelve-hour clock', () => {
    expect(read('27/06/2025 02:05 PM')?.at).toBe('2025-06-27T07:05:00.000Z');
    expect(read('27/06/2025 12:05 AM')?.at).toBe('2025-06-26T17:05:00.000Z');
  });

  it('counts from 1904 in a workbook that does', () => {
    expect(read(45_835 - 1462, 'Asia/Pontianak', true)?.day).toBe('2025-06-27');
  });

  it.each([
    '', '-', 'kemarin', '27/06/25', '27 Jun 25', '06/27/2025', '31/02/2025', '29/02/2025', '2025-13-01', '27 Junji 2025', '27/06/2025 24:00',
    '27/06/2025 12:60', '27/06/2025 13:00 PM', '12/2025', '9165816', 9_165_816, 12, -5, Number.NaN, '1/1/0001', `1/1/2025${' '.repeat(5)}x`.repeat(20),
  ])('is not guessed from %j', (cell) => {
    expect(read(cell)).toBeNull();
  });

  it('of 29 February is right in leap years only, and 1900 is none', () => {
    expect(read('29/02/2024')?.day).toBe('2024-02-29');
    expect(serialToWallTime(60, false)).toBeNull();
    expect(serialToWallTime(36_526, false)).toBe('2000-01-01 00:00:00');
  });
});
