import type { ErrorCode } from '../../shared/contract/errors.ts';

/** Every word that the shell itself says to an officer: menu and native dialogs. */
export const WORDS = {
  menu: {
    file: 'Berkas', close: 'Tutup jendela', quit: 'Keluar',
    edit: 'Sunting', undo: 'Urungkan', redo: 'Ulangi', cut: 'Potong', copy: 'Salin', paste: 'Tempel', selectAll: 'Pilih semua',
    view: 'Tampilan', zoomIn: 'Perbesar', zoomOut: 'Perkecil', resetZoom: 'Ukuran asli', fullScreen: 'Layar penuh',
    reload: 'Muat ulang', devTools: 'Alat pengembang',
    window: 'Jendela', minimize: 'Kecilkan',
    help: 'Bantuan', about: 'Tentang Tanggap',
  },
  about: (version: string, electron: string) => `Tanggap ${version}\nMeja kerja penanganan pengaduan warga\nElectron ${electron}`,
  save: { title: 'Simpan', docx: 'Dokumen Word', pdf: 'Dokumen PDF', csv: 'Berkas CSV', svg: 'Gambar SVG', xlsx: 'Lembar kerja Excel', jpg: 'Gambar JPEG', png: 'Gambar PNG', webp: 'Gambar WebP', mp4: 'Video MP4', 'tanggap-paket': 'Paket Tanggap' },
  open: { backup: 'Pilih cadangan', backupFolder: 'Pilih folder cadangan', exportFolder: 'Pilih tempat ekspor', letterFolder: 'Pilih tempat folder surat', word: 'Pilih dokumen Word', parcel: 'Pilih paket',
    files: { backup: 'Cadangan Tanggap', word: 'Dokumen Word', parcel: 'Paket Tanggap' } },
  engineGone: {
    message: 'Tanggap terhenti berulang kali',
    detail: 'Semua yang sudah disimpan tetap aman di komputer ini. Coba jalankan lagi. Bila terulang, tutup Tanggap, '
      + 'nyalakan ulang komputer, lalu hubungi pengelola aplikasi.',
    retry: 'Jalankan lagi', quit: 'Tutup Tanggap',
  },
  cannotStart: {
    message: 'Tanggap tidak dapat membuka data',
    quit: 'Tutup Tanggap',
    otherwise: 'Data tidak diubah. Tutup Tanggap, lalu coba lagi. Bila terulang, hubungi pengelola aplikasi.',
  },
} as const;

const startProblems: Partial<Record<ErrorCode, string>> = {
  'store-locked': 'Folder data sedang dipakai oleh Tanggap yang lain. Tutup yang lain itu dahulu, lalu coba lagi. Data tidak diubah.',
  'store-newer': 'Data ini dibuat oleh Tanggap versi yang lebih baru. Pasang versi terbaru, lalu coba lagi. Data tidak diubah.',
  'store-damaged': 'Ada berkas data yang rusak. Data tidak diubah. Hubungi pengelola aplikasi untuk memulihkannya dari cadangan.',
  'store-unreadable': 'Data tidak dapat dibaca dari diska. Periksa apakah diska atau folder jaringan tersambung, lalu coba lagi. Data tidak diubah.',
  'write-failed': 'Folder data tidak dapat ditulisi saat ini. Tutup program lain yang membuka folder itu, lalu coba lagi. Data yang tersimpan tetap aman.',
  'disk-full': 'Ruang simpan komputer ini penuh. Kosongkan sebagian, lalu coba lagi. Data yang tersimpan tetap aman.',
  'read-only': 'Folder data tidak dapat ditulisi. Periksa hak akses folder itu, lalu coba lagi. Data tidak diubah.',
};

/** Why the engine cannot start, and what to do about it. */
export function startProblem(code: ErrorCode): string {
  return startProblems[code] ?? WORDS.cannotStart.otherwise;
}
