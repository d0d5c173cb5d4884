import type { DeadlineWarning, SkippedDay } from '../../calendar/deadline.ts';

/** Words that explain a deadline. */
export const deadlineWords = {
  why: 'kenapa?',
  history: 'riwayat tenggat',
  doneOn: (date: string) => `Selesai ${date}.`,
  whyLabel: 'kenapa? Cara tenggat dihitung',
  due: {
    today: 'Tenggat hari ini',
    late: (days: number) => `Lewat ${days} hari kerja`,
    left: (days: number) => `${days} hari kerja lagi`,
    paused: 'Tenggat berhenti',
    none: 'Tidak ada tenggat',
  },
  pausedText: 'Menunggu kelengkapan dari pelapor. Berjalan lagi setelah laporan dilanjutkan.',
  open: 'berjalan',
  met: (date: string) => `terpenuhi ${date}`,
  start: (date: string) => `Dihitung sejak ${date}, hari pertama adalah hari kerja berikutnya.`,
  startCalendar: (date: string) => `Dihitung sejak ${date}.`,
  rule: (amount: string) => `Batas waktu ${amount}.`,
  basis: (text: string) => `Dasar: ${text}`,
  result: (date: string) => `Jatuh pada ${date}`,
  skipped: (count: number) => `${count} hari tidak dihitung`,
  nothingSkipped: 'Tidak ada hari yang dilewati.',
  reason: {
    weekend: 'akhir pekan', national: 'libur nasional', jointLeave: 'cuti bersama', local: 'libur setempat', paused: 'laporan ditunda',
  } satisfies Record<SkippedDay['reason'], string>,
  warning(warning: DeadlineWarning, date: (date: string) => string): string {
    if (warning.code === 'noCalendar') return `Hari libur tahun ${warning.year} belum diimpor, tanggal ini dapat berubah.`;
    return `${warning.name ?? 'Hari libur'} (${date(warning.date)}) masih perkiraan, tanggal ini dapat berubah.`;
  },
};
