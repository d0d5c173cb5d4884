import type { ImportField } from '../../shared/contract/import-views.ts';

/** A column's name without case, punctuation and accents: `Tanggal_Masuk` and `tanggal masuk` are one. */
export function plainHeader(header: string): string {
  return header.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}

/** How exports name the columns that can fill a field, the most certain first. */
export const HEADER_WORDS: Readonly<Record<ImportField, readonly string[]>> = {
  trackingId: [
    'tracking id', 'trackingid', 'id tracking', 'nomor tracking', 'nomor tiket', 'no tiket', 'id laporan', 'nomor laporan',
    'no laporan', 'kode laporan', 'kode tracking', 'id aduan', 'nomor aduan', 'tiket', 'id',
  ],
  title: ['judul laporan', 'judul', 'judul aduan', 'judul pengaduan', 'perihal', 'subjek'],
  text: [
    'isi laporan', 'isi laporan awal', 'isi aduan', 'isi pengaduan', 'detail', 'detail laporan', 'kronologi', 'uraian', 'uraian laporan',
    'deskripsi', 'isi', 'laporan', 'aduan', 'pengaduan',
  ],
  receivedAt: [
    'tanggal masuk', 'tgl masuk', 'waktu masuk', 'waktu dibuat', 'tanggal dibuat', 'tanggal laporan', 'tgl laporan', 'tanggal lapor',
    'tanggal aduan', 'tanggal pengaduan', 'tanggal terima', 'tanggal', 'tgl',
  ],
  disposedAt: ['tanggal disposisi', 'tgl disposisi', 'waktu disposisi', 'tanggal terdisposisi', 'tanggal diteruskan'],
  followedUpAt: [
    'tanggal tindak lanjut', 'tgl tindak lanjut', 'waktu tindak lanjut', 'tanggal tindaklanjut', 'tanggal tl', 'tgl tl',
    'tanggal ditindaklanjuti', 'tanggal respon', 'tanggal tanggapan',
  ],
  closedAt: ['tanggal selesai', 'tgl selesai', 'waktu selesai', 'tanggal ditutup', 'tanggal penyelesaian'],
  dueOn: ['tanggal batas', 'tgl batas', 'batas waktu', 'tenggat', 'tanggal tenggat', 'batas tindak lanjut'],
  incidentOn: ['tanggal kejadian', 'tgl kejadian', 'waktu kejadian'],
  status: ['status', 'status laporan', 'status aduan', 'status pengaduan', 'status tindak lanjut'],
  classification: ['klasifikasi', 'klasifikasi laporan', 'jenis laporan', 'jenis aduan', 'jenis'],
  category: ['kategori', 'kategori laporan', 'sub kategori', 'topik', 'bidang'],
  unit: [
    'disposisi', 'dinas tujuan', 'instansi tujuan', 'instansi terdisposisi', 'terdisposisi ke', 'disposisi ke', 'opd', 'opd tujuan',
    'unit kerja', 'unit', 'perangkat daerah', 'instansi', 'dinas',
  ],
  district: ['kecamatan final', 'kecamatan', 'kec', 'kecamatan kejadian'],
  village: ['kelurahan', 'kelurahan final', 'kel', 'desa kelurahan', 'kelurahan desa', 'desa'],
  place: ['lokasi kejadian', 'lokasi', 'alamat kejadian', 'tempat kejadian', 'titik lokasi'],
  channel: ['sumber pengaduan', 'kanal', 'kanal pengaduan', 'sumber laporan', 'sumber', 'media', 'channel'],
  reporterName: ['nama lengkap', 'nama pelapor', 'pelapor', 'nama pengadu', 'nama'],
  reporterNik: ['nik', 'nik pelapor', 'no ktp', 'nomor ktp', 'no nik'],
  reporterPhone: [
    'nomor pengadu', 'nomor telepon', 'no telepon', 'no telp', 'telepon', 'nomor hp', 'no hp', 'hp', 'telp', 'no wa', 'nomor wa',
    'whatsapp', 'kontak',
  ],
  reporterEmail: ['email', 'e mail', 'email pelapor', 'alamat email', 'surel', 'pos el'],
  reporterAddress: ['alamat lengkap', 'alamat pelapor', 'alamat', 'alamat pengadu'],
  attachments: ['berkas', 'lampiran', 'bukti', 'file', 'foto', 'berkas pendukung'],
  anonymous: ['anonim', 'laporan anonim', 'is anonim', 'anonymous'],
  confidential: ['rahasia', 'laporan rahasia', 'is rahasia', 'sifat rahasia'],
};

const known = new Set(Object.values(HEADER_WORDS).flat());

/** How many of these look like column names of an export. */
export function countKnownHeaders(headers: readonly unknown[]): number {
  return headers.filter((header) => typeof header === 'string' && known.has(plainHeader(header))).length;
}
