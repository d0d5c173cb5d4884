import type { Choice, Fact, LetterFields, Party } from '../../src/shared/letter/letter.ts';
import type { Letterhead } from '../../src/shared/office/letterhead.ts';

/** Made-up words that are as long, as many and as odd as an office can bring them. */
const ARABIC = 'السلام عليكم ورحمة الله وبركاته';
const HEBREW = 'שלום';

/** The unit's name takes three lines. */
export const wideLetterhead: Letterhead = {
  government: 'PEMERINTAH KOTA SINGKAWANG',
  lines: ['DINAS KESEHATAN, PENGENDALIAN PENDUDUK,', 'DAN KELUARGA BERENCANA', 'UNIT PELAKSANA TEKNIS DAERAH PUSKESMAS CONTOH'],
  address: 'Jalan Contoh yang Namanya Panjang Sekali Nomor 1234, Kelurahan Contoh, Kecamatan Singkawang Tengah, Kota Singkawang 79000',
  contact: 'Telepon (0562) 000001 · Faksimile (0562) 000002 · Pos-el dinkes.pengendalian.penduduk@contoh.go.id · Laman dinkes.contoh.go.id',
};

/** 90 characters. */
const NAME = 'Raden Mas Haji Muhammad Abdurrahman Wirasasmita Kusumaatmadja bin Iskandar Contoh, S.T. X.';
const SIGNER = 'Dr. Ir. H. Muhammad Abdurrahman Wirasasmita Kusumaatmadja Contoh, S.T., M.T., M.Si., IPU. X';
const POSITION = 'Asisten Perekonomian, Pembangunan, dan Kesejahteraan Rakyat serta Administrasi Umum Sekretariat Daerah';

/** 300 characters. */
const SUBJECT = ('Tanggapan atas Pengaduan Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat serta Pembangunan Desa, Daerah Tertinggal, '
  + 'dan Transmigrasi di Kelurahan Contoh, Kecamatan Singkawang Tengah, yang Disampaikan melalui “Situs” & Aplikasi <LAPOR!> oleh Warga '
  + 'RT 05/RW 12 pada Tanggal 12 November 2026 Mengenai Jalan').padEnd(300, ' Contoh').slice(0, 300).trimEnd();

const ODD = [
  'Supercalifragilistik'.repeat(12),
  'Tanda "kutip", \'petik\', & dan, <b>bukan markah</b>, </w:p>, garis miring \\ dan 100% benar.',
  'Warga menulis 🙏 dan 👨‍👩‍👧, juga 陳大文, é ü ñ, ½ ± §.',
  `Salam pembuka warga: ${ARABIC}, dan ${HEBREW}, lalu kembali ke kiri.`,
  'Baris satu.\nBaris dua dari butir yang sama.\n\nBaris tiga, sesudah baris kosong.',
  'Pos-el sangat.panjang.sekali.tanpa.spasi.apa.pun.di.dalamnya.sampai.melewati.satu.baris@unit.kerja.contoh.go.id dijawab.',
  'Nomor SKW-2026-000427 tanggal 12 November 2026 pukul 09.14 WIB di Jl. Contoh RT 05 RW 12 seharga Rp 1.250.000,00.',
  'Pendek.',
];

/** 40 points. */
const POINTS = Array.from({ length: 40 }, (_, index) => ODD[index] ?? `Butir ke-${String(index + 1)} dari laporan contoh ini pendek saja.`);
const COPIES = Array.from({ length: 20 }, (_, index) => index === 3
  ? 'Kepala Dinas Kesehatan, Pengendalian Penduduk, dan Keluarga Berencana Kota Singkawang di Singkawang'
  : `Kepala Dinas Contoh ${String(index + 1)} Kota Singkawang`);

/** What every kind is stretched by. */
export const wideFields: Partial<LetterFields> = {
  subject: SUBJECT,
  addressee: `Yth. Saudara ${NAME}\n${POSITION}`,
  addresseePlace: 'Singkawang Tengah dan Sekitarnya',
  attachments: '1 (satu) berkas & 3 (tiga) lembar <denah>',
  urgency: 'veryUrgent', security: 'topSecret',
  points: POINTS, copies: COPIES, electronic: true,
  signer: {
    mode: 'ub', superiorPosition: 'Wali Kota Singkawang', middlePosition: 'Sekretaris Daerah Kota Singkawang',
    position: POSITION, name: SIGNER, rank: '', nip: null,
  },
};

/** A table's values: stretched where they are words, one left empty. */
export function widened(facts: readonly Fact[]): readonly Fact[] {
  return [
    ...facts.map(({ label, value }) => ({ label, value: /\d{3}/.test(value) ? value : `${value} – ${ODD[1] ?? ''} ${ODD[2] ?? ''}` })),
    { label: 'Keterangan', value: '' },
    { label: 'Keterangan tambahan', value: SUBJECT },
  ];
}

export const manyUnits: readonly Choice[] = Array.from({ length: 33 }, (_, index) => ({ text: `Dinas Contoh ${String(index + 1)}`, isChosen: index === 3 }));

export const wideUnits: readonly Choice[] = manyUnits.map((unit, index) => index % 8 === 0
  ? { ...unit, text: `Dinas Ketenteraman & Ketertiban Umum Contoh ${String(index + 1)}` } : unit);

export const parties: readonly Party[] = [
  { role: 'second', name: 'Sari Contoh', position: 'Ketua RT 05', nip: null },
  { role: 'witness', name: 'Adi Contoh', position: 'Lurah Contoh', nip: '197105051997051005' },
  { role: 'witness', name: 'Budi Contoh', position: 'Warga', nip: null },
];

export const wideParties: readonly Party[] = [
  { role: 'second', name: NAME, position: POSITION, nip: '197105051997051005' },
  ...Array.from({ length: 5 }, (_, index): Party => ({
    role: 'witness', name: index === 0 ? NAME : `Saksi Contoh ${String(index + 1)}`, position: index === 2 ? POSITION : '', nip: null,
  })),
];
