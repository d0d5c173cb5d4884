import type { ChartModel } from './chart-model.ts';

/** What a picture of a chart shows beside the drawing. */
export interface PictureFrame {
  readonly chart: Pick<ChartModel, 'title' | 'summary' | 'legend' | 'note'>;
  /** Of which time and reports it is; undefined where what surrounds it says so. */
  readonly scope?: string | undefined;
  /** What is counted, where it is from, of when it is. */
  readonly source: string;
  /** Prefix of the page's fills. */
  readonly prefix: string;
}

const PAD = 16;
const SCHEME = 'data-mantine-color-scheme';
/** Styles that a drawing takes from the page, and must carry with it when it leaves. */
const CARRIED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'font-size', 'font-weight', 'text-anchor', 'paint-order', 'stroke-linejoin', 'opacity', 'visibility'] as const;
const FONT = 'Arial, "Liberation Sans", sans-serif';

/** A chart as an SVG that stands alone: title, scope, sentence, drawing, legend, note, source, all in light colours. null where nothing is drawn. */
export function pictureOf(drawing: HTMLElement, frame: PictureFrame): { readonly svg: string; readonly width: number; readonly height: number } | null {
  const shown = drawing.querySelector('svg');
  if (!shown) return null;
  return inLight(() => {
    const box = shown.getBoundingClientRect();
    const [width, height] = [Math.max(320, Math.round(box.width)), Math.max(60, Math.round(box.height))];
    const inner = carry(shown, width, height);
    const text = words(frame, width);
    const top = PAD + text.top.length * 18 + 12;
    const legendTop = top + height + 12;
    const end = legendTop + text.legendHeight + text.bottom.length * 15 + PAD;
    const lines = (list: readonly string[], from: number, step: number, style: (index: number) => string) => list.map((line, index) => `<text x="${String(PAD)}" y="${String(from + index * step)}" ${style(index)}>${escaped(line)}</text>`).join('');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${String(width + PAD * 2)}" height="${String(end)}" viewBox="0 0 ${String(width + PAD * 2)} ${String(end)}" font-family='${FONT}'>`
      + `<rect width="100%" height="100%" fill="#ffffff"/>${definitions(frame.prefix)}`
      + lines(text.top, PAD + 14, 18, (index) => (index === 0 ? 'font-size="15" font-weight="700" fill="#1d2731"' : 'font-size="13" fill="#566470"'))
      + `<g transform="translate(${String(PAD)} ${String(top)})">${inner}</g>`
      + `<g transform="translate(${String(PAD)} ${String(legendTop)})">${text.legend}</g>`
      + lines(text.bottom, legendTop + text.legendHeight + 12, 15, () => 'font-size="11" fill="#566470"')
      + '</svg>';
    return { svg, width: width + PAD * 2, height: end };
  });
}

/** The picture as PNG, at twice its size so that it stays sharp on paper. Rejects where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: NonNullable<ReturnType<typeof pictureOf>>): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext('2d')?.drawImage(image, 0, 0, width * 2, height * 2);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new TypeError('the picture could not be drawn');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Paper is white: colours are read as the light scheme has them, before the next frame is drawn. */
function inLight<T>(read: () => T): T {
  const root = document.documentElement;
  const scheme = root.getAttribute(SCHEME);
  root.setAttribute(SCHEME, 'light');
  try {
    return read();
  } finally {
    if (scheme !== null) root.setAttribute(SCHEME, scheme);
  }
}

function carry(shown: SVGSVGElement, width: number, height: number): string {
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const originals = [shown, ...shown.querySelectorAll<SVGElement>('*')];
  [copy, ...copy.querySelectorAll<SVGElement>('*')].forEach((element, index) => {
    const original = originals[index];
    if (original) carryStyles(original, element);
  });
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

function carryStyles(original: SVGElement, copy: SVGElement): void {
  const style = getComputedStyle(original);
  for (const name of [...copy.attributes].map((attribute) => attribute.name)) {
    if (name === 'class' || name === 'style' || name === 'tabindex' || name === 'role' || name.startsWith('aria-') || name.startsWith('data-')) copy.removeAttribute(name);
  }
  for (const name of CARRIED) {
    const value = style.getPropertyValue(name);
    // Fills of patterns are named by an address that the browser made absolute.
    if (value !== '') copy.setAttribute(name, value.replace(/url\(["']?[^"')]*#([^"')]+)["']?\)/u, 'url(#$1)'));
  }
}

function definitions(prefix: string): string {
  const shown = document.getElementById(prefix)?.querySelector('defs');
  if (!shown) return '';
  const copy = shown.cloneNode(true) as SVGDefsElement;
  const originals = [...shown.querySelectorAll<SVGElement>('*')];
  [...copy.querySelectorAll<SVGElement>('*')].forEach((element, index) => {
    const original = originals[index];
    if (original && element.tagName !== 'pattern') carryStyles(original, element);
  });
  return new XMLSerializer().serializeToString(copy);
}

/** Title, scope and sentence above, legend, note and source below, broken into lines that fit. */
function words({ chart: { title, summary, legend, note = '' }, scope = '', source, prefix }: PictureFrame, width: number) {
  let [x, row] = [0, 0];
  const items = legend.map(({ fill, name }) => {
    const length = name.length * 6.6 + 34;
    if (x > 0 && x + length > width) [x, row] = [0, row + 1];
    const item = `<g transform="translate(${String(x)} ${String(row * 18)})"><rect width="13" height="13" rx="2" fill="url(#${prefix}-${fill})" stroke="#566470"/><text x="19" y="11" font-size="12" fill="#1d2731">${escaped(name)}</text></g>`;
    x += length;
    return item;
  });
  return { top: [title, ...broken(scope, width / 6.6), ...broken(summary, width / 6.6)], legend: items.join(''), legendHeight: legend.length === 0 ? 0 : (row + 1) * 18 + 6, bottom: [...broken(note, width / 5.6), ...broken(source, width / 5.6)] };
}

function broken(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.filter((line) => line !== '');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
