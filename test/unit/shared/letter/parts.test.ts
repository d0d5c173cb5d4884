import { describe, expect, it } from 'vitest';
import type { Signer } from '../../../../src/shared/letter/letter.ts';
import { partsOf } from '../../../../src/shared/letter/parts.ts';
import type { BodyPart, SignaturePart } from '../../../../src/shared/letter/body-part.ts';
import { sampleFields, sampleRules, sampleSheet } from '../../letter/sample-letter.ts';

function bodyOf(sheet: ReturnType<typeof sampleSheet>): readonly BodyPart[] {
  return partsOf(sheet).body;
}

function positions(over: Partial<Signer>): readonly SignaturePart['positions'][number][] {
  const part = bodyOf(sampleSheet({ signer: { ...sampleFields.signer, ...over } })).find(({ kind }) => kind === 'signature');
  return part?.kind === 'signature' ? part.positions : [];
}

const words = (lines: readonly SignaturePart['positions'][number][]): string[] => lines.map(({ prefix, text }) => (prefix === null ? text : `${prefix} ${text}`));

describe('the parts of a letter', () => {
  it('stand in the order of an official letter', () => {
    expect(bodyOf(sampleSheet({ copies: ['Wali Kota'] })).map(({ kind }) => kind)).toEqual([
      'dateline', 'head', 'addressee', 'paragraph', 'point', 'point', 'point', 'paragraph', 'signature', 'copies',
    ]);
  });

  it('have a number only after approval, and the mark of a draft until then', () => {
    const draft = partsOf(sampleSheet({ state: 'draft', number: null }));
    const numbered = partsOf(sampleSheet());
    const number = (parts: typeof draft): string | undefined => parts.body.flatMap((part) => (part.kind === 'head' ? part.rows : []))[0]?.value;
    expect([number(draft), draft.mark]).toEqual(['(diisi saat disetujui)', 'KONSEP']);
    expect([number(numbered), numbered.mark]).toEqual(['700.1.2.4/12/DISKOMINFO/2026', null]);
  });

  it.each([
    ['ordinary', 'ordinary', 'Biasa'], ['urgent', 'ordinary', 'Segera'], ['ordinary', 'secret', 'Rahasia'], ['veryUrgent', 'restricted', 'Sangat Segera/Terbatas'],
  ] as const)('name urgency %s and security %s as %s', (urgency, security, nature) => {
    const head = bodyOf(sampleSheet({ urgency, security })).find(({ kind }) => kind === 'head');
    expect(head?.kind === 'head' && head.rows[1]?.value).toBe(nature);
  });

  it('go on unnumbered where a point has several lines', () => {
    const points = bodyOf(sampleSheet({ points: ['Satu.\n\nLanjutan.', 'Dua.'] })).filter((part) => part.kind === 'point');
    expect(points.map(({ number, text }) => [number, text])).toEqual([[1, 'Satu.'], [null, 'Lanjutan.'], [2, 'Dua.']]);
  });

  it('leave room for a QR and a sentence below only where it is signed electronically', () => {
    const electronic = partsOf(sampleSheet({ electronic: true }));
    expect(electronic.footer).toBe(sampleRules.electronicFooter);
    expect(electronic.body.find((part) => part.kind === 'signature')).toMatchObject({ room: 'qr' });
    expect(partsOf(sampleSheet()).footer).toBeNull();
    expect(bodyOf(sampleSheet()).find((part) => part.kind === 'signature')).toMatchObject({ room: 'ink' });
  });

  it('drop what no file may hold from pasted text', () => {
    const opening = bodyOf(sampleSheet({ opening: 'Awal\u0000\u0008 \ud800akhir\u202e.' })).find((part) => part.kind === 'paragraph');
    expect(opening).toMatchObject({ text: 'Awal akhir.' });
  });
});

describe('the lines above the signer\'s name', () => {
  it.each<[string, Partial<Signer>, string[]]>([
    ['own', { mode: 'own' }, ['KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,']],
    ['a.n.', { mode: 'an', superiorPosition: 'Wali Kota Singkawang' }, ['a.n. WALI KOTA SINGKAWANG', 'KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,']],
    ['u.b.', { mode: 'ub', superiorPosition: 'Wali Kota', middlePosition: 'Sekretaris Daerah', position: 'Asisten Administrasi Umum,' },
      ['a.n. WALI KOTA', 'SEKRETARIS DAERAH,', 'u.b.', 'ASISTEN ADMINISTRASI UMUM,']],
    ['Plt.', { mode: 'plt' }, ['Plt. KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,']],
    ['Plh.', { mode: 'plh' }, ['Plh. KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,']],
    ['Pj.', { mode: 'pj', position: 'Wali Kota Singkawang' }, ['Pj. WALI KOTA SINGKAWANG,']],
    ['nobody yet', { position: '' }, []],
  ])('%s', (_, signer, lines) => {
    expect(words(positions(signer))).toEqual(lines);
  });

  it('are followed by rank and NIP where there are any', () => {
    const details = (over: Partial<Signer>): unknown =>
      bodyOf(sampleSheet({ signer: { ...sampleFields.signer, ...over } })).flatMap((part) => (part.kind === 'signature' ? part.details : []));
    expect(details({})).toEqual(['Pembina Utama Muda (IV/c)', 'NIP\u00a019700303\u00a0199503\u00a01\u00a0003']);
    expect(details({ rank: null, nip: null })).toEqual([]);
  });
});
