import type * as Docx from 'docx';
import type { LetterParts } from '../../shared/letter/body-part.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import { HARD_HYPHEN } from '../../shared/letter/glue.ts';

/** The library, loaded when the first letter is written. */
export type DocxLibrary = typeof Docx;

/** What a letter's parts are set in. */
export type Setting = Pick<LetterParts, 'fontSize' | 'spacing'> & { readonly page: PageBox };

/** Twips (twentieths of a point) of a length in points. */
export function twips(pointCount: number): number {
  return Math.round(pointCount * 20);
}

/** Twips of a length in millimetres. */
export function twipsOfMm(mm: number): number {
  return Math.round(mm * 1440 / 25.4);
}

/** Runs of a text; hard hyphens become Word's own, which every font can draw. */
export function runs(docx: DocxLibrary, text: string, options: Docx.IRunPropertiesOptions = {}): Docx.TextRun[] {
  const children = text.split(HARD_HYPHEN).flatMap((piece, index) =>
    index === 0 ? [piece] : [new docx.NoBreakHyphen(), piece]);
  return [new docx.TextRun({ ...options, children: children.filter((piece) => piece !== '') })];
}

/** A size of type in points other than the document's, for a paragraph's runs and for the mark at its end, which counts in the height of the last line and of an empty one. */
export function sized(size: number): { readonly size: number } {
  return { size: size * 2 };
}

/** Line spacing; the rule is always named, because without it LibreOffice takes the height as exact and cuts pictures. */
export function spacing(docx: DocxLibrary, lines: number, around: { before?: number; after?: number } = {}): Docx.ISpacingProperties {
  return {
    line: Math.round(lines * 240), lineRule: docx.LineRuleType.AUTO,
    before: twips(around.before ?? 0), after: twips(around.after ?? 0),
  };
}

/** Word wants a paragraph after a table that ends a document or a cell; one point high, lest it turn the page. */
export function lastLine(docx: DocxLibrary, options: { readonly after?: number; readonly keepNext?: boolean } = {}): Docx.Paragraph {
  return new docx.Paragraph({
    spacing: { line: twips(1), lineRule: docx.LineRuleType.EXACT, before: 0, after: twips(options.after ?? 0) }, run: { size: 2 },
    ...(options.keepNext ? { keepNext: true } : {}),
  });
}

/** A table without lines whose columns have these widths (twips). */
export function plainTable(
  docx: DocxLibrary, widths: readonly number[],
  rows: readonly { readonly cells: readonly (readonly (Docx.Paragraph | Docx.Table)[])[]; readonly vertical?: 'center' | 'bottom' }[],
): Docx.Table {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (children: readonly (Docx.Paragraph | Docx.Table)[], column: number, vertical: 'center' | 'bottom' | undefined): Docx.TableCell =>
    new docx.TableCell({
      children,
      width: { size: widths[column] ?? 0, type: docx.WidthType.DXA },
      margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: docx.WidthType.DXA },
      ...(vertical ? { verticalAlign: vertical } : {}),
    });
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    columnWidths: widths,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: docx.WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map(({ cells, vertical }) => new docx.TableRow({
      cantSplit: true,
      children: cells.map((children, column) => cell(children, column, vertical)),
    })),
  });
}
