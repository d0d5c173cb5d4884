import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/main/letter/docx-writer.ts';
import { writeHtml } from '../../../src/main/letter/html-writer.ts';
import { officeCalls } from '../../../src/shared/contract/calls/office-calls.ts';
import { composeLetter, signerOf } from '../../../src/shared/letter/compose.ts';
import { kopLook } from '../../../src/shared/letter/kop-look.ts';
import { KOP_LINES, KOP_RATIOS } from '../../../src/shared/letter/letter.ts';
import type { KopRules } from '../../../src/shared/letter/letter.ts';
import { fakeOffice } from '../../fixtures/fake-desk/fake-office.ts';
import { composeInput, director, letterOffice, waterUnit } from '../shared/letter/made-ticket.ts';
import { sampleRules, sampleSheet } from './sample-letter.ts';
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
    expect(accepts({ ...fakeOffice, letterRules: { ...rules, kop: { unitSize: 14.5, ratio: '4:5', line: 'none' } }, units: [{ ...unit, signing, copies: ['Arsip'] }, ...fakeOffice.units.slice(1)] })).toBe(true);
  });

  it('is not taken with a size that no letterhead has', () => {
    expect(accepts({ ...fakeOffice, letterRules: { ...rules, kop: { unitSize: 60, ratio: '3:4', line: 'single' } } })).toBe(false);
  });
});
