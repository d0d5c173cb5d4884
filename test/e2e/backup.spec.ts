import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessText } from '../../src/shared/messages/id/access.ts';
import { app } from '../../src/shared/messages/id/app.ts';
import { backupText } from '../../src/shared/messages/id/backup.ts';
import { officeText } from '../../src/shared/messages/id/office.ts';
import { expect, startDesk, test } from './harness/desk.ts';
import { Officer } from './harness/officer.ts';

const { state, list, restore } = backupText;

async function openBackups(officer: Officer): Promise<void> {
  await officer.goTo(app.nav.office);
  await officer.page.getByRole('tab', { name: officeText.parts.backup }).click();
  await expect(officer.page.getByRole('heading', { name: list.heading })).toBeVisible();
}

async function registerReport(officer: Officer, title: string): Promise<string> {
  await officer.register({ channel: 'Tatap muka', title, text: `${title}, mohon ditangani.`, name: 'Bulan Kartika Sari', phone: '081255501234' });
  return officer.saveReport();
}

async function choose(officer: Officer): Promise<void> {
  await officer.button(list.other).click();
  await expect(officer.page.getByRole('dialog').getByText(restore.intact)).toBeVisible();
}

async function expectReports(page: Page, present: readonly string[], absent: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: /^Semua/ }).click();
  for (const number of present) await expect(page.getByRole('row').filter({ hasText: number })).toBeVisible();
  for (const number of absent) await expect(page.getByRole('row').filter({ hasText: number })).toHaveCount(0);
}

test('a backup is made, merged without loss, and put in the place of the data, which are kept; a restart shows the same', async ({ folder }) => {
  test.setTimeout(180_000);
  const first = await startDesk(folder);
  const page = first.window;
  const officer = new Officer(page);
  await officer.setUpOffice();
  await officer.signIn('Rina Contoh');
  const early = await registerReport(officer, 'Jalan berlubang di depan SDN 3');

  await openBackups(officer);
  await expect(page.getByText(state.none)).toBeVisible();
  await officer.button(state.run).click();
  await expect(page.getByText(state.done)).toBeVisible();
  const [fileName = ''] = await readdir(join(folder.saved, 'Tanggap Cadangan'));
  expect(fileName).toMatch(/^tanggap-.*\.tanggap$/);

  const late = await registerReport(officer, 'Lampu jalan mati di Gang Contoh');
  await openBackups(officer);
  await choose(officer);
  await expect(page.getByRole('dialog').getByText(restore.onlyHere)).toBeVisible();
  await expect(page.getByRole('dialog').getByText(late)).toBeVisible();
  await officer.button(restore.doMerge).click();
  await expect(page.getByText(restore.merged('0', '0'))).toBeVisible();
  await officer.goTo(app.nav.inbox);
  await expectReports(page, [early, late], []);

  await openBackups(officer);
  await choose(officer);
  await page.getByRole('radio', { name: restore.replace }).check();
  await expect(officer.button(restore.doReplace)).toBeDisabled();
  await page.getByRole('checkbox', { name: restore.sure }).check();
  await officer.button(restore.doReplace).click();
  // where no keystore keeps the key, whoever sits here opens the data anew
  await expect(page.getByRole('heading', { name: accessText.unlock.title })).toBeVisible({ timeout: 30_000 });
  await officer.unlockData();
  await officer.signIn('Rina Contoh');
  await officer.goTo(app.nav.inbox);
  await expectReports(page, [early], [late]);
  const next = await registerReport(officer, 'Sampah menumpuk di Pasar Contoh');
  expect([early, late]).not.toContain(next);
  const [kept = ''] = (await readdir(dirname(folder.data))).filter((name) => name.includes('-sebelum-pulih-'));
  expect(await readdir(join(dirname(folder.data), kept))).toContain('manifest.json');
  await first.quit();

  const second = await startDesk(folder);
  const again = new Officer(second.window);
  await again.unlockData();
  await again.signIn('Rina Contoh');
  await expectReports(second.window, [early, next], [late]);
  await openBackups(again);
  await expect(second.window.getByText(kept)).toBeVisible();
  await second.quit();
  expect([...first.pageErrors, ...second.pageErrors]).toEqual([]);
});

test('all data leave in open form after the coordinator has taken responsibility, and it is noted', async ({ folder, desk }) => {
  const officer = new Officer(desk.window);
  await officer.setUpOffice();
  await officer.signIn('Rina Contoh');
  const number = await registerReport(officer, 'Jalan berlubang di depan SDN 3');
  await openBackups(officer);
  await expect(officer.button(backupText.export.run)).toBeDisabled();
  await desk.window.getByRole('checkbox', { name: backupText.export.sure }).check();
  await officer.button(backupText.export.run).click();
  await expect(desk.window.getByText(/^Ekspor terakhir: .* oleh Rina Contoh/)).toBeVisible();
  const [name = ''] = (await readdir(folder.saved)).filter((one) => one.startsWith('tanggap-ekspor-'));
  const lines = (await readFile(join(folder.saved, name, 'laporan.jsonl'), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(number);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ reporter: { name: 'Bulan Kartika Sari' } });
  expect(await readFile(join(folder.saved, name, 'BACA-SAYA.txt'), 'utf8')).toContain('1 laporan');
});
