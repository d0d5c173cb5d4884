import type { HubStep } from '../../sync/hub-plan.ts';

/** What one step of setting up the hub does, for whoever reads the plan. */
export function hubStepText(step: HubStep): string {
  switch (step.kind) {
    case 'createDatabase':
      return `Buat basis data ${ownerOf(step)}${step.database}.`;
    case 'secureDatabase':
      return `Batasi basis data ${ownerOf(step)}${step.database} untuk peran ${step.security.members.roles.join(' dan ')}.`;
    case 'installRules':
      return `${step.isUpdate ? 'Perbarui' : 'Pasang'} aturan pemeriksaan pada basis data ${ownerOf(step)}${step.database}.`;
    case 'createUser':
      return `Buat pengguna ${step.user} untuk ${step.officer.name} dengan peran ${step.role}.`;
    case 'changeRole':
      return `Ubah peran pengguna ${step.user} (${step.officer.name}) menjadi ${step.role}.`;
  }
}

function ownerOf({ unit }: { readonly unit: string | null }): string {
  return unit === null ? '' : `${unit}: `;
}

/** Texts around the plan, and of the script that applies it. */
export const hubText = {
  plan: (url: string) => `Rencana untuk ${url}:`,
  nothingToDo: 'Pusat sudah siap. Tidak ada yang perlu diubah.',
  dryRun: 'Ini baru rencana: belum ada yang diubah. Jalankan lagi dengan --apply untuk melaksanakannya.',
  applied: (steps: number) => `Selesai: ${String(steps)} langkah dilaksanakan.`,
  stopped: 'Langkah yang sudah selesai tetap berlaku. Perbaiki penyebabnya, lalu jalankan lagi: yang tersisa akan dilanjutkan.',
  leftover: (users: readonly string[]) => `Petugas pengguna ini sudah tidak ada di daftar kantor, tetapi masih dapat masuk: ${users.join(', ')}.`,
  disabled: (users: readonly string[]) => `Pengguna ini dinonaktifkan dan dibiarkan nonaktif: ${users.join(', ')}.`,
  password: (user: string, officer: string, password: string) => `  ${user} (${officer}): ${password}`,
  passwordsShownOnce: 'Kata sandi pengguna baru, hanya ditampilkan sekali ini:',
  passwordsKept: (file: string) => `Kata sandi pengguna baru ada di ${file}. Bagikan kepada tiap petugas, lalu hapus berkas itu.`,
  passwordColumns: 'pengguna;petugas;kata sandi',
  passwordFile: (date: string) => `pengguna-pusat-${date}.csv`,
  isDisabled: (user: string) => `Pengguna ${user} dinonaktifkan. Mejanya tidak dapat lagi membaca atau mengirim apa pun.`,
  newPassword: (user: string, password: string) => `Kata sandi baru pengguna ${user}, hanya ditampilkan sekali ini: ${password}`,
  ask: (user: string) => `Kata sandi ${user} di server: `,
  problems: {
    rights: 'Pengguna ini bukan pengelola server. Tidak ada yang berubah. Pakai nama dan kata sandi pengelola CouchDB.',
    missing: 'Pengguna itu tidak ada di pusat. Tidak ada yang berubah. Periksa ejaan namanya.',
    busy: 'Server sedang sibuk atau sedang diubah orang lain. Jalankan lagi beberapa menit lagi.',
  },
};
