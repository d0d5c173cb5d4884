import { PAPER_SIZE } from '../../shared/letter/letter.ts';
import type { Paper } from '../../shared/letter/letter.ts';
import { escape } from './html-text.ts';

/** A chart to be printed on a page of its own. */
export interface PicturePage {
  readonly title: string;
  /** Where its figures are from. */
  readonly text: string;
  readonly png: Uint8Array;
  readonly paper: Paper;
}

/** One picture on one page, as a document without scripts. */
export function writePicturePage({ title, text, png, paper }: PicturePage): string {
  const { width, height } = PAPER_SIZE[paper];
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>${escape(title)}</title>
<style>@page { size: ${String(width)}mm ${String(height)}mm; margin: 20mm; } body { margin: 0; font: 11pt Arial, sans-serif; } img { width: 100%; } p { margin: 4mm 0 0; font-size: 9pt; }</style></head>
<body><img alt="${escape(title)}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}"><p>${escape(text)}</p></body></html>
`;
}
