import type { Letter, LetterSheet } from './letter.ts';
import type { LocalDate } from '../ticket/event.ts';

/** What an office's own form is filled with to see how it looks: an invented letter on the office's own head. */
export function sampleSheet({ letterhead, rules, place, today }: Pick<LetterSheet, 'letterhead' | 'rules'> & { readonly place: string; readonly today: LocalDate }): LetterSheet {
  return { letterhead, rules, letter: sampleLetter(place, today, rules.defaultClassification) };
}

/** The invented letter. */
export function sampleLetter(place: string, today: LocalDate, classification: string): Letter {
  const at = `${today}T01:00:00.000Z`;
  return {
    id: 'contoh', ticketId: 'contoh', unitId: 'contoh', state: 'numbered', number: `${classification}/12/CONTOH/${today.slice(0, 4)}`, numberedAt: at,
    createdAt: at, createdBy: 'contoh', updatedAt: at,
    variant: 'done', paper: 'A4', place, date: today, classification, urgency: 'important', security: 'ordinary', attachments: '1 (satu) berkas',
    subject: 'Tanggapan atas Pengaduan Contoh', addressee: 'Yth. Saudara Pelapor Contoh', addresseePlace: place,
    opening: 'Terima kasih atas pengaduan yang Saudara sampaikan. Bersama ini kami sampaikan hal-hal sebagai berikut:',
    facts: [{ label: 'Nomor laporan', value: 'ABC-2026-00012' }, { label: 'Lokasi', value: 'Jalan Contoh Nomor 1' }],
    points: [
      'Pengaduan Saudara telah kami periksa dan kami teruskan kepada petugas untuk ditindaklanjuti.',
      'Petugas telah memeriksa lokasi dan memperbaiki kerusakan yang Saudara laporkan.',
      'Dengan tindak lanjut tersebut, pengaduan Saudara kami nyatakan selesai.',
    ],
    closing: 'Demikian kami sampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.',
    signer: {
      mode: 'own', superiorPosition: null, middlePosition: null, position: 'Kepala Dinas Contoh', name: 'Drs. Pejabat Contoh, M.Si.',
      rank: 'Pembina Utama Muda (IV/c)', nip: '197001011995011001',
    },
    copies: ['Kepala Dinas Contoh Lainnya', 'Arsip'], electronic: false,
  };
}

/** Number of the invented report that a sample letter answers. */
export const SAMPLE_TICKET = 'ABC-2026-00012';
