import { kopLook } from '../../../../src/shared/letter/kop-look.ts';
import { signaturePart } from '../../../../src/shared/letter/signature-part.ts';
import { periodAt } from '../../../../src/shared/performance/period.ts';
import type { RecapLetter } from '../../../../src/shared/recap/recap-letter.ts';
import { office } from '../made-office.ts';

const signer = { mode: 'own' as const, superiorPosition: null, middlePosition: null, position: 'Kepala Dinas Contoh', name: 'Rina Contoh', rank: null, nip: '197001011995032001' };

/** A made-up recap as it was proposed. */
export function madeRecap(change: Partial<RecapLetter> = {}): RecapLetter {
  return {
    id: '01J00000000000000000000001', unitId: 'diskominfo', period: periodAt('month', '2026-11-24'), isPublic: false, date: '2026-11-24', classification: '700.1.2.4',
    security: 'ordinary', signer, electronic: false, subject: 'Rekap pengaduan November 2026', texts: { opening: null, suggestions: null, note: '', corrections: [] }, paper: 'A4', rules: office.letterRules, pictures: [], createdAt: '2026-11-24T02:00:00.000Z', createdBy: 'o-coordinator',
    sheet: {
      kop: { picture: 'beside', look: kopLook(office.letterRules), government: 'PEMERINTAH KOTA SINGKAWANG', unitLines: ['DINAS CONTOH'], small: [] }, title: ['REKAP', 'NOVEMBER 2026'],
      parts: [
        { kind: 'heading', text: 'I. Pendahuluan' }, { kind: 'paragraph', text: 'Pembukaan.' }, { kind: 'list', items: ['Satu.'] },
        { kind: 'table', table: { caption: 'Tabel 1', head: ['Nama', 'Jumlah'], widths: [50, 50], rows: [['Satu', '1']], total: ['Jumlah', '1'], words: [0] } },
      ],
      dateline: 'Singkawang, 24 November 2026', signature: signaturePart(signer, false),
    },
    steps: [], copiesMade: [], finals: [], ...change,
  };
}
