import { acts } from '../../src/shared/messages/id/ticket.ts';
import { app, signIn } from '../../src/shared/messages/id/app.ts';
import { errorMessage } from '../../src/shared/messages/id/errors.ts';
import { conflictLabels, conflictText } from '../../src/shared/messages/id/conflicts.ts';
import { syncText } from '../../src/shared/messages/id/sync.ts';
import { startStandIn } from '../hub/stand-in.ts';
import type { StandIn } from '../hub/stand-in.ts';
import { expect, startDesk, test as base } from './harness/desk.ts';
import type { Desk } from './harness/desk.ts';
import { openHubDoor } from './harness/hub-door.ts';
import type { HubDoor } from './harness/hub-door.ts';
import { expectSync, loginOf, prepareHub, syncNow, tryHub, wipeHub } from './harness/hub-steps.ts';
import { Officer } from './harness/officer.ts';
import { makeWorkFolder } from './harness/work-folder.ts';

/** Two desks and a hub between them, behind a door that can be shut. */
interface Stage {
  readonly hub: StandIn;
  readonly door: HubDoor;
  readonly first: Desk;
  readonly second: Desk;
}

const test = base.extend<{ stage: Stage }>({
  stage: async ({}, use) => {
    const hub = await startStandIn();
    const door = await openHubDoor(hub.url);
    const folders = [await makeWorkFolder(), await makeWorkFolder()] as const;
    const [first, second] = [await startDesk(folders[0]), await startDesk(folders[1])];
    await use({ hub, door, first, second });
    for (const desk of [first, second]) await desk.quit();
    await door.close();
    await hub.stop();
    for (const folder of folders) await folder.remove();
    expect([...first.pageErrors, ...second.pageErrors]).toEqual([]);
  },
});

const { states, problems, refill } = syncText;

async function correctCategory(officer: Officer, number: string, category: string): Promise<void> {
  await officer.openReport(number);
  await officer.openAct('correct');
  await officer.choose(acts.fields.category, category);
  await officer.submit('correct', number);
}

async function decide(officer: Officer, category: string, number: string): Promise<void> {
  const { page } = officer;
  await page.getByRole('link', { name: conflictText.decide }).click();
  await page.getByRole('radio', { name: new RegExp(category) }).click();
  await officer.button(/^Pakai versi \d$/).click();
  await expect(page.getByText(conflictText.done(conflictLabels.categoryId, number))).toBeVisible();
}

async function expectCategory(officer: Officer, number: string, category: string): Promise<void> {
  await officer.openReport(number);
  await expect(officer.page.getByRole('complementary').getByText(category)).toBeVisible();
}

test('two desks share a hub, work on while nobody reaches it, settle what both changed, and fill it again when it was emptied', async ({ stage: { hub, door, first, second } }) => {
  test.setTimeout(300_000);
  const [a, b] = [new Officer(first.window), new Officer(second.window)];
  await a.setUpOffice();
  await a.signIn('Rina Contoh');
  await a.register({ channel: 'Tatap muka', title: 'Jalan berlubang di depan SDN 3', text: 'Lubangnya dalam, mohon ditambal.', name: 'Bulan Kartika Sari', phone: '081255501234' });
  const number = await a.saveReport();
  const users = await prepareHub(a, { url: door.url, user: hub.user, password: hub.password });
  await a.goTo(app.nav.sync);
  await tryHub(a, loginOf(users, 'Rina Contoh'));
  await a.button(syncText.form.connect).click();
  await expectSync(a, states.synced, 60_000);

  await b.secureData();
  await b.button(syncText.fetch.open).click();
  await tryHub(b, loginOf(users, 'Dedi Contoh'));
  await b.button(syncText.fetch.submit).click();
  await expect(second.window.getByRole('heading', { name: signIn.title })).toBeVisible({ timeout: 30_000 });
  await b.signIn('Rina Contoh');
  await expectSync(b, states.synced, 60_000);
  await b.openReport(number);
  await expect(second.window.getByText('Bulan Kartika Sari').first()).toBeVisible();

  door.shut();
  await correctCategory(a, number, 'Jalan Berlubang');
  await correctCategory(b, number, 'Penerangan Jalan');
  for (const officer of [a, b]) {
    await syncNow(officer);
    await expectSync(officer, states.offlineWaiting('1'));
  }
  door.open();
  for (const officer of [a, b]) {
    await syncNow(officer);
    await expectSync(officer, states.synced, 60_000);
  }
  // whoever came first learns of the other's change with the next round
  await syncNow(a);
  await decide(b, 'Jalan Berlubang', number);
  await expectSync(b, states.synced, 60_000);
  await syncNow(a);
  for (const officer of [a, b]) {
    await expect(officer.page.getByRole('link', { name: conflictText.decide })).toHaveCount(0);
    await expectCategory(officer, number, 'Jalan Berlubang');
  }

  // the stand-in makes a database anew for whoever asks for it
  door.shut();
  await wipeHub(hub);
  door.open();
  await syncNow(a);
  await expectSync(a, states.attention);
  const databases = first.window.getByRole('table', { name: syncText.table.label }).locator('tbody tr');
  await expect(databases.filter({ hasText: errorMessage('hub-empty').title })).toHaveCount(await databases.count());
  await a.button(problems.refill).click();
  await a.page.getByRole('dialog').getByRole('button', { name: refill.confirm }).click();
  await expect(a.page.getByText(refill.started)).toBeVisible();
  await expectSync(a, states.synced, 60_000);
  await syncNow(b);
  await expectSync(b, states.synced, 60_000);
  await a.openReport(number);
  await a.say('note', number, acts.fields.note, 'Pusat sudah diisi kembali.');
  await expectSync(a, states.synced);
  await b.openReport(number);
  await expect(second.window.getByText('Pusat sudah diisi kembali.')).toBeVisible({ timeout: 30_000 });
  await expectCategory(b, number, 'Jalan Berlubang');
});
