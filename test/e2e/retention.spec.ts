import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from '../../src/shared/messages/id/app.ts';
import { officeText } from '../../src/shared/messages/id/office.ts';
import { retentionText } from '../../src/shared/messages/id/retention.ts';
import { ticket } from '../../src/shared/messages/id/ticket.ts';
import { expect, startDesk, test } from './harness/desk.ts';
import type { Desk } from './harness/desk.ts';
import { Officer } from './harness/officer.ts';
import { place } from './harness/place.ts';

/** Reports of years ago, all over, as a regional admin has them in a spreadsheet. */
const OLD = ['tanggal_masuk,dinas_tujuan,kecamatan_final,status,kategori,isi_laporan_awal,tracking_id', ...Array.from({ length: 8 }, (_, index) => [
  `${String(index + 1).padStart(2, '0')}/03/2017`, 'Dinas PUPR', 'Singkawang Tengah', 'Selesai', 'Jalan Berlubang', `"Jalan berlubang di Gang Contoh nomor ${String(index + 1)}"`, String(8_000_000 + index),
].join(','))].join('\r\n');

async function importOld(officer: Officer, folder: string): Promise<void> {
  const file = join(folder, 'lama.csv');
  await writeFile(file, OLD);
  const { uid, gid } = place();
  if (uid !== undefined && gid !== undefined) await chown(file, uid, gid);
  await officer.pickFile(file);
  await officer.checkFile([[/^Klasifikasi/, 'Pengaduan tidak berkadar pengawasan']]);
  await officer.runImport();
}

async function openRetention(officer: Officer): Promise<void> {
  await officer.goTo(app.nav.office);
  await officer.page.getByRole('tab', { name: officeText.parts.retention }).click();
}

function figures(desk: Desk): Promise<unknown> {
  return desk.window.evaluate(() => window.desk.call('performance.read', {
    period: { kind: 'year', from: '2017-01-01', to: '2017-12-31' }, isPublic: false,
    where: { unitId: null, categoryId: null, channelId: null, districtId: null, classification: null, officerId: null },
  }));
}

test('old reports are emptied at the end of their retention; the figures stay, also after a restart', async ({ folder }) => {
  test.setTimeout(120_000);
  const first = await startDesk(folder);
  const before = new Officer(first.window);
  await before.setUpOffice();
  await before.signIn('Rina Contoh');
  await importOld(before, folder.saved);
  const counted = await figures(first);
  await openRetention(before);
  const { page } = before;
  const boxes = page.getByRole('checkbox', { name: /^Pilih SKW/ });
  await expect(boxes).toHaveCount(8);
  const number = ((await boxes.first().getAttribute('aria-label')) ?? '').replace('Pilih ', '');
  for (let index = 0; index < 3; index += 1) await boxes.nth(index).check();
  await page.getByRole('textbox', { name: /^Alasan/ }).fill('Berita acara 12/2026');
  await before.button(retentionText.remove('3')).click();
  const dialog = page.getByRole('dialog', { name: retentionText.confirm.title('3') });
  await dialog.getByRole('button', { name: retentionText.remove('3') }).click();
  await expect(page.getByText(retentionText.done('3'))).toBeVisible();
  await expect(boxes).toHaveCount(5);
  await expect(page.getByText(retentionText.erased('3'))).toBeVisible();
  expect(await figures(first)).toEqual(counted);
  await first.quit();

  const second = await startDesk(folder);
  const officer = new Officer(second.window);
  await officer.unlockData();
  await officer.signIn('Rina Contoh');
  expect(await figures(second)).toEqual(counted);
  await officer.goTo(app.nav.inbox);
  await officer.page.getByRole('textbox', { name: app.search }).fill(number);
  await officer.button(/^Semua/).click();
  await expect(officer.page.getByRole('row').filter({ hasText: number })).toHaveCount(0);
  await openRetention(officer);
  await expect(officer.page.getByText(retentionText.erased('3'))).toBeVisible();
  await second.quit();
});

test('who reported is taken off a report, and the report says so', async ({ desk }) => {
  const officer = new Officer(desk.window);
  await officer.setUpOffice();
  await officer.signIn('Rina Contoh');
  await officer.register({ channel: 'Tatap muka', title: 'Lampu padam', text: 'Kami, Melati Contoh Wijaya, melapor lampu padam.', name: 'Melati Contoh Wijaya', phone: '081234567890' });
  const number = await officer.saveReport();
  await officer.openReport(number);
  const { page } = officer;
  await expect(page.getByText(/Melati Contoh Wijaya/).first()).toBeVisible();
  await officer.button(retentionText.identity.open).click();
  const dialog = page.getByRole('dialog', { name: retentionText.identity.title });
  await dialog.getByRole('textbox').fill('Permintaan pelapor');
  await dialog.getByRole('button', { name: retentionText.identity.submit }).click();
  await expect(page.getByText(retentionText.identity.done(number))).toBeVisible();
  await expect(page.getByText(ticket.noReporter)).toBeVisible();
  await expect(page.getByText(/Melati|Wijaya/)).toHaveCount(0);
});
