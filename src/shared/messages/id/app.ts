/** Words of the frame around all pages. */
export const app = {
  nav: {
    label: 'Menu utama', inbox: 'Kotak Masuk', intake: 'Catat Laporan', letters: 'Surat', performance: 'Kinerja', import: 'Impor', sync: 'Sinkronisasi', office: 'Pengaturan',
  },
  skip: 'Langsung ke isi halaman',
  collapse: 'Ciutkan menu',
  expand: 'Lebarkan menu',
  search: 'Cari nomor, nama, isi laporan',
  clearSearch: 'Hapus pencarian',
  saved: 'Tersimpan di komputer ini',
  savedTip: 'Semua perubahan tersimpan di komputer ini, juga tanpa jaringan.',
  saving: 'Menyimpan…',
  officerMenu: 'Petugas dan tampilan',
  switchOfficer: 'Ganti petugas',
  shortcuts: 'Pintasan papan ketik',
  scheme: { label: 'Tampilan', light: 'Terang', dark: 'Gelap', auto: 'Ikuti sistem' },
  engineRestarted: 'Mesin data dimulai ulang. Data yang sudah tersimpan aman, Anda dapat melanjutkan.',
  opening: {
    title: 'Menyusun ulang daftar laporan',
    text: 'Tidak ada laporan yang diubah. Daftarnya disusun ulang dari laporan yang tersimpan, lalu Anda dapat bekerja seperti biasa.',
    amount: (done: string, total: string) => `${done} dari ${total} bagian`,
  },
  unknownPage: { title: 'Halaman tidak ditemukan', text: 'Halaman ini tidak ada atau tidak untuk peran Anda.', action: 'Buka Kotak Masuk' },
  crash: {
    title: 'Halaman ini tidak dapat ditampilkan',
    text: 'Data yang sudah tersimpan aman, dan isian Anda disimpan. Coba buka lagi halamannya. Bila terulang, salin rincian dan kirim ke bagian bantuan.',
    retry: 'Buka lagi',
    home: 'Ke Kotak Masuk',
  },
  palette: {
    label: 'Palet perintah',
    placeholder: 'Cari laporan atau ketik perintah',
    goTo: 'Buka',
    acts: 'Perintah',
    tickets: 'Laporan',
    searchAll: (query: string) => `Cari “${query}” di Kotak Masuk`,
    nothing: 'Tidak ada yang cocok.',
    hints: { move: 'pindah', open: 'buka', close: 'tutup' },
  },
  keys: {
    title: 'Pintasan papan ketik',
    everywhere: 'Di mana saja',
    list: 'Kotak Masuk',
    ticket: 'Halaman laporan',
    form: 'Isian',
    single: 'Pakai pintasan satu huruf',
    singleHint: 'Matikan bila Anda memakai dikte suara atau sering tertekan tanpa sengaja.',
    does: {
      palette: 'Buka palet perintah', search: 'Ke kotak pencarian', register: 'Catat laporan baru', help: 'Tampilkan pintasan ini', rail: 'Ciutkan atau lebarkan menu', lock: 'Kunci layar', sync: 'Sinkronkan sekarang',
      move: 'Pindah ke baris berikutnya atau sebelumnya', open: 'Buka laporan', ends: 'Ke baris pertama atau terakhir',
      back: 'Tutup isian atau kembali', step: 'Laporan berikutnya atau sebelumnya', verify: 'Verifikasi', dispose: 'Disposisi', followUp: 'Catat tindak lanjut',
      letter: 'Buat surat', archive: 'Arsipkan', submit: 'Simpan isian', close: 'Tutup isian, isinya tetap tersimpan',
    },
  },
};

/** Words of the page on which an officer picks their name. */
export const signIn = {
  title: 'Siapa yang bekerja?',
  text: 'Pilih nama Anda. Peran Anda menentukan langkah yang tersedia.',
  find: 'Cari nama, unit, atau peran',
  last: 'Terakhir dipakai di komputer ini',
  none: 'Tidak ada petugas yang cocok.',
  count: (count: number) => `${count} petugas`,
};
