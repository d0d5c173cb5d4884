import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingPresets, guessMapping } from '../../../src/main/exchange/presets.ts';

const PER_UNIT = ['tanggal_masuk', 'dinas_tujuan', 'kecamatan_final', 'status', 'kategori', 'isi_laporan_awal', 'tracking_id'];
const DISPOSITION = [
  'judul_laporan', 'isi_laporan', 'klasifikasi', 'kategori', 'disposisi', 'tanggal_masuk', 'tanggal_disposisi', 'tanggal_tindak_lanjut', 'tanggal_batas', 'berkas',
];
const REPORTERS = [
  'nik', 'nomor_tiket', 'nama_lengkap', 'nomor_pengadu', 'email', 'judul', 'detail', 'sumber_pengaduan', 'kategori', 'status', 'alamat_lengkap', 'waktu_dibuat',
  'tanggal_kejadian',
];

describe('column presets', () => {
  it.each([['per unit', PER_UNIT], ['disposition', DISPOSITION], ['reporters', REPORTERS]])('know the %s download in any order of columns and any case', (_, headers) => {
    fc.assert(fc.property(fc.shuffledSubarray(headers, { minLength: headers.length }), (shuffled) => {
      const written = shuffled.map((header) => ` ${header.replaceAll('_', ' ').toUpperCase()} `);
      const [best] = fittingPresets(['No', ...written], []);
      expect(best?.builtIn).toBe(true);
      expect(Object.keys(best?.mapping ?? {}).length).toBe(headers.length);
      const text = shuffled.findIndex((header) => ['isi_laporan_awal', 'isi_laporan', 'detail'].includes(header));
      expect(best?.mapping.text).toBe(text + 1);
    }));
  });

  it('do not claim a file that lacks one of their columns', () => {
    expect(fittingPresets(PER_UNIT.slice(1), [])).toEqual([]);
  });

  it('of the office go before those that ship', () => {
    const own = { name: 'Kecamatan', headers: PER_UNIT, mapping: { text: 5, receivedAt: 0, trackingId: 6, status: 3, unit: 1, district: 2, category: 4 }, builtIn: false };
    expect(fittingPresets(PER_UNIT, [own])[0]?.name).toBe('Kecamatan');
  });
});

describe('a guess at columns', () => {
  it('goes by the usual names and gives each column away once', () => {
    const mapping = guessMapping(['No', 'Tgl Masuk', 'Uraian', 'OPD', 'Status', 'Anonim', 'Kelurahan', 'Lokasi']);
    expect(mapping).toEqual({ receivedAt: 1, text: 2, unit: 3, status: 4, anonymous: 5, village: 6, place: 7 });
    const columns = Object.values(guessMapping([...PER_UNIT, ...DISPOSITION, ...REPORTERS]));
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('is empty where nothing is known', () => {
    expect(guessMapping(['a', 'b'])).toEqual({});
  });
});
