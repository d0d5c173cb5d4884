import type * as Docx from 'docx';
import { FORM } from '../../shared/letter/geometry.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import type { Arms } from '../../shared/letter/letter.ts';
import type { KopLook } from '../../shared/letter/kop-look.ts';
import type { KopPart } from '../../shared/letter/body-part.ts';
import { plainTable, runs, sized, spacing, twips, twipsOfMm } from './docx-text.ts';
import type { DocxLibrary } from './docx-text.ts';

/** The letterhead: the unit bold, the city's arms at its left or the state's emblem above where there is a picture, a line below. */
export function kop(docx: DocxLibrary, part: KopPart, arms: Arms | null, page: PageBox, mark: Docx.Run | null): (Docx.Paragraph | Docx.Table)[] {
  const words = kopWords(docx, part);
  const head = arms ? withPicture(docx, part, words, arms, page) : words;
  return [...head, rule(docx, part.look, mark)];
}

function withPicture(docx: DocxLibrary, { picture }: KopPart, words: Docx.Paragraph[], arms: Arms, page: PageBox): (Docx.Paragraph | Docx.Table)[] {
  return picture === 'beside' ? [armsTable(docx, words, arms, page)] : [
    new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, ...pictureLine(docx, arms, 'Lambang negara', FORM.afterEmblem) }),
    ...words,
  ];
}

function kopWords(docx: DocxLibrary, { government, unitLines, small, look }: KopPart): Docx.Paragraph[] {
  const line = (text: string, size: number, isBold: boolean): Docx.Paragraph => new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    spacing: spacing(docx, 1),
    run: sized(size),
    children: runs(docx, text, { ...sized(size), ...(isBold ? { bold: true } : {}) }),
  });
  return [
    ...(government === null ? [] : [line(government, look.governmentSize, false)]),
    ...unitLines.map((text) => line(text, look.unitSize, true)),
    ...small.map((text) => line(text, FORM.smallSize, false)),
  ];
}

function armsTable(docx: DocxLibrary, words: Docx.Paragraph[], arms: Arms, page: PageBox): Docx.Table {
  const side = twipsOfMm(FORM.armsMm);
  const picture = new docx.Paragraph(pictureLine(docx, arms, 'Lambang daerah', 0));
  // The empty column at the right keeps the words in the middle of the page.
  const empty = new docx.Paragraph({ spacing: spacing(docx, 1) });
  return plainTable(docx, [side, twipsOfMm(page.inner) - 2 * side, side], [{ cells: [[picture], words, [empty]], vertical: 'center' }]);
}

/** A line that is as high as its picture: Word would add the tail of the paragraph's type below it, LibreOffice not, so the type is tiny. */
function pictureLine(docx: DocxLibrary, arms: Arms, title: string, after: number): Docx.IParagraphOptions {
  return { spacing: spacing(docx, 1, { after }), run: { size: 2 }, children: [image(docx, arms, title)] };
}

function image(docx: DocxLibrary, arms: Arms, title: string): Docx.ImageRun {
  // Two pixels less than the column, so that no word processor crops the picture.
  const width = Math.round(FORM.armsMm * 96 / 25.4) - 2;
  return new docx.ImageRun({
    type: arms.type, data: arms.bytes, transformation: { width, height: Math.round(width * arms.ratio) },
    altText: { name: 'Lambang', title, description: title },
  });
}

function rule(docx: DocxLibrary, { line }: KopLook, mark: Docx.Run | null): Docx.Paragraph {
  const style = line === 'double' ? docx.BorderStyle.THICK_THIN_SMALL_GAP : docx.BorderStyle.SINGLE;
  return new docx.Paragraph({
    spacing: { line: twips(4), lineRule: docx.LineRuleType.EXACT, before: 0, after: twips(FORM.afterKop) },
    ...(line === 'none' ? {} : { border: { bottom: { style, size: FORM.kopLineWidth * 8, color: '000000', space: 0 } } }),
    run: { size: 4 },
    children: mark ? [mark] : [],
  });
}
