import type * as Docx from 'docx';
import { FORM, pageBox } from '../../shared/letter/geometry.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import type { Arms, LetterRules } from '../../shared/letter/letter.ts';
import type { RecapPart, RecapPicture, RecapSheet, RecapTable } from '../../shared/recap/recap.ts';
import { kop } from './docx-kop.ts';
import { signature } from './docx-signature.ts';
import { runs, spacing, twips, twipsOfMm } from './docx-text.ts';
import type { DocxLibrary } from './docx-text.ts';
import { pngSize } from './png-size.ts';

/** Size of type in tables, in points. */
const TABLE_SIZE = 8;
const POINTS = 'butir-rekap';

/** What a recap is drawn with. */
export interface RecapDrawing {
  readonly sheet: RecapSheet;
  readonly rules: LetterRules;
  readonly arms: Arms | null;
  readonly pictures: readonly RecapPicture[];
}

/** The recap as a Word document; the heads of its tables come again on each page. */
export async function writeRecapDocx({ sheet, rules, arms, pictures }: RecapDrawing): Promise<Uint8Array> {
  const docx = await import('docx');
  const page = pageBox(rules.paper, rules.margins);
  const author = sheet.kop.unitLines.join(' ');
  const document = new docx.Document({
    title: sheet.title.join(' '), creator: author, lastModifiedBy: author,
    styles: { default: { document: { run: { font: rules.font, size: rules.fontSize * 2, language: { value: 'id-ID' } }, paragraph: { spacing: spacing(docx, 1) } } } },
    numbering: { config: [{ reference: POINTS, levels: [level(docx, rules)] }] },
    sections: [{
      properties: { titlePage: true, page: {
        size: { width: twipsOfMm(page.width), height: twipsOfMm(page.height) },
        margin: { top: twipsOfMm(page.top), bottom: twipsOfMm(page.bottom), left: twipsOfMm(page.left), right: twipsOfMm(page.right), header: twipsOfMm(page.headerTop), footer: twipsOfMm(page.footerBottom), gutter: 0 },
      } },
      headers: {
        first: new docx.Header({ children: kop(docx, sheet.kop, arms, page, null) }),
        default: new docx.Header({ children: [new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, spacing: spacing(docx, 1), children: [new docx.TextRun({ children: ['- ', docx.PageNumber.CURRENT, ' -'] })] })] }),
      },
      children: [...titles(docx, sheet.title), ...sheet.parts.flatMap((part, index) => blocks(docx, { part, list: index, page, pictures, isLast: index === sheet.parts.length - 1 })), ...signed(docx, sheet, page)],
    }],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

function level(docx: DocxLibrary, rules: LetterRules): Docx.ILevelsOptions {
  const indent = twipsOfMm(FORM.pointIndentMm);
  return { level: 0, format: docx.LevelFormat.DECIMAL, text: '%1.', alignment: docx.AlignmentType.LEFT, style: { paragraph: { indent: { left: indent, hanging: indent } }, run: { font: rules.font, size: rules.fontSize * 2 } } };
}

function titles(docx: DocxLibrary, lines: readonly string[]): Docx.Paragraph[] {
  return lines.map((text, index) => new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER, keepNext: true, spacing: spacing(docx, 1, { after: index === lines.length - 1 ? FORM.afterTitle : 0 }), children: runs(docx, text, { bold: true, size: FORM.titleSize * 2 }),
  }));
}

interface Placed {
  readonly part: RecapPart;
  /** Each list counts from 1. */
  readonly list: number;
  /** What stands before the signature goes with it. */
  readonly isLast: boolean;
  readonly page: PageBox;
  readonly pictures: readonly RecapPicture[];
}

function blocks(docx: DocxLibrary, { part, list, page, pictures, isLast }: Placed): (Docx.Paragraph | Docx.Table)[] {
  switch (part.kind) {
    case 'heading': return [new docx.Paragraph({ keepNext: true, spacing: spacing(docx, 1.15, { before: 10, after: 4 }), children: runs(docx, part.text, { bold: true }) })];
    case 'paragraph': return [new docx.Paragraph({ alignment: docx.AlignmentType.BOTH, spacing: spacing(docx, 1.15, { after: FORM.afterParagraph }), widowControl: true, children: runs(docx, part.text) })];
    case 'list': return part.items.map((text, index) => new docx.Paragraph({
      keepNext: isLast && index === part.items.length - 1, alignment: docx.AlignmentType.BOTH, numbering: { reference: POINTS, level: 0, instance: list }, spacing: spacing(docx, 1.15, { after: FORM.afterPoint }), widowControl: true, children: runs(docx, text),
    }));
    case 'table': return [caption(docx, part.table.caption, true), table(docx, part.table, page), new docx.Paragraph({ spacing: spacing(docx, 1, { after: 4 }) })];
    case 'picture': return picture(docx, part, page, pictures);
  }
}

function caption(docx: DocxLibrary, text: string, isAbove: boolean): Docx.Paragraph {
  return new docx.Paragraph({
    keepNext: isAbove, alignment: isAbove ? docx.AlignmentType.LEFT : docx.AlignmentType.CENTER, spacing: spacing(docx, 1, { before: isAbove ? 6 : 2, after: isAbove ? 3 : 10 }), children: runs(docx, text, { size: 20, italics: true }),
  });
}

function table(docx: DocxLibrary, { head, widths, rows, total, words = [] }: RecapTable, page: PageBox): Docx.Table {
  const inner = twipsOfMm(page.inner);
  const sum = widths.reduce((all, width) => all + width, 0);
  const columns = widths.map((width) => Math.floor((inner * width) / sum));
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: '808080' };
  const row = (cells: readonly string[], kind: 'head' | 'body' | 'total'): Docx.TableRow => new docx.TableRow({
    cantSplit: true, tableHeader: kind === 'head',
    children: cells.map((text, column) => new docx.TableCell({
      width: { size: columns[column] ?? 0, type: docx.WidthType.DXA }, verticalAlign: docx.VerticalAlignTable.CENTER,
      margins: { top: 30, bottom: 30, left: 60, right: 60, marginUnitType: docx.WidthType.DXA },
      ...(kind === 'head' ? { shading: { type: docx.ShadingType.CLEAR, fill: 'E6ECEF', color: 'auto' } } : {}),
      children: [new docx.Paragraph({
        alignment: column === 0 || words.includes(column) ? docx.AlignmentType.LEFT : docx.AlignmentType.RIGHT, spacing: spacing(docx, 1),
        children: runs(docx, text, { size: TABLE_SIZE * 2, ...(kind === 'body' ? {} : { bold: true }) }),
      })],
    })),
  });
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED, width: { size: columns.reduce((all, width) => all + width, 0), type: docx.WidthType.DXA }, columnWidths: columns,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [row(head, 'head'), ...rows.map((cells) => row(cells, 'body')), ...(total ? [row(total, 'total')] : [])],
  });
}

function picture(docx: DocxLibrary, part: Extract<RecapPart, { kind: 'picture' }>, page: PageBox, pictures: readonly RecapPicture[]): Docx.Paragraph[] {
  const found = pictures.find(({ chart }) => chart === part.chart);
  if (!found) return [];
  const { width, height } = pngSize(found.png);
  // 96 pixels an inch, as Word counts; never higher than half a page.
  const room = { width: (page.inner * 96) / 25.4, height: ((page.height - page.top - page.bottom) * 96) / 25.4 / 2 };
  const scale = Math.min(room.width / width, room.height / height);
  return [
    new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, keepNext: true, spacing: spacing(docx, 1), children: [new docx.ImageRun({
      type: 'png', data: found.png, transformation: { width: Math.floor(width * scale), height: Math.floor(height * scale) }, altText: { name: part.chart, title: part.caption, description: part.caption },
    })] }),
    caption(docx, part.caption, false),
  ];
}

function signed(docx: DocxLibrary, sheet: RecapSheet, page: PageBox): (Docx.Paragraph | Docx.Table)[] {
  return [
    new docx.Paragraph({ keepNext: true, alignment: docx.AlignmentType.RIGHT, spacing: spacing(docx, 1, { before: FORM.beforeSignature, after: FORM.afterDateline }), children: runs(docx, sheet.dateline) }),
    signature(docx, sheet.signature, page, false),
    new docx.Paragraph({ spacing: { line: twips(1), lineRule: docx.LineRuleType.EXACT, before: 0, after: 0 }, run: { size: 2 } }),
  ];
}
