import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/main/letter/docx-writer.ts';
import { writeHtml } from '../../../src/main/letter/html-writer.ts';
import { officeCalls } from '../../../src/shared/contract/calls/office-calls.ts';
import { composeLetter, signerOf } from '../../../src/shared/letter/compose.ts';
import { kopLook } from '../../../src/shared/letter/kop-look.ts';
import { KOP_LINES, KOP_RATIOS } from '../../../src/shared/letter/letter.ts';
import type { Arms, KopRules, Letter, LetterKind, Signer } from '../../../src/shared/letter/letter.ts';
import { armsRoom, flowOf, kopHeight } from '../../../src/shared/letter/flow.ts';
import { FORM, pageBox, paraphWidth } from '../../../src/shared/letter/geometry.ts';
import { mayorsHead } from '../../../src/shared/letter/mayor-kop.ts';
import { partsOf } from '../../../src/shared/letter/parts.ts';
import { fakeOffice } from '../../fixtures/fake-desk/fake-office.ts';
import { composeInput, director, letterOffice, waterUnit } from '../shared/letter/made-ticket.ts';
import { madeArms } from '../../letters/made-arms.ts';
import { openDocx } from './open-docx.ts';
import { sampleFields, sampleRules, sampleSheet } from './sample-letter.ts';
import { unzip } from './unzip.ts';

const sheet = (kop?: KopRules) => sampleSheet({}, { rules: kop ? { ...sampleRules, kop } : sampleRules });
const firstHeader = async (kop?: KopRules): Promise<string> =>
  [...unzip(await writeDocx(sheet(kop)))].filter(([name]) => /header\d*\.xml$/.test(name)).map(([, xml]) => xml).find((xml) => xml.includes('DINAS')) ?? '';

describe('the letterhead', () => {
  it('is as 3 to 4 with one line where the office says nothing', async () => {
    expect(kopLook({})).toMatchObject({ governmentSize: 13.5, unitSize: 18, line: 'single' });
    const xml = await firstHeader();
    expect(xml).toContain('<w:sz w:val="27"/>');
    expect(xml).toContain('<w:sz w:val="36"/>');
    expect(xml).toContain('w:val="single"');
  });

  it('has the sizes and the line that the office sets, on paper and in Word alike', async () => {
    const kop: KopRules = { unitSize: 16, ratio: '1:1', line: 'double' };
    const xml = await firstHeader(kop);
    expect(xml.match(/<w:sz w:val="32"\/>/g)?.length).toBeGreaterThanOrEqual(2);
    expect(xml).toContain('w:val="thickThinSmallGap"');
    const html = writeHtml(sheet(kop));
    expect(html).toContain('.kop .government { font-size: 16pt }');
    expect(html).toContain('.kop .rule::before');
    const bare: KopRules = { ...kop, line: 'none' };
    expect(await firstHeader(bare)).not.toContain('<w:pBdr>');
    expect(writeHtml(sheet(bare))).not.toMatch(/\.kop \.rule \{[^}]*border/);
  });

  it('never sets the government larger than the unit', () => {
    fc.assert(fc.property(fc.integer({ min: 20, max: 48 }), fc.constantFrom(...KOP_RATIOS), fc.constantFrom(...KOP_LINES), (halves, ratio, line) => {
      const look = kopLook({ kop: { unitSize: halves / 2, ratio, line } });
      expect(look.governmentSize).toBeLessThanOrEqual(look.unitSize);
      // Word counts in halves.
      expect(Number.isInteger(look.governmentSize * 2)).toBe(true);
    }));
  });
});

describe('the head of the mayor', () => {
  const signed = (over: Partial<Signer>, kind?: LetterKind) => mayorsHead({ signer: { ...sampleFields.signer, position: 'Wali Kota Singkawang', ...over }, ...(kind ? { kind } : {}) });

  it.each<[string, Partial<Signer>, LetterKind | undefined, boolean]>([
    ['signs', {}, undefined, true],
    ['signs minutes', {}, 'minutes', true],
    ['is stood in for by a penjabat', { mode: 'pj' }, undefined, true],
    ['is stood in for by a pelaksana harian', { mode: 'plh', position: 'Walikota Singkawang' }, undefined, true],
    ['has another sign a.n.', { mode: 'an', superiorPosition: 'Wali Kota Singkawang', position: 'Sekretaris Daerah' }, undefined, false],
    ['is only the superior of a u.b.', { mode: 'ub' }, undefined, false],
    ['has a deputy who signs', { position: 'Wakil Wali Kota Singkawang' }, undefined, false],
    ['is named on a slip', {}, 'receipt', false],
  ])('stands where the Wali Kota %s: %#', (_, signer, kind, isTheirs) => {
    expect(signed(signer, kind) !== null).toBe(isTheirs);
  });

  const mayors = (arms?: Arms) => sampleSheet({ signer: { ...sampleFields.signer, position: 'Wali Kota Singkawang' } }, { letterhead: signed({})!, headOf: 'mayor', ...(arms ? { arms } : {}) });

  it('is their position alone, without address or line, in Word and in print; they sign without pangkat and NIP', async () => {
    const { first, document } = openDocx(await writeDocx(mayors()));
    expect(first.match(/<w:t [^>]*>[^<]*/g)?.map((run) => run.replace(/<[^>]*>/, ''))).toEqual(['WALI KOTA SINGKAWANG']);
    expect(first).not.toMatch(/<w:pBdr>|<w:drawing>|<w:tbl>/);
    expect(document).not.toMatch(/NIP|Pembina/);
    const head = /<header.*<\/header>/.exec(writeHtml(mayors()))?.[0];
    expect(head).toBe('<header class="kop"><div class="words"><div><div class="unit">WALI KOTA SINGKAWANG</div></div></div><div class="rule none"></div></header>');
  });

  it('has the state\'s emblem in the middle above it, where the office gave it', async () => {
    const { first } = openDocx(await writeDocx(mayors(madeArms())));
    expect(first).toMatch(/<w:jc w:val="center"\/>.*<w:drawing>.*descr="Lambang negara".*WALI KOTA/s);
    expect(first).not.toContain('<w:tbl>');
    expect(writeHtml(mayors(madeArms()))).toMatch(/<div class="emblem" style="height:[\d.]+pt"><img alt="Lambang negara"[^>]*><\/div><div><div class="unit">WALI KOTA/);
    const page = pageBox('A4', sampleRules.margins);
    const height = (arms: number | null) => kopHeight(partsOf(mayors()).kop, page, arms);
    expect(height(1.2) - height(null)).toBeCloseTo(armsRoom(1.2) + FORM.afterEmblem);
  });
});

describe('paraf hierarki', () => {
  const sheetWith = (initials: readonly string[], over: Partial<Letter> = {}) => sampleSheet(over, { initials });

  it('is a row of empty boxes with whose they are, at the left of the signer, three at most', async () => {
    const names = ['Kabid TI', 'Sekretaris', 'Asisten II', 'Terlalu banyak'];
    const html = writeHtml(sheetWith(names));
    expect(/<div class="signing">.*?<div class="signature">/s.exec(html)?.[0]).toBe('<div class="signing"><div class="paraphs"><p>Paraf</p><div class="cells" style="--count:3">'
      + '<div class="paraph"><p>Kabid TI</p></div><div class="paraph"><p>Sekretaris</p></div><div class="paraph"><p>Asisten II</p></div></div></div><div class="signature">');
    const { document } = openDocx(await writeDocx(sheetWith(names)));
    const block = document.slice(document.indexOf('Paraf'));
    expect(block.slice(0, block.indexOf('KEPALA DINAS')).match(/<w:t [^>]*>[^<]+/g)?.map((run) => run.replace(/<[^>]*>/, ''))).toEqual(names.slice(0, 3));
    expect(block.match(/<w:tc>/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('is not there where nobody is named, on what is signed electronically, and on slips', () => {
    for (const sheet of [sheetWith([]), sheetWith([' ']), sheetWith(['Sekda'], { electronic: true }), sheetWith(['Sekda'], { kind: 'receipt' })]) {
      expect(writeHtml(sheet)).not.toContain('<div class="paraphs">');
    }
  });

  it('never makes the block lower than its boxes, and fits beside it on the narrowest page', () => {
    const page = pageBox('A4', { ...sampleRules.margins, left: 60, right: 60 });
    fc.assert(fc.property(fc.integer({ min: 1, max: 3 }), (count) => {
      expect(paraphWidth(page, count) * count).toBeLessThanOrEqual(page.inner * (1 - FORM.signatureShare) - FORM.paraphGapMm + 1e-9);
    }));
    const long = 'Asisten Perekonomian, Pembangunan, dan Ke'.slice(0, 40);
    const block = (initials: readonly string[]) => flowOf(partsOf(sheetWith(initials, { signer: { ...sampleFields.signer, position: 'Camat', rank: null, nip: null, name: 'Ani' } })), page).at(-1)!.lineHeight;
    expect(block([long, long, long])).toBeGreaterThan(block([]));
    expect(block(['Sekda'])).toBe(block([]));
  });
});

describe('what a unit sets for its letters', () => {
  const withUnit = (patch: Partial<typeof waterUnit>) => {
    const unit = { ...waterUnit, ...patch };
    const office = { ...letterOffice, units: letterOffice.units.map((one) => (one.id === unit.id ? unit : one)) };
    return composeLetter(composeInput({}, { office, unit, signer: signerOf(office, unit) }));
  };

  it('is the manager, in their own name, and a copy to the coordinating head, where nothing is set', () => {
    const { signer, copies } = withUnit({});
    expect(signer).toMatchObject({ mode: 'own', name: director.name });
    expect(copies).toEqual(['Kepala Dinas Komunikasi dan Informatika']);
  });

  it('is taken into every new letter: who signs, in whose name, and who gets copies', () => {
    const { signer, copies } = withUnit({
      signing: { officerId: 'kadis', mode: 'ub', superiorPosition: 'Wali Kota Singkawang', middlePosition: 'Sekretaris Daerah' }, copies: ['Inspektur Contoh', 'Arsip'],
    });
    expect(signer).toMatchObject({ mode: 'ub', superiorPosition: 'Wali Kota Singkawang', middlePosition: 'Sekretaris Daerah', name: 'Drs. Hasan Contoh, M.Si.' });
    expect(copies).toEqual(['Inspektur Contoh', 'Arsip']);
  });

  it('falls back to the manager where whoever was named has left, and to no copy where the list was emptied', () => {
    const { signer, copies } = withUnit({ signing: { officerId: 'pergi', mode: 'plt', superiorPosition: null, middlePosition: null }, copies: [] });
    expect(signer).toMatchObject({ mode: 'plt', name: director.name });
    expect(copies).toEqual([]);
  });
});

describe('an office', () => {
  const accepts = (office: unknown): boolean => officeCalls['office.save'].input.safeParse({ office }).success;
  const { kop: _kop, ...rules } = fakeOffice.letterRules;

  it('of before these rules is still taken, and one with them too', () => {
    expect(accepts({ ...fakeOffice, letterRules: rules })).toBe(true);
    const [unit] = fakeOffice.units;
    const signing = { officerId: null, mode: 'an', superiorPosition: 'WALI KOTA CONTOH', middlePosition: null };
    expect(accepts({ ...fakeOffice, letterRules: { ...rules, kop: { unitSize: 14.5, ratio: '4:5', line: 'none' } }, units: [{ ...unit, signing, copies: ['Arsip'], initials: ['Kabid', 'Sekretaris'] }, ...fakeOffice.units.slice(1)] })).toBe(true);
  });

  it('is not taken with more initials than there are places', () => {
    const [unit] = fakeOffice.units;
    expect(accepts({ ...fakeOffice, units: [{ ...unit, initials: ['A', 'B', 'C', 'D'] }, ...fakeOffice.units.slice(1)] })).toBe(false);
  });

  it('is not taken with a size that no letterhead has', () => {
    expect(accepts({ ...fakeOffice, letterRules: { ...rules, kop: { unitSize: 60, ratio: '3:4', line: 'single' } } })).toBe(false);
  });
});
