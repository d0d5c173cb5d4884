import type { SyncProgress, SyncState } from '../../contract/sync-views.ts';
import type { HubCheck } from '../../sync/hub-checks.ts';

const hints: Readonly<Record<SyncState, string>> = {
  off: 'Laporan hanya ada di komputer ini. Sambungkan ke pusat agar meja lain menerima dan mengirim laporan.',
  starting: 'Meja ini sedang memeriksa pusat. Anda dapat terus bekerja.',
  synced: 'Setiap perubahan dikirim dan diterima dengan sendirinya.',
  sending: 'Perubahan dikirim dengan sendirinya. Anda dapat terus bekerja.',
  offline: 'Semua perubahan aman di komputer ini dan dikirim dengan sendirinya setelah tersambung.',
  attention: 'Sebagian belum tersimpan di pusat. Semua laporan aman di komputer ini.',
};

const checks: Readonly<Record<HubCheck, string>> = {
  address: 'Alamat', answer: 'Jawaban pusat', tls: 'Sambungan tersandi', couchdb: 'Jenis pusat', login: 'Nama pengguna dan kata sandi',
  version: 'Versi pusat', rights: 'Hak pengguna', databases: 'Tempat data di pusat',
};

const good: Readonly<Record<HubCheck, string>> = {
  address: 'Alamat ditemukan.', answer: 'Pusat menjawab.', tls: 'Sertifikatnya dapat dipercaya.', couchdb: 'Ini Apache CouchDB.', login: 'Dikenal oleh pusat.',
  version: 'Versi ini didukung.', rights: 'Pengguna ini berhak membuka data.', databases: 'Semua tempat data sudah ada.',
};

/** Words about the hub and how this desk stands with it. */
export const syncText = {
  title: 'Sinkronisasi',
  hints, checks, good,
  states: {
    off: 'Belum disambungkan',
    starting: 'Menyambung ke pusat',
    synced: 'Tersambung, semua tersimpan di pusat',
    sending: (waiting: string) => `Tersambung, ${waiting} perubahan menunggu`,
    offline: 'Luring, tidak ada yang menunggu',
    offlineWaiting: (waiting: string) => `Luring, ${waiting} perubahan menunggu`,
    attention: 'Perlu perhatian',
  },
  progress: {
    fetching: (done: string, total: string) => `Mengambil ${done} dari ${total}`,
    sending: (done: string, total: string) => `Mengirim ${done} dari ${total} laporan`,
  } satisfies Readonly<Record<SyncProgress['phase'], (done: string, total: string) => string>>,
  lastAt: (when: string) => `Terakhir berhasil ${when}.`,
  neverAt: 'Belum pernah berhasil.',
  now: 'Sinkronkan sekarang',
  done: 'Sinkronisasi selesai.',
  tell: 'Beri tahu koordinator.',
  see: 'Lihat rinciannya di halaman Sinkronisasi.',
  problems: {
    title: 'Yang perlu diperhatikan',
    where: (names: string) => `Pada: ${names}.`,
    refused: (count: string) => `Pusat menolak ${count} perubahan`,
    refusedText: 'Perubahan itu aman di komputer ini. Minta pengelola pusat memeriksa hak pengguna ini, lalu sinkronkan lagi.',
    refill: 'Isi kembali pusat dari meja ini',
  },
  refill: {
    title: 'Isi kembali pusat dari meja ini',
    into: (url: string, names: string) => `Yang diisi: ${names}, di ${url}.`,
    points: [
      'Tidak ada yang dihapus, baik di meja ini maupun di pusat.',
      'Semua laporan, surat, lampiran, dan pengaturan di meja ini dikirim sekali lagi.',
      'Yang sudah ada di pusat digabungkan dengan yang ada di sini. Meja lain dapat mengisi bagiannya dengan cara yang sama.',
    ],
    check: 'Pastikan alamatnya benar. Bila alamatnya bukan pusat kantor Anda, tutup jendela ini dan ubah sambungannya.',
    confirm: 'Isi kembali pusat',
    started: 'Pusat sedang diisi kembali.',
  },
  table: {
    label: 'Keadaan setiap tempat data di pusat',
    place: 'Tempat data', lastAt: 'Terakhir berhasil', waiting: 'Menunggu', state: 'Keadaan',
    coordinator: 'Koordinator', never: 'belum pernah',
    running: 'Sedang berjalan', complete: 'Semua tersimpan', waits: 'Menunggu dikirim', unknown: 'Belum diperiksa',
    refused: (count: string) => `${count} perubahan ditolak`,
    missingFiles: (count: string) => `${count} lampiran belum dikirim meja lain`,
  },
  clashes: {
    title: 'Pengaturan yang diubah di dua meja',
    lead: 'Untuk sementara dipakai yang ada di pusat. Pilih yang benar.',
    atHub: 'Di pusat', here: 'Diubah di sini', at: (when: string) => `Diketahui ${when}`,
    useHub: 'Pakai yang di pusat', useHere: 'Pakai yang diubah di sini',
    of: (act: string, what: string) => `${act}: ${what}`,
    onlyCoordinator: 'Koordinator yang memilih.',
    settled: 'Pilihan tersimpan.',
  },
  connection: {
    title: 'Sambungan',
    url: 'Alamat', user: 'Pengguna', authority: 'Sertifikat kantor', kind: 'Jenis meja',
    hasAuthority: 'Terpasang', noAuthority: 'Tidak dipakai',
    unitDesk: 'Meja unit', coordinatorDesk: 'Meja koordinator',
    change: 'Ubah sambungan', disconnect: 'Putuskan',
  },
  disconnect: {
    title: 'Putuskan dari pusat',
    points: [
      'Semua laporan di meja ini tetap ada dan Anda dapat terus bekerja.',
      'Kata sandi pusat dihapus dari komputer ini.',
      'Perubahan dari meja lain tidak diterima sampai disambungkan lagi.',
    ],
    waiting: (count: string) => `${count} perubahan belum terkirim. Sinkronkan dahulu bila pusat dapat dihubungi.`,
    confirm: 'Putuskan sambungan',
    done: 'Sambungan ke pusat diputuskan.',
  },
  form: {
    title: 'Sambungkan ke pusat', changeTitle: 'Ubah sambungan ke pusat',
    lead: 'Alamat, pengguna, dan kata sandi diberikan oleh pengelola pusat.',
    url: 'Alamat pusat', urlHint: 'Misalnya https://pusat.contoh.go.id:6984',
    user: 'Pengguna', password: 'Kata sandi',
    passwordKept: 'Biarkan kosong untuk memakai yang tersimpan.',
    passwordHint: 'Disimpan tersandi di komputer ini dan tidak pernah ditampilkan lagi.',
    authority: 'Sertifikat kantor', authorityHint: 'Hanya bila pusat memakai sertifikat buatan kantor sendiri (.pem atau .crt).',
    authorityNone: 'Tidak dipakai', authorityKept: 'Sertifikat yang tersimpan', authorityChosen: (name: string) => `Berkas ${name}`,
    authorityChoose: 'Pilih berkas…', authorityReplace: 'Ganti…', authorityRemove: 'Lepas',
    noHub: 'Pusatnya belum siap?', prepare: 'Siapkan pusat data',
    test: 'Uji sambungan', connect: 'Sambungkan', connected: 'Tersambung ke pusat.',
    required: 'Wajib diisi.',
  },
  certificate: {
    large: 'Berkas ini terlalu besar untuk sebuah sertifikat. Paling besar 60 KB.',
    key: 'Berkas ini memuat kunci rahasia. Pilih berkas yang hanya berisi sertifikat.',
    other: 'Berkas ini bukan sertifikat. Pilih berkas .pem atau .crt dari pengelola pusat.',
    unreadable: 'Berkas ini tidak dapat dibaca. Coba pilih lagi.',
  },
  test: {
    label: 'Hasil uji sambungan',
    passed: 'Sambungan siap dipakai.', failed: 'Sambungan belum dapat dipakai.',
    unknown: 'Belum diperiksa.',
    version: (version: string) => `Versi ${version}.`,
    unit: 'Untuk meja unit.', coordinator: 'Untuk meja koordinator, semua unit.',
    missing: (names: string) => `Belum ada di pusat: ${names}. Laporan unit itu dikirim setelah disiapkan.`,
    results: { good: 'Baik', wrong: 'Salah', partly: 'Sebagian', unknown: 'Belum diperiksa' },
  },
  fetch: {
    open: 'Ambil dari pusat', ask: 'Kantor ini sudah memakai Tanggap?',
    title: 'Mengambil data kantor dari pusat',
    lead: 'Untuk meja baru di kantor yang sudah memakai Tanggap. Pengaturan kantor dan laporan diambil dari pusat, tidak perlu disiapkan lagi.',
    submit: 'Ambil dari pusat', back: 'Siapkan kantor sendiri',
    going: 'Anda sudah dapat memilih nama dan bekerja. Bila terputus, pengambilan dilanjutkan dengan sendirinya.',
  },
} as const;
