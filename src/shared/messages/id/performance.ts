/** Names joined as a sentence does: `April, Juli, dan September`. */
function joined(names: readonly string[]): string {
  return new Intl.ListFormat('id-ID', { type: 'conjunction' }).format(names);
}

const roman = ['I', 'II', 'III', 'IV'];
const months = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
];

/** Texts of the performance page. Numbers come formatted, so that a sentence and a card never differ. */
export const performanceText = {
  title: 'Kinerja unit',
  dataAt: (instant: string) => `data per ${instant}`,
  months,
  period: {
    year: 'Tahun', span: 'Bagian tahun', unit: 'Unit', allUnits: 'Semua unit', clearUnit: 'Tampilkan semua unit',
    wholeYear: 'Setahun', quarters: 'Triwulan', months: 'Bulan',
    quarter: (index: number) => `Triwulan ${roman[index - 1] ?? String(index)}`,
    range: (from: string, to: string, year: string) => (from === to ? `${from} ${year}` : `${from}–${to} ${year}`),
  },
  ofCount: (n: string, of: string) => `${n} dari ${of}`,
  share: (percent: string, n: string, of: string) => `${percent} (${n} dari ${of})`,
  kpi: {
    incoming: 'Laporan masuk', followedUp: 'Ditindaklanjuti', done: 'Selesai', median: 'Median sampai jawaban',
    counted: (ours: string, others: string) => `${ours} dihitung · ${others} dikecualikan`,
    allCounted: 'semuanya dihitung',
    workingDays: (days: string) => `${days} hari kerja`,
    daysBelow: (mean: string, p90: string, n: string) => `rata-rata ${mean} · 90 % dalam ${p90} · ${n} laporan`,
    noAnswer: 'belum ada jawaban',
    explain: 'Cara menghitung',
    how: {
      incoming: 'Semua laporan yang masuk dalam periode ini. Yang diarsipkan dan bukan wewenang dikecualikan dari persentase.',
      followedUp: 'Laporan berstatus sedang proses dan selesai, dari laporan masuk tanpa yang diarsipkan dan bukan wewenang.',
      done: 'Laporan berstatus selesai, dari laporan masuk tanpa yang diarsipkan dan bukan wewenang.',
      median: 'Hari kerja dari disposisi sampai jawaban pertama. Separuh laporan dijawab paling lama selama ini.',
    },
  },
  showTable: 'Lihat tabel', showChart: 'Lihat grafik',
  onlyLargest: (shown: string) => `Grafik menampilkan ${shown} unit dengan laporan terbanyak; semuanya ada di tabel.`,
  noUnit: 'Belum didisposisikan',
  monthly: {
    title: 'Masuk dan selesai per bulan',
    how: 'Dihitung dari laporan yang masuk dalam periode ini; selesai dihitung pada bulan laporan itu selesai.',
    month: 'Bulan', incoming: 'Masuk', done: 'Selesai', total: 'Jumlah',
    most: (month: string, n: string) => `Terbanyak masuk pada ${month} (${n} laporan). `,
    doneAhead: (names: readonly string[]) => `Selesai melebihi masuk pada ${joined(names)}.`,
    neverAhead: 'Selesai tidak pernah melebihi masuk.',
    one: (incoming: string, done: string) => `${incoming} laporan masuk dan ${done} di antaranya selesai pada bulan itu.`,
  },
  status: {
    title: 'Status menurut unit',
    how: 'Status laporan saat ini, menurut unit yang memegangnya.',
    total: 'Jumlah',
    summary: (total: string, done: string, inProgress: string) => `Dari ${total} laporan, ${done} selesai dan ${inProgress} sedang proses`,
    waiting: (n: string, unit: string, most: string) => `; ${n} belum ditindaklanjuti, terbanyak di ${unit} (${most}).`,
    waitingHere: (n: string) => `; ${n} belum ditindaklanjuti.`,
    noneWaiting: '; tidak ada yang belum ditindaklanjuti.',
  },
  onTime: {
    title: 'Tepat waktu menurut unit',
    how: 'Laporan yang jawaban pertamanya keluar paling lambat pada tenggatnya, dari laporan yang sudah dijawab atau sudah lewat tenggat.',
    share: 'Tepat waktu', late: 'Terlambat',
    summary: (n: string, of: string, percent: string) => `Tepat waktu ${n} dari ${of} (${percent})`,
    lowest: (unit: string, n: string, of: string) => `; terendah ${unit}, ${n} dari ${of}.`,
    end: '.',
    none: 'Belum ada laporan yang tenggat jawaban pertamanya tiba.',
  },
  table: {
    title: 'Rincian menurut unit',
    unit: 'Unit', incoming: 'Masuk', followedUp: 'Ditindaklanjuti', done: 'Selesai', onTime: 'Tepat waktu', median: 'Median (hari kerja)', overdue: 'Lewat tenggat',
    all: 'Semua unit',
    only: (unit: string) => `Hanya tampilkan ${unit}`,
    sortBy: (column: string) => `Urutkan menurut ${column}`,
  },
  empty: {
    title: (period: string) => `Belum ada laporan pada ${period}`,
    text: 'Setelah ada laporan yang dicatat atau diimpor, jumlah dan ketepatan waktunya tampil di sini.',
    textUnit: (unit: string) => `${unit} tidak menerima laporan pada periode ini.`,
    before: (year: string) => `Lihat tahun ${year}`,
  },
};
