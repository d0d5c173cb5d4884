import type * as Docx from 'docx';
import { FORM, paraphWidth } from '../../shared/letter/geometry.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import type { BodyPart, SignaturePart } from '../../shared/letter/body-part.ts';
import { HEAD_WORDS } from '../../shared/letter/wording.ts';
import { lastLine, plainTable, runs, sized, spacing, twips, twipsOfMm } from './docx-text.ts';
import type { DocxLibrary, Setting } from './docx-text.ts';

/** Who signs, at the right; at the left of the name the boxes of those who initial it. */
export function signature(docx: DocxLibrary, part: SignaturePart, { page, spacing: { head } }: Setting, isFollowed: boolean): Docx.Table {
  const inner = twipsOfMm(page.inner);
  const right = Math.round(inner * FORM.signatureShare);
  const left = part.initials.length === 0 ? [new docx.Paragraph({ spacing: spacing(docx, 1) })] : initials(docx, part.initials, page);
  return plainTable(docx, [inner - right, right], [{ cells: [left, [...positionLines(docx, part, head), ...nameLines(docx, part, head, isFollowed)]], vertical: 'bottom' }]);
}

/** Empty boxes, each with whose it is. */
function initials(docx: DocxLibrary, names: readonly string[], page: PageBox): (Docx.Paragraph | Docx.Table)[] {
  const width = twipsOfMm(paraphWidth(page, names.length));
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: '000000' };
  const side = twips(FORM.paraphPadding);
  const small = (text: string, after: number): Docx.Paragraph => new docx.Paragraph({ spacing: spacing(docx, 1, { after }), run: sized(FORM.paraphSize), children: runs(docx, text, sized(FORM.paraphSize)) });
  const boxes = new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: width * names.length, type: docx.WidthType.DXA },
    columnWidths: names.map(() => width),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [new docx.TableRow({ cantSplit: true, children: names.map((name) => new docx.TableCell({
      width: { size: width, type: docx.WidthType.DXA },
      margins: { top: side, bottom: side, left: side, right: side, marginUnitType: docx.WidthType.DXA },
      children: [small(name, FORM.paraphRoom)],
    })) })],
  });
  return [small(HEAD_WORDS.paraph, 0), boxes, lastLine(docx)];
}

function leftOf({ positions }: SignaturePart): number {
  return positions.some(({ prefix }) => prefix !== null) ? twipsOfMm(FORM.prefixMm) : 0;
}

interface Line {
  readonly left: number;
  /** Line spacing. */
  readonly head: number;
  readonly keepNext: boolean;
}

function plainLine(docx: DocxLibrary, text: string, { left, head, keepNext }: Line, options: { bold?: true } = {}): Docx.Paragraph {
  return new docx.Paragraph({
    indent: { left }, spacing: spacing(docx, head), ...(keepNext ? { keepNext } : {}), children: runs(docx, text, options),
  });
}

function positionLines(docx: DocxLibrary, part: SignaturePart, head: number): Docx.Paragraph[] {
  const prefix = twipsOfMm(FORM.prefixMm);
  const left = leftOf(part);
  return part.positions.map((position) => position.prefix === null
    ? plainLine(docx, position.text, { left, head, keepNext: true })
    : new docx.Paragraph({
      indent: { left, hanging: prefix },
      tabStops: [{ type: docx.TabStopType.LEFT, position: prefix }],
      spacing: spacing(docx, head),
      keepNext: true,
      children: [...runs(docx, position.prefix), new docx.TextRun({ children: [new docx.Tab()] }), ...runs(docx, position.text)],
    }));
}

/** `isFollowed`: others sign below, on the same page. */
function nameLines(docx: DocxLibrary, part: SignaturePart, head: number, isFollowed: boolean): Docx.Paragraph[] {
  const line = { left: leftOf(part), head, keepNext: isFollowed };
  const free = new docx.Paragraph({
    ...(isFollowed ? { keepNext: true } : {}),
    spacing: { line: twips(part.room === 'qr' ? FORM.qrRoom : FORM.inkRoom), lineRule: docx.LineRuleType.AT_LEAST, before: 0, after: 0 },
  });
  return [free, plainLine(docx, part.name, line, { bold: true }), ...part.details.map((text) => plainLine(docx, text, line))];
}

/** Two who sign side by side, with a heading where there is one. */
export function signers(docx: DocxLibrary, part: Extract<BodyPart, { kind: 'signers' }>, { page, spacing: { head: lines } }: Setting, isFollowed: boolean): (Docx.Paragraph | Docx.Table)[] {
  const inner = twipsOfMm(page.inner);
  const half = Math.round(inner / 2);
  const head = new docx.Paragraph({
    spacing: spacing(docx, part.title === null ? 0 : lines, { before: FORM.beforeSigners }), keepNext: true, children: part.title === null ? [] : runs(docx, part.title),
    ...(part.title === null ? { run: { size: 2 } } : {}),
  });
  const cells = (keepNext: boolean, draw: (side: SignaturePart) => Docx.Paragraph[]): Docx.Paragraph[][] => [part.left, part.right].map((side) => {
    const drawn = side === null ? [] : draw(side);
    return drawn.length === 0 ? [new docx.Paragraph({ spacing: spacing(docx, lines), keepNext })] : drawn;
  });
  // Two rows: names stand on one line, however long the positions above them are.
  return [head, plainTable(docx, [half, inner - half], [{ cells: cells(true, (side) => positionLines(docx, side, lines)) }, { cells: cells(isFollowed, (side) => nameLines(docx, side, lines, isFollowed)) }])];
}
