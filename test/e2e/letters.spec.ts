import { chown, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from '../../src/shared/messages/id/app.ts';
import { common } from '../../src/shared/messages/id/common.ts';
import { inbox } from '../../src/shared/messages/id/inbox.ts';
import { letterText } from '../../src/shared/messages/id/letter.ts';
import type { Page } from '@playwright/test';
import { expect, startDesk, test } from './harness/desk.ts';
import type { Desk } from './harness/desk.ts';
import { Officer } from './harness/officer.ts';
import { place } from './harness/place.ts';
import type { WorkFolder } from './harness/work-folder.ts';

const { many, list, queue, register, copies, acts } = letterText;

/** Reports of one matter, as a list brings them to one unit. */
const REPORTS = ['tanggal_masuk,dinas_tujuan,kecamatan_final,status,kategori,isi_laporan_awal,tracking_id', ...Array.from({ length: 4 }, (_, index) => [
  `${String(index + 1).padStart(2, '0')}/11/2026`, 'Dinas PUPR', 'Singkawang Tengah', 'Proses', 'Jalan Berlubang', `"Jalan berlubang di Gang Contoh nomor ${String(index + 1)}"`, String(8_100_000 + index),
].join(','))].join('\r\n');

/** A desk of the example office into which the coordinator has imported the reports. */
async function deskWithReports(folder: WorkFolder): Promise<{ readonly desk: Desk; readonly officer: Officer; readonly page: Page }> {
  const desk = await startDesk(folder);
  const officer = new Officer(desk.window);
  desk.window.setDefaultTimeout(15_000);
  await officer.setUpOffice();
  await officer.signIn('Rina Contoh');
  const file = join(folder.saved, 'laporan.csv');
  await writeFile(file, REPORTS);
  const { uid, gid } = place();
  if (uid !== undefined && gid !== undefined) await chown(file, uid, gid);
  await officer.pickFile(file);
  await officer.checkFile([[/^Klasifikasi/, 'Pengaduan tidak berkadar pengawasan']]);
  await officer.runImport();
  return { desk, officer, page: desk.window };
}

test('one wording becomes a letter a report; the head of the unit reads, approves and sends back by keyboard, and prints what is left in one go', async ({ folder }) => {
  test.setTimeout(150_000);
  const { desk, officer, page } = await deskWithReports(folder);

  await officer.switchTo('Yusuf Contoh');
  await officer.goTo(app.nav.inbox);
  await officer.button(/^Semua/).click();
  await expect(page.getByText(inbox.counts.all('4'))).toBeVisible();
  await officer.button(inbox.letters).click();
  await page.getByRole('checkbox', { name: many.page.ownWords }).check();
  await page.getByRole('textbox', { name: letterText.fields.point(1) }).fill('Laporan nomor {nomor} kami jadwalkan ditangani pekan depan.');
  await officer.button(many.page.start('4')).click();
  await expect(page.getByText(many.composed(4))).toBeVisible();
  await officer.button(many.page.toDrafts).click();
  await officer.button(/^Konsep/).click();
  await expect(page.getByRole('row').filter({ hasText: list.noNumber })).toHaveCount(4);
  await page.keyboard.press('Control+a');
  await officer.button(many.propose('4')).click();
  await expect(page.getByText(many.done.propose(4))).toBeVisible();

  await officer.switchTo('Markus Contoh');
  await officer.goTo(app.nav.letters);
  await officer.button(/^Diajukan/).click();
  const pane = page.getByRole('region', { name: queue.label });
  await expect(pane.locator('iframe').first().contentFrame().getByText(/kami jadwalkan ditangani pekan depan/).first()).toBeVisible();
  await expect(pane.getByRole('button', { name: letterText.page.number })).toBeEnabled();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog').getByRole('button', { name: letterText.page.number })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Surat disetujui dengan nomor .*\/1\/PUPR\//)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: list.noNumber }).or(page.getByRole('checkbox', { name: /^Pilih surat/ }))).toHaveCount(3);
  await expect(pane.getByRole('button', { name: acts.sendBack })).toBeEnabled();
  await page.keyboard.press('b');
  await page.getByRole('textbox', { name: acts.remark }).fill('Sebutkan tanggal penanganannya.');
  await officer.button(acts.ask.sendBack.confirm).click();
  await expect(page.getByText(acts.done.sendBack)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Pilih surat/ })).toHaveCount(2);
  await page.keyboard.press('Control+a');
  await officer.button(many.number('2')).click();
  await page.getByRole('dialog').getByRole('button', { name: many.ask('2').confirm }).click();
  await expect(page.getByText(many.done.number(2))).toBeVisible();

  await officer.button(/^Bernomor/).click();
  await expect(page.getByRole('checkbox', { name: /^Pilih surat/ })).toHaveCount(3);
  await page.keyboard.press('Control+a');
  await officer.button(letterText.acts.more).click();
  await page.getByRole('menuitem', { name: many.pdf }).click();
  await expect.poll(async () => (await readdir(folder.saved)).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
  await expect(page.getByText(/^3 surat disimpan di Surat-.*\.pdf/)).toBeVisible();
  await officer.button(letterText.acts.more).click();
  await page.getByRole('menuitem', { name: many.docx }).click();
  await expect.poll(async () => (await readdir(folder.saved)).filter((name) => name.endsWith('-surat'))).toHaveLength(1);

  await officer.button(register.title).click();
  await expect(page.getByRole('grid', { name: register.label }).getByRole('row')).toHaveCount(4);
  await officer.button(list.copies).click();
  await expect(page.getByRole('grid', { name: copies.label }).getByRole('row')).toHaveCount(7);
  await desk.quit();

  const again = await startDesk(folder);
  const later = new Officer(again.window);
  await later.unlockData();
  await later.signIn('Yusuf Contoh');
  await later.goTo(app.nav.letters);
  await later.button(/^Konsep/).click();
  await again.window.getByRole('row').filter({ hasText: list.noNumber }).first().dblclick();
  await expect(again.window.getByText(acts.returned('Sebutkan tanggal penanganannya.'))).toBeVisible();
  await again.quit();
  expect([...desk.pageErrors, ...again.pageErrors]).toEqual([]);
});

test('a Word file that was changed outside is noticed and becomes the final version', async ({ folder }) => {
  test.setTimeout(120_000);
  const { desk, officer, page } = await deskWithReports(folder);
  await officer.switchTo('Markus Contoh');
  await officer.openReport('SKW-2026-000001');
  await officer.button('Buat surat').click();
  await page.getByRole('textbox', { name: letterText.fields.point(1) }).fill('Jalan telah ditambal.');
  await officer.button(letterText.page.number).click();
  await page.getByRole('dialog').getByRole('button', { name: letterText.page.number }).click();
  await expect(page.getByText(/^Surat disetujui dengan nomor/)).toBeVisible();
  await officer.button(letterText.page.saveDocx).click();
  await expect.poll(async () => (await readdir(folder.saved)).filter((name) => name.endsWith('.docx'))).toHaveLength(1);
  const [name = ''] = (await readdir(folder.saved)).filter((file) => file.endsWith('.docx'));
  await expect(page.getByText(common.savedTo(name))).toBeVisible();
  await writeFile(join(folder.saved, name), 'x', { flag: 'a' });
  await officer.button(letterText.page.back).click();
  await officer.goTo(app.nav.letters);
  await page.getByRole('row').filter({ hasText: 'SKW-2026-000001' }).first().dblclick();
  await expect(page.getByText(letterText.outside.changed(name))).toBeVisible();
  await officer.button(letterText.outside.attach).click();
  await expect(page.getByText(letterText.outside.attached)).toBeVisible();
  await expect(page.getByText(letterText.outside.changed(name))).toHaveCount(0);
  await expect(officer.button(letterText.page.print)).toHaveCount(0);
  await officer.button(letterText.outside.save).click();
  await expect(page.getByText(common.savedTo(name)).last()).toBeVisible();
  await desk.quit();
  expect(desk.pageErrors).toEqual([]);
});
