import type { FoundIdentity } from '../../ticket/privacy.ts';

const found: Readonly<Record<FoundIdentity, string>> = {
  name: 'nama pelapor', nik: 'NIK', phone: 'nomor telepon', email: 'pos-el',
};

/** Words of fields that several forms have. */
export const fields = {
  category: 'Kategori',
  pickCategory: 'Pilih kategori',
  district: 'Kecamatan',
  pickDistrict: 'Pilih kecamatan',
  village: 'Kelurahan',
  pickVillage: 'Pilih kelurahan',
  villageNeedsDistrict: 'Pilih kecamatan dulu',
  classification: 'Klasifikasi',
  pickClassification: 'Pilih klasifikasi',
  anonymous: 'Anonim',
  anonymousHint: 'Identitas pelapor tersembunyi bagi unit dan umum.',
  confidential: 'Rahasia',
  confidentialHint: 'Isi laporan tidak untuk umum.',
  foundIdentity: (kinds: readonly FoundIdentity[]) =>
    `Teks ini memuat ${kinds.map((kind) => found[kind]).join(', ')}.`,
};
