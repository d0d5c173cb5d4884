/** Where pages are, as hash locations. */
export const paths = {
  inbox: '/',
  ticket: (id: string) => `/laporan/${id}`,
  intake: '/catat',
  letters: '/surat',
  manyLetters: '/surat-massal',
  letter: (ticketId: string, letterId: string) => `/surat/${ticketId}/${letterId}`,
  performance: '/kinerja',
  recap: '/kinerja/rekap',
  import: '/impor',
  sync: '/sinkronisasi',
  office: '/pengaturan',
  backup: '/pengaturan/cadangan',
  health: '/pengaturan/keadaan',
  hub: '/pengaturan/pusat-data',
} as const;
