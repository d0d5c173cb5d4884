import { describe, expect, it } from 'vitest';
import { readHolidayFile } from '../../../../src/shared/office/holiday-file.ts';

const day = (over: Record<string, unknown> = {}) => ({ tanggal: '2027-03-10', jenis: 'libur_nasional', nama: 'Hari Raya Idul Fitri', ...over });
const file = (...hari: unknown[]) => ({ sumber: 'uji', hari });

describe('a calendar file', () => {
  it('tells national holidays, joint leave and local days apart', () => {
    const kinds = readHolidayFile(file(day(), day({ jenis: 'cuti_bersama' }), day({ jenis: 'libur_daerah' })))?.map((holiday) => holiday.kind);
    expect(kinds).toEqual(['national', 'jointLeave', 'local']);
  });

  it('marks a date as an estimate and takes the word out of the name', () => {
    expect(readHolidayFile(file(day({ nama: 'Hari Raya Idul Fitri (perkiraan)' })))).toEqual([
      { date: '2027-03-10', kind: 'national', name: 'Hari Raya Idul Fitri', estimate: true },
    ]);
  });

  it('is sorted by date, whatever its order', () => {
    const dates = readHolidayFile(file(day({ tanggal: '2027-12-25' }), day({ tanggal: '2027-01-01' })))?.map(({ date }) => date);
    expect(dates).toEqual(['2027-01-01', '2027-12-25']);
  });

  it.each([
    ['no object', 'libur'], ['no list', { hari: 'semua' }], ['an empty list', file()],
    ['a date that does not exist', file(day({ tanggal: '2027-02-30' }))],
    ['a date in another form', file(day({ tanggal: '10/03/2027' }))],
    ['an unknown kind', file(day({ jenis: 'libur' }))],
    ['a day without a name', file(day({ nama: ' ' }))],
    ['one bad day among good ones', file(day(), null)],
  ])('is refused whole with %s', (_, raw) => {
    expect(readHolidayFile(raw)).toBeNull();
  });
});
