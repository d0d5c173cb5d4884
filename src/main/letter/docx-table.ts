import type * as Docx from 'docx';
import type { BodyPart, RuledTable } from '../../shared/letter/body-part.ts';
import { FORM, pictureSize, points } from '../../shared/letter/geometry.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import { columnWidths } from '../../shared/letter/table-measure.ts';
import { runs, sized, spacing, twips } from './docx-text.ts';
import type { DocxLibrary } from './docx-text.ts';

type Blocks = (Docx.Paragraph | Docx.Table)[];
type RowKind = 'head' | 'body' | 'total';

/** A table with its caption above it; its head comes again on every page, and no row is split. */
export function ruledTable(docx: DocxLibrary, table: RuledTable, page: PageBox, before: number): Blocks {
  const widths = columnWidths(table, points(page.inner)).map(twips);
  const line = { style: docx.BorderStyle.SINGLE, size: FORM.cellLine * 8, color: '808080' };
  const rows = [
    row(docx, table, 'head', table.head, widths), ...table.rows.map((cells) => row(docx, table, 'body', cells, widths)),
    ...(table.total ? [row(docx, table, 'total', table.total, widths)] : []),
  ];
  return [caption(docx, table.caption, { keepNext: true, spacing: spacing(docx, 1, { before, after: FORM.afterCaption }) }), new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows,
  })];
}

function row(docx: DocxLibrary, { words = [] }: RuledTable, kind: RowKind, cells: readonly string[], widths: readonly number[]): Docx.TableRow {
  // Word draws lines in no room of their own; half of one is left free, as in a browser.
  const [side, edge] = [twips(FORM.cellSide + FORM.cellLine / 2), twips(FORM.cellEdge)];
  return new docx.TableRow({
    cantSplit: true, tableHeader: kind === 'head',
    children: cells.map((text, column) => new docx.TableCell({
      width: { size: widths[column] ?? 0, type: docx.WidthType.DXA }, verticalAlign: docx.VerticalAlignTable.CENTER,
      margins: { top: edge, bottom: edge, left: side, right: side, marginUnitType: docx.WidthType.DXA },
      ...(kind === 'head' ? { shading: { type: docx.ShadingType.CLEAR, fill: 'E6ECEF', color: 'auto' } } : {}),
      children: [new docx.Paragraph({
        alignment: column === 0 || words.includes(column) ? docx.AlignmentType.LEFT : docx.AlignmentType.RIGHT, spacing: spacing(docx, 1), run: sized(FORM.tableSize),
        children: runs(docx, text, { ...sized(FORM.tableSize), ...(kind === 'body' ? {} : { bold: true }) }),
      })],
    })),
  });
}

/** A picture with its caption below it, on one page. */
export function picture(docx: DocxLibrary, part: Extract<BodyPart, { kind: 'picture' }>, page: PageBox, before: number): Docx.Paragraph[] {
  const { name, png } = part.picture;
  return [
    // The type of the picture's own line is tiny, as in the kop.
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER, keepNext: true, spacing: spacing(docx, 1, { before, after: FORM.afterImage }), run: { size: 2 },
      children: [new docx.ImageRun({
        type: 'png', data: png, transformation: { ...pictureSize(part.picture, page) }, altText: { name, title: part.caption, description: part.caption },
      })],
    }),
    caption(docx, part.caption, { alignment: docx.AlignmentType.CENTER, spacing: spacing(docx, 1, { after: FORM.afterPicture }) }),
  ];
}

function caption(docx: DocxLibrary, text: string, options: Docx.IParagraphOptions): Docx.Paragraph {
  return new docx.Paragraph({ ...options, keepLines: true, run: sized(FORM.captionSize), children: runs(docx, text, { ...sized(FORM.captionSize), italics: true }) });
}
