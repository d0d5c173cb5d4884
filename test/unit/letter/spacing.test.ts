import { describe, expect, it } from 'vitest';
import { docxOf, writeDocx } from '../../../src/main/letter/docx-writer.ts';
import { htmlOf, writeHtml, writeHtmlOfMany } from '../../../src/main/letter/html-writer.ts';
import { flowOf } from '../../../src/shared/letter/flow.ts';
import { FIRST_SPACING, lineHeight, pageBox, spacingOf } from '../../../src/shared/letter/geometry.ts';
import type { LetterSheet, SpacingRules } from '../../../src/shared/letter/letter.ts';
import { partsOf } from '../../../src/shared/letter/parts.ts';
import { letterPrintout } from '../../../src/shared/letter/printout.ts';
import { spacingCases } from '../../letters/spacing-cases.ts';
import { openDocx } from './open-docx.ts';
import { longPoints, sampleRules, sampleSheet } from './sample-letter.ts';
import { linesOfDocx, textOfHtml } from './text-of.ts';

const wide: SpacingRules = { head: 1.5, body: 2, firstLineMm: 5 };
const spaced = (spacing?: SpacingRules): LetterSheet => sampleSheet({ points: longPoints }, { rules: { ...sampleRules, ...(spacing ? { spacing } : {}) } });
const heights = (sheet: LetterSheet) => flowOf(partsOf(sheet), pageBox('A4', sampleRules.margins));
const pagesOf = (sheet: LetterSheet): number => writeHtml(sheet).match(/<section/g)?.length ?? 0;

describe('the spacing of a letter', () => {
  it('is single at the head and 1.15 in the text where the office says nothing', () => {
    expect(spacingOf(sampleRules)).toEqual({ head: 1, body: 1.15, firstLineMm: 12.7 });
    expect(heights(spaced())).toEqual(heights(spaced(FIRST_SPACING)));
    expect(writeHtml(spaced())).toBe(writeHtml(spaced(FIRST_SPACING)));
  });

  it('counts lines in the twentieths of a point of word processors', () => {
    expect([1, 1.15, 1.5, 2].map((lines) => lineHeight(12, lines))).toEqual([13.8, 15.85, 20.7, 27.6]);
    expect(lineHeight(11, 1.15)).toBe(14.5);
  });

  it('sets head and text apart in the flow, and leaves tables as they are', () => {
    const [plain, wider] = [heights(spaced()), heights(spaced(wide))];
    expect([plain[0]?.lineHeight, wider[0]?.lineHeight]).toEqual([13.8, 20.7]);
    const { body } = partsOf(spaced());
    const at = body.findIndex(({ kind }) => kind === 'paragraph');
    expect([plain[at]?.lineHeight, wider[at]?.lineHeight]).toEqual([15.85, 27.6]);
    expect(pagesOf(spaced(wide))).toBeGreaterThan(pagesOf(spaced()));
    expect(pagesOf(spaced({ head: 1, body: 1, firstLineMm: 0 }))).toBeLessThanOrEqual(pagesOf(spaced()));
  });

  it('is the same in Word and in print', async () => {
    const { document, all } = openDocx(await writeDocx(spaced(wide)));
    expect(document.match(/w:line="480" w:lineRule="auto"/g)?.length).toBeGreaterThan(10);
    expect(document).toContain('w:line="360" w:lineRule="auto"');
    expect(document).not.toContain('w:line="276"');
    expect(document).toContain(`w:firstLine="${String(Math.round(5 * 1440 / 25.4))}"`);
    expect(all.match(/<w:spacing [^>]*w:line="[^>]*>/g)?.filter((spacing) => !spacing.includes('w:lineRule='))).toEqual([]);
    const html = writeHtml(spaced(wide));
    expect(html).toContain('line-height: 27.6pt');
    expect(html).toContain('text-indent: 5mm');
  });

  it.each(spacingCases().map((one) => [one.name, one] as const))('leaves the words of %s alone', async (_, { printout }) => {
    expect(textOfHtml(htmlOf(printout))).toBe((await linesOfDocx(await docxOf(printout))).join(' '));
  });

  it('belongs to a numbered letter: another spacing is another form, and not printed in one job with it', () => {
    expect(writeHtmlOfMany([letterPrintout(spaced()), letterPrintout(spaced(wide))], 'Surat')).toBeNull();
    expect(writeHtmlOfMany([letterPrintout(spaced(wide)), letterPrintout(sampleSheet({}, { rules: { ...sampleRules, spacing: wide } }))], 'Surat')).not.toBeNull();
  });
});
