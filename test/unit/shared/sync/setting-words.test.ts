import { describe, expect, it } from 'vitest';
import { settingLabel, settingValue } from '../../../../src/shared/messages/id/setting-words.ts';
import { fakeOffice } from '../../../fixtures/fake-desk/fake-office.ts';

const label = (record: string, path: string) => settingLabel({ record, path }, fakeOffice);
const value = (path: string, text: string, other = '') => settingValue(text, other, { path }, fakeOffice);

describe('a setting that two desks changed', () => {
  it.each([
    ['office', 'name', 'Nama kantor'],
    ['office', 'units/#dlh/shortName', 'Unit › Dinas Lingkungan Hidup › nama singkat'],
    ['office', 'letterRules/margins/top', 'Surat › batas tepi › atas'],
    ['office', 'officers/#yang-sudah-pergi', 'Petugas › yang-sudah-pergi'],
    ['arms', 'current', 'Lambang daerah › gambar yang dipakai'],
    ['office', 'letterRules/somethingNewer', 'Surat › somethingNewer'],
  ])('is named in words: %s %s', (record, path, words) => expect(label(record, path)).toBe(words));

  it.each([
    ['city', 'Singkawang', 'Singkawang'],
    ['units/#dlh/copies', '', '(kosong)'],
    ['officers/#a/nip', 'null', '(kosong)'],
    ['officers/#a/role', 'manager', 'Pimpinan'],
    ['coordinatingUnitId', 'dlh', 'Dinas Lingkungan Hidup'],
    ['timeZone', 'Asia/Makassar', 'WITA (Makassar)'],
    ['lockAfterMinutes', '15', '15'],
    ['units/#dlh/aliases', '["DLH","LH"]', 'DLH, LH'],
    ['units/#dlh/aliases', '[]', '(kosong)'],
    ['units/#baru', '{"id":"baru","name":"Dinas Baru","workdays":5,"aliases":[]}', 'Dinas Baru · 5'],
  ])('has a value in words: %s %s', (path, text, words) => expect(value(path, text)).toBe(words));

  it('names of a list what the other desk lacks', () => {
    const days = (count: number) => Array.from({ length: count }, (_, n) => ({ date: `2026-01-0${n + 1}`, name: 'Libur' }));
    expect(value('holidays', JSON.stringify(days(3)), JSON.stringify(days(1)))).toBe('2026-01-02 · Libur, 2026-01-03 · Libur');
    expect(value('holidays', JSON.stringify(days(1)), JSON.stringify(days(3)))).toBe('1 isian, semuanya ada juga di sisi lain');
    expect(value('holidays', JSON.stringify(days(8)), '[]')).toMatch(/, dan 3 lainnya$/);
  });
});
