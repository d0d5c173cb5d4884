import { copyFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app, signIn } from '../../src/shared/messages/id/app.ts';
import { errorMessage } from '../../src/shared/messages/id/errors.ts';
import { parcelText } from '../../src/shared/messages/id/parcel.ts';
import { acts } from '../../src/shared/messages/id/ticket.ts';
import { openTexts } from '../support/plain-text.ts';
import { expect, startDesk, test as base } from './harness/desk.ts';
import type { Desk } from './harness/desk.ts';
import { Officer } from './harness/officer.ts';
import { makeWorkFolder } from './harness/work-folder.ts';

/** Two desks, and nothing between them but what somebody carries. */
const test = base.extend<{ desks: readonly [Desk, Desk] }>({
  desks: async ({}, use) => {
    const folders = [await makeWorkFolder(), await makeWorkFolder()] as const;
    const desks = [await startDesk(folders[0]), await startDesk(folders[1])] as const;
    await use(desks);
    for (const desk of desks) await desk.quit();
    for (const folder of folders) await folder.remove();
    expect(desks.flatMap(({ pageErrors }) => pageErrors)).toEqual([]);
  },
});

const PASSPHRASE = 'perahu kertas menuju pelabuhan';
const TITLE = 'Jalan berlubang di depan SDN 3';
const { make, take, desks: known, secret, start } = parcelText;

const part = ({ page }: Officer, title: string) => page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) }).last();

/** Makes a parcel; answers the name of its file. */
async function makeParcel(officer: Officer, { saved }: Desk['folder']): Promise<string> {
  const card = part(officer, make.title);
  await card.getByLabel(secret.label).fill(PASSPHRASE);
  await card.getByLabel(secret.again).fill(PASSPHRASE);
  await officer.button(make.submit).click();
  await expect(card.getByText(/selesai dibuat dan diperiksa/)).toBeVisible();
  const [name = ''] = await readdir(saved);
  return name;
}

/** Carries what one desk saved to the other, as on a memory stick. */
async function carry(name: string, from: Desk, to: Desk): Promise<void> {
  await copyFile(join(from.folder.saved, name), join(to.folder.saved, name));
  await rm(join(from.folder.saved, name));
}

async function openParcel(officer: Officer, passphrase = PASSPHRASE): Promise<void> {
  await part(officer, take.title).getByLabel(secret.label).fill(passphrase);
  await officer.button(take.choose).click();
}

test('reports go to a unit without a network and come back with its answer, in files that only the passphrase opens', async ({ desks: [first, second] }) => {
  test.setTimeout(180_000);
  const [a, b] = [new Officer(first.window), new Officer(second.window)];
  await a.setUpOffice();
  await a.signIn('Rina Contoh');
  await a.register({ channel: 'Tatap muka', title: TITLE, text: 'Lubangnya dalam, mohon ditambal.', name: 'Bulan Kartika Sari', phone: '081255501234' });
  const number = await a.saveReport();
  await a.openReport(number);
  await a.openAct('verify');
  await a.choose(acts.fields.classification, 'Pengaduan tidak berkadar pengawasan');
  await a.choose(acts.fields.category, 'Jalan Berlubang');
  await a.page.getByRole('checkbox', { name: /Anonim/ }).check();
  await a.button(acts.submit.verify).click();
  await a.choose(acts.fields.unit, 'Dinas Pekerjaan Umum dan Penataan Ruang');
  await a.submit('dispose', number, acts.disposeTo('Dinas PUPR'));
  await a.goTo(app.nav.sync);
  await a.choose(make.to, 'Dinas PUPR');
  const fingerprint = (await part(a, known.title).getByText(/^\d{5}( \d{5}){5}$/).first().textContent()) ?? '';
  const there = await makeParcel(a, first.folder);
  expect(await openTexts(first.folder.saved, [TITLE, 'Bulan Kartika Sari'])).toEqual([]);
  await carry(there, first, second);

  await b.secureData();
  await b.button(start.open).click();
  await openParcel(b, 'bukan sandi yang dipakai di sini');
  await expect(b.page.getByText(errorMessage('parcel-passphrase', {}).title)).toBeVisible();
  await part(b, take.title).getByLabel(secret.label).fill(PASSPHRASE);
  await b.button(take.again).click();
  await expect(b.page.getByText(fingerprint)).toBeVisible();
  await b.page.getByLabel(take.agree).check();
  await b.button(take.submit('1')).click();
  await expect(b.page.getByRole('heading', { name: signIn.title })).toBeVisible();
  await rm(join(second.folder.saved, there));
  await b.signIn('Yusuf Contoh');
  await b.openReport(number);
  await expect(b.page.getByText('Bulan Kartika Sari')).toHaveCount(0);
  await b.say('followUp', number, acts.fields.followUp, 'Lubang ditambal pada 23 November 2026.');
  await b.goTo(app.nav.sync);
  await carry(await makeParcel(b, second.folder), second, first);

  await a.goTo(app.nav.inbox);
  await a.goTo(app.nav.sync);
  await openParcel(a);
  await a.page.getByLabel(take.agree).check();
  await a.button(take.submit('1')).click();
  await expect(a.page.getByText(take.done('0', '1'))).toBeVisible();
  await expect(part(a, known.title).getByRole('row')).toHaveCount(2);
  await a.openReport(number);
  await expect(a.page.getByText('Lubang ditambal pada 23 November 2026.').first()).toBeVisible();
});
