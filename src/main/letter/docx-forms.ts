import type * as Docx from 'docx';
import { FORM } from '../../shared/letter/geometry.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import type { BodyPart, FormCell } from '../../shared/letter/body-part.ts';
import { plainTable, runs, spacing, twips, twipsOfMm } from './docx-text.ts';
import type { DocxLibrary } from './docx-text.ts';

/** The name of a form or of minutes, in the middle, with subject and number below it. */
export function title(docx: DocxLibrary, { text, lines }: Extract<BodyPart, { kind: 'title' }>, head: number): Docx.Paragraph[] {
  const all = [text, ...lines];
  return all.map((words, index) => new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    keepNext: true,
    spacing: spacing(docx, head, { after: index === all.length - 1 ? FORM.afterTitle : 0 }),
    children: runs(docx, words, index === 0 ? { bold: true, size: FORM.titleSize * 2 } : {}),
  }));
}

/** The line under a memo's table. */
export function rule(docx: DocxLibrary): Docx.Paragraph {
  return new docx.Paragraph({
    spacing: { line: twips(4), lineRule: docx.LineRuleType.EXACT, before: 0, after: twips(FORM.afterRule) },
    border: { bottom: { style: docx.BorderStyle.SINGLE, size: FORM.ruleWidth * 8, color: '000000', space: 0 } },
    run: { size: 4 },
  });
}

/** A table of facts without lines. */
export function factTable(docx: DocxLibrary, facts: readonly Extract<BodyPart, { kind: 'fact' }>[], page: PageBox): Docx.Table {
  const label = twipsOfMm(FORM.factLabelMm);
  const colon = twipsOfMm(FORM.headColonMm);
  return plainTable(docx, [label, colon, twipsOfMm(page.inner) - label - colon], facts.map((fact) => {
    const cell = (text: string): Docx.Paragraph[] =>
      [new docx.Paragraph({ spacing: spacing(docx, 1, { after: fact.isLast ? FORM.afterFacts : FORM.afterFact }), children: runs(docx, text) })];
    return { cells: [cell(fact.label), cell(':'), cell(fact.value)] };
  }));
}

/** A ruled form; every row has cells of one width. */
export function formTable(docx: DocxLibrary, rows: readonly (readonly FormCell[])[], page: PageBox): Docx.Table {
  const inner = twipsOfMm(page.inner);
  const columns = Math.max(...rows.map((cells) => cells.length));
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: '000000' };
  const side = twips(FORM.formPadding);
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: inner, type: docx.WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => Math.floor(inner / columns)),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map((cells) => new docx.TableRow({
      cantSplit: true,
      children: cells.map((cell) => new docx.TableCell({
        columnSpan: columns / cells.length,
        width: { size: Math.floor(inner / cells.length), type: docx.WidthType.DXA },
        margins: { top: side, bottom: side, left: side, right: side, marginUnitType: docx.WidthType.DXA },
        children: formLines(docx, cell),
      })),
    })),
  });
}

function formLines(docx: DocxLibrary, { title: heading, choices, lines, room }: FormCell): Docx.Paragraph[] {
  const box = twips(FORM.boxWidth);
  const drawn: readonly Docx.IParagraphOptions[] = [
    { children: runs(docx, heading, { bold: true }) },
    ...choices.map((choice) => ({
      indent: { left: box, hanging: box },
      tabStops: [{ type: docx.TabStopType.LEFT, position: box }],
      children: [...runs(docx, choice.box), new docx.TextRun({ children: [new docx.Tab()] }), ...runs(docx, choice.text)],
    })),
    ...lines.map((text) => ({ children: runs(docx, text) })),
  ];
  return drawn.map((options, index) => new docx.Paragraph({
    ...options, spacing: spacing(docx, 1, { after: index === drawn.length - 1 ? room : 0 }),
  }));
}
