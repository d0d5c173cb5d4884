import type { Stage } from '../../office/office.ts';

const stageBy: Readonly<Record<Stage, string>> = {
  verification: 'Verifikasi paling lambat',
  firstFollowUp: 'Tindak lanjut pertama paling lambat',
  answer: 'Tanggapan paling lambat',
  autoClose: 'Selesai dengan sendirinya pada',
};

/** Words about deadlines, in lists and on the ticket page. */
export const due = {
  stageBy,
  left: (days: number) => `${days} hari kerja lagi`,
  today: 'hari ini',
  late: (days: number) => `lewat ${days} hari kerja`,
  suspended: 'ditunda',
  suspendedTip: 'Tenggat berhenti sampai laporan dilanjutkan.',
  answered: 'menunggu balasan',
  answeredTip: 'Sudah ditanggapi, menunggu balasan pelapor.',
  autoClose: (date: string) => `Selesai dengan sendirinya pada ${date} bila tidak ada balasan.`,
  none: '–',
};
