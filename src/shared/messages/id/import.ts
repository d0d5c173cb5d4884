import type { ImportField, RowProblem, Verdict, WordKind } from '../../contract/import-views.ts';

const fields: Readonly<Record<ImportField, string>> = {
  trackingId: 'Nomor lapor.go.id',
  title: 'Judul',
  text: 'Isi laporan',
  receivedAt: 'Tanggal masuk',
  disposedAt: 'Tanggal disposisi',
  followedUpAt: 'Tanggal tindak lanjut',
  closedAt: 'Tanggal selesai',
  dueOn: 'Batas waktu',
  incidentOn: 'Tanggal kejadian',
  status: 'Status',
  classification: 'Klasifikasi',
  category: 'Kategori',
  unit: 'Unit tujuan',
  district: 'Kecamatan',
  village: 'Kelurahan',
  place: 'Lokasi kejadian',
  channel: 'Kanal',
  anonymous: 'Anonim',
  confidential: 'Rahasia',
  reporterName: 'Nama pelapor',
  reporterNik: 'NIK pelapor',
  reporterPhone: 'Telepon pelapor',
  reporterEmail: 'Pos-el pelapor',
  reporterAddress: 'Alamat pelapor',
  attachments: 'Berkas lampiran',
};

const verdicts: Readonly<Record<Verdict, string>> = {
  new: 'Baru',
  update: 'Diperbarui',
  unchanged: 'Tidak berubah',
  deskAhead: 'Tanggap lebih baru',
  duplicateRow: 'Baris ganda',
  rejected: 'Ditolak',
};

const verdictHints: Readonly<Record<Verdict, string>> = {
  new: 'Laporan yang belum ada di Tanggap.',
  update: 'Laporan sudah ada, berkas membawa langkah yang lebih lanjut.',
  unchanged: 'Laporan sudah ada dan sama keadaannya.',
  deskAhead: 'Laporan sudah lebih lanjut di Tanggap. Keadaan di Tanggap dipertahankan.',
  duplicateRow: 'Laporan yang sama ada di baris lain dan di sana lebih lengkap.',
  rejected: 'Baris ini tidak dapat diimpor. Alasannya ada di kolom catatan.',
};

const kinds: Readonly<Record<WordKind, string>> = {
  status: 'Status',
  unit: 'Unit',
  category: 'Kategori',
  classification: 'Klasifikasi',
  channel: 'Kanal',
  district: 'Kecamatan',
};

/** Each says what is odd; `value` is what the file holds, or a row number. */
const problems: Readonly<Record<RowProblem, (value: string) => string>> = {
  noText: () => 'Isi laporan kosong.',
  noDate: () => 'Tanggal masuk kosong.',
  badDate: (value) => `Tanggal tidak dapat dibaca: ${value}.`,
  futureDate: (value) => `Tanggal di masa depan: ${value}.`,
  unknownStatus: (value) => `Status belum dikenali: ${value}.`,
  unknownUnit: (value) => `Unit belum dikenali: ${value}.`,
  unknownCategory: (value) => (value === '' ? 'Kategori kosong dan belum dipilihkan.' : `Kategori belum dikenali: ${value}.`),
  unknownClassification: (value) =>
    value === '' ? 'Klasifikasi kosong dan belum dipilihkan.' : `Klasifikasi belum dikenali: ${value}.`,
  unknownChannel: (value) => `Kanal belum dikenali: ${value}.`,
  unknownDistrict: (value) => `Kecamatan belum dikenali: ${value}.`,
  badNik: () => 'NIK tidak sesuai bentuknya, dikosongkan.',
  badContact: () => 'Telepon atau pos-el tidak sesuai bentuknya, dikosongkan.',
  badTrackingId: (value) => `Nomor lapor.go.id bukan 4–12 angka: ${value}.`,
  datesOutOfOrder: () => 'Urutan tanggal terbalik.',
  textTooLong: () => 'Isi laporan lebih dari 20.000 huruf.',
  brokenRow: () => 'Jumlah kolom baris ini tidak sama dengan judul kolom.',
  sameAsRow: (value) => `Sama dengan baris ${value}.`,
  wasErased: (value) => `Isi laporan ini sudah dihapus sesuai retensi (${value}). Baris ini tidak dimasukkan lagi.`,
  textDiffers: () => 'Isi di berkas berbeda dari yang ada di Tanggap. Isi di Tanggap dipertahankan.',
};

/** Words of the import: its pages, and the neutral sentences that imported steps are recorded with. */
export const importText = {
  title: 'Impor laporan',
  fields, verdicts, verdictHints, kinds, problems,

  presets: {
    perUnit: 'Rekap per dinas',
    disposition: 'Rekap disposisi dan tindak lanjut',
    reporters: 'Daftar tiket dengan pelapor',
  },

  /** What stands in a ticket's story for a step that a file names only by its date. */
  recorded: {
    followUp: 'Sudah ditindaklanjuti menurut berkas impor.',
    followUpUndated: 'Sudah ditindaklanjuti menurut berkas impor, yang tidak menyebut tanggalnya.',
    returned: 'Bukan wewenang menurut berkas impor.',
    resumed: 'Dilanjutkan menurut berkas impor.',
    due: (date: string) => `Batas waktu menurut berkas impor: ${date}.`,
    attachments: (count: number) => `Berkas impor menyebut ${count} lampiran. Lampiran itu tidak ikut terbawa, lihat di SP4N-LAPOR.`,
  },

  steps: ['Berkas', 'Kolom', 'Kata', 'Periksa', 'Selesai'],

  file: {
    heading: 'Pilih berkas dari SP4N-LAPOR',
    hint: 'Berkas .xlsx atau .csv yang Anda unduh sebagai admin. Paling besar 60 MB.',
    drop: 'Seret berkas ke sini',
    dropNow: 'Lepaskan berkas di sini',
    or: 'atau',
    choose: 'Pilih berkas',
    reading: (name: string) => `Membaca ${name}…`,
    promise: 'Laporan yang sudah ada tidak menjadi ganda, dan pekerjaan Anda di Tanggap tidak ditimpa.',
  },

  columns: {
    heading: 'Pasangkan kolom',
    summary: (fileName: string, rows: string) => `${fileName}, ${rows} baris`,
    matched: (preset: string) => `Kolom dikenali sebagai ${preset}.`,
    guessed: 'Susunan kolom ini belum dikenal. Periksa pasangannya.',
    preset: 'Susunan kolom',
    byHand: 'Dipasangkan sendiri',
    field: 'Isian di Tanggap',
    column: 'Kolom di berkas',
    sample: 'Contoh isi',
    none: 'Tidak ada',
    required: 'wajib',
    missing: 'Pasangkan kolom isi laporan dan tanggal masuk untuk melanjutkan.',
    twice: (header: string) => `Kolom ${header} terpasang dua kali.`,
    more: (count: number) => `Tampilkan ${count} isian lain`,
    fewer: 'Sembunyikan isian yang tidak terpasang',
    savePreset: 'Simpan susunan kolom',
    presetName: 'Nama susunan',
    presetHint: 'Berkas dengan kolom yang sama akan dikenali lain kali.',
    presetSaved: (name: string) => `Susunan ${name} tersimpan.`,
    next: 'Lanjutkan',
    checking: 'Memeriksa semua baris…',
  },

  words: {
    heading: 'Kata yang belum dikenali',
    hint: 'Pilih artinya sekali saja. Tanggap mengingatnya untuk impor berikutnya.',
    word: 'Kata di berkas',
    meaning: 'Artinya',
    rows: (count: string) => `${count} baris`,
    without: (kind: string) => `Laporan tanpa ${kind.toLowerCase()}`,
    leaveEmpty: 'Biarkan kosong',
    choose: 'Pilih artinya',
    leaveRestEmpty: 'Biarkan sisanya kosong',
    undecided: (count: number) => `${count} kata belum dipilih. Barisnya akan ditolak sampai artinya dipilih.`,
    remembered: 'Diingat dari impor sebelumnya',
    rememberedHint: 'Ubah bila ada yang keliru.',
    next: 'Lanjutkan',
    skip: 'Lanjutkan tanpa memilih',
  },

  preview: {
    heading: 'Periksa sebelum diimpor',
    all: 'Semua',
    row: 'Baris',
    verdict: 'Hasil',
    trackingId: 'Nomor',
    reportTitle: 'Laporan',
    status: 'Status',
    unit: 'Unit',
    receivedAt: 'Tanggal masuk',
    note: 'Catatan',
    meets: (number: string) => `Bertemu ${number}`,
    none: 'Tidak ada baris dengan hasil ini.',
    run: (count: string) => `Impor ${count} laporan`,
    nothing: 'Tidak ada yang perlu diimpor. Semua laporan di berkas sudah sama dengan yang ada di Tanggap.',
    rejectedLeft: (count: string) => `${count} baris ditolak dan tidak ikut diimpor. Daftarnya dapat diunduh setelah impor.`,
  },

  running: {
    heading: 'Mengimpor laporan',
    progress: (done: string, total: string) => `${done} dari ${total} laporan`,
    hint: 'Anda dapat memakai halaman lain sambil menunggu.',
    cancel: 'Batalkan',
    cancelling: 'Menghentikan…',
  },

  result: {
    heading: 'Impor selesai',
    cancelledHeading: 'Impor dihentikan',
    cancelledHint: 'Yang sudah masuk tetap tersimpan. Anda dapat meneruskan kapan saja, tidak ada yang menjadi ganda.',
    resume: 'Teruskan impor',
    nothingRejected: 'Tidak ada baris yang ditolak.',
    saveRejected: 'Unduh baris yang ditolak',
    notSaved: 'Daftar baris yang ditolak belum tersimpan. Impornya sendiri sudah tersimpan. Coba lagi.',
    savedRejected: (fileName: string) => `Baris yang ditolak tersimpan di ${fileName}.`,
    openInbox: 'Buka Kotak Masuk',
    another: 'Impor berkas lain',
  },

  rejectedFile: {
    name: (fileName: string) => `Ditolak - ${fileName}.csv`,
    row: 'Baris',
    reason: 'Alasan ditolak',
  },

  back: 'Kembali',
} as const;
