import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDate, romanMonth, yearOf } from '../../../../src/shared/letter/dates.ts';
import { letterNumber, readNumber, registerKey, takeSerial } from '../../../../src/shared/letter/number.ts';
import type { NumberRegister } from '../../../../src/shared/letter/number.ts';

const parts = { classification: '700.1.2.4', serial: 12, unitCode: 'DISKOMINFO', date: '2026-11-24' };

describe('a letter number', () => {
  it.each([
    ['{classification}/{serial}/{unit}/{year}', '700.1.2.4/12/DISKOMINFO/2026'],
    ['{serial}/{unit}/{month}/{year}', '12/DISKOMINFO/XI/2026'],
    ['B-{serial}', 'B-12'],
    ['{serial}/{unknown}', '12/{unknown}'],
  ])('follows the pattern %s', (pattern, number) => {
    expect(letterNumber(pattern, parts)).toBe(number);
  });

  it('is not confused by what a unit is called', () => {
    expect(letterNumber('{unit}/{serial}', { ...parts, unitCode: '{serial}' })).toBe('{serial}/12');
  });
});

describe('a number read back', () => {
  const pieces = fc.constantFrom('{classification}', '{unit}', '{year}', '{month}', '/', '.', 'B-', '-');

  it('gives the serial it was made with, whatever the pattern', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 5 }), fc.array(pieces, { maxLength: 5 }), fc.integer({ min: 1, max: 99_999 }), (before, after, serial) => {
      const pattern = [...before, '/{serial}/', ...after].join('');
      const number = letterNumber(pattern, { ...parts, serial });
      expect(readNumber(number, pattern, parts)).toEqual({ unitCode: 'DISKOMINFO', year: '2026', serial });
    }));
  });

  it('names the unit whose register gave it, also when the unit has got another code since', () => {
    expect(readNumber('700/12/KOMINFO/2026', '{classification}/{serial}/{unit}/{year}', { ...parts, classification: '700' })).toEqual({ unitCode: 'KOMINFO', year: '2026', serial: 12 });
  });

  it('is nothing where it does not follow the pattern', () => {
    expect(readNumber('tanpa nomor', '{serial}/{year}', parts)).toBeNull();
  });
});

describe('the register of a unit and year', () => {
  it('has a key of its own for each unit and year', () => {
    expect(registerKey('DISKOMINFO', '2026')).toBe('numbers:DISKOMINFO:2026');
  });

  it('counts from 1, gives no serial twice and forgets none', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      let register: NumberRegister | null = null;
      const serials: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const taken: ReturnType<typeof takeSerial> = takeSerial(register, { letterId: `l${String(index)}`, ticketId: 't' });
        serials.push(taken.serial);
        register = taken.register;
      }
      expect(serials).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      expect(register?.issued.map(({ serial }) => serial)).toEqual(serials);
      expect(register?.next).toBe(count + 1);
    }));
  });
});

describe('dates in letters', () => {
  it('are written out', () => {
    expect(longDate('2026-11-24')).toBe('24 November 2026');
    expect(longDate('2027-01-05')).toBe('5 Januari 2027');
  });

  it('have a Roman month and a year for the number', () => {
    expect([romanMonth('2026-01-01'), romanMonth('2026-04-01'), romanMonth('2026-09-30'), romanMonth('2026-12-31')]).toEqual(['I', 'IV', 'IX', 'XII']);
    expect(yearOf('2026-12-31')).toBe('2026');
  });
});
