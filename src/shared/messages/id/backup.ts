import type { BackupWork } from '../../contract/backup-views.ts';
import type { Schedule } from '../../backup/schedule.ts';

const schedules: Readonly<Record<Schedule, string>> = { daily: 'Setiap hari', weekly: 'Setiap minggu', off: 'Tidak otomatis' };
const work: Readonly<Record<BackupWork, string>> = {
  backup: 'Mencadangkan', verify: 'Memeriksa cadangan', merge: 'Menggabungkan', replace: 'Menyiapkan data dari cadangan', export: 'Mengekspor',
};

/** Texts of backup, restore and export. */
export const backupText = {
  schedules, work,
  state: {
    heading: 'Cadangan',
    none: 'Belum ada cadangan.',
    noneHint: 'Bila komputer ini rusak, semua laporan di dalamnya ikut hilang. Buat cadangan sekarang.',
    last: (when: string) => `Cadangan terakhir: ${when}`,
    lastHint: (tickets: string, size: string) => `${tickets} laporan, ${size}. Sudah dibaca ulang dan utuh.`,
    broken: (count: string) => `${count} lampiran tidak terbaca dan tidak ikut dicadangkan.`,
    overdue: 'Sudah lebih dari 14 hari tanpa cadangan.',
    failed: (when: string, why: string) => `Percobaan ${when} gagal: ${why}.`,
    run: 'Cadangkan sekarang',
    done: 'Cadangan selesai dan sudah dibaca ulang.',
    restored: (when: string, folder: string) => `Data meja ini diganti dengan isi cadangan pada ${when}. Data sebelumnya disimpan di folder ${folder}.`,
  },
  running: {
    amount: (done: string, total: string) => `${done} dari ${total} laporan`,
    share: (percent: string) => `${percent} %`,
    checking: 'Membaca ulang untuk memastikan utuh…',
    cancel: 'Batalkan',
    cancelling: 'Membatalkan…',
    hint: 'Anda dapat terus bekerja.',
  },
  plan: {
    heading: 'Jadwal dan tempat',
    schedule: 'Cadangkan otomatis',
    hour: 'Mulai pukul',
    hourHint: 'Bila komputer mati pada jam itu, cadangan dibuat saat Tanggap dibuka lagi.',
    hourName: (hour: number) => `${String(hour).padStart(2, '0')}.00`,
    keep: 'Cadangan yang disimpan',
    keepHint: 'Yang tertua dihapus setelah yang baru terbukti utuh.',
    keepName: (count: number) => `${count} terakhir`,
    folder: 'Folder cadangan',
    change: 'Pilih folder lain',
    show: 'Buka folder',
    sameDisk: 'Folder ini ada di diska yang sama dengan data. Salin juga cadangan ke flashdisk atau diska lain.',
  },
  list: {
    heading: 'Cadangan di folder ini',
    empty: 'Belum ada cadangan di folder ini.',
    unreachable: 'Folder cadangan belum ada atau tidak terpasang. Folder dibuat saat cadangan pertama.',
    at: 'Dibuat',
    size: 'Ukuran',
    restore: 'Pulihkan…',
    restoreOf: (when: string) => `Pulihkan cadangan ${when}`,
    other: 'Pulihkan dari berkas lain…',
  },
  key: {
    title: 'Cadangan dari meja lain',
    lead: 'Cadangan ini terkunci dengan kunci meja yang membuatnya. Ketik kata sandi data meja itu, atau kata pemulihannya.',
    passphrase: 'Kata sandi data meja itu',
    submit: 'Buka cadangan',
  },
  restore: {
    title: 'Memulihkan dari cadangan',
    intact: 'Cadangan ini utuh.',
    from: (when: string) => `Dibuat ${when}`,
    same: 'Isi cadangan sama dengan isi meja ini.',
    broken: (count: string) => `${count} lampiran sudah tidak terbaca ketika cadangan ini dibuat.`,
    close: 'Tutup',
    inBackup: 'Di cadangan',
    here: 'Di meja ini',
    tickets: 'Laporan',
    newest: 'Perubahan terbaru',
    none: 'tidak ada',
    onlyHere: 'Hanya ada di meja ini',
    newerHere: 'Lebih baru di meja ini',
    onlyThere: 'Hanya ada di cadangan',
    newerThere: 'Lebih baru di cadangan',
    more: (count: string) => `dan ${count} lainnya`,
    merge: 'Gabungkan',
    mergeHint: 'Isi cadangan ditambahkan ke meja ini. Tidak ada yang hilang.',
    replace: 'Ganti',
    replaceHint: (count: string) => `Meja ini memakai isi cadangan. ${count} laporan yang hanya ada atau lebih baru di sini tidak tampak lagi. Data sekarang disimpan di folder tersendiri.`,
    replaceHintNone: 'Meja ini memakai isi cadangan. Data sekarang disimpan di folder tersendiri.',
    sure: 'Saya mengerti data di meja ini diganti',
    doMerge: 'Gabungkan dengan meja ini',
    doReplace: 'Ganti data meja ini',
    merged: (added: string, extended: string) => `Digabungkan: ${added} laporan baru, ${extended} laporan dilengkapi.`,
    replaced: (folder: string) => `Mesin data dimulai ulang dengan isi cadangan. Data sebelumnya disimpan di folder ${folder}.`,
  },
  export: {
    heading: 'Ekspor data terbuka',
    text: 'Menulis semua laporan, surat, dan lampiran ke sebuah folder dalam bentuk yang dapat dibaca program lain (JSON Lines).',
    warning: 'Hasilnya tidak dikunci dan memuat nama, NIK, dan kontak pelapor. Simpan hanya di tempat yang dijaga. Ekspor ini dicatat.',
    sure: 'Saya bertanggung jawab atas data pribadi di dalamnya',
    run: 'Ekspor data',
    unknown: 'petugas yang sudah tidak terdaftar',
    last: (when: string, by: string, tickets: string) => `Ekspor terakhir: ${when} oleh ${by}, ${tickets} laporan.`,
    done: (folder: string) => `Data diekspor ke folder ${folder}.`,
  },
  reminder: 'Sudah lama tanpa cadangan',
  reminderTip: 'Sudah lebih dari 14 hari tanpa cadangan. Buka Pengaturan, bagian Cadangan.',
} as const;

/** What lies beside an export, for whoever opens it years from now. */
export function exportReadme(facts: { readonly at: string; readonly tickets: number; readonly files: number; readonly broken: number }): string {
  return `EKSPOR DATA TANGGAP
Dibuat: ${facts.at}

PERHATIAN: folder ini memuat data pribadi pelapor dan tidak dikunci.
Simpan hanya di tempat yang dijaga, dan hapus bila tidak diperlukan lagi.

Isi:
- laporan.jsonl: ${facts.tickets} laporan, satu laporan pada tiap baris, dalam bentuk JSON (UTF-8).
    ticketId: pengenal laporan
    events: riwayat laporan, tiap peristiwa dengan waktu (at), pelaku (by), jenis (type), dan isinya (data)
    contents: kata-kata laporan, dirujuk oleh riwayat dengan sidik isi (hash)
    reporter: identitas pelapor, atau null
    letters: surat-surat laporan
- catatan.jsonl: pengaturan kantor dan buku nomor surat, tiap baris berisi key dan value.
- lampiran/: ${facts.files} lampiran, tiap berkas dinamai dengan SHA-256 isinya. Nama aslinya ada di riwayat laporan.
${facts.broken > 0 ? `- ${facts.broken} lampiran rusak dan tidak dapat diekspor.\n` : ''}`;
}
