import { FORM, points } from './geometry.ts';
import type { PageBox } from './geometry.ts';
import { breakLines } from './measure.ts';
import type { LineBox } from './measure.ts';
import type { FlowItem } from './paginate.ts';
import type { BodyPart, KopPart, LetterParts, SignaturePart } from './parts.ts';

/** The text above the signature stays in one piece up to this many characters; a longer one gives its last lines. */
const WHOLE_LENGTH = 500;

/** Whether the text above a signature is short enough to stay in one piece with it. */
export function staysWhole(text: string): boolean {
  return text.length <= WHOLE_LENGTH;
}

/** A body part as pages see it, with where its lines begin (paragraphs and points only). */
export interface Flow extends FlowItem {
  readonly starts: readonly number[];
}

/** The parts of a letter as blocks of lines. */
export function flowOf(parts: LetterParts, page: PageBox, fontSize: number): readonly Flow[] {
  return parts.body.map((part, index) => flowPart(part, parts.body[index + 1], page, fontSize));
}

function flowPart(part: BodyPart, next: BodyPart | undefined, page: PageBox, fontSize: number): Flow {
  const inner = points(page.inner);
  const single = fontSize * FORM.singleLine;
  const block = (lines: number, rest: Partial<Flow> = {}): Flow =>
    ({ lines, lineHeight: single, before: 0, after: 0, canSplit: false, keepWithNext: false, starts: [], ...rest });
  const countLines = (text: string, width: number): number => breakLines(text, { width, indent: 0, fontSize }).length;
  switch (part.kind) {
    case 'dateline': return block(1, { after: FORM.afterDateline });
    case 'head': {
      const width = inner - points(FORM.headLabelMm + FORM.headColonMm);
      return block(sum(part.rows.map(({ value }) => countLines(value, width))));
    }
    case 'addressee':
      return block(sum(part.lines.map((line) => countLines(line, inner))), { before: FORM.afterHead, after: FORM.afterAddressee });
    case 'paragraph': return flowText(part.text, next, { width: inner, indent: points(FORM.firstLineMm), fontSize });
    case 'point': return flowText(part.text, next, { width: inner - points(FORM.pointIndentMm), indent: 0, fontSize });
    case 'signature': return signatureFlow(part, inner * FORM.signatureShare, fontSize);
    case 'copies': {
      const box = { width: inner - (part.items.length > 1 ? points(FORM.pointIndentMm) : 0), indent: 0, fontSize: fontSize - FORM.copiesSmaller };
      const lines = 1 + sum(part.items.map((item) => breakLines(item, box).length));
      return block(lines, { before: FORM.beforeCopies, lineHeight: box.fontSize * FORM.singleLine });
    }
  }
}

function flowText(text: string, next: BodyPart | undefined, box: LineBox): Flow {
  const starts = breakLines(text, box);
  const isLast = next?.kind === 'signature';
  return {
    lines: starts.length,
    lineHeight: box.fontSize * FORM.bodyLine,
    before: 0,
    after: isLast ? FORM.beforeSignature : next?.kind === 'point' && box.indent === 0 ? FORM.afterPoint : FORM.afterParagraph,
    canSplit: !isLast || !staysWhole(text),
    keepWithNext: isLast,
    starts,
  };
}

function signatureFlow({ positions, room, name, details }: SignaturePart, width: number, fontSize: number): Flow {
  const hanging = positions.some(({ prefix }) => prefix !== null) ? points(FORM.prefixMm) : 0;
  const count = (text: string, isBold = false): number => breakLines(text, { width: width - hanging, indent: 0, fontSize, isBold }).length;
  const lines = sum(positions.map(({ text }) => count(text))) + count(name, true) + sum(details.map((text) => count(text)));
  const height = lines * fontSize * FORM.singleLine + (room === 'qr' ? FORM.qrRoom : FORM.inkRoom);
  return { lines: 1, lineHeight: height, before: 0, after: 0, canSplit: false, keepWithNext: false, starts: [] };
}

/** Height of the kop with its line and the room below it, in points. */
export function kopHeight(kop: KopPart, page: PageBox, hasArms: boolean): number {
  const width = points(page.inner - (hasArms ? 2 * FORM.armsMm : 0));
  const height = (text: string, fontSize: number, isBold = false): number =>
    breakLines(text, { width, indent: 0, fontSize, isBold }).length * fontSize * FORM.singleLine;
  const words = height(kop.government, FORM.governmentSize)
    + sum(kop.unitLines.map((line) => height(line, FORM.unitSize, true)))
    + sum(kop.small.map((line) => height(line, FORM.smallSize)));
  return words + 4 + FORM.kopLineWidth + FORM.afterKop;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
