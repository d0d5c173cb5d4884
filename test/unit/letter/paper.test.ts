import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxOf } from '../../../src/main/letter/docx-writer.ts';
import { htmlOf } from '../../../src/main/letter/html-writer.ts';
import { PAPER_SIZE } from '../../../src/shared/letter/letter.ts';
import type { LetterSheet } from '../../../src/shared/letter/letter.ts';
import { letterPrintout } from '../../../src/shared/letter/printout.ts';
import type { Printout } from '../../../src/shared/letter/printout.ts';
import { recapPrintout } from '../../../src/shared/recap/printout.ts';
import { madeRecap } from '../../letters/recap-cases.ts';
import { extremeSheet, longPoints, sampleRules, sampleSheet } from './sample-letter.ts';

const run = promisify(execFile);
const POINT_MM = 25.4 / 72;
const sheets: Readonly<Record<string, LetterSheet>> = {
  'short-A4': sampleSheet(),
  'short-F4': sampleSheet({ paper: 'F4', state: 'draft', number: null, electronic: true }),
  'long-A4': sampleSheet({ points: longPoints, copies: ['Satu', 'Dua'] }),
  'long-F4Narrow': sampleSheet({ paper: 'F4Narrow', points: longPoints }),
  'extreme-A4': extremeSheet,
  'spaced-A4': sampleSheet({ points: longPoints, copies: ['Satu', 'Dua'] }, { rules: { ...sampleRules, spacing: { head: 1.15, body: 1.5, firstLineMm: 5 } } }),
};
const printouts: Readonly<Record<string, Printout>> = {
  ...Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name, letterPrintout(sheet)])),
  'recap-A4': recapPrintout(madeRecap('threePages', 'A4', false)), 'recap-extreme-F4': recapPrintout(madeRecap('extreme', 'F4', false)),
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanggap-office-'));
  const files = [];
  for (const [name, printout] of Object.entries(printouts)) {
    files.push(join(folder, `${name}.docx`));
    await writeFile(join(folder, `${name}.docx`), await docxOf(printout));
  }
  await run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, ...files]);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The browser that the renderer's tests use; old and new ones print the sheets alike. */
const CHROMIUM = process.env['TANGGAP_CHROMIUM'] ?? 'chromium';
const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

async function printInChromium(name: string): Promise<string> {
  const page = join(folder, `${name}.html`);
  await writeFile(page, htmlOf(printouts[name]!));
  const pdf = join(folder, `${name}-print.pdf`);
  await run(CHROMIUM, [...QUIET, `--user-data-dir=${folder}/browser`, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, `file://${page}`]);
  return pdf;
}

const pagesOf = (text: string): readonly string[] => text.split('\f').slice(0, -1);

describe('LibreOffice', () => {
  it.each(Object.entries(printouts))('draws %s on the same paper and as many pages as our own sheets', async (name, printout) => {
    const { stdout: info } = await run('pdfinfo', [join(folder, `${name}.pdf`)]);
    const [width, height] = (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? []).slice(1).map((points) => Number(points) * POINT_MM);
    const size = PAPER_SIZE[printout.paper];
    expect(Math.abs((width ?? 0) - size.width)).toBeLessThan(0.5);
    expect(Math.abs((height ?? 0) - size.height)).toBeLessThan(0.5);
    expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBe(htmlOf(printout).match(/<section/g)?.length);
  });

  it.each(['long-A4', 'long-F4Narrow', 'short-F4', 'spaced-A4'])('begins every page of %s with the words that our own sheet begins with', async (name) => {
    const { stdout } = await run('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-']);
    const squeezed = (text: string): string => text.replace(/\s+/g, '');
    const theirs = pagesOf(stdout).slice(1).map((page) => squeezed(page).replace(/^-\d+-/, '').slice(0, 30));
    const ours = htmlOf(printouts[name]!).split('<main>').slice(2).map((sheet) =>
      squeezed(sheet.replace(/data-number="(\d+)"[^>]*>/g, '>$1.').replace(/<[^>]+>/g, '')).slice(0, 30));
    expect(ours).toEqual(theirs);
  });

  it.each(['recap-A4', 'recap-extreme-F4'])('puts on every page of %s what stands on our own sheet, with the heads of tables that go on', async (name) => {
    const { stdout } = await run('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-']);
    // Readers of PDFs take the cells of a row in different orders; the mark across the page is a picture in one of the two.
    const told = (text: string): string => Array.from(text.replace(/[^A-Za-z0-9]/g, '')).sort().join('');
    const ours = htmlOf(printouts[name]!).split('<section').slice(1).map((sheet) => told(sheet.replace(/^[^>]*>/, '')
      .replace(/data-number="(\d+)"[^>]*>/g, '>$1.').replace(/<[^>]+>/g, ' ').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))));
    expect(pagesOf(stdout).map(told)).toEqual(ours);
  });

  it.each(Object.keys(sheets))('shows the letterhead of %s once and keeps the signature with its text', async (name) => {
    const { stdout } = await run('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-']);
    const pages = pagesOf(stdout);
    expect(pages.map((page) => page.includes('PEMERINTAH KOTA SINGKAWANG'))).toEqual(pages.map((_, index) => index === 0));
    expect(pages.slice(1).map((page) => page.trim().split('\n')[0]?.replace(/ /g, ''))).toEqual(pages.slice(1).map((_, index) => `-${String(index + 2)}-`));
    const signed = pages.find((page) => page.includes('NIP '));
    expect(signed).toContain('Demikian kami sampaikan');
  });
});

describe('Chromium', () => {
  it.each(['long-A4', 'short-F4', 'extreme-A4', 'spaced-A4'])('prints %s on one page a sheet, with nothing cut off', async (name) => {
    const sheet = sheets[name]!;
    const { stdout } = await run('pdftotext', ['-layout', await printInChromium(name), '-']);
    const pages = pagesOf(stdout);
    expect(pages).toHaveLength(htmlOf(printouts[name]!).match(/<section/g)?.length ?? 0);
    expect(pages.join(' ')).toContain(sheet.letter.signer.position.split(' ')[0]?.toUpperCase());
    expect(pages.at(-1)).toContain(sheet.letter.copies.at(-1) ?? 'NIP');
  }, 60_000);
});
