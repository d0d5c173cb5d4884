import type { Cut, FigurePart, FigureQuery, OutReason } from '../../performance/figure-query.ts';
import type { Measure } from '../../performance/measures.ts';
import type { Span } from '../../performance/bins.ts';
import type { Dimension } from '../../performance/fact-table.ts';
import type { Performance } from '../../performance/indicators.ts';
import type { Where } from '../../performance/selection.ts';
import { common } from './common.ts';
import { dimensionLabels, placeName } from './group-names.ts';
import type { GroupNames } from './group-names.ts';
import { statusLabels } from './labels.ts';
import { wholeNumber } from './numbers.ts';
import { periodName, rangeText } from './period.ts';

/** What a figure is called, how it is computed, and what its parts are called. */
interface MeasureWords {
  readonly name: string;
  readonly formula: string;
  readonly parts: Readonly<Record<FigurePart, string>>;
}

/** Words of every figure; a formula names numerator and denominator. */
export const measureWords: Readonly<Record<Measure, MeasureWords>> = {
  total: {
    name: 'Laporan masuk', formula: 'Semua laporan yang masuk dalam periode ini, apa pun statusnya sekarang.',
    parts: { n: 'Dihitung', rest: 'Tidak dihitung', out: 'Di luar hitungan' },
  },
  followedUp: {
    name: 'Ditindaklanjuti', formula: '(sedang proses + selesai) ÷ (laporan masuk − diarsipkan − bukan wewenang), menurut status sekarang.',
    parts: { n: 'Sudah ditindaklanjuti', rest: 'Belum ditindaklanjuti', out: 'Di luar hitungan' },
  },
  done: {
    name: 'Selesai', formula: 'selesai ÷ (laporan masuk − diarsipkan − bukan wewenang), menurut status sekarang.',
    parts: { n: 'Selesai', rest: 'Belum selesai', out: 'Di luar hitungan' },
  },
  onTime: {
    name: 'Tepat waktu', formula: 'jawaban pertama paling lambat pada tenggatnya ÷ (sudah dijawab + belum dijawab yang lewat tenggat).',
    parts: { n: 'Tepat waktu', rest: 'Terlambat', out: 'Belum dapat dinilai' },
  },
  days: {
    name: 'Hari sampai jawaban pertama', formula: 'Hari kerja dari disposisi sampai jawaban pertama. Median: separuh laporan dijawab paling lama selama itu. 90\u00a0%: sembilan dari sepuluh laporan dijawab paling lama selama itu. Rata-rata: jumlah hari kerja semua laporan yang dihitung ÷ banyaknya laporan itu.',
    parts: { n: 'Dihitung', rest: 'Tidak dihitung', out: 'Tidak ada waktu yang dapat dihitung' },
  },
  overdue: {
    name: 'Lewat tenggat', formula: 'laporan terbuka yang tenggatnya sudah lewat ÷ laporan terbuka (belum selesai, diarsipkan, atau dikembalikan).',
    parts: { n: 'Lewat tenggat', rest: 'Terbuka, belum lewat tenggat', out: 'Sudah tidak terbuka' },
  },
  reopened: {
    name: 'Dibuka kembali', formula: 'pernah dibuka kembali ÷ pernah berakhir (selesai, diarsipkan, atau dikembalikan).',
    parts: { n: 'Pernah dibuka kembali', rest: 'Berakhir sekali', out: 'Belum pernah berakhir' },
  },
  lettered: {
    name: 'Selesai dengan surat tanggapan', formula: 'selesai dengan surat tanggapan bernomor ÷ selesai.',
    parts: { n: 'Ada surat tanggapan bernomor', rest: 'Tanpa surat tanggapan bernomor', out: 'Belum selesai' },
  },
  rated: {
    name: 'Penilaian pelapor', formula: 'rata-rata nilai 1 sampai 5 dari laporan selesai yang dinilai pelapornya; bagian yang dinilai = dinilai ÷ selesai.',
    parts: { n: 'Dinilai pelapor', rest: 'Selesai tanpa penilaian', out: 'Belum selesai' },
  },
  backlog: {
    name: 'Laporan terbuka', formula: 'Semua laporan yang belum selesai, termasuk yang masuk sebelum periode ini. Umur dihitung dalam hari kalender sejak masuk.',
    parts: { n: 'Masih terbuka', rest: 'Tidak dihitung', out: 'Sudah tidak terbuka' },
  },
  issued: {
    name: 'Surat bernomor', formula: 'jumlah surat resmi bernomor tentang laporan periode ini; satu laporan dapat punya beberapa surat. Di bawah ini: laporan yang punya surat bernomor ÷ laporan masuk.',
    parts: { n: 'Punya surat bernomor', rest: 'Tanpa surat bernomor', out: 'Di luar hitungan' },
  },
  drafted: {
    name: 'Konsep surat', formula: 'jumlah surat resmi yang belum bernomor tentang laporan periode ini; satu laporan dapat punya beberapa konsep. Di bawah ini: laporan yang punya konsep surat ÷ laporan masuk.',
    parts: { n: 'Punya konsep surat', rest: 'Tanpa konsep surat', out: 'Di luar hitungan' },
  },
};

/** Why reports are left out of a figure. */
export const outReasonLabels: Readonly<Record<OutReason, string>> = {
  archived: 'diarsipkan', notOurs: 'bukan wewenang', notDisposed: 'belum didisposisikan', notDue: 'tenggatnya belum tiba', untimed: 'waktunya tidak tercatat di berkas asal',
  unanswered: 'berakhir atau tertunda tanpa jawaban, atau belum dijawab', notOpen: 'selesai, diarsipkan, atau dikembalikan', notEnded: 'belum pernah berakhir', notDone: 'belum selesai',
};

/** `3`, `6–10`, `31 ke atas`. */
export function spanText({ from, to }: Span): string {
  if (to === null) return `${wholeNumber(from)} ke atas`;
  return from === to ? wholeNumber(from) : `${wholeNumber(from)}–${wholeNumber(to)}`;
}

const weekday = (index: number) => common.weekdays[(index + 1) % 7] ?? '';

/** `Senin pukul 09.00–09.59`. */
export function hourText(day: number, hour: number): string {
  const two = String(hour).padStart(2, '0');
  return `${weekday(day)} pukul ${two}.00–${two}.59`;
}

function cutText(cut: Cut, nameOf: GroupNames): string {
  switch (cut.by) {
    case 'group':
    case 'value': return nameOf(cut.dimension, cut.id);
    case 'place': return cut.dimension === 'village' ? placeName(cut, nameOf) : `${placeName(cut, nameOf)}, kelurahan lain atau tidak disebut`;
    case 'status': return statusLabels[cut.status];
    case 'registered': return `masuk ${rangeText(cut)}`;
    case 'closed': return `selesai ${rangeText(cut)}`;
    case 'days': return `dijawab dalam ${spanText(cut)} hari kerja`;
    case 'age': return `berumur ${spanText(cut)} hari`;
    case 'overdue': return cut.isOverdue ? 'lewat tenggat' : 'belum lewat tenggat';
    case 'hour': return hourText(cut.weekday, cut.hour);
    case 'flow': return `${nameOf('channel', cut.channelId)} ke ${nameOf('unit', cut.unitId)}`;
  }
}

/** What narrows the figures, in the order of the page. */
function filtersOf(where: Where): readonly (readonly [Dimension, string])[] {
  return ([['unit', where.unitId], ['category', where.categoryId], ['channel', where.channelId], ['district', where.districtId], ['classification', where.classification], ['officer', where.officerId]] as const)
    .flatMap(([dimension, id]) => (id === null ? [] : [[dimension, id] as const]));
}

/** Of which time and of which reports figures are: `Triwulan IV 2026 (1 Okt–24 Nov 2026) · Unit: Dinas PUPR`. */
export function scopeText({ period, days, where }: Pick<Performance, 'period' | 'days' | 'where'>, nameOf: GroupNames): string {
  const [name, range] = [periodName(period), rangeText(days)];
  const filters = filtersOf(where).map(([dimension, id]) => `${dimensionLabels[dimension]}: ${nameOf(dimension, id)}`);
  return [name === range ? name : `${name} (${range})`, ...(filters.length === 0 ? ['tanpa saringan'] : filters)].join(' · ');
}

/** The parts of a figure's name: what it measures, what is cut out, where, when. */
export function figureName({ period, where, measure, cuts }: FigureQuery, part: FigurePart | null, nameOf: GroupNames): string {
  const { name, parts } = measureWords[measure];
  const own = part === null || measure === 'total' ? name : part === 'n' && parts.n !== 'Dihitung' ? parts.n : part === 'n' ? name : `${name}, ${parts[part].toLowerCase()}`;
  return [own, ...cuts.map((cut) => cutText(cut, nameOf)), ...filtersOf(where).map(([dimension, id]) => nameOf(dimension, id)), periodName(period)].join(' · ');
}

/** Words of the panel that explains a figure. */
export const explainText = {
  title: 'Cara menghitung',
  button: (name: string) => `Cara menghitung: ${name}`,
  formula: 'Rumus',
  counted: (n: string) => `${n} laporan`,
  result: (percent: string, n: string, of: string) => `${n} dari ${of} = ${percent}`,
  show: (what: string) => `Lihat laporan: ${what}`,
  showShort: 'Lihat laporan',
  outOf: (reason: string, n: string) => `${n} ${reason}`,
  erased: (n: string) => `${n} di antaranya sudah dihapus isinya sesuai retensi: tetap dihitung, tetapi tidak tampil di daftar.`,
  asOf: (instant: string) => `Dihitung dari laporan yang boleh Anda lihat di meja ini, data per ${instant}.`,
  small: (limit: string) => `Kelompok di bawah ${limit} laporan digabung bila ada pelapor Anonim atau laporan Rahasia di dalamnya.`,
};
