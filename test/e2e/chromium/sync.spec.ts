import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { app } from '../../../src/shared/messages/id/app.ts';
import { hubPageText } from '../../../src/shared/messages/id/hub-page.ts';
import { parcelText } from '../../../src/shared/messages/id/parcel.ts';
import { officeText } from '../../../src/shared/messages/id/office.ts';
import { syncText } from '../../../src/shared/messages/id/sync.ts';
import type { FakeDeskOptions } from '../../fixtures/fake-desk/fake-desk.ts';
import { fakeDatabase, fakeJoined } from '../../fixtures/fake-desk/fake-sync.ts';
import { openFakePage } from './harness/fake-page.ts';
import { servePages } from './harness/page-server.ts';

const { connection, disconnect, fetch, form, problems, refill, test: tried } = syncText;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Looks at each page as it comes by. */
type Look = (page: Page, where: string) => Promise<void>;

const emptied = fakeJoined({
  state: 'attention', waiting: 12, clashes: [
    { record: 'office', path: 'officers/#penghubung-pupr/role', here: 'manager', now: 'liaison', at: '2026-11-24T06:00:00.000Z' },
    { record: 'office', path: 'units/#dlh/letterhead/address', here: 'Jalan Contoh 1, Singkawang Barat', now: 'Jalan Contoh 15, Singkawang Tengah', at: '2026-11-24T06:00:00.000Z' },
  ],
  databases: [
    fakeDatabase(null, { problem: 'empty', waiting: 12 }), fakeDatabase('pupr', { problem: 'empty', waiting: 3 }), fakeDatabase('dlh', { waiting: 2, refused: 2 }),
    fakeDatabase('dinkes', { missingFiles: 4 }), fakeDatabase('dinsos', { lastAt: null, isRunning: true }),
  ],
});

async function fillAddress(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: form.url }).fill('https://pusat.contoh.go.id:6984');
  await page.getByRole('textbox', { name: form.user, exact: true }).fill('rina');
  await page.getByLabel(form.password).fill('rahasia');
}

const walks: Readonly<Record<string, readonly [FakeDeskOptions, (page: Page, look: Look) => Promise<void>]>> = {
  'a new desk': [{ isFirstRun: true, officerId: null, tickets: 0, syncTest: { problem: 'tls', version: null } }, async (page, look) => {
    await look(page, 'set up');
    await press(page, parcelText.start.open);
    await expect(page.getByRole('heading', { level: 2, name: parcelText.take.title })).toBeVisible();
    await look(page, 'from a parcel');
    await press(page, parcelText.start.back);
    await press(page, fetch.open);
    await fillAddress(page);
    await look(page, 'fetch');
    await press(page, form.test);
    await expect(page.getByRole('region', { name: tried.label })).toBeVisible();
    await look(page, 'fetch tried');
  }],
  'a desk that was never joined': [{ syncTest: { missing: ['tanggap-unit-pupr'] } }, async (page, look) => {
    await page.getByRole('link', { name: app.nav.sync, exact: true }).click();
    await look(page, 'apart');
    await fillAddress(page);
    await press(page, form.test);
    await look(page, 'apart tried');
    await press(page, form.connect);
    await expect(page.getByText(form.connected)).toBeVisible();
    await look(page, 'joined');
    await press(page, connection.change);
    await look(page, 'change');
    await page.keyboard.press('Escape');
    await press(page, connection.disconnect);
    await expect(page.getByRole('dialog', { name: disconnect.title })).toBeVisible();
    await look(page, 'disconnect');
  }],
  'a hub that was emptied': [{ sync: emptied, backup: { isOverdue: true } }, async (page, look) => {
    await page.getByRole('link', { name: app.nav.sync, exact: true }).click();
    await look(page, 'attention');
    await press(page, problems.refill);
    await expect(page.getByRole('button', { name: refill.confirm, exact: true })).toBeVisible();
    await look(page, 'refill');
  }],
  'desks without a network': [{ parcel: { content: { isRepeated: true, hasGap: true } } }, async (page, look) => {
    await page.getByRole('link', { name: app.nav.sync, exact: true }).click();
    const make = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: parcelText.make.title }) }).last();
    await make.getByRole('combobox').click();
    await page.getByRole('option').first().click();
    await make.getByLabel(parcelText.secret.label).fill('perahu kertas menuju pelabuhan');
    await make.getByLabel(parcelText.secret.again).fill('perahu');
    await look(page, 'make');
    await make.getByLabel(parcelText.secret.again).fill('perahu kertas menuju pelabuhan');
    await press(page, parcelText.make.submit);
    await expect(make.getByText(/selesai dibuat/)).toBeVisible();
    const take = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: parcelText.take.title }) }).last();
    await take.getByLabel(parcelText.secret.label).fill('perahu');
    await press(page, parcelText.take.choose);
    await expect(page.getByText(parcelText.take.unknown)).toBeVisible();
    await look(page, 'opened');
    await page.getByRole('button', { name: /^Lupakan meja/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, 'forget');
  }],
  'preparing a hub': [{ sync: fakeJoined() }, async (page, look) => {
    await page.getByRole('link', { name: app.nav.office, exact: true }).click();
    await page.getByRole('tab', { name: officeText.parts.hub }).click();
    await look(page, 'administrator');
    await page.getByRole('textbox', { name: hubPageText.user }).fill('pengelola');
    await page.getByLabel(hubPageText.password).fill('hanya-untuk-uji');
    await press(page, hubPageText.plan);
    await expect(page.getByRole('list', { name: hubPageText.planned.title })).toBeVisible();
    await look(page, 'plan');
    await press(page, hubPageText.planned.apply('3'));
    await expect(page.getByRole('heading', { name: hubPageText.made.title })).toBeVisible();
    await look(page, 'applied');
    await press(page, hubPageText.guide);
    await look(page, 'guide');
  }],
  'a hub out of reach': [{ sync: fakeJoined({ state: 'offline', waiting: 12, databases: [fakeDatabase(null, { problem: 'unreachable', waiting: 12 })] }), officerId: 'penghubung-pupr', backup: { isOverdue: true } }, async (page, look) => {
    await page.getByRole('link', { name: app.nav.sync, exact: true }).click();
    await look(page, 'offline');
  }],
};

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, [options, walk]] of Object.entries(walks)) {
    test(`no page about the hub has a fault that a screen reader would meet: ${name}, ${scheme}`, async ({ browser }) => {
      const pages = await servePages();
      const context = await browser.newContext({ colorScheme: scheme, viewport: { width: 1366, height: 768 } });
      const page = await openFakePage(context, pages.origin, options);
      const faults: string[] = [];
      await walk(page, async (at, where) => {
        await at.waitForLoadState('networkidle');
        for (const width of [1366, 1024]) {
          await at.setViewportSize({ width, height: 768 });
          await at.waitForTimeout(300);
          expect(await at.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
        }
        await at.setViewportSize({ width: 1366, height: 768 });
        const { violations } = await new AxeBuilder({ page: at }).analyze();
        faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target.join(' ')}`)));
      });
      await context.close();
      pages.close();
      expect(faults).toEqual([]);
    });
  }
}
