import type { Classification } from '../../shared/ticket/event.ts';
import type { Status } from '../../shared/ticket/ticket.ts';
import { classificationLabels, statusLabels } from '../../shared/messages/id/labels.ts';
import type { Meaning } from './vocabulary.ts';

/** How SP4N-LAPOR and its city mirrors have called a status, besides the label that is shown here. */
const STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  unverified: ['Belum Diverifikasi', 'Menunggu Verifikasi', 'Verifikasi', 'Baru', 'Laporan Baru', 'Masuk'],
  unanswered: [
    'Belum Ditindak Lanjuti', 'Terverifikasi', 'Terverifikasi / Belum Ditindaklanjuti', 'Terdisposisi', 'Didisposisikan', 'Diteruskan',
    'Menunggu Tindak Lanjut', 'Belum Ada Tindak Lanjut', 'Belum TL', 'Belum Diproses',
  ],
  inProgress: [
    'Proses', 'Dalam Proses', 'Diproses', 'Sedang Diproses', 'Sedang Ditindaklanjuti', 'Ditindaklanjuti', 'Ditindak Lanjuti',
    'Sudah Ditindaklanjuti', 'Ditindaklanjuti oleh Instansi', 'On Progress', 'On Process', 'In Progress',
  ],
  done: ['Sudah Selesai', 'Tuntas', 'Ditutup', 'Selesai Ditindaklanjuti', 'Closed', 'Close', 'Done', 'Finish'],
  suspended: ['Ditunda', 'Tunda', 'Pending', 'Menunggu Data Pelapor'],
  archived: ['Arsip', 'Diarsip', 'Terarsip', 'Archived'],
  notOurs: ['Bukan Kewenangan', 'Bukan Wewenang Instansi', 'Di Luar Kewenangan', 'Dikembalikan', 'Dikembalikan ke Admin Nasional'],
};

const CLASSIFICATION_WORDS: Readonly<Record<Classification, readonly string[]>> = {
  information: ['Informasi', 'Pertanyaan', 'Permohonan Informasi'],
  aspiration: ['Saran', 'Usulan'],
  complaint: ['Pengaduan', 'Aduan', 'Keluhan', 'Tidak Berkadar Pengawasan', 'Pengaduan Tidak Berkadar', 'Non Berkadar Pengawasan'],
  misconduct: ['Berkadar Pengawasan', 'Pengaduan Berkadar'],
};

/** Statuses with their words. */
export const statusMeanings: readonly Meaning[] = join(STATUS_WORDS, statusLabels);
/** Classifications with their words. */
export const classificationMeanings: readonly Meaning[] = join(CLASSIFICATION_WORDS, classificationLabels);

function join<Id extends string>(words: Readonly<Record<Id, readonly string[]>>, labels: Readonly<Record<Id, string>>): readonly Meaning[] {
  return (Object.keys(words) as Id[]).map((id) => ({ id, names: [labels[id], ...words[id]] }));
}
