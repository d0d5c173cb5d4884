import type * as Docx from 'docx';
import { FORM } from '../../shared/letter/geometry.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import type { BodyPart, SignaturePart } from '../../shared/letter/body-part.ts';
import { plainTable, runs, spacing, twips, twipsOfMm } from './docx-text.ts';
import type { DocxLibrary } from './docx-text.ts';

/** Who signs, at the right. */
export function signature(docx: DocxLibrary, part: SignaturePart, page: PageBox): Docx.Table {
  const inner = twipsOfMm(page.inner);
  const right = Math.round(inner * FORM.signatureShare);
  const empty = new docx.Paragraph({ spacing: spacing(docx, 1) });
  return plainTable(docx, [inner - right, right], [{ cells: [[empty], signatureLines(docx, part)] }]);
}

function signatureLines(docx: DocxLibrary, { positions, room, name, details }: SignaturePart): Docx.Paragraph[] {
  const prefix = twipsOfMm(FORM.prefixMm);
  const isHanging = positions.some((line) => line.prefix !== null);
  const left = isHanging ? prefix : 0;
  const line = (text: string, isBold = false): Docx.Paragraph => new docx.Paragraph({
    indent: { left }, spacing: spacing(docx, 1), keepNext: true, children: runs(docx, text, isBold ? { bold: true } : {}),
  });
  const titled = positions.map((position) => position.prefix === null
    ? line(position.text)
    : new docx.Paragraph({
      indent: { left, hanging: prefix },
      tabStops: [{ type: docx.TabStopType.LEFT, position: prefix }],
      spacing: spacing(docx, 1),
      keepNext: true,
      children: [...runs(docx, position.prefix), new docx.TextRun({ children: [new docx.Tab()] }), ...runs(docx, position.text)],
    }));
  const free = new docx.Paragraph({
    spacing: { line: twips(room === 'qr' ? FORM.qrRoom : FORM.inkRoom), lineRule: docx.LineRuleType.AT_LEAST, before: 0, after: 0 },
    keepNext: true,
  });
  return [...titled, free, line(name, true), ...details.map((text) => line(text))];
}

/** Two who sign side by side, with a heading where there is one. */
export function signers(docx: DocxLibrary, part: Extract<BodyPart, { kind: 'signers' }>, page: PageBox): (Docx.Paragraph | Docx.Table)[] {
  const inner = twipsOfMm(page.inner);
  const half = Math.round(inner / 2);
  const head = new docx.Paragraph({
    spacing: spacing(docx, part.title === null ? 0 : 1, { before: FORM.beforeSigners }), keepNext: true, children: part.title === null ? [] : runs(docx, part.title),
    ...(part.title === null ? { run: { size: 2 } } : {}),
  });
  const empty = [new docx.Paragraph({ spacing: spacing(docx, 1) })];
  return [head, plainTable(docx, [half, inner - half], [{ cells: [signatureLines(docx, part.left), part.right ? signatureLines(docx, part.right) : empty] }])];
}
