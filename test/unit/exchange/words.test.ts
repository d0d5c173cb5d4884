import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WordKind } from '../../../src/shared/contract/import-views.ts';
import type { Office } from '../../../src/shared/office/office.ts';
import { readExampleOffice } from '../../../src/main/desk/example-office.ts';
import { createDictionary } from '../../../src/main/exchange/dictionary.ts';
import { editDistance } from '../../../src/main/exchange/edit-distance.ts';
import { createVocabulary } from '../../../src/main/exchange/vocabulary.ts';

let office: Office;
beforeAll(async () => {
  office = await readExampleOffice(new URL('../../../resources', import.meta.url).pathname);
});

function meaning(kind: WordKind, word: string): string | null | undefined {
  const understood = createDictionary(office, [], []).understand(kind, word);
  return understood.known ? understood.id : undefined;
}

describe('words of a file', () => {
  it.each([
    ['unit', 'PUPR', 'pupr'], ['unit', 'dinas pekerjaan umum dan penataan ruang kota singkawang', 'pupr'], ['unit', 'D.P.U.P.R', 'pupr'],
    ['unit', 'Dinas Pekerjan Umum & Penatan Ruang', 'pupr'], ['unit', 'Perhubungan', 'dishub'], ['unit', 'SATPOL  P.P.', 'satpolpp'],
    ['unit', 'Kecamtan Singkawang Utara', 'kec-utara'], ['unit', 'Dinas Pekerjaan Umum (PUPR)', 'pupr'],
    ['status', 'SELESAI ', 'done'], ['status', 'Selsai', 'done'], ['status', 'sedang  proses', 'inProgress'], ['status', 'Belum Ditindaklanjuti', 'unanswered'],
    ['status', 'Terverifikasi', 'unanswered'], ['status', 'belum terverifikasi', 'unverified'], ['status', 'Bukan Kewenangan', 'notOurs'],
    ['category', 'Infrastruktur > Jalan Berlubang', 'jalan-berlubang'], ['category', 'Penerangan Jalan Umum (PJU)', 'penerangan-jalan'],
    ['classification', 'PENGADUAN BERKADAR PENGAWASAN', 'misconduct'], ['classification', 'Pengaduan Tidak Berkadar Pengawasan', 'complaint'],
    ['classification', 'Pengaduan', 'complaint'], ['channel', 'www.lapor.go.id', 'web'], ['channel', 'Android', 'mobile'],
    ['district', 'Kec. Singkawang Tengah', '61.72.01'], ['district', 'singkawang tmur', '61.72.03'],
  ] as const)('%s "%s" is %s', (kind, word, id) => {
    expect(meaning(kind, word)).toBe(id);
  });

  it.each([
    ['unit', 'Dinas Pertanahan'], ['unit', 'Bagian Kesra Setda'], ['unit', 'Dinas'], ['unit', '-'], ['status', 'Ditolak'], ['status', 'Sesuai'],
    ['district', 'Singkawang'], ['district', 'Pontianak Utara'], ['category', 'Fasum'], ['classification', 'Pungli'],
  ] as const)('%s "%s" is left to an officer', (kind, word) => {
    expect(meaning(kind, word)).toBeUndefined();
  });

  it('of the office itself always mean what they name', () => {
    for (const { id, name, shortName, code } of office.units) for (const word of [name, shortName, code]) expect(meaning('unit', word.toUpperCase())).toBe(id);
    for (const { id, name } of office.categories) expect(meaning('category', name)).toBe(id);
    for (const { id, name } of office.districts) expect(meaning('district', name)).toBe(id);
  });

  it('mean what an officer says, now before earlier, and only what the office still has', () => {
    const earlier = [{ kind: 'unit', word: 'Bagian Kesra', id: 'setda' }, { kind: 'unit', word: 'Bagian Umum', id: 'gone' }] as const;
    const now = [{ kind: 'status', word: 'Ditolak', id: 'notOurs' }, { kind: 'unit', word: 'bagian  KESRA', id: null }] as const;
    const before = createDictionary(office, [], earlier);
    expect(before.understand('unit', 'BAGIAN KESRA')).toEqual({ known: true, id: 'setda' });
    expect(before.remembered('unit', 'bagian kesra')?.id).toBe('setda');
    expect(before.understand('unit', 'Bagian Umum')).toEqual({ known: false });
    const said = createDictionary(office, now, earlier);
    expect(said.understand('unit', 'Bagian Kesra')).toEqual({ known: true, id: null });
    expect(said.remembered('unit', 'Bagian Kesra')).toBeUndefined();
    expect(said.understand('status', 'ditolak')).toEqual({ known: true, id: 'notOurs' });
  });

  it('that two meanings share are nobody’s', () => {
    const vocabulary = createVocabulary([{ id: 'a', names: ['Dinas Air'] }, { id: 'b', names: ['Badan Air'] }, { id: 'c', names: ['Bina Marga'] }], ['Dinas', 'Badan']);
    expect(vocabulary('Air')).toBeNull();
    expect(vocabulary('dinas air')).toBe('a');
    expect(vocabulary('bina merga')).toBe('c');
  });
});

describe('edit distance', () => {
  it('counts slips and swaps, is the same both ways, and stops at the limit', () => {
    expect(editDistance('selesai', 'selsai', 3)).toBe(1);
    expect(editDistance('proses', 'prsoes', 3)).toBe(1);
    expect(editDistance('kitten', 'sitting', 5)).toBe(3);
    const word = fc.string({ maxLength: 10 });
    fc.assert(fc.property(word, word, (left, right) => {
      const distance = editDistance(left, right, 20);
      expect(editDistance(right, left, 20)).toBe(distance);
      expect(editDistance(left, left, 2)).toBe(0);
      expect(editDistance(left, right, 1)).toBe(Math.min(distance, 2));
    }));
  });
});
