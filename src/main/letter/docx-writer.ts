import type * as Docx from 'docx';
import { FORM, pageBox } from '../../shared/letter/geometry.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import type { LetterRules, LetterSheet } from '../../shared/letter/letter.ts';
import { letterPrintout } from '../../shared/letter/printout.ts';
import type { Printout } from '../../shared/letter/printout.ts';
import { body, POINTS } from './docx-body.ts';
import { kop } from './docx-kop.ts';
import { runs, sized, spacing, twipsOfMm } from './docx-text.ts';
import type { DocxLibrary } from './docx-text.ts';

/** The letter as a Word document. */
export function writeDocx(sheet: LetterSheet): Promise<Uint8Array> {
  return docxOf(letterPrintout(sheet));
}

/** Whatever is printed as a Word document. The library is loaded on first use, so that the desk starts without it. */
export async function docxOf({ parts, paper, rules, arms, title, creator }: Printout): Promise<Uint8Array> {
  const [docx, { TextWatermark }] = await Promise.all([import('docx'), import('docx/watermarks')]);
  const page = pageBox(paper, rules.margins);
  // A run belongs to one header, so each gets its own.
  const mark = (): Docx.Run | null => parts.mark === null
    ? null
    : new TextWatermark({ text: parts.mark, font: rules.font, bold: true, color: 'C0C0C0', opacity: 0.4, width: 400 });
  const document = new docx.Document({
    title, creator, lastModifiedBy: creator,
    styles: { default: { document: {
      run: { font: rules.font, size: parts.fontSize * 2, language: { value: 'id-ID' } },
      paragraph: { spacing: spacing(docx, 1) },
    } } },
    numbering: { config: [{ reference: POINTS, levels: [pointLevel(docx, rules)] }] },
    sections: [{
      properties: { titlePage: true, page: pageProperties(page) },
      headers: {
        first: new docx.Header({ children: kop(docx, parts.kop, arms, page, mark()) }),
        default: new docx.Header({ children: [pageNumber(docx, mark())] }),
      },
      footers: footers(docx, parts.footer),
      children: body(docx, parts, page),
    }],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

function pageProperties(page: PageBox): NonNullable<Docx.ISectionPropertiesOptions['page']> {
  return {
    size: { width: twipsOfMm(page.width), height: twipsOfMm(page.height) },
    margin: {
      top: twipsOfMm(page.top), bottom: twipsOfMm(page.bottom), left: twipsOfMm(page.left), right: twipsOfMm(page.right),
      header: twipsOfMm(page.headerTop), footer: twipsOfMm(page.footerBottom), gutter: 0,
    },
  };
}

function pointLevel(docx: DocxLibrary, rules: LetterRules): Docx.ILevelsOptions {
  const indent = twipsOfMm(FORM.pointIndentMm);
  return {
    level: 0,
    format: docx.LevelFormat.DECIMAL,
    text: '%1.',
    alignment: docx.AlignmentType.LEFT,
    style: {
      paragraph: { indent: { left: indent, hanging: indent } },
      // The list's own numbers do not take the paragraph's font.
      run: { font: rules.font, size: rules.fontSize * 2 },
    },
  };
}

function pageNumber(docx: DocxLibrary, mark: Docx.Run | null): Docx.Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    spacing: spacing(docx, 1),
    children: [new docx.TextRun({ children: ['- ', docx.PageNumber.CURRENT, ' -'] }), ...(mark ? [mark] : [])],
  });
}

function footers(docx: DocxLibrary, sentence: string | null): NonNullable<Docx.ISectionOptions['footers']> {
  if (sentence === null) return {};
  const footer = (): Docx.Footer => new docx.Footer({ children: [new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    spacing: spacing(docx, 1),
    border: { top: { style: docx.BorderStyle.SINGLE, size: 4, color: '808080', space: 4 } },
    run: sized(FORM.footerSize),
    children: runs(docx, sentence, sized(FORM.footerSize)),
  })] });
  return { first: footer(), default: footer() };
}
