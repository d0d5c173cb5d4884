import { FORM, pageBox } from '../../shared/letter/geometry.ts';
import type { RecapPart, RecapPicture, RecapTable } from '../../shared/recap/recap.ts';
import type { RecapDrawing } from './docx-recap.ts';
import { escape, text } from './html-text.ts';

const mm = (length: number): string => `${String(length)}mm`;

/** The recap as one HTML document for print and PDF; the browser breaks its pages and repeats the heads of tables. */
export function writeRecapHtml({ sheet, rules, arms, pictures }: RecapDrawing): string {
  const { kop, title, parts, signature } = sheet;
  const page = pageBox(rules.paper, rules.margins);
  const font = rules.font.replace(/[^\p{L}\p{N} -]/gu, '');
  const emblem = arms ? `<img alt="Lambang daerah" src="data:image/${arms.type === 'jpg' ? 'jpeg' : 'png'};base64,${Buffer.from(arms.bytes).toString('base64')}">` : '';
  const head = [...(kop.government === null ? [] : [`<div style="font-size:${String(kop.look.governmentSize)}pt">${text(kop.government)}</div>`]), ...kop.unitLines.map((line) => `<div style="font-size:${String(kop.look.unitSize)}pt"><b>${text(line)}</b></div>`), ...kop.small.map((line) => `<div style="font-size:${String(FORM.smallSize)}pt">${text(line)}</div>`)];
  const positions = signature.positions.map(({ prefix, text: words }) => `<p>${prefix === null ? '' : `${text(prefix)} `}${text(words)}</p>`).join('');
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escape(title.join(' '))}</title>
<style>@page { size: ${mm(page.width)} ${mm(page.height)}; margin: ${mm(page.top)} ${mm(page.right)} ${mm(page.bottom)} ${mm(page.left)} }
* { box-sizing: border-box; margin: 0; padding: 0 }
html { color-scheme: light }
body { font: ${String(rules.fontSize)}pt/1.3 '${font}', Arial, 'Liberation Sans', sans-serif; color: #000; -webkit-print-color-adjust: exact; print-color-adjust: exact }
.kop { position: relative; min-height: 24mm; margin-bottom: 6mm; padding: 0 24mm 2mm; border-bottom: ${kop.look.line === 'none' ? '0' : '2.25pt'} ${kop.look.line === 'double' ? 'double' : 'solid'} #000; text-align: center }
.kop img { position: absolute; left: 0; top: 0; width: 21mm }
h1 { font-size: ${String(FORM.titleSize)}pt; text-align: center }
h2 { margin: 5mm 0 2mm; font-size: ${String(rules.fontSize)}pt; break-after: avoid }
p { text-align: justify; margin-bottom: 2mm }
ol { padding-left: 8mm } li { text-align: justify; margin-bottom: 1mm }
table { width: 100%; margin-bottom: 4mm; border-collapse: collapse; font-size: 8pt; line-height: 1.2 }
caption { padding: 2mm 0 1mm; font-size: 10pt; font-style: italic; text-align: left; break-after: avoid }
thead { display: table-header-group } tfoot { display: table-row-group }
tr, figure, .signature { break-inside: avoid }
th, td { padding: 0.6mm 1mm; border: 0.5pt solid #808080; text-align: right }
th:first-child, .words { text-align: left } thead th { background: #e6ecef } tbody th { font-weight: normal } tfoot td { font-weight: bold }
figure { margin: 3mm 0; text-align: center } figure img { max-width: 100%; max-height: ${mm((page.height - page.top - page.bottom) / 2)} } figcaption { font-size: 10pt; font-style: italic }
.dateline { margin-top: 6mm; text-align: right; break-after: avoid } .signature { margin-left: ${String(100 - FORM.signatureShare * 100)}% } .signature p { margin: 0; text-align: left } .room { height: ${String(FORM.inkRoom)}pt }
</style></head><body>
<header class="kop">${emblem}${head.join('')}</header>
${title.map((line) => `<h1>${text(line)}</h1>`).join('\n')}
${parts.map((part) => drawPart(part, pictures)).join('\n')}
<p class="dateline">${text(sheet.dateline)}</p>
<div class="signature">${positions}<div class="room"></div><p><b>${text(signature.name)}</b></p>${signature.details.map((line) => `<p>${text(line)}</p>`).join('')}</div>
</body></html>
`;
}

function drawPart(part: RecapPart, pictures: readonly RecapPicture[]): string {
  switch (part.kind) {
    case 'heading': return `<h2>${text(part.text)}</h2>`;
    case 'paragraph': return `<p>${text(part.text)}</p>`;
    case 'list': return `<ol>${part.items.map((item) => `<li>${text(item)}</li>`).join('')}</ol>`;
    case 'table': return drawTable(part.table);
    case 'picture': {
      const found = pictures.find(({ chart }) => chart === part.chart);
      return found ? `<figure><img alt="${escape(part.caption)}" src="data:image/png;base64,${Buffer.from(found.png).toString('base64')}"><figcaption>${text(part.caption)}</figcaption></figure>` : '';
    }
  }
}

function drawTable({ caption, head, widths, rows, total, words = [] }: RecapTable): string {
  const sum = widths.reduce((all, width) => all + width, 0);
  const columns = widths.map((width) => `<col style="width:${((width * 100) / sum).toFixed(2)}%">`).join('');
  const cells = (line: readonly string[], first: 'th' | 'td') => line.map((cell, column) => {
    const tag = column === 0 ? first : 'td';
    return `<${tag}${tag === 'td' && (column === 0 || words.includes(column)) ? ' class="words"' : ''}>${text(cell)}</${tag}>`;
  }).join('');
  return `<table><caption>${text(caption)}</caption><colgroup>${columns}</colgroup><thead><tr>${head.map((name, column) => `<th${words.includes(column) ? ' class="words"' : ''}>${text(name)}</th>`).join('')}</tr></thead>`
    + `<tbody>${rows.map((line) => `<tr>${cells(line, 'th')}</tr>`).join('')}</tbody>${total ? `<tfoot><tr>${cells(total, 'td')}</tr></tfoot>` : ''}</table>`;
}
