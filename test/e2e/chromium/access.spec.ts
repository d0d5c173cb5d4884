import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { accessText } from '../../../src/shared/messages/id/access.ts';
import { app, signIn } from '../../../src/shared/messages/id/app.ts';
import { officeText } from '../../../src/shared/messages/id/office.ts';
import { FAKE_PASSPHRASE, FAKE_WORDS } from '../../fixtures/fake-desk/fake-access.ts';
import { FAKE_PIN } from '../../fixtures/fake-desk/fake-session.ts';
import type { FakeDeskOptions } from '../../fixtures/fake-desk/fake-desk.ts';
import { openFakePage } from './harness/fake-page.ts';
import { servePages } from './harness/page-server.ts';

const { create, lock, passphrase, pin, recovery, renew, settings, unconfirmed, unlock } = accessText;
const noKeystore = { hasKeystore: false } as const;
const firstRun: FakeDeskOptions = { isFirstRun: true, officerId: null };

const heading = (page: Page, name: string) => expect(page.getByRole('heading', { name })).toBeVisible();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

/** Looks at each page as it comes by; answers the faults that were found. */
type Look = (page: Page, where: string) => Promise<void>;

const walks: Readonly<Record<string, readonly [FakeDeskOptions, (page: Page, look: Look) => Promise<void>]>> = {
  'first start without a keystore': [{ ...firstRun, access: { ...noKeystore, state: 'new' } }, async (page, look) => {
    await heading(page, create.title);
    await fill(page, passphrase.label, 'rahasia123');
    await fill(page, passphrase.again, 'rahasia');
    await look(page, 'weak and unlike');
    await fill(page, passphrase.label, FAKE_PASSPHRASE);
    await fill(page, passphrase.again, FAKE_PASSPHRASE);
    await press(page, create.submit);
    await heading(page, recovery.title);
    await look(page, 'recovery words');
    await press(page, recovery.written);
    await fill(page, recovery.place(3), FAKE_WORDS[5] ?? '');
    await fill(page, recovery.place(17), FAKE_WORDS[6] ?? '');
    await press(page, recovery.confirm);
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, 'a wrong word');
  }],
  'first start with a keystore': [{ ...firstRun, access: { state: 'new' } }, async (page, look) => {
    await heading(page, create.title);
    await look(page, 'one button');
  }],
  'words that were never checked': [{ ...firstRun, access: { state: 'unconfirmed' } }, async (page, look) => {
    await heading(page, unconfirmed.title);
    await look(page, 'new words');
  }],
  'locked data': [{ access: { ...noKeystore, state: 'locked', hasPassphrase: true } }, async (page, look) => {
    await heading(page, unlock.title);
    await fill(page, unlock.passphrase, 'salah');
    await press(page, unlock.submit);
    await expect(page.getByRole('timer')).toBeVisible();
    await look(page, 'a wrong passphrase');
    await press(page, unlock.useRecovery);
    await fill(page, unlock.words, 'abadi xxyz bakul ');
    await look(page, 'an unknown word');
    await fill(page, unlock.words, FAKE_WORDS.join(' '));
    await press(page, unlock.submit);
    await heading(page, renew.title);
    await look(page, 'a new passphrase');
  }],
  'another profile': [{ access: { state: 'locked', reason: 'other-profile' } }, async (page, look) => {
    await expect(page.getByText(unlock.reasons['other-profile'])).toBeVisible();
    await look(page, 'why');
  }],
  'the locked screen': [{ pins: { koordinator: FAKE_PIN } }, async (page, look) => {
    await expect(page.getByRole('navigation', { name: app.nav.label })).toBeVisible();
    await page.keyboard.press('Control+l');
    await heading(page, lock.title);
    await look(page, 'asks for the PIN');
    for (let tries = 0; tries < 5; tries += 1) {
      await fill(page, pin.label, '000000');
      await press(page, lock.submit);
      await expect(page.getByLabel(pin.label, { exact: true })).toHaveValue('');
    }
    await expect(page.getByRole('timer')).toBeVisible();
    await look(page, 'waits');
    await press(page, lock.switch);
    await heading(page, signIn.title);
    await page.getByRole('button', { name: /Rina Contoh/ }).click();
    await look(page, 'PIN at sign-in');
  }],
  'settings and PIN': [{ pins: { petugas: FAKE_PIN }, access: { ...noKeystore, hasPassphrase: true } }, async (page, look) => {
    await page.getByRole('button', { name: new RegExp(app.officerMenu) }).click();
    await page.getByRole('menuitem', { name: pin.set }).click();
    await look(page, 'PIN dialog');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: app.nav.office }).click();
    await page.getByRole('tab', { name: officeText.parts.security }).click();
    await heading(page, settings.pins);
    await look(page, 'security');
    await press(page, settings.renew);
    await heading(page, recovery.title);
    await look(page, 'renewed words');
    await page.keyboard.press('Escape');
    await press(page, settings.changePassphrase);
    await look(page, 'another passphrase');
  }],
};

for (const [name, [options, walk]] of Object.entries(walks)) {
  test(`${name}: no fault that a screen reader or a keyboard would meet`, async ({ context }) => {
    const pages = await servePages();
    const faults: string[] = [];
    const page = await openFakePage(context, pages.origin, options);
    await walk(page, async (shown, where) => {
      // What fades in is measured at its full colour.
      await shown.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page: shown }).exclude('iframe').analyze();
      faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target.join(' ')}`)));
    });
    pages.close();
    expect(faults).toEqual([]);
  });
}
