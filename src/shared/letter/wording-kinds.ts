/** What an officer must still write in letters other than responses; the check finds it by its brackets. */
export const KIND_PLACEHOLDERS = {
  dueOn: '[tentukan tanggalnya]',
  missing: '[Sebutkan keterangan yang diperlukan.]',
  reason: '[Jelaskan alasan perpanjangan.]',
  progress: '[Uraikan yang sudah dikerjakan beserta tanggalnya.]',
  institution: '[Pimpinan instansi yang berwenang]',
  findings: '[Uraikan hasil pemeriksaan atau kesepakatan.]',
  secondName: '[nama pihak kedua]',
  secondPosition: '[jabatan pihak kedua]',
} as const;

/** Fixed words on paper of forms and tables. */
export const FORM_WORDS = {
  memo: 'NOTA DINAS', receipt: 'TANDA TERIMA LAPORAN', disposition: 'LEMBAR DISPOSISI', minutes: 'BERITA ACARA',
  number: 'Nomor', to: 'Yth.', from: 'Dari', copies: 'Tembusan', copiesBelow: 'daftar di bawah', date: 'Tanggal',
  forwardedTo: 'Diteruskan kepada', instructions: 'Dengan hormat harap', note: 'Catatan', initials: 'Paraf dan tanggal',
  first: 'PIHAK KESATU', second: 'PIHAK KEDUA', witness: 'SAKSI', witnesses: 'Saksi-saksi:', name: 'Nama', position: 'Jabatan', nip: 'NIP',
  calledFirst: 'selanjutnya disebut PIHAK KESATU;', calledSecond: 'selanjutnya disebut PIHAK KEDUA.',
  noNumber: '(diisi saat diberi nomor)', hidden: 'Identitas pelapor tidak disertakan', officer: 'Petugas penerima', noFiles: 'tidak ada',
  files: (count: number): string => `${String(count)} berkas`,
  instructionsList: ['Tindak lanjuti', 'Periksa ke lapangan', 'Siapkan jawaban', 'Koordinasikan', 'Beri saran', 'Untuk diketahui', 'Bicarakan dengan saya', 'Simpan'],
} as const;

/** Labels of facts about a report. */
export const FACT_WORDS = {
  number: 'Nomor laporan', received: 'Diterima tanggal', channel: 'Melalui', category: 'Kategori', topic: 'Pokok laporan', story: 'Uraian',
  place: 'Lokasi', reporter: 'Pelapor', attachments: 'Lampiran', officer: 'Diterima oleh', expected: 'Perkiraan jawaban',
  agenda: 'Nomor agenda', letterFrom: 'Laporan dari', date: 'Tanggal laporan', nature: 'Sifat', subject: 'Hal', due: 'Batas waktu',
} as const;

/** Sentences of letters other than responses; dates are written out. */
export const KIND_SENTENCES = {
  forwardOpening: (kind: string): string =>
    `Bersama ini kami teruskan ${kind} masyarakat yang kami terima, dengan data sebagai berikut:`,
  followUpBy: (dueOn: string, basis: string | null): string =>
    `Mohon laporan tersebut ditindaklanjuti paling lambat tanggal ${dueOn}${basis === null ? '' : `, sesuai dengan ${basis}`}.`,
  reportBack: (unit: string): string => `Hasil tindak lanjut beserta bukti pendukungnya mohon disampaikan kepada ${unit}.`,
  keepSecret: 'Identitas pelapor dirahasiakan. Mohon tidak mencari atau menyebarluaskan identitas pelapor.',
  handOver: (office: string): string =>
    `Setelah kami pelajari, hal yang dilaporkan bukan merupakan kewenangan ${office}, melainkan kewenangan instansi yang Saudara pimpin.`,
  forwardClosing: 'Demikian disampaikan. Atas perhatian dan kerja samanya, kami ucapkan terima kasih.',

  clarificationOpening: (kind: string, number: string, date: string, title: string | null): string =>
    `Sehubungan dengan ${kind} yang Saudara sampaikan pada tanggal ${date} dengan nomor ${number}`
    + `${title === null ? '' : ` mengenai “${title}”`}, kami memerlukan keterangan tambahan dari Saudara agar dapat menindaklanjutinya, yaitu:`,
  clarificationUntil: (dueOn: string, number: string): string =>
    `Keterangan tersebut mohon Saudara sampaikan paling lambat tanggal ${dueOn} dengan menyebutkan nomor ${number}.`,
  clarificationElse: (kind: string): string =>
    `Apabila sampai dengan tanggal tersebut keterangan belum kami terima, penanganan ${kind} Saudara kami hentikan. `
    + 'Saudara tetap dapat menyampaikan laporan baru yang lebih lengkap.',

  extensionOpening: (kind: string, number: string, date: string, title: string | null): string =>
    `Sehubungan dengan ${kind} yang Saudara sampaikan pada tanggal ${date} dengan nomor ${number}`
    + `${title === null ? '' : ` mengenai “${title}”`}, dengan ini kami beritahukan bahwa penyelesaiannya memerlukan tambahan waktu, dengan penjelasan sebagai berikut:`,
  extensionUntil: (before: string | null, dueOn: string): string =>
    `${before === null ? 'Penanganannya' : `Jawaban yang semula kami rencanakan paling lambat tanggal ${before}`} kami upayakan selesai paling lambat tanggal ${dueOn}.`,
  extensionClosing: 'Kami mohon maaf atas keterlambatan ini dan mohon kesabaran Saudara.\nDemikian kami beritahukan. Atas pengertian Saudara, kami ucapkan terima kasih.',

  receiptClosing: (number: string): string =>
    `Simpan tanda terima ini. Perkembangan laporan dapat Saudara tanyakan kepada kami dengan menyebutkan nomor ${number}.`,

  minutesOpening: (words: string, place: string): string =>
    `Pada hari ini ${words}, bertempat di ${place}, kami yang bertanda tangan di bawah ini:`,
  minutesWork: (kind: string, number: string, title: string | null): string =>
    `PIHAK KESATU dan PIHAK KEDUA telah melakukan pemeriksaan atas ${kind} nomor ${number}${title === null ? '' : ` mengenai “${title}”`} dengan hasil sebagai berikut:`,
  minutesClosing: 'Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
} as const;
