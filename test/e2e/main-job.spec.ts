import { readdir } from 'node:fs/promises';
import { openTexts } from '../support/plain-text.ts';
import { expect, startDesk, test } from './harness/desk.ts';
import { Officer } from './harness/officer.ts';
import { app } from '../../src/shared/messages/id/app.ts';
import { statusLabels } from '../../src/shared/messages/id/labels.ts';
import { letterText } from '../../src/shared/messages/id/letter.ts';
import { acts, ticket } from '../../src/shared/messages/id/ticket.ts';

/** What must not lie open anywhere once it was typed. */
const ENTERED = [
  'Jalan berlubang di depan SDN 3', 'Lubang sudah dua minggu', 'Bulan Kartika Sari', '6172024308900001', '081255501234',
  'Lubang ditambal pada 23 November', 'Sudah tuntas.',
];

test('a complaint at the counter is worked by three people and leaves as a letter; after a restart all is there', async ({ folder }) => {
  test.setTimeout(120_000);
  const first = await startDesk(folder);
  const officer = new Officer(first.window);
  await officer.setUpOffice();

  await officer.signIn('Dedi Contoh');
  await officer.register({
    channel: 'Tatap muka', title: 'Jalan berlubang di depan SDN 3', text: 'Lubang sudah dua minggu. Mohon segera ditambal, banyak anak lewat.',
    name: 'Bulan Kartika Sari', nik: '6172024308900001', phone: '081255501234',
  });
  const number = await officer.saveReport();

  await officer.switchTo('Rina Contoh');
  await officer.openReport(number);
  await officer.openAct('verify');
  await officer.choose(acts.fields.classification, 'Pengaduan tidak berkadar pengawasan');
  await officer.choose(acts.fields.category, 'Jalan Berlubang');
  await first.window.getByRole('checkbox', { name: /Anonim/ }).check();
  await officer.button(acts.submit.verify).click();
  await officer.choose(acts.fields.unit, 'Dinas Pekerjaan Umum dan Penataan Ruang');
  await officer.submit('dispose', number, acts.disposeTo('Dinas PUPR'));

  await officer.switchTo('Yusuf Contoh');
  await officer.openReport(number);
  await expect(first.window.getByText('Bulan Kartika Sari')).toHaveCount(0);
  await officer.say('followUp', number, acts.fields.followUp, 'Lubang ditambal pada 23 November 2026.');
  await officer.say('close', number, acts.fields.closeNote, 'Sudah tuntas.');
  await officer.button(ticket.makeLetter).click();
  await expect(first.window.getByRole('heading', { name: letterText.page.title })).toBeVisible();
  await officer.button(letterText.page.saveDocx).click();
  await expect.poll(() => readdir(folder.saved)).toEqual([expect.stringMatching(/\.docx$/)]);
  expect(await openTexts(folder.data, ENTERED)).toEqual([]);
  await first.quit();

  const second = await startDesk(folder);
  const again = new Officer(second.window);
  await again.unlockData();
  await again.signIn('Rina Contoh');
  await again.openReport(number);
  await expect(second.window.getByText(statusLabels.done).first()).toBeVisible();
  await expect(second.window.getByText('Lubang ditambal pada 23 November 2026.').first()).toBeVisible();
  await again.goTo(app.nav.letters);
  await expect(second.window.getByText(number)).toBeVisible();
  await second.quit();
  expect(await openTexts(folder.data, ENTERED)).toEqual([]);
  // the browser's own files, and the logs
  expect(await openTexts(folder.profile, ENTERED)).toEqual([]);
  expect([...first.pageErrors, ...second.pageErrors]).toEqual([]);
});
