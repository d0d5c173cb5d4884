import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/main/letter/docx-writer.ts';
import { PAPER_SIZE, PAPERS } from '../../../src/shared/letter/letter.ts';
import type { LetterSheet } from '../../../src/shared/letter/letter.ts';
import { openDocx } from './open-docx.ts';
import type { OpenDocx } from './open-docx.ts';
import { extremeSheet, longPoints, sampleFields, sampleLetterhead, sampleRules, sampleSheet } from './sample-letter.ts';

const open = async (sheet: LetterSheet): Promise<OpenDocx> => openDocx(await writeDocx(sheet));
const twips = (mm: number): string => String(Math.round(mm * 1440 / 25.4));

describe('a letter in Word', () => {
  it.each(PAPERS)('lies on %s with the office\'s margins', async (paper) => {
    const { document } = await open(sampleSheet({ paper }));
    const { width, height } = PAPER_SIZE[paper];
    expect(document).toContain(`<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"`);
    for (const [side, mm] of [['top', 20], ['right', 20], ['bottom', 25], ['left', 30], ['header', 12], ['footer', 10]] as const) {
      expect(document).toMatch(new RegExp(`<w:pgMar[^>]* w:${side}="${twips(mm)}"`));
    }
  });

  it('has its letterhead on the first page only, and numbers on all later ones', async () => {
    const { document, first, later } = await open(sampleSheet());
    expect(document).toContain('<w:titlePg/>');
    for (const line of [sampleLetterhead.government, ...sampleLetterhead.lines, sampleLetterhead.address, sampleLetterhead.contact]) {
      expect(first).toContain(line);
      expect(later).not.toContain(line);
    }
    expect(later).toContain('PAGE');
    expect(first).not.toContain('PAGE');
  });

  it('writes government and unit as 3 to 4, the unit bold, with a line below', async () => {
    const { first } = await open(sampleSheet());
    const sizeOf = (text: string): number => Number(new RegExp(`<w:sz w:val="(\\d+)"/><w:szCs w:val="\\d+"/></w:rPr><w:t [^>]*>${text}`).exec(first)?.[1]);
    expect(sizeOf('PEMERINTAH') / sizeOf('DINAS')).toBe(3 / 4);
    expect(first).toMatch(/<w:b\/><w:bCs\/><w:sz w:val="36"\/><w:szCs w:val="36"\/><\/w:rPr><w:t [^>]*>DINAS/);
    expect(first).toContain('<w:bottom w:val="single"');
  });

  it('uses the office\'s font and size everywhere, also for the numbers of points', async () => {
    const rules = { ...sampleRules, font: 'Bookman Old Style', fontSize: 11 as const };
    const { styles, numbering } = await open(sampleSheet({}, { rules }));
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
    expect(defaults).toContain('w:ascii="Bookman Old Style"');
    expect(defaults).toContain('<w:sz w:val="22"/>');
    expect(defaults).toContain('w:val="id-ID"');
    expect(numbering).toMatch(/<w:lvlText w:val="%1\."\/>.*?w:ascii="Bookman Old Style".*?<w:sz w:val="22"\/>/);
  });

  it('sets the body at 1.15 with a first-line indent, and the head single', async () => {
    const { document } = await open(sampleSheet());
    expect(document).toMatch(/<w:spacing [^>]*w:line="276" w:lineRule="auto"\/><w:ind w:firstLine="720"\/><w:jc w:val="both"\/>/);
    expect(document).toMatch(/<w:spacing [^>]*w:line="240" w:lineRule="auto"\/><w:jc w:val="right"\/>/);
  });

  it.each([['short', sampleSheet()], ['long', sampleSheet({ points: longPoints })], ['extreme', extremeSheet]])(
    'names the rule of every line height, and leaves no template field (%s)', async (_, sheet) => {
      const { all } = await open(sheet);
      expect(all.match(/<w:spacing [^>]*w:line="[^>]*>/g)?.filter((spacing) => !spacing.includes('w:lineRule='))).toEqual([]);
      expect(all).not.toContain('{{');
    });

  it('keeps the signature block in one piece, with the text before it', async () => {
    const { document } = await open(sampleSheet());
    const table = document.lastIndexOf('<w:tbl>');
    expect(document.slice(table)).toContain('<w:cantSplit/>');
    const before = document.slice(document.lastIndexOf('<w:p>', table), table);
    expect(before).toContain('<w:keepNext/>');
    expect(before).toContain('Demikian kami sampaikan');
    expect(document.slice(document.lastIndexOf('</w:tbl>'))).toContain('<w:p>');
  });

  it('holds numbers and dates together', async () => {
    const { document } = await open(sampleSheet({ opening: 'Laporan SKW-2026-000427 tanggal 12 November 2026.' }));
    expect(document).toMatch(/SKW<\/w:t><w:noBreakHyphen\/><w:t[^>]*>2026<\/w:t><w:noBreakHyphen\/>/);
    expect(document).toContain('12\u00a0November\u00a02026');
    expect(document).not.toContain('\u2011');
  });

  it('is marked as a draft until it has a number', async () => {
    const draft = await open(sampleSheet({ state: 'draft', number: null }));
    expect(draft.first).toContain('string="KONSEP"');
    expect(draft.later).toContain('string="KONSEP"');
    expect((await open(sampleSheet())).all).not.toContain('KONSEP');
  });

  it('leaves room for a QR, and a sentence in the footer, only where it is signed electronically', async () => {
    const electronic = await open(sampleSheet({ electronic: true }));
    expect(electronic.document).toContain(`w:line="${String(Math.round(28 * 1440 / 25.4))}" w:lineRule="atLeast"`);
    expect(electronic.footers).toHaveLength(2);
    for (const footer of electronic.footers) expect(footer).toContain(sampleRules.electronicFooter);
    expect((await open(sampleSheet())).footers).toEqual([]);
  });

  it('shows the arms at the left where the office gave a picture, and nothing in their place where not', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==', 'base64');
    const withArms = await open(sampleSheet({}, { arms: { type: 'png', bytes: png, ratio: 1.2 } }));
    expect(withArms.first).toContain('<w:drawing>');
    expect(withArms.first).toContain('DINAS KOMUNIKASI DAN INFORMATIKA');
    expect((await open(sampleSheet())).first).not.toContain('<w:drawing>');
  });

  it('writes what a citizen typed as text', async () => {
    const { document } = await open(sampleSheet({ points: ['<w:p/> & "kutipan" \u0007'] }));
    expect(document).toContain('&lt;w:p/&gt; &amp; ');
  });

  it('names neither the officer nor the reporter in its properties', async () => {
    const { all } = await open(sampleSheet());
    expect(/<cp:coreProperties.*?<\/cp:coreProperties>/s.exec(all)?.[0]).not.toMatch(new RegExp(`petugas|${sampleFields.signer.name}`));
  });
});
