import { armsRoom, flowOf, kopHeight } from '../../shared/letter/flow.ts';
import type { Flow } from '../../shared/letter/flow.ts';
import { pageBox, points } from '../../shared/letter/geometry.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import { kopLook } from '../../shared/letter/kop-look.ts';
import type { Arms, LetterSheet } from '../../shared/letter/letter.ts';
import { paginate } from '../../shared/letter/paginate.ts';
import type { Fragment } from '../../shared/letter/paginate.ts';
import { letterPrintout } from '../../shared/letter/printout.ts';
import type { Printout } from '../../shared/letter/printout.ts';
import type { BodyPart, KopPart, LetterParts } from '../../shared/letter/body-part.ts';
import { drawBlock } from './html-blocks.ts';
import { escape, text } from './html-text.ts';
import { sheetStyle } from './html-style.ts';
import { drawPicture, drawTable } from './html-table.ts';

/** The letter as one HTML document without scripts or outside parts: for the preview, for print and for PDF. Every text is escaped. */
export function writeHtml(sheet: LetterSheet): string {
  return htmlOf(letterPrintout(sheet));
}

/** The same of whatever is printed. */
export function htmlOf(printout: Printout): string {
  const { style, sections } = drawSheets(printout);
  return documentOf(printout.title, style, sections);
}

/** Many letters and recaps as one document, one behind the other; null where their paper, margins or type differ, for a document has one of each. */
export function writeHtmlOfMany(printouts: readonly Printout[], title: string): string | null {
  const drawn = printouts.map(drawSheets);
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

function drawSheets({ parts, paper, rules, arms }: Printout): { readonly style: string; readonly sections: readonly string[] } {
  const page = pageBox(paper, rules.margins);
  const flow = flowOf(parts, page);
  const pages = paginate(flow, pageHeights(parts, page, arms?.ratio ?? null));
  const sections = pages.map((fragments, index) => {
    const head = index === 0 ? kop(parts.kop, arms) : `<div class="number">- ${String(index + 1)} -</div>`;
    const body = fragments.map((fragment) => drawFragment(parts.body, flow, fragment, page)).join('\n');
    const mark = parts.mark === null ? '' : ` mark" data-mark="${escape(parts.mark)}`;
    const footer = parts.footer === null ? '' : `<div class="footer">${text(parts.footer)}</div>`;
    return `<section class="sheet${index === 0 ? ' first' : ''}${mark}">${head}<main>\n${body}\n</main>${footer}</section>`;
  });
  return { style: sheetStyle(page, { ...rules, fontSize: parts.fontSize, spacing: parts.spacing, look: kopLook(rules) }), sections };
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

function drawFragment(body: readonly BodyPart[], flow: readonly Flow[], fragment: Fragment, page: PageBox): string {
  const part = body[fragment.item];
  const block = flow[fragment.item];
  if (!part || !block) return '';
  switch (part.kind) {
    case 'paragraph':
    case 'point': return drawText(part, block, fragment);
    case 'table': return drawTable(part.table, page, fragment);
    case 'picture': return drawPicture(part, page);
    default: return drawBlock(part, block.after);
  }
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
