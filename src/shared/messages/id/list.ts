import type { LocalDate } from '../../ticket/event.ts';

/** Words of a saved list of reports. */
export const listText = {
  fileName: (today: LocalDate) => `Daftar-Laporan-${today}.csv`,
  columns: [
    'Nomor tiket', 'Nomor SP4N-LAPOR', 'Judul', 'Status', 'Unit', 'Kategori', 'Klasifikasi', 'Kanal', 'Kecamatan',
    'Tanggal masuk', 'Tenggat',
  ],
  confidentialTitle: '(Rahasia)',
};
