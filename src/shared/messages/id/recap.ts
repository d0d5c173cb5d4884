import type { RecapRow } from '../../recap/recap.ts';
import { measureWords } from './figure.ts';

/** Words of the recap: its page, and the document itself. */
export const recapText = {
  page: {
    title: 'Rekap pengaduan', back: 'Kembali ke Kinerja', save: 'Simpan teks', saved: 'Teks rekap tersimpan.', docx: 'Simpan Word', pdf: 'Simpan PDF', print: 'Cetak', sheet: 'Lembar perbandingan unit (XLSX)',
    printed: 'Rekap dikirim ke pencetak.', audience: 'Untuk', office: 'Kantor', everybody: 'Publik',
    publicHint: 'Versi publik tidak memuat laporan Rahasia, identitas siapa pun, dan angka di bawah batas angka kecil.',
    savedAt: (instant: string) => `teks tersimpan ${instant}`, unsaved: 'teks belum disimpan',
    texts: 'Teks petugas', opening: 'Pendahuluan', note: 'Catatan petugas', suggestions: 'Saran, satu per baris', restore: 'Pakai teks dari angka', undo: 'Batalkan perubahan',
    corrections: 'Koreksi di samping angka', correctionsHint: 'Angka hasil hitungan tidak diubah. Yang Anda tulis di sini dicetak di sampingnya.',
    correction: (name: string) => `Koreksi untuk ${name}`,
    charts: 'Grafik dalam rekap', analysis: 'Analisis yang ditulis dari angka',
  },
  title: 'REKAP PENGADUAN MASYARAKAT', publicMark: 'VERSI PUBLIK',
  fileName: (period: string, isPublic: boolean) => `Rekap pengaduan ${period}${isPublic ? ' (publik)' : ''}`,
  sheetName: (period: string, isPublic: boolean) => `Perbandingan unit ${period}${isPublic ? ' (publik)' : ''}`,
  headings: { opening: 'I. Pendahuluan', tables: 'II. Angka', charts: 'III. Grafik', analysis: 'IV. Analisis', note: 'Catatan petugas', suggestions: 'V. Saran' },
  opening: (office: string, period: string, range: string) => `Rekap ini memuat pengaduan masyarakat yang masuk pada ${period} (${range}) dan ditangani oleh ${office}. `
    + 'Setiap persentase ditampilkan dengan pembilang dan penyebutnya. Persentase tindak lanjut dan selesai tidak menghitung laporan yang diarsipkan dan bukan wewenang.',
  subject: (period: string, isPublic: boolean) => `Rekap pengaduan ${period}${isPublic ? ' (versi publik)' : ''}`,
  corrects: (number: string, date: string) => `Laporan ini merupakan ralat atas rekap kami Nomor ${number} tanggal ${date}, yang dengan ini dinyatakan tidak berlaku.`,
  replaced: 'Digantikan pengajuan yang baru.',
  dataAt: (instant: string) => `Data per ${instant}. Status adalah status pada saat itu.`,
  publicNote: (limit: string) => `Laporan Rahasia tidak dihitung. Kelompok dengan kurang dari ${limit} laporan digabung. `
    + `Angka yang kurang dari ${limit}, dan angka yang dapat mengungkapnya, disamarkan; grafik tidak menampilkannya.`,
  maskedNote: (limit: string) => `Angka disamarkan bila kurang dari ${limit} laporan dan ada pelapor Anonim atau laporan Rahasia di dalamnya, atau bila angka kecil itu dapat dihitung darinya.`,
  noSuggestions: 'Tidak ada saran khusus pada periode ini.',
  suggest: {
    late: (unit: string, n: string, of: string) => `${unit} menyampaikan rencana percepatan jawaban pertama (terlambat ${n} dari ${of}).`,
    overdue: (n: string) => `Menuntaskan ${n} laporan terbuka yang lewat tenggat, mulai dari yang tertua.`,
    rising: (category: string) => `Meninjau penyebab bertambahnya laporan ${category}.`,
    place: (category: string, place: string) => `Memeriksa ${category} di ${place}, yang berulang dilaporkan.`,
    target: (name: string, value: string, target: string) => `${name} ${value}, belum mencapai target ${target}.`,
  },
  rows: {
    total: 'Laporan masuk', followedUp: 'Ditindaklanjuti', done: 'Selesai', onTime: 'Jawaban pertama tepat waktu', median: 'Median sampai jawaban pertama', mean: 'Rata-rata sampai jawaban pertama',
    p90: '90 % dijawab dalam', overdue: 'Terbuka dan lewat tenggat', backlog: 'Laporan terbuka, termasuk dari periode sebelumnya', reopened: 'Dibuka kembali', lettered: 'Selesai dengan surat tanggapan', rating: 'Rata-rata penilaian pelapor',
  } satisfies Record<RecapRow, string>,
  tables: {
    summary: 'Tabel 1. Ringkasan', summaryHead: ['Indikator', 'Angka', 'Dihitung dari', 'Periode sebelumnya', 'Target', 'Koreksi petugas'],
    status: 'Tabel 2. Laporan menurut status', statusHead: ['Status', 'Laporan', 'Bagian'],
    unit: 'Tabel 3. Perbandingan unit', unitHead: ['Unit', 'Masuk', 'Ditindaklanjuti', 'Selesai', 'Tepat waktu', 'Median', '90 %', 'Lewat tenggat'],
    byStatus: (n: number, by: string) => `Tabel ${String(n)}. ${by} menurut status`, by: (n: number, by: string) => `Tabel ${String(n)}. Laporan menurut ${by.toLowerCase()}`,
    byHead: ['Masuk', 'Ditindaklanjuti', 'Selesai', 'Tepat waktu', 'Lewat tenggat'], total: 'Jumlah', all: 'Semua unit',
  },
  score: (mean: string) => `${mean} dari 5`,
  workingDays: (days: string) => `${days} hari kerja`, ofCount: (n: string, of: string) => `${n} dari ${of}`, reports: (n: string) => `${n} laporan`,
  atMost: (days: string) => `paling lama ${days} hari kerja`, atLeast: (percent: string) => `minimal ${percent} %`,
  picture: (n: number, title: string) => `Gambar ${String(n)}. ${title}`,
  chartTitles: {
    onTime: 'Tepat waktu menurut unit', trend: 'Laporan masuk dan selesai', status: 'Status menurut unit', days: 'Lama sampai jawaban pertama', backlog: 'Umur laporan yang terbuka',
    pareto: 'Kategori terbanyak', heat: 'Waktu laporan masuk', flow: 'Jalur dari kanal ke unit ke status',
  },
  formulas: 'Cara menghitung', formula: (name: string, formula: string) => `${name}: ${formula}`,
  explained: [measureWords.followedUp, measureWords.done, measureWords.onTime, measureWords.overdue, measureWords.reopened, measureWords.lettered, measureWords.rated],
};
