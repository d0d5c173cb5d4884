import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readPdf } from './office.ts';
import type { PdfFacts } from './office.ts';

/** A letter as Chromium prints it. */
export interface Printed {
  readonly facts: PdfFacts;
  /** Numbers of the sheets whose text runs into the lower margin. */
  readonly cutOff: readonly number[];
}

/** Prints the pages of `html/` to `print/`; null, said in one line, where there is no Chromium. */
export async function printInBrowser(names: readonly string[], folder: string, say: (line: string) => void): Promise<ReadonlyMap<string, Printed> | null> {
  const executablePath = process.env['TANGGAP_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] }).catch(() => null);
  if (!browser) {
    say('no Chromium here: what prints is not compared (set TANGGAP_CHROMIUM to its path)');
    return null;
  }
  try {
    const page = await browser.newPage();
    const printed = new Map<string, Printed>();
    for (const name of names) {
      await page.goto(`file://${join(folder, 'html', `${name}.html`)}`);
      const cutOff = await sheetsCutOff(page);
      const path = join(folder, 'print', `${name}.pdf`);
      await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
      printed.set(name, { facts: await readPdf(path), cutOff });
    }
    return printed;
  } finally {
    await browser.close();
  }
}

const LOWER_MARGIN_MM = 25;

/** A quarter of a line: Chromium rounds heights. */
const ALLOWED_MM = 1;

async function sheetsCutOff(page: Page): Promise<readonly number[]> {
  const over = await page.locator('.sheet').evaluateAll((sheets, margin) => sheets.map((sheet) => {
    // Of the words alone: what stands below a paragraph and between wide lines may lie in the margin.
    const words = document.createTreeWalker(sheet.querySelector('main') ?? sheet, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let bottom = 0;
    while (words.nextNode()) {
      range.selectNodeContents(words.currentNode);
      for (const line of range.getClientRects()) bottom = Math.max(bottom, line.bottom);
    }
    return (bottom - sheet.getBoundingClientRect().bottom) * 25.4 / 96 + margin;
  }), LOWER_MARGIN_MM);
  return over.flatMap((mm, index) => (mm > ALLOWED_MM ? [index + 1] : []));
}
