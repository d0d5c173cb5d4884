import { longDate } from '../../letter/dates.ts';
import type { ConflictThing } from '../../contract/conflict-views.ts';
import type { ConflictKey, EventType, Outcome } from '../../ticket/event.ts';
import { classificationLabels } from './labels.ts';

/** Names of the things that two people may change at once. */
export const conflictLabels: Readonly<Record<ConflictKey, string>> = {
  words: 'judul atau isi', classification: 'klasifikasi', categoryId: 'kategori', place: 'kecamatan atau kelurahan', incidentOn: 'tanggal kejadian',
  trackingId: 'nomor lapor.go.id', anonymous: 'Anonim', confidential: 'Rahasia', unit: 'unit', state: 'status',
};

/** Names that an outcome needs. */
export interface OutcomeNames {
  readonly unit: (id: string) => string;
  readonly category: (id: string) => string;
  /** Village and district. */
  readonly place: (districtId: string | null, villageId: string | null) => string;
}

const NONE = 'belum ada';

/** What stands, in words; `title` is that of reworded reports. */
export function outcomeWords(key: ConflictKey, { type, data }: Outcome, names: OutcomeNames, title: string | null): string {
  switch (type) {
    case 'TicketDisposed': return names.unit(data.unitId);
    case 'TicketSuspended': return 'tertunda';
    case 'TicketResumed': return 'tetap dikerjakan';
    case 'TicketReturned': return 'bukan wewenang';
    case 'TicketArchived': return 'diarsipkan';
    case 'TicketClosed': return 'selesai';
    case 'DetailsCorrected': break;
  }
  const { classification, categoryId, districtId = null, villageId = null, incidentOn, trackingId, anonymous, confidential } = data;
  switch (key) {
    case 'words': return title === null ? 'isi yang dipilih' : `“${title}”`;
    case 'classification': return classification ? classificationLabels[classification] : NONE;
    case 'categoryId': return categoryId ? names.category(categoryId) : NONE;
    case 'place': return districtId === null && villageId === null ? NONE : names.place(districtId, villageId);
    case 'incidentOn': return incidentOn ? longDate(incidentOn) : NONE;
    case 'trackingId': return trackingId ?? NONE;
    case 'anonymous': return anonymous ? 'ya' : 'tidak';
    case 'confidential': return confidential ? 'ya' : 'tidak';
    case 'unit':
    case 'state': return '';
  }
}

const otherLabels = { letter: 'surat', reporter: 'data pelapor' } as const;

/** The name of something to decide. */
export function thingLabel(thing: ConflictThing): string {
  return thing.kind === 'fact' ? conflictLabels[thing.key] : otherLabels[thing.kind];
}

/** What somebody did to the report's state. */
export const didLabels: Readonly<Partial<Record<EventType, string>>> = {
  TicketDisposed: 'Mendisposisikan laporan', FollowUpRecorded: 'Mencatat tindak lanjut', ReporterReplied: 'Mencatat balasan pelapor',
  TicketSuspended: 'Menunda laporan', TicketResumed: 'Melanjutkan laporan', TicketReturned: 'Menyatakan bukan wewenang', TicketArchived: 'Mengarsipkan laporan',
  TicketClosed: 'Menyelesaikan laporan', TicketReopened: 'Membuka kembali laporan', ConflictSettled: 'Memutuskan perbedaan sebelumnya',
};

/** The names of several things to decide, in a sentence. */
export function thingLabels(things: readonly ConflictThing[]): string {
  const each = [...new Set(things.map(thingLabel))];
  const last = each.pop() ?? '';
  return each.length === 0 ? last : `${each.join(', ')}${each.length > 1 ? ',' : ''} dan ${last}`;
}

/** Words of the page on which officers decide between what several wrote at once. */
export const conflictText = {
  title: 'Perlu diputuskan',
  count: (count: string) => `${count} laporan`,
  counted: (count: string) => `Perlu diputuskan: ${count} laporan`,
  list: 'Daftar yang perlu diputuskan',
  sides: 'Versi yang ditulis pada saat yang sama',
  empty: {
    title: 'Tidak ada yang perlu diputuskan',
    text: 'Bila dua petugas mengubah hal yang sama sebelum saling terhubung, kedua versinya akan muncul di sini.',
  },
  more: (shown: string, total: string) => `Menampilkan ${shown} dari ${total} laporan. Laporan berikutnya muncul setelah yang ini diputuskan.`,
  question: (label: string) => `Versi mana yang berlaku untuk ${label}?`,
  explain: 'Petugas menulisnya pada saat yang sama, di komputer yang berbeda. Pekerjaan lain dapat terus berjalan.',
  kept: {
    fact: 'Versi yang tidak dipilih tetap ada dalam riwayat laporan.',
    letter: 'Versi yang tidak dipilih tidak dipakai lagi. Bila versi itu sudah bernomor, nomornya dibatalkan.',
    reporter: 'Catatan yang tidak dipilih dihapus.',
  },
  version: (place: number) => `Versi ${String(place)}`,
  by: (name: string | null) => name ?? 'Petugas tidak tercatat',
  here: 'komputer ini',
  there: 'komputer lain',
  status: (words: string) => `Status: ${words}`,
  missing: (words: string) => `Perlu dilengkapi: ${words}`,
  place: 'Tempat',
  letter: { subject: 'Hal', addressee: 'Kepada', opening: 'Pembuka', points: 'Isi', closing: 'Penutup', remark: 'Catatan', number: 'Nomor', state: 'Keadaan', date: 'Tanggal', signer: 'Penanda tangan', copies: 'Tembusan' },
  elsewhere: 'Perbedaannya ada pada bagian lain surat, misalnya tabel, lampiran, atau kertas.',
  reporter: { name: 'Nama', nik: 'NIK', phone: 'Telepon', email: 'Pos-el', address: 'Alamat' },
  none: 'belum ada',
  use: (place: number) => `Pakai versi ${String(place)}`,
  pick: 'Pilih salah satu versi.',
  combine: 'Gabungkan',
  combineTitle: 'Susun dari kedua versi',
  combineSave: 'Pakai gabungan ini',
  combineCancel: 'Batal menggabungkan',
  fields: { title: 'Judul', place: 'Tempat kejadian', text: 'Isi laporan dari' },
  titleMissing: 'Tulis judulnya.',
  notYours: 'Perbedaan ini diputuskan oleh koordinator atau unit yang menanganinya.',
  done: (label: string, number: string) => `Perbedaan ${label} pada ${number} sudah diputuskan.`,
  openTicket: 'Buka laporan',
  openLetter: 'Buka surat',
  notice: (things: string) => `Dua petugas mengubah ${things} pada saat yang sama.`,
  letterNotice: 'Surat ini ditulis dua petugas pada saat yang sama. Putuskan dahulu versi yang dipakai.',
  decide: 'Putuskan',
  hints: { move: 'pindah', choose: 'pilih versi', confirm: 'pakai' },
};
