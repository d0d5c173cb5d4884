/** Where pages are, as hash locations. */
export const paths = {
  inbox: '/',
  ticket: (id: string) => `/laporan/${id}`,
  intake: '/catat',
  letters: '/surat',
  manyLetters: '/surat-massal',
  letter: (ticketId: string, letterId: string) => `/surat/${ticketId}/${letterId}`,
  conflicts: '/perlu-diputuskan',
  conflictsOf: (ticketId: string) => `/perlu-diputuskan/${ticketId}`,
  performance: '/kinerja',
  recap: '/kinerja/rekap',
  import: '/impor',
  sync: '/sinkronisasi',
  office: '/pengaturan',
  backup: '/pengaturan/cadangan',
  health: '/pengaturan/keadaan',
  hub: '/pengaturan/pusat-data',
} as const;
