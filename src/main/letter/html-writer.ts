import { armsRoom, flowOf, kopHeight } from '../../shared/letter/flow.ts';
import type { Flow } from '../../shared/letter/flow.ts';
import { pageBox, points } from '../../shared/letter/geometry.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import { kopLook } from '../../shared/letter/kop-look.ts';
import type { Arms, LetterSheet } from '../../shared/letter/letter.ts';
import { paginate } from '../../shared/letter/paginate.ts';
import type { Fragment } from '../../shared/letter/paginate.ts';
import { partsOf } from '../../shared/letter/parts.ts';
import type { BodyPart, KopPart, LetterParts } from '../../shared/letter/body-part.ts';
import { drawBlock } from './html-blocks.ts';
import { escape, text } from './html-text.ts';
import { sheetStyle } from './html-style.ts';

/** The letter as one HTML document without scripts or outside parts: for the preview, for print and for PDF. Every text is escaped. */
export function writeHtml(sheet: LetterSheet): string {
  const { style, sections } = drawLetter(sheet);
  return documentOf(sheet.letter.subject, style, sections);
}

/** Many letters as one document, one behind the other; null where their paper, margins or type differ, for a document has one of each. */
export function writeHtmlOfMany(sheets: readonly LetterSheet[], title: string): string | null {
  const drawn = sheets.map(drawLetter);
  const [style = '', ...others] = new Set(drawn.map((one) => one.style));
  return others.length > 0 ? null : documentOf(title, style, drawn.flatMap(({ sections }) => sections));
}

function documentOf(title: string, style: string, sections: readonly string[]): string {
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escape(title)}</title>
<style>${style}
</style></head><body>
${sections.join('\n')}
</body></html>
`;
}

function drawLetter(sheet: LetterSheet): { readonly style: string; readonly sections: readonly string[] } {
  const parts = partsOf(sheet);
  const page = pageBox(sheet.letter.paper, sheet.rules.margins);
  const flow = flowOf(parts, page);
  const pages = paginate(flow, pageHeights(parts, page, sheet.arms?.ratio ?? null));
  const sections = pages.map((fragments, index) => {
    const head = index === 0 ? kop(parts.kop, sheet.arms ?? null) : `<div class="number">- ${String(index + 1)} -</div>`;
    const body = fragments.map((fragment) => drawFragment(parts.body, flow, fragment)).join('\n');
    const mark = parts.mark === null ? '' : ` mark" data-mark="${escape(parts.mark)}`;
    const footer = parts.footer === null ? '' : `<div class="footer">${text(parts.footer)}</div>`;
    return `<section class="sheet${index === 0 ? ' first' : ''}${mark}">${head}<main>\n${body}\n</main>${footer}</section>`;
  });
  const style = sheetStyle(page, { ...sheet.rules, fontSize: parts.fontSize, look: kopLook(sheet.rules) });
  return { style, sections };
}

/** Room for the body on the first and on later sheets, in points. */
function pageHeights(parts: LetterParts, page: PageBox, armsRatio: number | null): { first: number; later: number } {
  const later = points(page.height - page.top - page.bottom);
  const kopEnd = points(page.headerTop) + kopHeight(parts.kop, page, armsRatio);
  return { first: points(page.height - page.bottom) - Math.max(points(page.top), kopEnd), later };
}

function kop({ government, unitLines, small, picture, look }: KopPart, arms: Arms | null): string {
  const lines = [
    ...(government === null ? [] : [`<div class="government">${text(government)}</div>`]),
    ...unitLines.map((line) => `<div class="unit">${text(line)}</div>`),
    ...small.map((line) => `<div class="small">${text(line)}</div>`),
  ];
  const words = `<div>${lines.join('')}</div>`;
  // Beside a picture of its height the words stand in the middle; in the sheet, because letters of one document may have different ones.
  const room = arms ? `${String(Math.round(armsRoom(arms.ratio) * 1000) / 1000)}pt` : '';
  const head = !arms ? `<div class="words">${words}</div>` : picture === 'beside'
    ? `<div class="words beside" style="min-height:${room}">${image(arms, 'Lambang daerah')}${words}</div>`
    : `<div class="emblem" style="height:${room}">${image(arms, 'Lambang negara')}</div>${words}`;
  return `<header class="kop">${head}<div class="rule${look.line === 'none' ? ' none' : ''}"></div></header>`;
}

function image({ bytes, type }: Arms, title: string): string {
  return `<img alt="${title}" src="data:image/${type === 'jpg' ? 'jpeg' : 'png'};base64,${Buffer.from(bytes).toString('base64')}">`;
}

function drawFragment(body: readonly BodyPart[], flow: readonly Flow[], fragment: Fragment): string {
  const part = body[fragment.item];
  const block = flow[fragment.item];
  if (!part || !block) return '';
  return part.kind === 'paragraph' || part.kind === 'point' ? drawText(part, block, fragment) : drawBlock(part, block.after);
}

/** A paragraph or point, or the lines of it that stand on this sheet. */
function drawText(part: Extract<BodyPart, { kind: 'paragraph' | 'point' }>, block: Flow, { from, to }: Fragment): string {
  const isEnd = to === block.lines;
  const words = part.text.slice(block.starts[from], isEnd ? undefined : block.starts[to]).trim();
  const classes = [part.kind, ...(from > 0 ? ['continued'] : []), ...(isEnd ? [] : ['broken'])].join(' ');
  const number = part.kind === 'point' && part.number !== null && from === 0 ? ` data-number="${String(part.number)}"` : '';
  const after = isEnd && block.after > 0 ? ` style="padding-bottom:${String(block.after)}pt"` : '';
  return `<p class="${classes}"${number}${after}>${text(words)}</p>`;
}
