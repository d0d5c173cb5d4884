import type { BodyPart, RuledTable } from '../../shared/letter/body-part.ts';
import { FORM, pictureSize, points, pointsOfPixels } from '../../shared/letter/geometry.ts';
import type { PageBox } from '../../shared/letter/geometry.ts';
import type { Fragment } from '../../shared/letter/paginate.ts';
import { columnWidths } from '../../shared/letter/table-measure.ts';
import { escape, text } from './html-text.ts';

/** The rows of a table that stand on this sheet, below its head; the caption stands above the first of them. */
export function drawTable(table: RuledTable, page: PageBox, { from, to }: Fragment): string {
  const { caption, head, rows, total } = table;
  const widths = columnWidths(table, points(page.inner));
  const columns = widths.map((width) => `<col style="width:${pt(width)}">`).join('');
  const words = (column: number): string => column === 0 || table.words?.includes(column) ? ' class="words"' : '';
  const heads = head.map((name, column) => `<th scope="col"${words(column)}>${text(name)}</th>`).join('\n');
  const line = (cells: readonly string[], kind: string): string => `<tr${kind}>${cells.map((cell, column) => column === 0
    ? `<th scope="row">${text(cell)}</th>` : `<td${words(column)}>${text(cell)}</td>`).join('\n')}</tr>`;
  const lines = rows.slice(from, to).map((cells) => line(cells, ''));
  const last = total && to > rows.length ? [line(total, ' class="total"')] : [];
  return `<div class="tabled">${from === 0 ? `<p class="caption">${text(caption)}</p>\n` : ''}<table style="width:${pt(widths.reduce((sum, width) => sum + width, 0))}"><colgroup>${columns}</colgroup>`
    + `<thead${from === 0 ? '' : ' class="again"'}><tr>${heads}</tr></thead>\n<tbody>${[...lines, ...last].join('\n')}</tbody></table></div>`;
}

/** A picture and its caption. */
export function drawPicture({ picture, caption }: Extract<BodyPart, { kind: 'picture' }>, page: PageBox): string {
  const { width, height } = pictureSize(picture, page);
  const size = `width:${pt(pointsOfPixels(width))};height:${pt(pointsOfPixels(height))}`;
  return `<figure><img alt="${escape(caption)}" style="${size}" src="data:image/png;base64,${Buffer.from(picture.png).toString('base64')}"><figcaption class="caption">${text(caption)}</figcaption></figure>`;
}

/** The style of both, and of headings. */
export function tableStyle(): string {
  return `.heading { padding-bottom: ${pt(FORM.afterHeading)}; font-weight: bold; font-size: inherit }
.caption { font-size: ${pt(FORM.captionSize)}; font-style: italic }
.tabled .caption { padding-bottom: ${pt(FORM.afterCaption)} }
.tabled + * { margin-top: ${pt(FORM.afterTable)} }
.tabled table { border-collapse: collapse; table-layout: fixed; font-size: ${pt(FORM.tableSize)} }
.tabled th, .tabled td { padding: ${pt(FORM.cellEdge)} ${pt(FORM.cellSide)}; border: ${pt(FORM.cellLine)} solid #808080; text-align: right; font-weight: normal; vertical-align: middle }
.tabled .words, .tabled tbody th { text-align: left }
.tabled thead th, .tabled .total > * { font-weight: bold }
.tabled thead th { background: #e6ecef }
figure { text-align: center; padding-bottom: ${pt(FORM.afterPicture)} }
figure img { display: block; margin: 0 auto ${pt(FORM.afterImage)} }`;
}

function pt(length: number): string {
  return `${String(Math.round(length * 1000) / 1000)}pt`;
}
