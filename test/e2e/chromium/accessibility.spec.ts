import { AxeBuilder } from '@axe-core/playwright';
import { app } from '../../../src/shared/messages/id/app.ts';
import { ticket } from '../../../src/shared/messages/id/ticket.ts';
import { letterText } from '../../../src/shared/messages/id/letter.ts';
import { explainText, measureWords } from '../../../src/shared/messages/id/figure.ts';
import { performanceText } from '../../../src/shared/messages/id/performance.ts';
import { recapLetterText } from '../../../src/shared/messages/id/recap-letter.ts';
import { recapText } from '../../../src/shared/messages/id/recap.ts';
import { Officer } from '../harness/officer.ts';
import { expect, test } from './harness/desk-page.ts';

test('no page has a fault that a screen reader or a keyboard would meet', async ({ desk: { page } }) => {
  test.setTimeout(120_000);
  const officer = new Officer(page);
  const faults: string[] = [];
  const look = async (where: string) => {
    // half faded in, a panel's words are paler than they are
    await page.evaluate(() => Promise.allSettled(document.getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished)));
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target.join(' ')}`)));
  };
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look('first set-up');
  await officer.setUpOffice();
  await look('picking a name');
  await officer.signIn('Rina Contoh');
  await look('empty inbox');
  await officer.register({ channel: 'Telepon', title: 'Lampu jalan padam', text: 'Lampu jalan di Gang Damai padam sejak semalam.' });
  await look('intake');
  const number = await officer.saveReport();
  await officer.goTo(app.nav.inbox);
  await look('inbox');
  await officer.openReport(number);
  await officer.openAct('verify');
  await look('ticket with a form');
  await officer.choose('Klasifikasi', 'Permintaan informasi');
  await officer.choose('Kategori', 'Penerangan Jalan');
  await officer.button('Verifikasi laporan').click();
  await officer.button('Nanti saja').click();
  await officer.button(ticket.makeLetter).click();
  await expect(page.getByRole('heading', { name: letterText.page.title })).toBeVisible();
  await look('letter');
  for (const place of [app.nav.letters, app.nav.performance, app.nav.import, app.nav.sync, app.nav.office]) {
    await officer.goTo(place);
    await look(place);
  }
  await officer.goTo(app.nav.performance);
  await page.getByRole('region', { name: performanceText.status.title }).getByRole('button', { name: performanceText.showTable }).click();
  await officer.button(explainText.button(measureWords.done.name)).click();
  await expect(page.getByText(measureWords.done.formula)).toBeVisible();
  await look('how a figure was counted');
  await page.keyboard.press('Escape');
  await officer.button(performanceText.slides.open).click();
  await expect(page.getByRole('dialog', { name: performanceText.slides.label })).toBeVisible();
  await look('slides');
  await page.keyboard.press('Escape');
  await officer.button(performanceText.recap).click();
  await expect(page.getByRole('heading', { name: recapText.page.texts })).toBeVisible();
  await look('recap');
  await officer.button(recapLetterText.propose.open).click();
  const proposal = page.getByRole('dialog', { name: recapLetterText.propose.title });
  await expect(proposal.getByText(recapLetterText.checks.ready)).toBeVisible();
  await look('proposing a recap');
  await proposal.getByRole('button', { name: recapLetterText.propose.submit }).click();
  await expect(page.getByTitle(recapLetterText.sheets)).toBeVisible();
  await look('a proposed recap');
  await officer.button(letterText.page.back).click();
  await expect(page.getByRole('list', { name: recapLetterText.standing.label })).toBeVisible();
  await look('a recap that was proposed');
  await officer.switchTo('Hasan Contoh');
  await officer.goTo(app.nav.letters);
  await officer.button(/^Diajukan/).click();
  await expect(page.getByRole('region', { name: letterText.queue.label })).toBeVisible();
  await look('a recap in the queue');
  expect(faults).toEqual([]);
});
