import type { Letter, LetterFields, LetterSheet } from '../../../src/shared/letter/letter.ts';
import type { LetterRules } from '../../../src/shared/letter/letter.ts';
import type { Letterhead } from '../../../src/shared/office/office.ts';

/** Made-up letters for the writers' tests. */
export const sampleRules: LetterRules = {
  paper: 'A4',
  font: 'Arial',
  fontSize: 12,
  margins: { top: 20, bottom: 25, left: 30, right: 20 },
  numberPattern: '{classification}/{serial}/{unit}/{year}',
  defaultClassification: '700.1.2.4',
  electronicFooter: 'Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE.',
};

export const sampleLetterhead: Letterhead = {
  government: 'PEMERINTAH KOTA SINGKAWANG',
  lines: ['DINAS KOMUNIKASI DAN INFORMATIKA'],
  address: 'Jalan Contoh Nomor 1, Singkawang 79000',
  contact: 'Telepon (0562) 000001 · Pos-el diskominfo@contoh.go.id · Laman diskominfo.contoh.go.id',
};

export const sampleFields: LetterFields = {
  variant: 'done',
  paper: 'A4',
  place: 'Singkawang',
  date: '2026-11-24',
  classification: '700.1.2.4',
  urgency: 'ordinary',
  security: 'ordinary',
  attachments: '-',
  subject: 'Tanggapan atas Pengaduan Gangguan Layanan Air',
  addressee: 'Yth. Saudara Pelapor SP4N-LAPOR! #9165816',
  addresseePlace: 'Singkawang',
  opening: 'Terima kasih atas pengaduan yang Saudara sampaikan melalui situs lapor.go.id pada tanggal 12 November 2026 dengan nomor 9165816 mengenai “Air keruh sejak tiga hari di Kel. Roban”. Menindaklanjuti pengaduan tersebut, bersama ini kami sampaikan hal-hal sebagai berikut:',
  points: [
    'Pengaduan Saudara telah diverifikasi pada tanggal 13 November 2026 dan diteruskan kepada kami pada hari yang sama untuk ditindaklanjuti.',
    'Pada tanggal 18 November 2026 kami menindaklanjuti pengaduan Saudara dengan hasil sebagai berikut: petugas memeriksa jaringan dan menemukan kebocoran pipa di Jl. Alianyang.',
    'Dengan tindak lanjut tersebut, pengaduan Saudara kami nyatakan selesai pada tanggal 23 November 2026.',
  ],
  closing: 'Demikian kami sampaikan. Atas perhatian dan peran serta Saudara dalam peningkatan pelayanan publik di Kota Singkawang, kami ucapkan terima kasih.',
  signer: {
    mode: 'own', superiorPosition: null, middlePosition: null,
    position: 'Kepala Dinas Komunikasi dan Informatika', name: 'Drs. Hasan Contoh, M.Si.', rank: 'Pembina Utama Muda (IV/c)', nip: '197003031995031003',
  },
  copies: [],
  electronic: false,
};

function sampleLetter(over: Partial<Letter> = {}): Letter {
  return {
    ...sampleFields,
    id: '01JDZZZZZZZZZZZZZZZZZZZZZ1', ticketId: '01JDZZZZZZZZZZZZZZZZZZZZZ2', unitId: 'diskominfo',
    state: 'numbered', number: '700.1.2.4/12/DISKOMINFO/2026', numberedAt: '2026-11-24T03:00:00.000Z',
    createdAt: '2026-11-24T02:00:00.000Z', createdBy: 'petugas', updatedAt: '2026-11-24T03:00:00.000Z',
    ...over,
  };
}

export function sampleSheet(over: Partial<Letter> = {}, rest: Partial<Omit<LetterSheet, 'letter'>> = {}): LetterSheet {
  return { letter: sampleLetter(over), letterhead: sampleLetterhead, rules: sampleRules, ...rest };
}

const longSentence = 'Petugas memeriksa jaringan pipa sepanjang jalan, mencatat tekanan air pada setiap rumah, dan menemukan bahwa sambungan lama tidak lagi mampu menahan tekanan pada jam puncak, sehingga kotoran masuk ke dalam aliran. ';

/** Points that fill about three sheets of A4. */
export const longPoints: readonly string[] = Array.from({ length: 14 }, (_, index) =>
  `Pada tanggal ${String(index + 1)} November 2026: ${longSentence.repeat(2 + (index % 3))}`.trim());

/** A letter whose every name is as long as names get. */
export const extremeSheet: LetterSheet = sampleSheet({
  subject: 'Tanggapan atas Pengaduan Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat serta Pembangunan Desa, Daerah Tertinggal, dan Transmigrasi',
  addressee: 'Yth. Saudara Raden Mas Haji Muhammad Abdurrahman Wirasasmita Kusumaatmadja bin Tengku Iskandar Zulkarnain Syah Putra, S.T., M.Eng., Ph.D.',
  signer: {
    mode: 'ub', superiorPosition: 'Wali Kota Singkawang', middlePosition: 'Sekretaris Daerah Kota Singkawang',
    position: 'Asisten Perekonomian, Pembangunan, dan Kesejahteraan Rakyat serta Administrasi Umum',
    name: 'Dr. Ir. H. Muhammad Abdurrahman Wirasasmita Kusumaatmadja, S.T., M.T., M.Si., IPU., ASEAN Eng.', rank: 'Pembina Utama Madya (IV/d)', nip: '197003031995031003',
  },
  copies: ['Wali Kota Singkawang (sebagai laporan)', 'Kepala Dinas Kesehatan, Pengendalian Penduduk, dan Keluarga Berencana Kota Singkawang di Singkawang', 'Inspektur Kota Singkawang'],
  points: ['Supercalifragilistik'.repeat(12), 'Pendek.', 'Baris satu.\nBaris dua dari butir yang sama.'],
}, { letterhead: {
  government: 'PEMERINTAH KOTA SINGKAWANG',
  lines: ['DINAS KESEHATAN, PENGENDALIAN PENDUDUK,', 'DAN KELUARGA BERENCANA', 'UNIT PELAKSANA TEKNIS DAERAH PUSKESMAS SINGKAWANG TENGAH I'],
  address: 'Jalan Contoh yang Namanya Panjang Sekali Nomor 1234, Kelurahan Roban, Kecamatan Singkawang Tengah, Kota Singkawang, Kalimantan Barat 79000',
  contact: 'Telepon (0562) 000001 · Faksimile (0562) 000002 · Pos-el dinkes.pengendalian.penduduk@contoh.go.id · Laman dinkes.contoh.go.id',
} });
