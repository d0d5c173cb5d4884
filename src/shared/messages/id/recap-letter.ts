import type { RecapStep } from '../../recap/recap-letter.ts';
import { letterText } from './letter.ts';

/** Words of the way of a recap from its page to its number: what is asked and told, in the window only. */
export const recapLetterText = {
  title: 'Rekap pengaduan', sheets: 'Lembar rekap', list: 'Rekap',
  of: (period: string, isPublic: boolean) => `${period}${isPublic ? ', versi publik' : ''}`,
  propose: {
    open: 'Ajukan untuk disetujui', title: 'Ajukan rekap untuk disetujui', submit: 'Ajukan rekap', done: 'Rekap diajukan untuk disetujui.',
    frozen: 'Angka, teks, dan grafik dibekukan seperti sekarang.',
    running: 'Periode ini belum berakhir; angkanya masih dapat berubah.',
    replaces: (date: string) => `Pengajuan tanggal ${date} digantikan.`,
    corrects: (number: string) => `Rekap ini menjadi ralat atas Nomor ${number}.`,
    noClassification: 'Klasifikasi arsip belum diisi.',
  },
  checks: {
    ...letterText.checks, title: 'Pemeriksaan sebelum diajukan', head: 'Tanggal sesuai tahun ini', body: 'Pendahuluan dan saran ada', identity: 'Identitas pelapor tidak terbaca',
    ready: 'Rekap siap diajukan.', waiting: (count: number) => `Lengkapi ${String(count)} hal sebelum rekap diajukan.`,
  },
  problems: { ...letterText.problems, wrongYear: 'Tanggal rekap bukan tahun ini', noOpening: 'Pendahuluan belum diisi', hasIdentity: 'NIK atau nomor telepon masih terbaca' },
  /** How the newest letter of a recap stands, on the recap's own page. */
  standing: {
    label: 'Pengajuan rekap ini', open: 'Buka',
    proposed: (day: string) => `Diajukan ${day} · menunggu persetujuan`, approved: (day: string) => `Disetujui ${day} · belum bernomor`,
    returned: (remark: string) => `Dikembalikan: ${remark}`, void: (remark: string) => (remark === '' ? 'Batal' : `Batal: ${remark}`),
    numbered: (number: string, date: string) => `Nomor ${number} · ${date}`, sent: (number: string, date: string) => `Nomor ${number} · ${date} · terkirim`,
  },
  page: {
    proposed: (instant: string, who: string) => `Angka, teks, dan grafik tetap seperti saat diajukan${who === '' ? '' : ` oleh ${who}`} pada ${instant}.`,
    locked: (number: string) => `Rekap ini sudah bernomor ${number} dan tidak dapat diubah lagi. Ralatnya diajukan dari halaman Rekap.`,
    voided: (remark: string) => `Rekap ini batal${remark === '' ? '.' : `: ${remark}`}`,
    returned: (remark: string) => `Dikembalikan dengan catatan: ${remark}`,
    corrects: (number: string) => `Ralat atas rekap Nomor ${number}.`,
    correctedBy: (number: string) => `Sudah diralat oleh rekap Nomor ${number}.`,
    noPictures: 'Grafik atau lambangnya belum lengkap di komputer ini. Sambungkan ke pusat data agar datang; bila tetap tidak lengkap, ajukan rekap sekali lagi.',
    otherNumbered: 'Rekap lain untuk periode ini sudah bernomor. Kembalikan rekap ini; pengajuan berikutnya menjadi ralatnya.',
    wrongYear: 'Tanggal rekap ini bukan tahun ini, sehingga rekap tidak dapat diberi nomor. Kembalikan agar diajukan dengan tanggal yang baru.',
    waiting: 'Ada yang perlu dibereskan dulu; lihat keterangan di samping.',
    revise: 'Perbaiki rekap', printed: 'Rekap dikirim ke pencetak.', attached: 'Versi akhir dilampirkan pada rekap ini.',
    outside: 'Perubahan di berkas itu tidak ikut diajukan. Perbaiki di halaman Rekap, lalu ajukan lagi.',
    by: (by: string) => (by === '' ? '' : `diajukan oleh ${by}`),
  },
  acts: { void: 'Batalkan rekap…' },
  ask: {
    number: {
      title: 'Setujui rekap ini?', confirm: letterText.page.number,
      text: (date: string) => `Rekap bertanggal ${date} mendapat nomor urut berikutnya dan dicatat dalam buku agenda. Setelah itu isinya tidak dapat diubah lagi.`,
    },
    sendBack: { title: 'Kembalikan rekap kepada penyusun?', text: 'Penyusun membaca catatan Anda, memperbaiki rekap, lalu mengajukannya lagi.', confirm: 'Kembalikan rekap' },
    void: { title: 'Batalkan rekap ini?', text: 'Rekap tidak berlaku lagi. Nomor yang sudah diberikan tetap tercatat sebagai batal dan tidak dipakai lagi.', confirm: 'Batalkan rekap' },
  },
  numbered: (number: string) => `Rekap disetujui dengan nomor ${number}.`,
  done: {
    sendBack: 'Rekap dikembalikan kepada penyusun.', approve: 'Rekap disetujui.', send: 'Rekap ditandai terkirim.', void: 'Rekap dibatalkan.',
  } satisfies Readonly<Record<Exclude<RecapStep['act'], 'number'>, string>>,
};
