import { composeKind } from '../../src/shared/letter/compose-kinds.ts';
import { isOfficial, LETTER_KINDS, VARIANTS } from '../../src/shared/letter/letter.ts';
import type { LetterFields, LetterKind, LetterSheet, Paper, PaperKind, Variant } from '../../src/shared/letter/letter.ts';
import type { Officer } from '../../src/shared/office/office.ts';
import { mayorsHead } from '../../src/shared/letter/mayor-kop.ts';
import { letterPrintout } from '../../src/shared/letter/printout.ts';
import type { Printout } from '../../src/shared/letter/printout.ts';
import { recapPrintout } from '../../src/shared/recap/printout.ts';
import { longPoints, sampleSheet } from '../unit/letter/sample-letter.ts';
import { composeInput } from '../unit/shared/letter/made-ticket.ts';
import { madeArms } from './made-arms.ts';
import { LENGTHS, madeRecap } from './recap-cases.ts';
import type { Length } from './recap-cases.ts';
import { manyUnits, parties, wideFields, wideLetterhead, wideParties, wideUnits, widened } from './wide-words.ts';

/** So many more points fill a third page on both papers. */
const MORE_POINTS = 9;
const PAPERS_TRIED = ['A4', 'F4'] as const satisfies readonly Paper[];

/** One letter or recap of the matrix kind × paper × length. */
export interface PaperCase {
  /** Kind and, of a response, its variant. */
  readonly form: string;
  readonly kind: PaperKind;
  readonly length: Length;
  readonly paper: Paper;
  /** `memo-short-A4`. */
  readonly name: string;
  readonly printout: Printout;
  readonly isDraft: boolean;
}

/** A response that the Wali Kota signs, on their own head, with three who initial it. */
const MAYORS = ['response-mayor', 'response', 'done'] as const;

function mayorsSheet({ letter, ...form }: LetterSheet, length: Length): LetterSheet {
  const isWide = length === 'extreme';
  const signer = { mode: 'own' as const, superiorPosition: null, middlePosition: null, position: 'Wali Kota Singkawang', name: isWide ? letter.signer.name : 'Tjhai Contoh, S.E., M.H.', rank: null, nip: null };
  const signed = { ...letter, signer, electronic: false };
  const initials = isWide ? ['Asisten Perekonomian, Pembangunan dan Umum', 'Sekretarisdaerahkotasingkawang', 'Kabag'] : ['Kadis Kominfo', 'Asisten II', 'Sekda'];
  return { ...form, letter: signed, letterhead: mayorsHead(signed) ?? form.letterhead, headOf: 'mayor', initials };
}

/** Every kind of letter, responses by variant, and recaps, on A4 and F4, short, over three pages and with extreme values. */
export function paperCases(): readonly PaperCase[] {
  const forms = [...LETTER_KINDS.flatMap((kind): readonly (readonly [string, LetterKind, Variant | null])[] =>
    kind === 'response' ? VARIANTS.map((variant) => [`response-${variant}`, kind, variant] as const) : [[kind, kind, null]]), MAYORS];
  const letters = forms.flatMap(([form, kind, variant]) => lengthsAndPapers((length, paper): PaperCase => {
    const plain = sheetOf(kind, variant, length, paper);
    const sheet = form === MAYORS[0] ? mayorsSheet(plain, length) : plain;
    return { form, kind, length, paper, name: `${form}-${length}-${paper}`, printout: letterPrintout(sheet), isDraft: sheet.letter.state === 'draft' && isOfficial(kind) };
  }));
  return [...letters, ...lengthsAndPapers((length, paper) => recapCase('recap', length, paper)), recapCase('recap-public', 'threePages', 'A4'), recapCase('recap-public', 'threePages', 'F4')];
}

function lengthsAndPapers<T>(make: (length: Length, paper: Paper) => T): readonly T[] {
  return LENGTHS.flatMap((length) => PAPERS_TRIED.map((paper) => make(length, paper)));
}

function recapCase(form: 'recap' | 'recap-public', length: Length, paper: Paper): PaperCase {
  const recap = madeRecap(length, paper, form === 'recap-public');
  return { form, kind: 'recap', length, paper, name: `${form}-${length}-${paper}`, printout: recapPrintout(recap), isDraft: recap.state === 'draft' };
}

function sheetOf(kind: LetterKind, variant: Variant | null, length: Length, paper: Paper): LetterSheet {
  const input = composeInput({ title: 'Air keruh sejak tiga hari di Kel. Contoh', text: 'Air keruh dan berbau sejak tiga hari yang lalu.' }, { variant, returnReason: 'penyediaan air baku merupakan wewenang provinsi' });
  const plain = composeKind(kind, { ...input, office: { ...input.office, officers: [...input.office.officers, clerk] }, replyDueOn: '2026-12-08', legalBasis: 'Peraturan Contoh Nomor 1 Tahun 2026' });
  // The arms make the letterhead higher; on one of the papers is enough.
  const arms = paper === 'F4' ? { arms: madeArms() } : {};
  const number = '700.1.2.4/12/PERUMDA-AM/2026';
  switch (length) {
    case 'short': return sampleSheet({ ...plain, ...shortOf(kind), paper, number }, arms);
    // Not yet approved, so that the mark across the page is seen on every sheet.
    case 'threePages': return sampleSheet({ ...plain, ...longOf(kind, plain), paper, state: 'draft', number: null });
    case 'extreme': return sampleSheet({ ...plain, ...wideOf(kind, plain), paper, number }, { letterhead: wideLetterhead, ...arms });
  }
}

const clerk: Officer = { id: 'petugas', name: 'Rina Contoh, A.Md.', role: 'officer', unitId: 'diskominfo', nip: '199502142020122003', rank: null, position: '' };

function shortOf(kind: LetterKind): Partial<LetterFields> {
  return kind === 'minutes' ? { parties: parties.slice(0, 1) } : {};
}

/** Slips keep to their one page: they get as much as their fields take. */
function longOf(kind: LetterKind, plain: LetterFields): Partial<LetterFields> {
  const story = longPoints[2] ?? '';
  switch (kind) {
    case 'receipt': return { facts: [...(plain.facts ?? []), { label: 'Keterangan', value: story }], closing: `${plain.closing}\n${story.slice(0, 300)}` };
    case 'disposition': return { units: manyUnits, closing: story.slice(0, 600) };
    default: return {
      points: [...plain.points, ...longPoints.slice(0, MORE_POINTS)], copies: ['Wali Kota Singkawang (sebagai laporan)', 'Inspektur Kota Singkawang'],
      ...(kind === 'minutes' ? { parties } : {}),
    };
  }
}

function wideOf(kind: LetterKind, plain: LetterFields): Partial<LetterFields> {
  const facts = plain.facts === undefined ? {} : { facts: widened(plain.facts) };
  if (kind === 'disposition') return { ...facts, units: wideUnits, closing: (wideFields.points ?? []).slice(1, 4).join('\n') };
  if (kind === 'receipt') return { ...facts, signer: { ...plain.signer, name: wideFields.signer?.name ?? '' } };
  return {
    ...wideFields, ...facts, ...(kind === 'minutes' ? { parties: wideParties, electronic: false } : {}),
    ...(isOfficial(kind) ? { opening: `${plain.opening}\n${wideFields.subject ?? ''}` } : {}),
  };
}
