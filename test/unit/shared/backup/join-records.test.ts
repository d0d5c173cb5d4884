import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinOffices } from '../../../../src/shared/backup/join-offices.ts';
import { joinNotes, joinSerials } from '../../../../src/shared/backup/join-records.ts';
import { office } from '../made-office.ts';

const serials = fc.dictionary(fc.constantFrom('2025', '2026', '2027'), fc.nat(500));

describe('numbers of two states', () => {
  it('go on after the higher one', () => {
    fc.assert(fc.property(serials, serials, (a, b) => {
      const joined = joinSerials(a, b);
      for (const [year, serial] of [...Object.entries(a), ...Object.entries(b)]) expect(joined[year]).toBeGreaterThanOrEqual(serial);
    }));
  });
});

describe('notes of exports', () => {
  it('are all kept, each once, oldest first', () => {
    const early = { at: '2026-11-01T00:00:00Z', by: 'a' };
    const late = { at: '2026-11-09T00:00:00Z', by: 'b' };
    expect(joinNotes([late], [early, late])).toEqual([early, late]);
  });
});

describe('an office of two states', () => {
  it('keeps what is set now and regains the units that reports of then name', () => {
    const now = { ...office, name: 'Kantor Contoh Baru', units: office.units.slice(0, 1) };
    const joined = joinOffices(now, office);
    expect(joined.name).toBe('Kantor Contoh Baru');
    expect(joined.units.map(({ id }) => id).sort()).toEqual(office.units.map(({ id }) => id).sort());
    expect(joined.officers).toEqual(now.officers);
  });
});
