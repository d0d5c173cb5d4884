import { FORM, lineHeight } from '../../shared/letter/geometry.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import type { KopLook } from '../../shared/letter/kop-look.ts';
import type { LetterRules, SpacingRules } from '../../shared/letter/letter.ts';
import { tableStyle } from './html-table.ts';

/** The rules that the style needs; slips have a size of type of their own. */
type SheetRules = Pick<LetterRules, 'font'> & { readonly fontSize: number; readonly spacing: SpacingRules; readonly look: KopLook };

/** The style of a letter's sheets. Page numbers and the footer are part of each sheet, because boxes in the page margin need Chromium 131. */
export function sheetStyle(page: PageBox, rules: SheetRules): string {
  return [pageStyle(page, rules), kopStyle(page, rules), marginStyle(page), bodyStyle(rules), formStyle(rules), tableStyle(), signatureStyle(rules), paraphStyle(), mediaStyle(page)].join('\n');
}

const mm = (length: number): string => `${String(length)}mm`;
const pt = (length: number): string => `${String(Math.round(length * 1000) / 1000)}pt`;

function pageStyle(page: PageBox, rules: SheetRules): string {
  return `@page { size: ${mm(page.width)} ${mm(page.height)}; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
html { color-scheme: light }
body { font: ${pt(rules.fontSize)}/${String(FORM.singleLine)} ${fontFamily(rules.font)}; color: #000; font-kerning: none; font-variant-ligatures: none; -webkit-print-color-adjust: exact; print-color-adjust: exact }
.sheet { position: relative; width: ${mm(page.width)}; height: ${mm(page.height)}; padding: ${mm(page.top)} ${mm(page.right)} 0 ${mm(page.left)}; background: #fff; overflow: hidden; overflow-wrap: break-word }
.sheet.first { padding-top: ${mm(page.headerTop)} }`;
}

function kopStyle(page: PageBox, rules: SheetRules): string {
  return `.kop { text-align: center; min-height: ${mm(page.top - page.headerTop)}; padding-bottom: ${pt(FORM.afterKop)} }
.kop .words { position: relative; display: grid; align-items: center }
.kop .beside { padding: 0 ${mm(FORM.armsMm)} }
.kop img { width: ${mm(FORM.armsMm - 0.5)} }
.kop .beside img { position: absolute; left: 0; top: 0; bottom: 0; margin: auto 0 }
.kop .emblem { margin-bottom: ${pt(FORM.afterEmblem)} }
.kop .government { font-size: ${pt(rules.look.governmentSize)} }
.kop .unit { font-size: ${pt(rules.look.unitSize)}; font-weight: bold }
.kop .small { font-size: ${pt(FORM.smallSize)} }
${kopLine(rules.look)}`;
}

function kopLine({ line, lineHeight }: KopLook): string {
  const height = `height: ${pt(4 + lineHeight)}`;
  // The mayor's head has no line, whatever the units' have.
  const none = `.kop .rule.none { height: ${pt(4)}; border: 0 }
.kop .rule.none::before { content: none }`;
  if (line === 'none') return `.kop .rule { ${height} }`;
  if (line === 'single') return `.kop .rule { ${height}; border-bottom: ${pt(lineHeight)} solid #000 }
${none}`;
  return `.kop .rule { ${height}; position: relative; border-bottom: 0.75pt solid #000 }
.kop .rule::before { content: ''; position: absolute; left: 0; right: 0; top: 4pt; border-top: ${pt(FORM.kopLineWidth)} solid #000 }
${none}`;
}

function marginStyle(page: PageBox): string {
  const sides = `left: ${mm(page.left)}; right: ${mm(page.right)}; text-align: center`;
  return `.number { position: absolute; top: ${mm(page.headerTop)}; ${sides} }
.footer { position: absolute; bottom: ${mm(page.footerBottom)}; ${sides}; padding-top: 4pt; border-top: 0.5pt solid #808080; font-size: ${pt(FORM.footerSize)} }
.mark::before { content: attr(data-mark); position: absolute; left: 0; top: 0; width: 100%; height: 100%; display: flex; align-items: center; justify-content: center; transform: rotate(-45deg); font-size: 96pt; font-weight: bold; color: rgba(0, 0, 0, 0.09); pointer-events: none }`;
}

function bodyStyle(rules: SheetRules): string {
  const line = lineHeight(rules.fontSize, rules.spacing.body);
  // Word processors leave the room of wide lines below the words, browsers half of it above them.
  const above = (line - rules.fontSize * FORM.singleLine) / 2;
  return `.dateline { text-align: right; padding-bottom: ${pt(FORM.afterDateline)} }
.head { display: grid; grid-template-columns: ${mm(FORM.headLabelMm)} ${mm(FORM.headColonMm)} minmax(0, 1fr) }
.addressee { padding: ${pt(FORM.afterHead)} 0 ${pt(FORM.afterAddressee)} }
.dateline, .title, .head, .addressee, .signature, .signers, .copies { line-height: ${String(FORM.singleLine * rules.spacing.head)} }
.paragraph, .point { position: relative; top: ${pt(-above)}; line-height: ${pt(line)}; text-align: justify }
.paragraph { text-indent: ${mm(rules.spacing.firstLineMm)} }
.point { padding-left: ${mm(FORM.pointIndentMm)} }
.point[data-number]::before { content: attr(data-number) '.'; position: absolute; left: 0; top: 0 }
.continued { text-indent: 0 }
.broken { text-align-last: justify }
.whole { white-space: nowrap }`;
}

function formStyle(rules: SheetRules): string {
  return `.title { text-align: center; padding-bottom: ${pt(FORM.afterTitle)} }
.title .name { font-size: ${pt(FORM.titleSize)} }
.line { height: ${pt(4 + FORM.ruleWidth)}; border-bottom: ${pt(FORM.ruleWidth)} solid #000; margin-bottom: ${pt(FORM.afterRule)} }
.fact { display: grid; grid-template-columns: ${mm(FORM.factLabelMm)} ${mm(FORM.headColonMm)} minmax(0, 1fr) }
.cells { display: grid; grid-auto-columns: minmax(0, 1fr); grid-auto-flow: column }
.form { border-top: 0.5pt solid #000 }
.form + .form { border-top: 0 }
.choice { padding-left: ${pt(FORM.boxWidth)}; text-indent: -${pt(FORM.boxWidth)} }
.choice .box { display: inline-block; width: ${pt(FORM.boxWidth)}; text-indent: 0 }
.form .cells { border: solid #000; border-width: 0 0 0.5pt 0.5pt }
.form .cell { border-right: 0.5pt solid #000; padding: ${pt(FORM.formPadding)} }
.signers { padding-top: ${pt(FORM.beforeSigners)} }
.signers .cells > div { min-height: ${pt(lineHeight(rules.fontSize, rules.spacing.head))} }
.signers .cells { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); grid-auto-flow: row }`;
}

function signatureStyle(rules: SheetRules): string {
  return `.signature { margin-left: ${String(100 - FORM.signatureShare * 100)}% }
.hanging { padding-left: ${mm(FORM.prefixMm)} }
.prefix { display: inline-block; width: ${mm(FORM.prefixMm)}; margin-left: -${mm(FORM.prefixMm)} }
.room { height: ${pt(FORM.inkRoom)} }
.room.qr { height: ${pt(FORM.qrRoom)} }
.name { font-weight: bold }
.copies { padding-top: ${pt(FORM.beforeCopies)}; font-size: ${pt(rules.fontSize - FORM.copiesSmaller)} }
.listed { padding-left: ${mm(FORM.pointIndentMm)}; text-indent: -${mm(FORM.pointIndentMm)} }
.listed .ordinal { display: inline-block; width: ${mm(FORM.pointIndentMm)}; text-indent: 0 }`;
}

/** Boxes for initials at the left of the signer's name, as wide as `paraphWidth` says. */
function paraphStyle(): string {
  const left = String(100 - FORM.signatureShare * 100);
  return `.signing { display: grid; grid-template-columns: ${left}% minmax(0, 1fr); align-items: end }
.signing .signature { margin-left: 0 }
.paraphs { font-size: ${pt(FORM.paraphSize)} }
.paraphs .cells { grid-auto-columns: min(${mm(FORM.paraphMm)}, (100% - ${mm(FORM.paraphGapMm)}) / var(--count)) }
.paraph { border: 0.5pt solid #000; padding: ${pt(FORM.paraphPadding)} ${pt(FORM.paraphPadding)} ${pt(FORM.paraphPadding + FORM.paraphRoom)} }
.paraph + .paraph { border-left: 0 }`;
}

function mediaStyle(page: PageBox): string {
  return `@media screen {
  body { padding: 16px; width: max-content; min-width: 100% }
  .sheet { margin: 0 auto 16px; box-shadow: 0 1px 6px rgba(0, 0, 0, 0.25) }
}
@media print {
  .sheet { height: calc(${mm(page.height)} - 0.3mm); break-after: page }
  .sheet:last-child { break-after: auto }
}`;
}

/** The office's font, then what has the same widths; a name from the settings is never taken for style. */
function fontFamily(font: string): string {
  const name = font.replace(/[^\p{L}\p{N} -]/gu, '');
  return `'${name}', Arial, 'Liberation Sans', sans-serif`;
}
