import { expect } from '@playwright/test';
import { app } from '../../../src/shared/messages/id/app.ts';
import { hubPageText } from '../../../src/shared/messages/id/hub-page.ts';
import { officeText } from '../../../src/shared/messages/id/office.ts';
import { syncText } from '../../../src/shared/messages/id/sync.ts';
import type { StandIn } from '../../hub/stand-in.ts';
import type { Officer } from './officer.ts';

/** A user of the hub. */
export interface HubLogin {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** The coordinator prepares the hub; answers the users that were made, by the officers' names. */
export async function prepareHub(
  officer: Officer, { url, user, password }: HubLogin, onPlan: () => Promise<void> = () => Promise.resolve(),
): Promise<ReadonlyMap<string, HubLogin>> {
  const { page } = officer;
  await officer.goTo(app.nav.office);
  await page.getByRole('tab', { name: officeText.parts.hub }).click();
  await officer.field(hubPageText.url).fill(url);
  await officer.field(hubPageText.user).fill(user);
  await page.getByLabel(hubPageText.password).fill(password);
  await officer.button(hubPageText.plan).click();
  await expect(page.getByRole('list', { name: hubPageText.planned.title })).toBeVisible();
  await onPlan();
  await officer.button(/^Jalankan \d+ langkah$/).click();
  await expect(page.getByText(/Selesai: \d+ langkah dilaksanakan/)).toBeVisible({ timeout: 60_000 });
  const rows = page.getByRole('region', { name: hubPageText.made.title }).locator('tbody tr');
  const made = new Map<string, HubLogin>();
  for (const row of await rows.all()) {
    const [name = '', person = '', secret = ''] = await row.locator('td').allTextContents();
    made.set(person, { url, user: name, password: secret });
  }
  return made;
}

/** The user that was made for somebody. */
export function loginOf(users: ReadonlyMap<string, HubLogin>, name: string): HubLogin {
  const found = [...users].find(([person]) => person.startsWith(name))?.[1];
  if (!found) throw new Error(`no user was made for ${name}`);
  return found;
}

/** Fills the form that joins a desk to a hub, and tries it. */
export async function tryHub(officer: Officer, { url, user, password }: HubLogin): Promise<void> {
  const { form, test } = syncText;
  await officer.field(form.url).fill(url);
  await officer.field(form.user).fill(user);
  await officer.page.getByLabel(form.password).fill(password);
  await officer.button(form.test).click();
  await expect(officer.page.getByText(test.passed)).toBeVisible();
}

/** Waits until the line on top says so. */
export async function expectSync(officer: Officer, sentence: string | RegExp, timeout = 30_000): Promise<void> {
  await expect(officer.page.getByRole('banner').first().getByRole('link', { name: sentence })).toBeVisible({ timeout });
}

/** A round of all databases now, to its end. */
export async function syncNow(officer: Officer): Promise<void> {
  await officer.goTo(app.nav.sync);
  await officer.button(syncText.now).click();
  await expect(officer.page.locator('button[data-loading]')).toHaveCount(0, { timeout: 60_000 });
}

/** Empties all databases of the office, as one does who installs the hub anew; its users stay. */
export async function wipeHub({ url, user, password }: StandIn): Promise<void> {
  const headers = { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
  const names = await (await fetch(`${url}/_all_dbs`, { headers })).json() as readonly string[];
  for (const name of names.filter((one) => one.startsWith('tanggap-'))) {
    for (const method of ['DELETE', 'PUT']) expect((await fetch(`${url}/${encodeURIComponent(name)}`, { method, headers })).ok).toBe(true);
  }
}
