import { expect, startDesk, test } from './harness/desk.ts';
import { enginePid } from './harness/engine.ts';
import { Officer } from './harness/officer.ts';
import { accessText } from '../../src/shared/messages/id/access.ts';
import { app, signIn } from '../../src/shared/messages/id/app.ts';

const { lock, pin, unlock } = accessText;
const PIN = '271828';

test('the data open with the passphrase, and with the recovery words where it was forgotten; a wrong one is counted', async ({ folder }) => {
  test.setTimeout(90_000);
  const first = await startDesk(folder);
  const before = new Officer(first.window);
  const words = await before.secureData();
  await before.setUpOffice();
  await first.quit();

  const second = await startDesk(folder);
  const wrong = new Officer(second.window);
  await wrong.unlockData('gajah biru memetik kelapa');
  await expect(second.window.getByText(/Kunci ini tidak cocok/)).toBeVisible();
  await expect(second.window.getByRole('timer')).toHaveCount(0, { timeout: 15_000 });
  await wrong.button(unlock.useRecovery).click();
  await second.window.getByLabel(unlock.words, { exact: true }).fill(words.join(' '));
  await wrong.button(unlock.submit).click();
  await expect(second.window.getByRole('heading', { name: accessText.renew.title })).toBeVisible();
  await second.window.getByLabel(accessText.passphrase.label, { exact: true }).fill('kerbau putih menulis surat');
  await second.window.getByLabel(accessText.passphrase.again, { exact: true }).fill('kerbau putih menulis surat');
  await wrong.button(accessText.renew.submit).click();
  await expect(second.window.getByRole('heading', { name: signIn.title })).toBeVisible();
  await second.quit();

  const third = await startDesk(folder);
  const officer = new Officer(third.window);
  await officer.unlockData('kerbau putih menulis surat');
  await officer.signIn('Rina Contoh');
  await third.quit();
});

test('an engine that dies leaves the data shut; opened again, the officer works on', async ({ desk }) => {
  const officer = new Officer(desk.window);
  await officer.setUpOffice();
  await officer.signIn('Rina Contoh');
  process.kill(await enginePid(desk.app), 'SIGKILL');
  await expect(desk.window.getByRole('heading', { name: unlock.title })).toBeVisible();
  await officer.unlockData();
  await officer.signIn('Rina Contoh');
  await officer.goTo(app.nav.intake);
});

test('an officer with a PIN finds the desk as it was left when the screen was locked', async ({ desk }) => {
  const officer = new Officer(desk.window);
  await officer.setUpOffice();
  await officer.signIn('Rina Contoh');
  await officer.goTo(app.nav.intake);
  await officer.page.getByRole('button', { name: new RegExp(app.officerMenu) }).click();
  await officer.page.getByRole('menuitem', { name: pin.set }).click();
  await officer.page.getByLabel(pin.fresh, { exact: true }).fill(PIN);
  await officer.page.getByLabel(pin.again, { exact: true }).fill(PIN);
  await officer.button(pin.save).click();
  await expect(officer.page.getByText(pin.saved)).toBeVisible();
  // as the system tells it
  await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect(officer.page.getByRole('heading', { name: lock.title })).toBeVisible();
  await officer.page.getByLabel(pin.label, { exact: true }).fill('111111');
  await officer.button(lock.submit).click();
  await expect(officer.page.getByText(/PIN tidak cocok/)).toBeVisible();
  await expect(officer.page.getByRole('navigation', { name: app.nav.label })).toHaveCount(0);
  await officer.page.getByLabel(pin.label, { exact: true }).fill(PIN);
  await officer.button(lock.submit).click();
  await expect(officer.page.getByRole('heading', { level: 1, name: new RegExp(`^${app.nav.intake}`) })).toBeVisible();
  // nobody has touched the computer for eleven minutes
  await desk.app.evaluate(({ powerMonitor }) => { powerMonitor.getSystemIdleTime = () => 660; });
  await expect(officer.page.getByRole('heading', { name: lock.title })).toBeVisible({ timeout: 15_000 });
});
