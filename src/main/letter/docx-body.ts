import type * as Docx from 'docx';
import { FORM } from '../../shared/letter/geometry.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import { afterText, beforePart, staysWhole } from '../../shared/letter/flow.ts';
import { isSigning } from '../../shared/letter/body-part.ts';
import type { BodyPart, LetterParts } from '../../shared/letter/body-part.ts';
import { factTable, formTable, rule, title } from './docx-forms.ts';
import { signature, signers } from './docx-signature.ts';
import { picture, ruledTable } from './docx-table.ts';
import { lastLine, plainTable, runs, sized, spacing, twipsOfMm } from './docx-text.ts';
import type { DocxLibrary, Setting } from './docx-text.ts';

/** Name of the list that numbers the points. */
export const POINTS = 'butir';

type Blocks = (Docx.Paragraph | Docx.Table)[];

/** The letter's body, part by part. */
export function body(docx: DocxLibrary, { body: parts, ...rest }: LetterParts, page: PageBox): Blocks {
  const set = { ...rest, page };
  let list = -1;
  const blocks = parts.flatMap((part, index) => {
    if (part.kind === 'point' && part.number === 1) list += 1;
    return block(docx, { part, before: parts[index - 1], rest: parts.slice(index + 1), list: Math.max(0, list) }, set);
  });
  const apart = blocks.flatMap((one, index) => {
    const before = blocks[index - 1];
    // Two tables without a paragraph between them would become one.
    return one instanceof docx.Table && before instanceof docx.Table ? [lastLine(docx), one] : [one];
  });
  return blocks.at(-1) instanceof docx.Table ? [...apart, lastLine(docx)] : apart;
}

interface Placed {
  readonly part: BodyPart;
  readonly before: BodyPart | undefined;
  readonly rest: readonly BodyPart[];
  /** How many lists have begun before the one that it may be of. */
  readonly list: number;
}

function block(docx: DocxLibrary, { part, before, rest, list }: Placed, set: Setting): Blocks {
  const [next] = rest;
  const { page, spacing: { head } } = set;
  switch (part.kind) {
    case 'dateline': return [dateline(docx, part.text, head)];
    case 'title': return title(docx, part, head);
    case 'rule': return [rule(docx)];
    case 'head': return [headTable(docx, part.rows, set)];
    case 'addressee': return addressee(docx, part.lines, head);
    case 'heading': return [heading(docx, part.text, beforePart(before))];
    case 'paragraph': return [paragraph(docx, { part, next, before: beforePart(before), list }, set)];
    case 'point': return [point(docx, { part, next, before: beforePart(before), list }, set)];
    case 'table': return ruledTable(docx, part.table, page, beforePart(before));
    case 'picture': return picture(docx, part, page, beforePart(before));
    case 'fact': {
      // The lines of a table make one table, drawn where the first of them stands.
      if (before?.kind === 'fact' && !before.isLast) return [];
      const end = part.isLast ? 0 : rest.findIndex((one) => one.kind === 'fact' && one.isLast) + 1;
      return [factTable(docx, [part, ...rest.slice(0, end)].filter((one) => one.kind === 'fact'), page)];
    }
    case 'form': {
      if (before?.kind === 'form') return [];
      const end = rest.findIndex(({ kind }) => kind !== 'form');
      const rows = [part, ...(end < 0 ? rest : rest.slice(0, end))];
      return [formTable(docx, rows.flatMap((row) => row.kind === 'form' ? [row.cells] : []), page)];
    }
    case 'signature': return [
      ...(before?.kind === 'table' ? [lastLine(docx, { after: FORM.afterTable - 1, keepNext: true })] : []), signature(docx, part, set, isSigning(next)),
    ];
    case 'signers': return signers(docx, part, set, isSigning(next));
    case 'copies': return copies(docx, part, set);
  }
}

function dateline(docx: DocxLibrary, text: string, lines: number): Docx.Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.RIGHT,
    spacing: spacing(docx, lines, { after: FORM.afterDateline }),
    children: runs(docx, text),
  });
}

function headTable(docx: DocxLibrary, rows: readonly { label: string; value: string }[], { page, spacing: { head } }: Setting): Docx.Table {
  const label = twipsOfMm(FORM.headLabelMm);
  const colon = twipsOfMm(FORM.headColonMm);
  const cell = (text: string): Docx.Paragraph[] => [new docx.Paragraph({ spacing: spacing(docx, head), children: runs(docx, text) })];
  return plainTable(docx, [label, colon, twipsOfMm(page.inner) - label - colon],
    rows.map((row) => ({ cells: [cell(row.label), cell(row.label === '' ? '' : ':'), cell(row.value)] })));
}

function addressee(docx: DocxLibrary, lines: readonly string[], head: number): Docx.Paragraph[] {
  return lines.map((text, index) => new docx.Paragraph({
    spacing: spacing(docx, head, {
      before: index === 0 ? FORM.afterHead : 0,
      after: index === lines.length - 1 ? FORM.afterAddressee : 0,
    }),
    children: runs(docx, text),
  }));
}

function heading(docx: DocxLibrary, text: string, before: number): Docx.Paragraph {
  return new docx.Paragraph({
    keepNext: true, keepLines: true, spacing: spacing(docx, 1, { before, after: FORM.afterHeading }), children: runs(docx, text, { bold: true }),
  });
}

interface PlacedText<K extends 'paragraph' | 'point'> {
  readonly part: Extract<BodyPart, { kind: K }>;
  readonly next: BodyPart | undefined;
  readonly before: number;
  /** Each list counts from 1. */
  readonly list: number;
}

function paragraph(docx: DocxLibrary, { part, next, before }: PlacedText<'paragraph'>, set: Setting): Docx.Paragraph {
  return new docx.Paragraph({
    indent: { firstLine: twipsOfMm(set.spacing.firstLineMm) }, ...running(docx, part, next, set, before),
  });
}

function point(docx: DocxLibrary, { part, next, before, list }: PlacedText<'point'>, set: Setting): Docx.Paragraph {
  const indent = twipsOfMm(FORM.pointIndentMm);
  return new docx.Paragraph({
    ...(part.number === null ? { indent: { left: indent } } : { numbering: { reference: POINTS, level: 0, custom: true, instance: list } }),
    ...running(docx, part, next, set, before),
  });
}

function running(docx: DocxLibrary, part: Extract<BodyPart, { kind: 'paragraph' | 'point' }>, next: BodyPart | undefined, set: Setting, before: number): Docx.IParagraphOptions {
  return {
    alignment: docx.AlignmentType.BOTH,
    spacing: spacing(docx, set.spacing.body, { before, after: afterText(part, next) }),
    widowControl: true,
    ...keep(part.text, next),
    children: runs(docx, part.text),
  };
}

/** The text above the signature goes with it, so that the block never stands alone on a page. */
function keep(text: string, next: BodyPart | undefined): { keepNext?: boolean; keepLines?: boolean } {
  return isSigning(next) ? { keepNext: true, keepLines: staysWhole(text) } : {};
}

function copies(docx: DocxLibrary, { title, items }: Extract<BodyPart, { kind: 'copies' }>, { fontSize, spacing: { head } }: Setting): Docx.Paragraph[] {
  const isList = items.length > 1;
  const indent = twipsOfMm(FORM.pointIndentMm);
  const size = sized(fontSize - FORM.copiesSmaller);
  const heading = new docx.Paragraph({
    spacing: spacing(docx, head, { before: FORM.beforeCopies }), keepNext: true, run: size, children: runs(docx, title, size),
  });
  return [heading, ...items.map((text, index) => new docx.Paragraph({
    ...(isList ? { indent: { left: indent, hanging: indent } } : {}),
    spacing: spacing(docx, head),
    run: size,
    keepNext: index < items.length - 1,
    children: isList
      ? [...runs(docx, `${String(index + 1)}.`, size), new docx.TextRun({ children: [new docx.Tab()] }), ...runs(docx, text, size)]
      : runs(docx, text, size),
  }))];
}
