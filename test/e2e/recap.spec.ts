import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { app } from '../../src/shared/messages/id/app.ts';
import { letterText } from '../../src/shared/messages/id/letter.ts';
import { performanceText } from '../../src/shared/messages/id/performance.ts';
import { periodText } from '../../src/shared/messages/id/period.ts';
import { recapLetterText } from '../../src/shared/messages/id/recap-letter.ts';
import { recapText } from '../../src/shared/messages/id/recap.ts';
import { validateDocx } from '../support/validate-docx.ts';
import { expect, startDesk, test } from './harness/desk.ts';
import { Officer } from './harness/officer.ts';
import { importSamples } from './harness/sample-data.ts';

const { propose, standing, page: words } = recapLetterText;
const NUMBER = /[\d.]+\/1\/DISKOMINFO\/\d{4}/;

/** Opens the recap of last month. */
async function openRecap(officer: Officer): Promise<void> {
  const { page } = officer;
  await officer.goTo(app.nav.performance);
  await page.getByRole('combobox', { name: periodText.label }).click();
  await page.getByRole('option', { name: periodText.kinds.month }).click();
  await officer.button(periodText.earlier).click();
  await officer.button(performanceText.recap).click();
  await expect(page.locator('figure[data-chart=flow] svg').first()).toBeVisible();
}

test('a recap is proposed, approved with a number by keyboard, saved, corrected by a new one after a restart, and that sent back to its page', async ({ folder }) => {
  test.setTimeout(240_000);
  const desk = await startDesk(folder);
  const officer = new Officer(desk.window);
  const { window: page } = desk;
  page.setDefaultTimeout(30_000);
  await officer.setUpOffice();
  await officer.signIn('Rina Contoh');
  await importSamples(page);
  await openRecap(officer);
  await page.getByRole('textbox', { name: recapText.page.note }).fill('Dua surat dari kecamatan belum dicatat.');
  await officer.button(propose.open).click();
  const dialog = page.getByRole('dialog', { name: propose.title });
  await expect(dialog.getByText(propose.frozen)).toBeVisible();
  await expect(dialog.getByText(recapLetterText.checks.ready)).toBeVisible();
  await dialog.getByRole('button', { name: propose.submit }).click();
  await expect(page.getByText(propose.done)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: recapLetterText.title })).toBeVisible();
  const sheets = page.locator('iframe').first().contentFrame();
  await expect(sheets.getByText('Dua surat dari kecamatan belum dicatat.')).toBeVisible();
  await expect(sheets.locator('img[src^="data:image/png"]').first()).toBeAttached();
  // every sheet is in sight without a second scroll bar
  expect(await sheets.locator('html').evaluate(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => scrollHeight <= clientHeight && scrollWidth <= clientWidth)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: standing.label }).getByText(/menunggu persetujuan$/)).toBeVisible();

  await officer.switchTo('Hasan Contoh');
  await officer.goTo(app.nav.letters);
  await officer.button(/^Diajukan/).click();
  const pane = page.getByRole('region', { name: letterText.queue.label });
  await expect(pane.locator('iframe').first().contentFrame().getByText('Dua surat dari kecamatan belum dicatat.')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog').getByRole('button', { name: letterText.page.number })).toBeFocused();
  await page.keyboard.press('Enter');
  const told = page.getByText(/^Rekap disetujui dengan nomor/);
  await expect(told).toBeVisible();
  const number = NUMBER.exec((await told.textContent()) ?? '')?.[0] ?? '';
  await officer.button(letterText.register.title).click();
  const entry = page.getByRole('grid', { name: letterText.register.label }).getByRole('row').filter({ hasText: number });
  await expect(entry).toContainText('Rekap pengaduan');
  await entry.dblclick();
  await expect(page.getByText(words.locked(number))).toBeVisible();
  await officer.button(letterText.page.saveDocx).click();
  await expect(page.getByText(/^Tersimpan sebagai/)).toBeVisible();
  const [name = ''] = (await readdir(folder.saved)).filter((file) => file.endsWith('.docx'));
  expect(await validateDocx(join(folder.saved, name))).toMatchObject({ ok: true, errors: [] });
  const { value: text } = await mammoth.extractRawText({ path: join(folder.saved, name) });
  expect(text.normalize('NFKC').replaceAll('\u2011', '-')).toContain(number);
  expect(text).toContain('Dua surat dari kecamatan belum dicatat.');
  // a double click opened it once: one step back is the register again
  await officer.button(letterText.page.back).click();
  await expect(entry).toBeVisible();
  await officer.button(letterText.list.copies).click();
  await expect(page.getByRole('grid', { name: letterText.copies.label }).getByRole('row').filter({ hasText: number })).toHaveCount(1);
  await desk.quit();

  const again = await startDesk(folder);
  const later = new Officer(again.window);
  await later.unlockData();
  await later.signIn('Rina Contoh');
  await later.goTo(app.nav.letters);
  await later.button(/^Bernomor/).click();
  await again.window.getByRole('row').filter({ hasText: number }).first().dblclick();
  await expect(again.window.getByText(words.locked(number))).toBeVisible();
  await expect(again.window.locator('iframe').first().contentFrame().getByText('Dua surat dari kecamatan belum dicatat.')).toBeVisible();
  await openRecap(later);
  await expect(again.window.getByRole('list', { name: standing.label }).getByText(new RegExp(`^Nomor ${number}`))).toBeVisible();
  await later.button(propose.open).click();
  const corrected = again.window.getByRole('dialog', { name: propose.title });
  await expect(corrected.getByText(propose.corrects(number))).toBeVisible();
  await corrected.getByRole('button', { name: propose.submit }).click();
  await expect(again.window.getByText(words.corrects(number))).toBeVisible();
  await expect(again.window.locator('iframe').first().contentFrame().getByText(new RegExp(`ralat atas rekap kami Nomor ${number}`))).toBeVisible();

  await later.switchTo('Hasan Contoh');
  await later.goTo(app.nav.letters);
  await later.button(/^Diajukan/).click();
  await expect(again.window.getByRole('region', { name: letterText.queue.label }).getByRole('button', { name: letterText.acts.sendBack })).toBeEnabled();
  await again.window.keyboard.press('b');
  await again.window.getByRole('textbox', { name: letterText.acts.remark }).fill('Sebutkan kecamatannya.');
  await later.button(recapLetterText.ask.sendBack.confirm).click();
  await expect(again.window.getByText(recapLetterText.done.sendBack)).toBeVisible();
  await later.switchTo('Rina Contoh');
  await later.goTo(app.nav.performance);
  await later.button(periodText.later).click();
  await later.goTo(app.nav.letters);
  await later.button(/^Konsep/).click();
  await again.window.getByRole('row').filter({ hasText: recapLetterText.list }).last().dblclick();
  await expect(again.window.getByText(words.returned('Sebutkan kecamatannya.'))).toBeVisible();
  await later.button(words.revise).click();
  const strip = again.window.getByRole('list', { name: standing.label });
  await expect(strip.getByText(standing.returned('Sebutkan kecamatannya.'))).toBeVisible();
  await expect(strip.getByText(new RegExp(`^Nomor ${number}`))).toBeVisible();
  await again.quit();
  expect([...desk.pageErrors, ...again.pageErrors]).toEqual([]);
});
