import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

interface Picture {
  readonly file: string;
  readonly title: string;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);

/** The tour's pictures, in the order in which they were taken, and the page that shows them. */
export class Album {
  readonly #folder: string;
  readonly #pictures: Picture[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Takes a picture of the window once it stands still. */
  async take(page: Page, name: string, title: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await page.evaluate(() => document.fonts.ready);
    // Notices fade in within 150 ms; a picture in between would show half of one.
    await page.waitForTimeout(300);
    const file = `${String(this.#pictures.length + 1).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: join(this.#folder, file) });
    this.#pictures.push({ file, title });
  }

  /** Writes `index.html` with all pictures and the files that the job left. */
  async write(facts: readonly string[], files: readonly string[]): Promise<void> {
    const figures = this.#pictures.map(({ file, title }) =>
      `<figure><figcaption>${escape(title)}</figcaption><img src="${file}" alt="${escape(title)}" loading="lazy"></figure>`);
    const html = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Tanggap: tur</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:1400px;margin:2rem auto;padding:0 1rem;color:#1f2933}
img{max-width:100%;border:1px solid #d5dce1;border-radius:6px}figure{margin:2.5rem 0}figcaption{font-weight:600;margin-bottom:.5rem}</style>
<h1>Tanggap: dari pengaduan sampai surat</h1>
<ul>${facts.map((fact) => `<li>${escape(fact)}</li>`).join('')}</ul>
<p>${files.map((file) => `<a href="${encodeURIComponent(file)}">${escape(file)}</a>`).join(' · ')}</p>
${figures.join('\n')}</html>\n`;
    await writeFile(join(this.#folder, 'index.html'), html);
  }
}
