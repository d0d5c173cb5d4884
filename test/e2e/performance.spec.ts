import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import mammoth from 'mammoth';
import { app } from '../../src/shared/messages/id/app.ts';
import { explainText, measureWords } from '../../src/shared/messages/id/figure.ts';
import { dimensionLabels } from '../../src/shared/messages/id/group-names.ts';
import { inbox } from '../../src/shared/messages/id/inbox.ts';
import { classificationLabels } from '../../src/shared/messages/id/labels.ts';
import { periodName, periodText } from '../../src/shared/messages/id/period.ts';
import { performanceText } from '../../src/shared/messages/id/performance.ts';
import { recapText } from '../../src/shared/messages/id/recap.ts';
import { createPace } from '../../src/main/exchange/pace.ts';
import { readWorkbook } from '../../src/main/exchange/read-workbook.ts';
import { cellText } from '../../src/main/exchange/table.ts';
import { periodAt } from '../../src/shared/performance/period.ts';
import { validateDocx } from '../support/validate-docx.ts';
import { expect, test } from './harness/desk.ts';
import { Officer } from './harness/officer.ts';
import { importSamples } from './harness/sample-data.ts';

const { status, use, slides } = performanceText;

test('a number of a chart opens its tickets, back returns to the chart; the panel counts what is in and out', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = desk.window;
  const officer = new Officer(page);
  await officer.setUpOffice();
  await officer.signIn('Rina Contoh');
  await importSamples(page);
  await officer.goTo(app.nav.performance);

  // through the table twin, by keyboard
  const card = page.getByRole('region', { name: status.title });
  await card.getByRole('button', { name: performanceText.showTable }).click();
  const cell = card.getByRole('table').getByRole('row').nth(1).getByRole('button').first();
  const count = (await cell.textContent()) ?? '';
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(inbox.counts.all(count), { exact: true })).toBeVisible();
  await expect(page.getByText(measureWords.total.name).first()).toBeVisible();
  await officer.button(inbox.figure.back).click();
  await expect(page.getByRole('heading', { level: 1, name: performanceText.title })).toBeVisible();

  // in black and white the series of each chart are still different fills
  for (const [chart, series] of [['status', 3], ['trend', 2], ['days', 2], ['backlog', 2], ['pareto', 2], ['onTime', 2]] as const) {
    const swatches = await page.locator(`[data-chart=${chart}] li svg`).all();
    expect(swatches.length, chart).toBeGreaterThanOrEqual(series);
    expect(await greyDistances(page, swatches), chart).toEqual([]);
  }

  // through a bar, by mouse
  const trend = page.locator('[data-chart=trend]');
  await trend.locator('.recharts-bar-rectangle').first().click();
  await expect(page.getByText(measureWords.total.name).first()).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await officer.button(inbox.figure.back).click();
  // back at the same chart
  await expect(trend).toBeInViewport();
  await trend.locator('.recharts-bar-rectangle').first().click();
  await officer.button(inbox.figure.leave).click();
  await expect(officer.button(/^Perlu tindakan/)).toBeVisible();

  // the ways from channel to unit to status, by keyboard alone
  await officer.goTo(app.nav.performance);
  const flow = page.locator('[data-chart=flow]').getByRole('application');
  await flow.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
  await expect(flow.locator('[data-at]')).toHaveCount(1);
  const [, from = '', to = '', n = ''] = /^(.+) – (.+): ([\d.]+) laporan$/.exec((await flow.getByRole('status').textContent()) ?? '') ?? [];
  await page.keyboard.press('Enter');
  await expect(page.getByText(inbox.counts.all(n), { exact: true })).toBeVisible();
  await expect(page.getByText(`${from} ke ${to}`).first()).toBeVisible();
  await officer.button(inbox.figure.leave).click();

  // the late part of the backlog opens the late ones, not all of that age
  await officer.goTo(app.nav.performance);
  const backlog = page.locator('[data-chart=backlog]');
  await backlog.getByRole('button', { name: performanceText.showTable }).click();
  const late = backlog.getByRole('table').getByRole('row').last().getByRole('button').nth(1);
  const lateCount = (await late.textContent()) ?? '';
  await late.click();
  await expect(page.getByText(inbox.counts.all(lateCount), { exact: true })).toBeVisible();
  await expect(page.getByText(`${measureWords.backlog.parts.n} · lewat tenggat`).first()).toBeVisible();
  await officer.button(inbox.figure.leave).click();

  // marks and letters are counted as openly as the cards' own figures
  await officer.goTo(app.nav.performance);
  for (const measure of ['rated', 'issued', 'drafted'] as const) {
    await officer.button(explainText.button(measureWords[measure].name)).click();
    await expect(page.getByRole('dialog').getByText(measureWords[measure].formula)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }

  await officer.button(explainText.button(measureWords.done.name)).click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByText(measureWords.done.formula)).toBeVisible();
  const total = Number(/(\d+)/.exec((await page.getByText(measureWords.total.name, { exact: true }).locator('..').getByRole('button').nth(1).textContent()) ?? '')?.[1]);
  const parts = (await panel.getByRole('listitem').allTextContents()).map((text) => Number(/: ([\d.]+) laporan/.exec(text)?.[1]?.replace('.', '')));
  expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
  await page.keyboard.press('Escape');
  expect(desk.pageErrors).toEqual([]);
});

/** Pairs of swatches that a black-and-white printer would draw alike: whose grey pixels differ by less than a tenth on average. */
async function greyDistances(page: Page, swatches: readonly Locator[]): Promise<readonly string[]> {
  const pictures: string[] = [];
  for (const swatch of swatches) pictures.push((await swatch.screenshot()).toString('base64'));
  return page.evaluate(async (list) => {
    const greys = await Promise.all(list.map(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [10, 10];
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, -2, -2);
      const { data } = context.getImageData(0, 0, 10, 10);
      return Array.from({ length: 100 }, (_, at) => 0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0));
    }));
    const alike: string[] = [];
    greys.forEach((one, at) => greys.slice(at + 1).forEach((other, further) => {
      const distance = one.reduce((sum, grey, pixel) => sum + Math.abs(grey - (other[pixel] ?? 0)), 0) / one.length;
      if (distance < 25) alike.push(`${String(at)} and ${String(at + 1 + further)}: ${distance.toFixed(0)}`);
    }));
    return alike;
  }, pictures);
}

test('a chart fills the screen, and leaves as picture and as table', async ({ desk, folder }) => {
  test.setTimeout(120_000);
  const page = desk.window;
  const officer = new Officer(page);
  await officer.setUpOffice();
  await officer.signIn('Rina Contoh');
  await importSamples(page);
  await officer.goTo(app.nav.performance);
  const filters = page.getByRole('group', { name: performanceText.filtersLabel });
  await filters.getByRole('combobox', { name: dimensionLabels.classification }).click();
  await page.getByRole('option', { name: classificationLabels.complaint, exact: true }).click();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  const choose = async (item: string): Promise<void> => {
    await officer.button(use.menu(status.title)).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  for (const item of [use.png, use.svg, use.xlsx, use.csv]) {
    await choose(item);
    await expect(page.getByText(/^Tersimpan sebagai/).first()).toBeVisible();
    await page.getByText(/^Tersimpan sebagai/).first().waitFor({ state: 'hidden', timeout: 15_000 });
  }
  await choose(use.copy);
  await expect(page.getByText(use.copied)).toBeVisible();
  const files = (await readdir(folder.saved)).sort();
  expect(files.map((name) => name.split('.').at(-1))).toEqual(['csv', 'png', 'svg', 'xlsx']);
  const read = (kind: string) => readFile(join(folder.saved, files.find((name) => name.endsWith(kind)) ?? ''));
  expect((await read('png')).readUInt32BE(16)).toBeGreaterThan(1000);
  // each says of what it is without the page around it
  const year = periodName(periodAt('year', `${files[0]?.match(/data (\d{4})/)?.[1] ?? ''}-01-01`));
  for (const name of files) expect(name.startsWith(`${status.title}, ${year} (data `), name).toBe(true);
  const told = [status.title, year, `${dimensionLabels.classification}: ${classificationLabels.complaint}`, 'Sumber: laporan pada Tanggap'];
  const sheet = (await readWorkbook(await read('xlsx'), createPace())).rows.map(({ cells }) => cells.map(cellText).join(' ')).join('\n');
  const drawn = [...(await read('svg')).toString().matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ');
  for (const words of told) for (const [kind, text] of Object.entries({ svg: drawn, csv: (await read('csv')).toString(), xlsx: sheet })) expect(text, kind).toContain(words);
  await choose(use.full);
  const slide = page.getByRole('dialog', { name: slides.label });
  await expect(slide.getByRole('heading', { name: status.title })).toBeVisible();
  await expect(slide.getByText(`${dimensionLabels.classification}: ${classificationLabels.complaint}`)).toBeVisible();
  // down is a move within the chart, right the next slide
  await slide.getByRole('application').focus();
  await page.keyboard.press('ArrowDown');
  await expect(slide.getByText(performanceText.keys)).toBeVisible();
  await expect(slide.getByRole('heading', { name: status.title })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(slide.getByRole('heading', { name: performanceText.days.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(slide).toBeHidden();
  expect(desk.pageErrors).toEqual([]);
});

test('a recap keeps what an officer writes beside the figures, and leaves as a valid Word document with its charts', async ({ desk, folder }) => {
  test.setTimeout(150_000);
  const page = desk.window;
  const officer = new Officer(page);
  await officer.setUpOffice();
  await officer.signIn('Rina Contoh');
  await importSamples(page);
  await officer.goTo(app.nav.performance);
  await page.getByRole('combobox', { name: periodText.label }).click();
  await page.getByRole('option', { name: periodText.kinds.month }).click();
  await officer.button(periodText.earlier).click();
  await officer.button(performanceText.recap).click();
  const { page: words } = recapText;
  await page.getByRole('textbox', { name: words.note }).fill('Dua surat dari kecamatan belum dicatat.');
  await page.getByRole('textbox', { name: words.correction(recapText.rows.total) }).fill('68, dengan dua surat kecamatan');
  await officer.button(words.save).click();
  await expect(page.getByText(words.saved)).toBeVisible();
  await expect(page.locator('figure[data-chart=flow] svg').first()).toBeVisible();
  for (const act of [words.docx, words.pdf, words.sheet]) {
    await officer.button(act).click();
    await expect(page.getByText(/^Tersimpan sebagai/).first()).toBeVisible({ timeout: 30_000 });
    await page.getByText(/^Tersimpan sebagai/).first().waitFor({ state: 'hidden', timeout: 20_000 });
  }
  await page.getByText(words.everybody, { exact: true }).click();
  await expect(page.getByText(words.publicHint)).toBeVisible();
  await expect(page.getByRole('textbox', { name: words.note })).toHaveValue('');
  await officer.button(words.docx).click();
  await expect(page.getByText(/publik/).last()).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await readdir(folder.saved)).length, { timeout: 30_000 }).toBe(4);
  const out = fileURLToPath(new URL('../../out/report', import.meta.url));
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const name of await readdir(folder.saved)) {
    await copyFile(join(folder.saved, name), join(out, name));
    if (!name.endsWith('.pdf')) expect(await validateDocx(join(folder.saved, name)), name).toMatchObject({ ok: true, errors: [] });
  }
  const [docx = ''] = (await readdir(out)).filter((name) => name.endsWith('.docx') && !name.includes('publik'));
  const { value: text } = await mammoth.extractRawText({ path: join(out, docx) });
  expect(text).toContain('68, dengan dua surat kecamatan');
  expect(text).toContain('Dua surat dari kecamatan belum dicatat.');
  expect(desk.pageErrors).toEqual([]);
});
