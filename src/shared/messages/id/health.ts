import type { DamagedFile, Holding, WarningKind } from '../../contract/health.ts';

const holdings: Readonly<Record<Holding, string>> = {
  journal: 'Catatan perubahan terbaru', bodies: 'Isi laporan', records: 'Pengaturan dan nomor urut', index: 'Daftar dan pencarian',
  manifest: 'Daftar isi data', keys: 'Kunci data', attachment: 'Lampiran',
};

/** What an officer can do about a file that is still damaged. */
const advice: Readonly<Record<Holding, string>> = {
  journal: 'Perubahan yang hilang tidak dapat ditebak. Cocokkan laporan yang diubah sekitar tanggal itu dengan cadangan atau berkas asalnya.',
  bodies: 'Laporan lain tetap dapat dibaca. Pulihkan laporan yang rusak dari cadangan.',
  records: 'Pulihkan dari cadangan, atau hubungi bagian bantuan.',
  index: 'Tanggap membuatnya ulang dari isi laporan.',
  manifest: 'Tutup dan buka lagi Tanggap; daftar isi dibuat ulang dari berkas lain.',
  keys: 'Hubungi bagian bantuan agar berkas kunci dipulihkan dari cadangan.',
  attachment: 'Lampirkan lagi berkas aslinya ke laporan yang sama, atau pulihkan dari cadangan.',
};

const warnings: Readonly<Record<WarningKind, { readonly title: string; readonly text: (since: string) => string; readonly todo: string }>> = {
  clockBack: {
    title: 'Jam komputer ini mundur',
    text: (since) => `Pekerjaan terakhir tercatat ${since}, lebih baru dari jam sekarang. Tidak ada yang hilang, tetapi tanggal dan tenggat yang dicatat sekarang keliru.`,
    todo: 'Betulkan tanggal dan jam komputer. Peringatan ini hilang sendiri setelah jamnya benar.',
  },
  copied: {
    title: 'Folder data ini salinan',
    text: (since) => `Folder ini disalin selagi dipakai, diketahui ${since}. Semua yang tersimpan saat disalin ada di sini.`,
    todo: 'Pakai hanya satu dari keduanya. Bila dua-duanya dipakai, nomor tiket dan nomor surat akan kembar.',
  },
  notWritten: {
    title: 'Data belum dapat dirapikan ke diska',
    text: (since) => `Sejak ${since} perubahan hanya ada di catatan perubahan. Perubahan itu aman.`,
    todo: 'Periksa ruang kosong dan izin folder data. Tanggap mencoba lagi dengan sendirinya.',
  },
  erasingUnfinished: {
    title: 'Penghapusan belum tuntas di diska',
    text: (since) => `Sejak ${since} sisa isi yang sudah dihapus mungkin masih ada di folder data.`,
    todo: 'Periksa ruang kosong, lalu tutup dan buka lagi Tanggap untuk menuntaskannya.',
  },
};

/** Texts of how the data are: what is damaged, what to do, and reading everything back. */
export const healthText = {
  holdings, warnings,
  banner: {
    title: 'Perlu perhatian',
    damaged: (count: string) => `${count} berkas data rusak, yang lain tetap dapat dibaca.`,
    see: 'Lihat rincian',
    tell: 'Beri tahu koordinator.',
  },
  title: 'Keadaan data',
  fine: { title: 'Tidak ada yang perlu diperhatikan', text: 'Berkas yang rusak akan tampil di sini beserta langkah yang perlu diambil.' },
  check: 'Periksa data',
  checkHint: 'Membaca ulang semua berkas data dan lampiran. Anda dapat terus bekerja selagi diperiksa.',
  checking: (done: string, total: string) => `Memeriksa ${done} dari ${total} berkas`,
  checkingLabel: 'Pemeriksaan data',
  stop: 'Batalkan',
  checkedAt: (when: string) => `Terakhir diperiksa ${when}`,
  neverChecked: 'Belum pernah diperiksa seluruhnya',
  found: (count: string) => `Pemeriksaan selesai. ${count} berkas perlu perhatian.`,
  sound: 'Pemeriksaan selesai. Semua berkas utuh.',
  stopped: 'Pemeriksaan dibatalkan.',
  table: 'Berkas yang rusak',
  columns: { file: 'Berkas', holds: 'Isi', since: 'Sejak', todo: 'Yang perlu dilakukan' },
  lost: (count: string) => `${count} tidak dapat dibaca`,
  repaired: 'Sudah dipulihkan, tidak ada yang hilang. Bila terulang, periksa diska komputer ini.',
  advice: ({ holds }: Pick<DamagedFile, 'holds'>) => advice[holds],
  ofTickets: (numbers: string) => `Dari ${numbers}`,
  copyKept: (copy: string) => `Salinan berkas rusak: ${copy}`,
  dismiss: 'Sudah ditangani',
  dismissOf: (what: string) => `Sudah ditangani: ${what}`,
};
