import type { Classification, MissingDetail } from '../ticket/event.ts';
import type { Security, Urgency, Variant } from './letter.ts';

/** How the letter calls what the citizen sent. */
const KINDS: Readonly<Record<Classification, string>> = {
  information: 'permintaan informasi', aspiration: 'aspirasi', complaint: 'pengaduan', misconduct: 'pengaduan',
};

/** The word for a report of this classification, in the middle of a sentence. */
export function kindOf(classification: Classification | null): string {
  return classification ? KINDS[classification] : 'laporan';
}

const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  ordinary: 'Biasa', important: 'Penting', urgent: 'Segera', veryUrgent: 'Sangat Segera',
};
const SECURITY_WORDS: Readonly<Record<Security, string>> = {
  ordinary: 'Biasa', restricted: 'Terbatas', secret: 'Rahasia', topSecret: 'Sangat Rahasia',
};

/** The line "Sifat": the security where there is one, and the urgency where it says more than "Biasa". */
export function natureLine(urgency: Urgency, security: Security): string {
  const words = [
    ...(urgency === 'ordinary' ? [] : [URGENCY_WORDS[urgency]]),
    ...(security === 'ordinary' ? [] : [SECURITY_WORDS[security]]),
  ];
  return words.length === 0 ? URGENCY_WORDS.ordinary : words.join('/');
}

const MISSING: Readonly<Record<MissingDetail, string>> = {
  what: 'uraian kejadian', who: 'pihak yang terlibat', when: 'waktu kejadian', where: 'lokasi kejadian',
  why: 'sebab kejadian', how: 'kronologi kejadian', evidence: 'bukti pendukung', identity: 'identitas dan kontak Saudara',
};

/** What is missing, each in words. */
export function missingList(missing: readonly MissingDetail[]): readonly string[] {
  return missing.map((detail) => MISSING[detail]);
}

/** "waktu kejadian, lokasi kejadian, dan bukti pendukung". */
export function missingWords(missing: readonly MissingDetail[]): string {
  return enumerate(missingList(missing));
}

/** Words in a row as Indonesian writes them: "a", "a dan b", "a, b, dan c". */
function enumerate(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')}${words.length > 2 ? ',' : ''} dan ${words.at(-1) ?? ''}`;
}

/** What an officer must still write; the check finds it by its brackets. */
export const PLACEHOLDERS = {
  result: '[Uraikan hasil tindak lanjut beserta tanggalnya.]',
  examination: '[Uraikan pemeriksaan yang dilakukan beserta tanggalnya.]',
  competent: '[Sebutkan instansi yang berwenang.]',
} as const;

/** Heading words of the letter. */
export const HEAD_WORDS = {
  number: 'Nomor', nature: 'Sifat', attachments: 'Lampiran', subject: 'Hal', noNumber: '(diisi saat disetujui)',
  copies: 'Tembusan:', draft: 'KONSEP', void: 'BATAL', nip: 'NIP', paraph: 'Paraf', sample: 'CONTOH',
} as const;

/** What stands in a sample where the office has nobody yet. */
export const SAMPLE_WORDS = { name: '(nama pejabat)', position: '(jabatan)' } as const;

interface Facts {
  /** What the citizen sent: "pengaduan", "aspirasi" … */
  readonly kind: string;
  /** How the citizen quotes the report. */
  readonly number: string;
}

/** Sentences of a surat tanggapan; dates are written out. */
export const SENTENCES = {
  opening: ({ kind, number }: Facts, channel: string | null, date: string, title: string | null): string =>
    `Terima kasih atas ${kind} yang Saudara sampaikan${channel === null ? '' : ` melalui ${channel}`} pada tanggal ${date} `
    + `dengan nomor ${number}${title === null ? '' : ` mengenai “${title}”`}. `
    + `Menindaklanjuti ${kind} tersebut, bersama ini kami sampaikan hal-hal sebagai berikut:`,

  received: (kind: string, date: string): string => `${capital(kind)} Saudara telah kami terima pada tanggal ${date}.`,
  verified: (kind: string, date: string): string =>
    `${capital(kind)} Saudara telah kami terima dan kami verifikasi pada tanggal ${date}.`,
  disposed: (kind: string, verifiedOn: string | null, disposedOn: string): string => {
    const verified = verifiedOn === null ? 'diterima' : `diverifikasi pada tanggal ${verifiedOn}`;
    const when = verifiedOn === disposedOn ? 'pada hari yang sama' : `pada tanggal ${disposedOn}`;
    return `${capital(kind)} Saudara telah ${verified} dan diteruskan kepada kami ${when} untuk ditindaklanjuti.`;
  },

  firstFollowUp: (kind: string, date: string, text: string): string =>
    `Pada tanggal ${date} kami menindaklanjuti ${kind} Saudara dengan hasil sebagai berikut: ${text}`,
  laterFollowUp: (date: string, text: string): string =>
    `Selanjutnya, pada tanggal ${date} kami sampaikan perkembangan sebagai berikut: ${text}`,
  bareFollowUp: (kind: string, date: string): string => `Pada tanggal ${date} ${kind} Saudara telah kami tindak lanjuti.`,
  replied: (date: string): string =>
    `Keterangan tambahan dari Saudara tanggal ${date} telah kami terima.`,

  finished: (kind: string, date: string | null): string =>
    `Dengan tindak lanjut tersebut, ${kind} Saudara kami nyatakan selesai${date === null ? '' : ` pada tanggal ${date}`}.`,
  comeBack: (number: string, unit: string): string =>
    'Apabila hal ini masih berlanjut atau timbul kembali, mohon Saudara sampaikan melalui SP4N-LAPOR! atau kepada '
    + `${unit} dengan menyebutkan nomor ${number}.`,

  underWay: (kind: string, dueOn: string | null): string =>
    `Saat ini ${kind} Saudara masih kami tangani. Hasilnya akan kami sampaikan kepada Saudara `
    + (dueOn === null ? 'segera setelah penanganannya selesai.' : `paling lambat tanggal ${dueOn}.`),
  needed: (missing: string, number: string): string =>
    `Untuk melanjutkan penanganan, kami memerlukan keterangan tambahan dari Saudara, yaitu ${missing}. `
    + `Mohon kiranya keterangan tersebut Saudara sampaikan dengan menyebutkan nomor ${number}. `
    + 'Setelah itu penanganan segera kami lanjutkan.',

  notOurs: (office: string, reason: string): string =>
    `Setelah kami pelajari, hal yang Saudara sampaikan bukan merupakan kewenangan ${office}, `
    + `dengan penjelasan sebagai berikut: ${reason}`,
  returned: (kind: string, number: string): string =>
    `${capital(kind)} Saudara telah kami kembalikan kepada Admin Nasional SP4N-LAPOR! untuk diteruskan kepada instansi yang `
    + `berwenang, sehingga Saudara tidak perlu melapor ulang. Perkembangannya dapat Saudara ikuti di lapor.go.id dengan nomor ${number}.`,
  goElsewhere: (kind: string): string =>
    `Saudara dapat menyampaikan ${kind} tersebut kepada instansi yang berwenang atau melalui SP4N-LAPOR! di lapor.go.id. `
    + 'Apabila Saudara memerlukan bantuan, kami siap mengarahkannya.',

  unproven: 'Berdasarkan hasil pemeriksaan tersebut, hal yang Saudara sampaikan belum dapat dibuktikan karena belum '
    + 'didukung bukti yang memadai.',
  bringEvidence: (number: string): string =>
    'Apabila Saudara memiliki bukti atau keterangan lain, mohon kiranya dapat disampaikan kepada kami dengan menyebutkan '
    + `nomor ${number}, dan kami akan memeriksanya kembali.`,
} as const;

const COURTESIES: Readonly<Record<Variant, string | null>> = {
  done: null,
  inProgress: 'Kami mohon kesabaran Saudara selama penanganan berlangsung.',
  notOurs: null,
  unproven: 'Kami menghargai kepedulian Saudara dalam menyampaikan hal tersebut.',
};

/** What decides how a letter closes. */
export interface ClosingFacts {
  readonly isComplaint: boolean;
  readonly isAnonymous: boolean;
  /** The report waits for what its citizen is asked for, so nobody is to be patient with us. */
  readonly isWaiting: boolean;
  readonly area: string;
}

/** The penutup: what is owed to this citizen, then, as a paragraph of its own, the thanks. */
export function closingWords(variant: Variant, facts: ClosingFacts): string {
  const isSorry = facts.isComplaint && !facts.isWaiting && (variant === 'done' || variant === 'inProgress');
  const courtesies = [
    isSorry ? 'Kami mohon maaf atas ketidaknyamanan yang Saudara alami.' : null,
    facts.isWaiting ? null : COURTESIES[variant],
    facts.isAnonymous ? 'Identitas Saudara sebagai pelapor tetap kami rahasiakan.' : null,
  ].filter((sentence) => sentence !== null);
  const thanks = 'Demikian kami sampaikan. Atas perhatian dan peran serta Saudara dalam peningkatan pelayanan publik di '
    + `${facts.area}, kami ucapkan terima kasih.`;
  return courtesies.length === 0 ? thanks : `${courtesies.join(' ')}\n${thanks}`;
}

/** The text with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('id') + text.slice(1);
}
