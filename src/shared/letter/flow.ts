import { FORM, lineHeight, paraphWidth, pictureSize, points, pointsOfPixels } from './geometry.ts';
import type { PageBox } from './geometry.ts';
import { breakLines } from './measure.ts';
import type { LineBox } from './measure.ts';
import type { FlowItem } from './paginate.ts';
import { isSigning } from './body-part.ts';
import type { BodyPart, FormCell, KopPart, LetterParts, RuledTable, SignaturePart } from './body-part.ts';
import { rowHeights } from './table-measure.ts';

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

/** Points left free below a paragraph or point. */
export function afterText(part: BodyPart, next: BodyPart | undefined): number {
  if (isSigning(next)) return FORM.beforeSignature;
  if (next?.kind === 'heading') return FORM.beforeHeading;
  return part.kind === 'point' && next?.kind === 'point' ? FORM.afterPoint : FORM.afterParagraph;
}

/** Points left free above a part that stands below a table: a table can leave none itself. */
export function beforePart(previous: BodyPart | undefined): number {
  return previous?.kind === 'table' ? FORM.afterTable : 0;
}

/** The parts of a letter as blocks of lines. */
export function flowOf(parts: LetterParts, page: PageBox): readonly Flow[] {
  return parts.body.map((part, index) => {
    const flow = flowPart(part, parts.body[index + 1], { page, ...parts });
    return { ...flow, before: flow.before + beforePart(parts.body[index - 1]) };
  });
}

function block(lines: number, lineHeight: number, rest: Partial<Flow> = {}): Flow {
  return { lines, lineHeight, before: 0, after: 0, canSplit: false, keepWithNext: false, starts: [], ...rest };
}

function countLines(text: string, width: number, fontSize: number): number {
  return breakLines(text, { width, indent: 0, fontSize }).length;
}

/** What the parts are set in. */
type Setting = Pick<LetterParts, 'fontSize' | 'spacing'> & { readonly page: PageBox };

function flowPart(part: BodyPart, next: BodyPart | undefined, set: Setting): Flow {
  const { page, fontSize, spacing } = set;
  const inner = points(page.inner);
  const head = lineHeight(fontSize, spacing.head);
  switch (part.kind) {
    case 'dateline': return block(1, head, { after: FORM.afterDateline });
    case 'rule': return block(1, 4 + FORM.ruleWidth, { after: FORM.afterRule });
    case 'title': return titleFlow(part, inner, set);
    case 'head': {
      const width = inner - points(FORM.headLabelMm + FORM.headColonMm);
      return block(sum(part.rows.map(({ value }) => countLines(value, width, fontSize))), head);
    }
    case 'addressee':
      return block(sum(part.lines.map((line) => countLines(line, inner, fontSize))), head, { before: FORM.afterHead, after: FORM.afterAddressee });
    case 'paragraph': return flowText(part, next, { width: inner, indent: points(spacing.firstLineMm), fontSize }, spacing.body);
    case 'point': return flowText(part, next, { width: inner - points(FORM.pointIndentMm), indent: 0, fontSize }, spacing.body);
    case 'heading': {
      const lines = breakLines(part.text, { width: inner, indent: 0, fontSize, isBold: true }).length;
      return block(lines, fontSize * FORM.singleLine, { after: FORM.afterHeading, keepWithNext: true });
    }
    case 'fact': {
      const width = inner - points(FORM.factLabelMm + FORM.headColonMm);
      return block(countLines(part.value, width, fontSize), fontSize * FORM.singleLine, { after: part.isLast ? FORM.afterFacts : FORM.afterFact });
    }
    case 'table': return tableFlow(part.table, inner, isSigning(next));
    case 'picture': return pictureFlow(part, inner, page);
    case 'form': return formFlow(part.cells, inner, fontSize);
    case 'signature': return block(1, Math.max(signatureHeight(part, inner * FORM.signatureShare, set), initialsHeight(part, page)), { keepWithNext: isSigning(next) });
    // Whoever signs does so on one page with the text, as long as a page holds them all.
    case 'signers': return { ...signersFlow(part, inner, set), keepWithNext: isSigning(next) };
    case 'copies': return copiesFlow(part.items, inner, set);
  }
}

function titleFlow({ text, lines }: Extract<BodyPart, { kind: 'title' }>, width: number, { fontSize, spacing }: Setting): Flow {
  const count = breakLines(text, { width, indent: 0, fontSize: FORM.titleSize, isBold: true }).length;
  const height = count * lineHeight(FORM.titleSize, spacing.head) + sum(lines.map((line) => countLines(line, width, fontSize))) * lineHeight(fontSize, spacing.head);
  return block(1, height, { after: FORM.afterTitle });
}

function formFlow(cells: readonly FormCell[], inner: number, fontSize: number): Flow {
  const width = inner / cells.length - 2 * FORM.formPadding;
  const height = ({ title, choices, lines, room }: FormCell): number => {
    const count = sum([title, ...lines].map((text) => countLines(text, width, fontSize)))
      + sum(choices.map(({ text }) => countLines(text, width - FORM.boxWidth, fontSize)));
    return count * fontSize * FORM.singleLine + room + 2 * FORM.formPadding;
  };
  return block(1, Math.max(...cells.map(height)));
}

function signersFlow({ title, left, right }: Extract<BodyPart, { kind: 'signers' }>, inner: number, { fontSize, spacing }: Setting): Flow {
  const blocks = [left, ...(right ? [right] : [])];
  // Names stand on one line, below the longer of the positions; a cell of a table is a line high, also where it is empty.
  const above = Math.max(1, ...blocks.map((part) => positionLines(part, inner / 2, fontSize)));
  const below = Math.max(...blocks.map((part) => nameLines(part, inner / 2, fontSize)));
  const lines = above + below + (title === null ? 0 : 1);
  return block(1, lines * lineHeight(fontSize, spacing.head) + FORM.inkRoom, { before: FORM.beforeSigners });
}

function copiesFlow(items: readonly string[], inner: number, { fontSize, spacing }: Setting): Flow {
  const size = fontSize - FORM.copiesSmaller;
  const width = inner - (items.length > 1 ? points(FORM.pointIndentMm) : 0);
  return block(1 + sum(items.map((item) => countLines(item, width, size))), lineHeight(size, spacing.head), { before: FORM.beforeCopies });
}

function tableFlow(table: RuledTable, inner: number, isBeforeSignature: boolean): Flow {
  const rows = rowHeights(table, inner);
  // Without any row the head alone makes a table.
  const each = rows.each.length === 0 ? [0] : rows.each;
  return block(each.length, 0, { rows: { ...rows, each }, canSplit: true, keepWithNext: isBeforeSignature });
}

function pictureFlow({ picture, caption }: Extract<BodyPart, { kind: 'picture' }>, inner: number, page: PageBox): Flow {
  const words = countLines(caption, inner, FORM.captionSize) * FORM.captionSize * FORM.singleLine;
  return block(1, pointsOfPixels(pictureSize(picture, page).height) + FORM.afterImage + words, { after: FORM.afterPicture });
}

function flowText(part: Extract<BodyPart, { kind: 'paragraph' | 'point' }>, next: BodyPart | undefined, box: LineBox, spacing: number): Flow {
  const { text } = part;
  const starts = breakLines(text, box);
  const isLast = isSigning(next);
  const height = lineHeight(box.fontSize, spacing);
  return {
    lines: starts.length,
    lineHeight: height,
    before: 0,
    after: afterText(part, next),
    canSplit: !isLast || !staysWhole(text),
    keepWithNext: isLast,
    hang: height - box.fontSize * FORM.lastLine,
    starts,
  };
}

function signatureHeight(part: SignaturePart, width: number, { fontSize, spacing }: Setting): number {
  const lines = positionLines(part, width, fontSize) + nameLines(part, width, fontSize);
  return lines * lineHeight(fontSize, spacing.head) + (part.room === 'qr' ? FORM.qrRoom : FORM.inkRoom);
}

function initialsHeight({ initials }: SignaturePart, page: PageBox): number {
  if (initials.length === 0) return 0;
  const width = points(paraphWidth(page, initials.length)) - 2 * FORM.paraphPadding;
  const lines = 1 + Math.max(...initials.map((text) => countLines(text, width, FORM.paraphSize)));
  return lines * FORM.paraphSize * FORM.singleLine + FORM.paraphRoom + 2 * FORM.paraphPadding;
}

function positionLines(part: SignaturePart, width: number, fontSize: number): number {
  return sum(part.positions.map(({ text }) => countLines(text, width - hangingOf(part), fontSize)));
}

function nameLines(part: SignaturePart, width: number, fontSize: number): number {
  const box = { width: width - hangingOf(part), indent: 0, fontSize };
  return breakLines(part.name, { ...box, isBold: true }).length + sum(part.details.map((text) => breakLines(text, box).length));
}

function hangingOf({ positions }: SignaturePart): number {
  return positions.some(({ prefix }) => prefix !== null) ? points(FORM.prefixMm) : 0;
}

/** Height of the line that the arms stand on, in points. */
export function armsRoom(ratio: number): number {
  return points(FORM.armsMm - 0.5) * ratio;
}

/** Height of the kop with its line and the room below it, in points. */
export function kopHeight(kop: KopPart, page: PageBox, armsRatio: number | null): number {
  const isBeside = armsRatio !== null && kop.picture === 'beside';
  const width = points(page.inner - (isBeside ? 2 * FORM.armsMm : 0));
  const height = (text: string, fontSize: number, isBold = false): number =>
    breakLines(text, { width, indent: 0, fontSize, isBold }).length * fontSize * FORM.singleLine;
  const words = (kop.government === null ? 0 : height(kop.government, kop.look.governmentSize))
    + sum(kop.unitLines.map((line) => height(line, kop.look.unitSize, true)))
    + sum(kop.small.map((line) => height(line, FORM.smallSize)));
  const picture = armsRatio === null ? 0 : armsRoom(armsRatio);
  const all = isBeside || picture === 0 ? Math.max(words, picture) : picture + FORM.afterEmblem + words;
  return all + 4 + kop.look.lineHeight + FORM.afterKop;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
