import type { View } from '../../contract/views.ts';

const counts: Readonly<Record<View, (count: string) => string>> = {
  needsAction: (count) => `${count} laporan perlu tindakan`,
  today: (count) => `${count} laporan jatuh tempo hari ini`,
  overdue: (count) => `${count} laporan lewat tenggat`,
  unverified: (count) => `${count} laporan belum terverifikasi`,
  suspended: (count) => `${count} laporan tertunda`,
  all: (count) => `${count} laporan`,
};

interface Empty {
  readonly title: string;
  readonly text: string;
}

const empty: Readonly<Record<View, Empty>> = {
  needsAction: { title: 'Tidak ada yang perlu tindakan', text: 'Semua laporan sudah ditangani. Laporan baru akan muncul di sini, yang paling mendesak di atas.' },
  today: { title: 'Tidak ada tenggat hari ini', text: 'Laporan yang harus ditangani hari ini akan muncul di sini.' },
  overdue: { title: 'Tidak ada yang lewat tenggat', text: 'Laporan yang melewati tenggat akan muncul di sini.' },
  unverified: { title: 'Semua laporan sudah diverifikasi', text: 'Laporan baru yang perlu diperiksa akan muncul di sini.' },
  suspended: { title: 'Tidak ada laporan tertunda', text: 'Laporan yang menunggu kelengkapan dari pelapor akan muncul di sini.' },
  all: { title: 'Belum ada laporan', text: 'Impor berkas unduhan SP4N-LAPOR, atau catat laporan yang datang langsung.' },
};

/** Words of the inbox. */
export const inbox = {
  figure: { back: 'Kembali ke Kinerja', leave: 'Tampilkan semua laporan lagi' },
  title: 'Kotak Masuk',
  tableLabel: 'Daftar laporan',
  viewsLabel: 'Tampilan',
  filtersLabel: 'Saringan',
  counts,
  found: (count: string, query: string) => `${count} laporan cocok dengan “${query}”`,
  register: 'Catat laporan',
  saveList: 'Simpan daftar',
  saveListTip: 'Simpan semua baris daftar ini sebagai CSV, dapat dibuka di Excel',
  letters: 'Surat massal',
  lettersTip: 'Susun satu konsep surat untuk setiap laporan dalam daftar ini',
  columns: { number: 'Nomor', title: 'Judul', status: 'Status', unit: 'Unit', due: 'Tenggat', registeredAt: 'Masuk' },
  filters: { status: 'Status', unit: 'Unit', category: 'Kategori', channel: 'Kanal' },
  findUnit: 'Cari unit',
  findCategory: 'Cari kategori',
  clearFilter: (name: string) => `Hapus saringan ${name.toLowerCase()}`,
  clearAll: 'Hapus saringan',
  shown: (first: string, last: string, total: string) => `Baris ${first}–${last} dari ${total}`,
  noneShown: 'Tidak ada baris',
  hints: { move: 'pindah', open: 'buka', register: 'catat laporan', search: 'cari', all: 'semua pintasan' },
  empty,
  emptyForUnit: 'Laporan yang didisposisikan ke unit Anda akan muncul di sini.',
  emptyFiltered: { title: 'Tidak ada laporan yang cocok', text: 'Ubah atau hapus saringan untuk melihat laporan lain.' },
  emptySearch: { title: 'Tidak ada laporan yang cocok', text: 'Periksa ejaan, atau cari dengan nomor tiket, nomor lapor.go.id, atau kata dalam isi laporan.' },
  clearSearch: 'Hapus pencarian',
  importFile: 'Impor berkas',
  pick: { title: 'Belum ada laporan yang dibuka', text: 'Pilih laporan di daftar untuk membacanya di sini.' },
  noTitle: '(tanpa judul)',
};
