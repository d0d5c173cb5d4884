import type { LetterProblem } from '../../contract/views.ts';
import type { Letter, PaperKind, Paper, Security, SignerMode, Urgency, Variant } from '../../letter/letter.ts';

const kinds: Readonly<Record<PaperKind, string>> = {
  response: 'Surat tanggapan', memo: 'Nota dinas penerusan', forward: 'Surat penerusan', clarification: 'Permintaan klarifikasi',
  extension: 'Perpanjangan waktu', receipt: 'Tanda terima', disposition: 'Lembar disposisi', minutes: 'Berita acara',
  recap: 'Rekap pengaduan',
};
const variants: Readonly<Record<Variant, string>> = {
  done: 'Selesai', inProgress: 'Masih diproses', notOurs: 'Bukan kewenangan', unproven: 'Tidak terbukti',
};
const urgencies: Readonly<Record<Urgency, string>> = {
  ordinary: 'Biasa', important: 'Penting', urgent: 'Segera', veryUrgent: 'Sangat segera',
};
const securities: Readonly<Record<Security, string>> = {
  ordinary: 'Biasa', restricted: 'Terbatas', secret: 'Rahasia', topSecret: 'Sangat rahasia',
};
const signerModes: Readonly<Record<SignerMode, string>> = {
  own: 'Atas jabatan sendiri', an: 'a.n. (atas nama)', ub: 'u.b. (untuk beliau)', plt: 'Plt. (pelaksana tugas)', plh: 'Plh. (pelaksana harian)',
  pj: 'Pj. (penjabat)',
};
const papers: Readonly<Record<Paper, string>> = { A4: 'A4', F4: 'F4 (215 × 330 mm)', F4Narrow: 'F4 (210 × 330 mm)' };
const printPapers: Readonly<Record<Paper, string>> = { A4: 'A4', F4: 'F4 (Folio)', F4Narrow: 'F4 (Folio)' };
const states: Readonly<Record<Letter['state'], string>> = {
  draft: 'Konsep', proposed: 'Diajukan', approved: 'Disetujui', numbered: 'Bernomor', sent: 'Terkirim', void: 'Batal',
};

const problems: Readonly<Record<LetterProblem, string>> = {
  noSubject: 'Hal belum diisi',
  noAddressee: 'Nama penerima belum diisi',
  wrongYear: 'Tanggal surat bukan tahun ini',
  noOpening: 'Pembuka belum diisi',
  noPoints: 'Isi surat belum ada',
  emptyPoint: 'Ada butir yang kosong',
  noClosing: 'Penutup belum diisi',
  noSuggestions: 'Saran belum diisi',
  otherDays: 'Tanggal dalam pendahuluan bukan tanggal angka rekap ini',
  noPictures: 'Grafik atau lambangnya belum lengkap di komputer ini',
  otherNumbered: 'Rekap lain untuk periode ini sudah bernomor',
  noSigner: 'Penanda tangan belum lengkap',
  noParty: 'Pihak kedua belum diisi',
  noNip: 'NIP penanda tangan belum diisi',
  hasPlaceholder: 'Masih ada bagian yang harus diisi, seperti [ … ] atau ••••',
  hasIdentity: 'Identitas pelapor Anonim masih terbaca',
};

/** Texts of the letter page and of the list of letters. */
export const letterText = {
  kinds, variants, urgencies, securities, signerModes, papers, states, problems,
  page: {
    title: 'Surat tanggapan',
    forTicket: (number: string) => `untuk ${number}`,
    back: 'Kembali',
    loading: 'Membuka surat…',
    saveDocx: 'Simpan DOCX',
    savePdf: 'Simpan PDF',
    print: 'Cetak…',
    number: 'Setujui dan beri nomor',
    printed: 'Surat dikirim ke pencetak.',
    numbered: (number: string) => `Surat disetujui dengan nomor ${number}.`,
    printHint: (paper: Paper) => `Saat mencetak, pilih kertas ${printPapers[paper]} dan skala 100 %.`,
    preview: 'Pratinjau surat',
    readOnly: 'Surat ini hanya dapat dibaca.',
    locked: (number: string) => `Surat ini sudah bernomor ${number} dan tidak dapat diubah lagi.`,
    fields: 'Isian surat',
  },
  register: {
    save: 'Simpan buku agenda',
    title: 'Buku agenda',
    label: 'Buku agenda surat keluar',
    note: 'Semua nomor surat keluar. Nomor yang batal tetap tercatat dan tidak dipakai lagi.',
    table: { serial: 'Urut', number: 'Nomor surat', date: 'Tanggal', subject: 'Hal', ticket: 'Laporan', unit: 'Unit', state: 'Keadaan', copies: 'Salinan' },
    empty: { title: 'Belum ada nomor surat', text: 'Setiap surat yang disetujui dan diberi nomor tercatat di sini.' },
    columns: ['Nomor urut', 'Nomor surat', 'Tanggal surat', 'Jenis', 'Hal', 'Laporan', 'Unit', 'Tahun', 'Keadaan', 'Salinan dibuat'],
    removed: 'Surat sudah dihapus',
    idle: 'Dicadangkan, belum dipakai',
    fileName: (date: string) => `Buku-Agenda-Surat-Keluar-${date}.csv`,
  },
  acts: {
    propose: 'Ajukan', sendBack: 'Kembalikan…', approve: 'Setujui', send: 'Tandai terkirim', void: 'Batalkan surat…', correct: 'Buat ralat',
    remark: 'Alasan', more: 'Lainnya', correction: 'Konsep ralat dibuat. Buka dari daftar surat.',
    ask: {
      sendBack: { title: 'Kembalikan surat kepada penyusun?', text: 'Surat kembali menjadi konsep. Penyusun membaca catatan Anda.', confirm: 'Kembalikan surat' },
      void: { title: 'Batalkan surat ini?', text: 'Surat tidak berlaku lagi. Nomor yang sudah diberikan tetap tercatat sebagai batal dan tidak dipakai lagi.', confirm: 'Batalkan surat' },
    },
    done: {
      propose: 'Surat diajukan untuk disetujui.', sendBack: 'Surat dikembalikan kepada penyusun.', approve: 'Surat disetujui.', send: 'Surat ditandai terkirim.',
      void: 'Surat dibatalkan.',
    },
    returned: (text: string) => `Dikembalikan dengan catatan: ${text}`,
    voided: (text: string) => `Surat ini batal${text === '' ? '' : `: ${text}`}`,
    corrects: (number: string) => `Ralat atas surat ${number}.`,
  },
  copies: {
    label: 'Log cetak',
    columns: { at: 'Waktu', form: 'Bentuk', number: 'Surat', subject: 'Hal', by: 'Petugas' },
    forms: { print: 'Cetak', pdf: 'PDF', docx: 'Word' },
    made: { print: 'dicetak', pdf: 'disimpan sebagai PDF', docx: 'disimpan sebagai dokumen Word' },
    empty: { title: 'Belum ada surat yang dicetak', text: 'Setiap kali surat bernomor dicetak atau disimpan, waktunya tercatat di sini.' },
    last: (count: number, made: string, when: string, who: string) => `${count === 1 ? 'Satu salinan' : `${count} salinan`} dibuat, terakhir ${made}${who === '' ? '' : ` oleh ${who}`} pada ${when}.`,
  },
  queue: {
    label: 'Surat yang dibaca',
    forTicket: (number: string) => `untuk ${number}`,
    open: 'Buka surat',
  },
  many: {
    toolbar: 'Surat yang dipilih',
    chosen: (count: string) => `${count} surat dipilih`,
    tooMany: (most: string) => `Pilih paling banyak ${most} surat`,
    number: (count: string) => `Setujui dan beri nomor ${count} surat`,
    propose: (count: string) => `Ajukan ${count} surat`,
    print: (count: string) => `Cetak ${count} surat…`,
    pdf: 'Simpan sebagai satu PDF…',
    docx: 'Simpan sebagai folder Word…',
    approve: 'Setujui tanpa nomor',
    clear: 'Batal pilih',
    cancel: 'Batalkan',
    amount: (done: string, total: string) => `${done} dari ${total}`,
    works: {
      number: 'Menyetujui dan memberi nomor', propose: 'Mengajukan surat', approve: 'Menyetujui surat', send: 'Menandai surat terkirim',
      print: 'Menyiapkan cetakan', pdf: 'Menyusun PDF', docx: 'Menyimpan dokumen Word', compose: 'Menyusun konsep surat',
    },
    done: {
      number: (count: number) => `${count} surat disetujui dan diberi nomor.`, propose: (count: number) => `${count} surat diajukan.`,
      approve: (count: number) => `${count} surat disetujui.`, send: (count: number) => `${count} surat ditandai terkirim.`,
    },
    composed: (count: number) => `${count} konsep surat dibuat.`,
    stopped: 'Pekerjaan dihentikan; yang sudah selesai tetap tersimpan.',
    refused: (count: number, numbers: string, reason: string) => `${count} dilewati (${numbers}${count > 3 ? ', …' : ''}): ${reason}.`,
    printed: (count: number) => `${count} surat dikirim ke pencetak.`,
    saved: (count: number, name: string) => `${count} surat disimpan di ${name}.`,
    ask: (count: string) => ({
      title: `Setujui ${count} surat ini?`,
      text: 'Setiap surat yang lengkap mendapat nomor urut berikutnya dan dicatat dalam buku agenda, juga pada riwayat laporannya bila ada. Setelah itu isinya tidak dapat diubah lagi. Surat yang belum lengkap dilewati.',
      confirm: `Setujui dan beri nomor ${count} surat`,
    }),
    page: {
      title: 'Surat massal',
      note: (count: string) => `untuk ${count} laporan dalam daftar`,
      intro: 'Satu konsep surat disusun untuk setiap laporan dalam daftar, dari riwayat laporannya masing-masing. Setelah itu surat dapat diperiksa, diajukan, dan diberi nomor seperti biasa.',
      ownWords: 'Pakai kalimat yang sama untuk semua surat',
      fieldsHint: 'Tulis {nomor}, {tanggal}, atau {unit} di tempat nomor laporan, tanggal laporan, atau nama unit masing-masing.',
      start: (count: string) => `Buat ${count} konsep surat`,
      tooMany: (count: string, most: string) => `Daftar ini berisi ${count} laporan. Persempit saringannya sampai paling banyak ${most} laporan.`,
      none: 'Daftar ini kosong. Kembali ke Kotak Masuk dan pilih saringan lain.',
      toDrafts: 'Lihat konsep surat',
      noPoint: 'Isi paling sedikit satu butir.',
    },
  },
  outside: {
    changed: (name: string) => `Berkas ${name} telah diubah di luar Tanggap.`,
    draft: 'Perubahan di berkas itu belum ada di surat ini. Salin ke sini bila perlu.',
    attach: 'Jadikan versi akhir',
    choose: 'Lampirkan versi akhir dari Word…',
    attached: 'Versi akhir dilampirkan pada surat ini.',
    final: (when: string, who: string) => `Versi akhir dari Word dilampirkan${who === '' ? '' : ` oleh ${who}`} pada ${when}. Cetak dari Word.`,
    save: 'Simpan versi akhir…',
  },
  answers: { title: 'Juga menanggapi laporan', hint: 'Surat tercatat pada riwayat setiap laporan yang dicentang.' },
  saving: {
    saved: 'Tersimpan',
    waiting: 'Belum tersimpan',
    saving: 'Menyimpan…',
    failed: 'Gagal menyimpan',
    retry: 'Simpan lagi',
  },
  fields: {
    head: 'Kepala surat', body: 'Isi surat', signer: 'Penanda tangan', more: 'Tempat, tanggal, bentuk, dan tembusan',
    kind: 'Jenis surat', facts: 'Data', units: 'Diteruskan kepada', instructions: 'Dengan hormat harap', note: 'Catatan',
    parties: 'Pihak kedua dan saksi', roles: { second: 'Pihak kedua', witness: 'Saksi' }, addWitness: 'Tambah saksi', addSecond: 'Tambah pihak kedua',
    removeParty: (name: string) => `Hapus ${name}`,
    variant: 'Jawaban', urgency: 'Sifat', security: 'Keamanan', attachments: 'Lampiran', classification: 'Klasifikasi arsip', paper: 'Kertas',
    place: 'Tempat', date: 'Tanggal', subject: 'Hal', addressee: 'Kepada', addresseePlace: 'Di (kota)',
    opening: 'Pembuka', points: 'Isi', point: (number: number) => `Butir ${number}`, closing: 'Penutup',
    addPoint: 'Tambah butir', removePoint: (number: number) => `Hapus butir ${number}`,
    movePointUp: (number: number) => `Naikkan butir ${number}`, movePointDown: (number: number) => `Turunkan butir ${number}`,
    mode: 'Menandatangani', superiorPosition: 'Atas nama', middlePosition: 'Jabatan sebelum u.b.', position: 'Jabatan', name: 'Nama',
    rank: 'Pangkat (golongan)', nip: 'NIP',
    copies: 'Tembusan', copiesHint: 'Satu penerima setiap baris.',
    electronic: 'Akan ditandatangani secara elektronik', electronicHint: 'Menyediakan ruang kode QR dan kalimat di kaki surat.',
    none: 'tidak ada',
  },
  checks: {
    title: 'Pemeriksaan sebelum diberi nomor',
    head: 'Hal, penerima, dan tanggal ada',
    body: 'Pembuka, isi, dan penutup ada',
    signer: 'Penanda tangan lengkap',
    placeholders: 'Tidak ada bagian yang tertinggal',
    identity: 'Identitas pelapor tidak terbaca',
    fix: (problem: string) => `${problem}. Buka isiannya`,
    ready: 'Surat siap disetujui.',
    waiting: (count: number) => `Lengkapi ${count} hal sebelum surat diberi nomor.`,
  },
  recompose: {
    title: (variant: string) => `Susun ulang sebagai “${variant}”?`,
    text: 'Isi surat disusun ulang dari riwayat laporan. Perubahan Anda pada surat ini diganti.',
    confirm: 'Susun ulang',
  },
  numbering: {
    title: 'Setujui surat ini?',
    text: (date: string) =>
      `Surat bertanggal ${date} mendapat nomor urut berikutnya dan dicatat pada riwayat laporan. Setelah itu isinya tidak dapat diubah lagi.`,
  },
  list: {
    title: 'Surat',
    label: 'Daftar surat',
    views: 'Tampilan',
    all: 'Semua',
    register: 'Buku agenda',
    counts: (count: string) => `${count} surat`,
    columns: { box: 'Pilih', number: 'Nomor surat', subject: 'Hal', ticket: 'Laporan', unit: 'Unit', state: 'Keadaan', updatedAt: 'Diubah' },
    noNumber: 'belum bernomor',
    noSubject: '(tanpa hal)',
    copies: 'Log cetak',
    space: 'Spasi',
    choose: (subject: string) => `Pilih surat ${subject}`,
    hints: { move: 'pindah', open: 'buka', choose: 'pilih', queue: [{ keys: ['A'], does: 'setujui dan beri nomor' }, { keys: ['B'], does: 'kembalikan' }] },
    empty: { title: 'Belum ada surat', text: 'Buka sebuah laporan, lalu pilih Buat surat. Konsep dan surat bernomor akan terkumpul di sini.' },
    emptyView: { title: 'Tidak ada surat di sini', text: 'Pilih tampilan lain untuk melihat surat yang ada.' },
  },
};
