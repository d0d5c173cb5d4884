import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from '../../src/shared/messages/id/app.ts';
import { officeText } from '../../src/shared/messages/id/office.ts';
import { madeArms } from '../letters/made-arms.ts';
import { expect, startDesk, test } from './harness/desk.ts';
import { Officer } from './harness/officer.ts';
import { place } from './harness/place.ts';

const { letters, parts, officers, page: words } = officeText;

test('the sample in the settings is a real sheet of what is typed: the mayor\'s head with the emblem, and boxes for initials; all of it stays', async ({ folder }) => {
  test.setTimeout(120_000);
  const emblem = join(folder.saved, 'garuda.png');
  await writeFile(emblem, madeArms().bytes);
  const { uid, gid } = place();
  if (uid !== undefined && gid !== undefined) await chown(emblem, uid, gid);
  const first = await startDesk(folder);
  const officer = new Officer(first.window);
  const { page } = officer;
  await officer.setUpOffice();
  await officer.signIn('Rina Contoh');
  await officer.goTo(app.nav.office);

  await page.getByRole('tab', { name: parts.letters }).click();
  const sheet = page.getByRole('region', { name: letters.sample }).frameLocator('iframe:not([data-next])');
  await expect(sheet.locator('.kop .unit')).toHaveText('DINAS KOMUNIKASI DAN INFORMATIKA');
  await officer.field(letters.address).fill('Jalan Baru Nomor 9');
  await expect(sheet.locator('.kop')).toContainText('Jalan Baru Nomor 9');
  await page.getByRole('textbox', { name: letters.initials }).fill('Kabid Layanan\nSekretaris');
  await expect(sheet.locator('.paraph')).toHaveText(['Kabid Layanan', 'Sekretaris']);
  await page.getByRole('group', { name: letters.pictures.emblem.name }).locator('input[type=file]').setInputFiles(emblem);
  await expect(page.getByText(letters.pictures.emblem.saved)).toBeVisible();
  await expect(sheet.locator('.kop img')).toHaveCount(0);

  await page.getByRole('tab', { name: parts.officers }).click();
  await page.getByRole('gridcell', { name: /Hasan Contoh/ }).click();
  await officer.field(officers.position).fill('Wali Kota Singkawang');
  await page.getByRole('tab', { name: parts.letters }).click();
  await expect(sheet.locator('.kop .unit')).toHaveText('WALI KOTA SINGKAWANG');
  await expect(sheet.getByAltText('Lambang negara')).toBeVisible();
  await expect(sheet.getByText('NIP')).toHaveCount(0);
  await officer.button(letters.electronic).click();
  await expect(sheet.locator('.paraph')).toHaveCount(0);
  await expect(sheet.locator('.footer')).toBeVisible();
  await officer.button(words.save).click();
  await expect(page.getByText(words.saved)).toBeVisible();
  await first.quit();

  const second = await startDesk(folder);
  const later = new Officer(second.window);
  await later.unlockData();
  await later.signIn('Rina Contoh');
  await later.goTo(app.nav.office);
  await later.page.getByRole('tab', { name: parts.letters }).click();
  const again = later.page.getByRole('region', { name: letters.sample }).frameLocator('iframe:not([data-next])');
  await expect(again.getByAltText('Lambang negara')).toBeVisible();
  await expect(again.locator('.paraph')).toHaveText(['Kabid Layanan', 'Sekretaris']);
  await second.quit();
  expect([...first.pageErrors, ...second.pageErrors]).toEqual([]);
});
