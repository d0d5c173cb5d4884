import type { View } from '../../contract/views.ts';
import type { Role, Stage } from '../../office/office.ts';
import type { CommandKind } from '../../ticket/command.ts';
import type { ArchiveReason, Classification, CloseReason, MissingDetail } from '../../ticket/event.ts';
import type { Status } from '../../ticket/ticket.ts';

/** Names of statuses, as SP4N-LAPOR shows them. */
export const statusLabels: Readonly<Record<Status, string>> = {
  unverified: 'Belum terverifikasi',
  unanswered: 'Belum ditindaklanjuti',
  inProgress: 'Sedang proses',
  done: 'Selesai',
  suspended: 'Tertunda',
  archived: 'Diarsipkan',
  notOurs: 'Bukan wewenang',
};

/** Names of classifications. */
export const classificationLabels: Readonly<Record<Classification, string>> = {
  information: 'Permintaan informasi',
  aspiration: 'Aspirasi',
  complaint: 'Pengaduan tidak berkadar pengawasan',
  misconduct: 'Pengaduan berkadar pengawasan',
};

/** When to choose which classification, in one line. */
export const classificationHints: Readonly<Record<Classification, string>> = {
  information: 'Pelapor bertanya syarat, jadwal, atau cara.',
  aspiration: 'Pelapor mengusulkan atau berharap sesuatu.',
  complaint: 'Layanan kurang baik, tanpa dugaan penyimpangan.',
  misconduct: 'Ada dugaan pungutan liar, suap, atau penyalahgunaan wewenang.',
};

/** Names of roles. */
export const roleLabels: Readonly<Record<Role, string>> = {
  coordinator: 'Koordinator',
  liaison: 'Pejabat penghubung',
  officer: 'Petugas pengaduan',
  manager: 'Pimpinan',
  facilitator: 'Fasilitator bimtek',
};

/** Names of the stages that have a time limit. */
export const stageLabels: Readonly<Record<Stage, string>> = {
  verification: 'Verifikasi',
  firstFollowUp: 'Tindak lanjut pertama',
  answer: 'Tanggapan',
  autoClose: 'Selesai dengan sendirinya',
};

/** What an officer may do, as buttons say it. */
export const commandLabels: Readonly<Record<CommandKind, string>> = {
  verify: 'Verifikasi',
  correct: 'Perbaiki data',
  dispose: 'Disposisi',
  followUp: 'Catat tindak lanjut',
  recordReply: 'Catat balasan pelapor',
  rate: 'Catat penilaian pelapor',
  note: 'Catatan internal',
  suspend: 'Tunda',
  resume: 'Lanjutkan',
  return: 'Bukan wewenang',
  archive: 'Arsipkan',
  close: 'Selesaikan',
  reopen: 'Buka kembali',
};

/** Why a report is archived. */
export const archiveReasonLabels: Readonly<Record<ArchiveReason, string>> = {
  unintelligible: 'Isi tidak dapat dipahami',
  tooGeneral: 'Terlalu umum untuk ditindaklanjuti',
  notGovernment: 'Bukan tentang kinerja pemerintah',
  duplicate: 'Sama dengan laporan lain',
  abusive: 'Berisi kata kasar atau hinaan',
};

/** What a report may still lack. */
export const missingDetailLabels: Readonly<Record<MissingDetail, string>> = {
  what: 'Apa yang terjadi',
  who: 'Siapa yang terlibat',
  when: 'Kapan kejadiannya',
  where: 'Di mana kejadiannya',
  why: 'Mengapa dilaporkan',
  how: 'Bagaimana kejadiannya',
  evidence: 'Bukti pendukung',
  identity: 'Identitas pelapor',
};

/** Why a report is done. */
export const closeReasonLabels: Readonly<Record<CloseReason, string>> = {
  resolved: 'diselesaikan petugas',
  noReply: 'tidak ada balasan sampai batas waktu',
  imported: 'selesai menurut berkas impor',
};

/** Names of the inbox's ready-made views. */
export const viewLabels: Readonly<Record<View, string>> = {
  needsAction: 'Perlu tindakan',
  today: 'Hari ini',
  overdue: 'Lewat tenggat',
  unverified: 'Belum terverifikasi',
  suspended: 'Tertunda',
  all: 'Semua',
};
