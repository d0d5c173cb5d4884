import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { accessText } from '../../../src/shared/messages/id/access.ts';
import { app, signIn } from '../../../src/shared/messages/id/app.ts';
import { commandLabels } from '../../../src/shared/messages/id/labels.ts';
import { importText } from '../../../src/shared/messages/id/import.ts';
import { intake } from '../../../src/shared/messages/id/intake.ts';
import { officeText } from '../../../src/shared/messages/id/office.ts';
import { acts, ticket } from '../../../src/shared/messages/id/ticket.ts';
import type { CommandKind } from '../../../src/shared/ticket/command.ts';

/** Opens the data of every test; no system keystore is at hand where tests run. */
export const PASSPHRASE = 'sepeda hijau menanak kopi';

/** What somebody at the desk does with mouse and keys; every step waits until the window shows its effect. */
export class Officer {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  /** A field of the page by its label, with or without the mark that it is required. */
  field(label: string): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name: new RegExp(`^${label}( \\*)?$`) });
  }

  /** First run: makes the key, and writes down the recovery words; answers with them. */
  async secureData(passphrase = PASSPHRASE): Promise<readonly string[]> {
    const { create, passphrase: fields, recovery } = accessText;
    await expect(this.page.getByRole('heading', { name: create.title })).toBeVisible();
    await this.page.getByLabel(fields.label, { exact: true }).fill(passphrase);
    await this.page.getByLabel(fields.again, { exact: true }).fill(passphrase);
    await this.button(create.submit).click();
    const items = this.page.getByRole('list', { name: recovery.list }).getByRole('listitem');
    await expect(items).toHaveCount(24);
    const words = (await items.allTextContents()).map((item) => item.replace(/\d+/g, ''));
    await this.button(recovery.written).click();
    for (let index = 0; index < 2; index += 1) {
      const field = this.page.getByLabel(/^Kata nomor \d+$/).nth(index);
      const place = Number(/\d+/.exec((await this.page.getByText(/^Kata nomor \d+$/).nth(index).textContent()) ?? '')?.[0]);
      await field.fill(words[place - 1] ?? '');
    }
    await this.button(recovery.confirm).click();
    return words;
  }

  /** A later start: the passphrase opens the data. */
  async unlockData(passphrase = PASSPHRASE): Promise<void> {
    const lock = this.page.getByRole('heading', { name: accessText.unlock.title });
    await expect(lock.or(this.page.getByRole('heading', { name: signIn.title }))).toBeVisible();
    if (await lock.isHidden()) return;
    await this.page.getByLabel(accessText.unlock.passphrase, { exact: true }).fill(passphrase);
    await this.button(accessText.unlock.submit).click();
  }

  /** First run: makes the key, then takes the example of Kota Singkawang as it is. */
  async setUpOffice(): Promise<void> {
    const { wizard } = officeText;
    const create = this.page.getByRole('heading', { name: accessText.create.title });
    await expect(create.or(this.page.getByRole('heading', { name: wizard.title }))).toBeVisible();
    if (await create.isVisible()) await this.secureData();
    for (let step = 0; step < 4; step += 1) await this.button(wizard.next).click();
    await this.button(wizard.finish).click();
    await expect(this.page.getByRole('heading', { name: signIn.title })).toBeVisible();
  }

  async signIn(name: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(name) }).click();
    await expect(this.page.getByRole('navigation', { name: app.nav.label })).toBeVisible();
  }

  async switchTo(name: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(app.officerMenu) }).click();
    await this.page.getByRole('menuitem', { name: app.switchOfficer }).click();
    await this.signIn(name);
  }

  async goTo(place: string): Promise<void> {
    await this.page.getByRole('navigation', { name: app.nav.label }).getByRole('link', { name: new RegExp(`^${place}`) }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Opens a report by its number, through the search box. */
  async openReport(number: string): Promise<void> {
    await this.goTo(app.nav.inbox);
    await this.page.getByRole('textbox', { name: app.search }).fill(number);
    await this.button(/^Semua/).click();
    await this.page.getByRole('row').filter({ hasText: number }).first().dblclick();
    await expect(this.page.getByRole('complementary').or(this.page.getByText(ticket.facts)).first()).toBeVisible();
  }

  /** Opens the form of an act, be it a button or under "Lainnya". */
  async openAct(kind: CommandKind, label = commandLabels[kind]): Promise<void> {
    const bar = this.page.getByRole('toolbar', { name: ticket.actsLabel });
    const direct = bar.getByRole('button', { name: label, exact: true });
    await expect(bar).toBeVisible();
    if (await direct.count() > 0) await direct.click();
    else {
      await bar.getByRole('button', { name: ticket.more }).click();
      await this.page.getByRole('menuitem', { name: label, exact: true }).click();
    }
  }

  /** Sends the open form and waits for the word that it was done. */
  async submit(kind: CommandKind, number: string, label = acts.submit[kind]): Promise<void> {
    await this.button(label).click();
    await expect(this.page.getByText(acts.done[kind](number)).first()).toBeVisible();
  }

  /** An act whose form is one text, or none. */
  async say(kind: CommandKind, number: string, label: string, text: string): Promise<void> {
    await this.openAct(kind);
    await this.field(label).fill(text);
    await this.submit(kind, number);
  }

  /** Picks from a list. */
  async choose(label: string, text: string): Promise<void> {
    await this.page.getByRole('main').getByRole('combobox', { name: new RegExp(`^${label}`) }).click();
    await this.page.getByRole('option', { name: new RegExp(`^${text}`) }).first().click();
  }

  /** Fills the form for a report that somebody brought. */
  async register(report: { readonly title: string; readonly text: string; readonly channel: string; readonly name?: string; readonly nik?: string; readonly phone?: string }): Promise<void> {
    await this.goTo(app.nav.intake);
    const { fields } = intake;
    await this.choose(fields.channel, report.channel);
    await this.field(fields.title).fill(report.title);
    await this.field(fields.text).fill(report.text);
    if (report.name !== undefined) await this.field(fields.name).fill(report.name);
    if (report.nik !== undefined) await this.field(fields.nik).fill(report.nik);
    if (report.phone !== undefined) await this.field(fields.phone).fill(report.phone);
  }

  /** Saves the filled form; answers the report's number. */
  async saveReport(): Promise<string> {
    await this.button(intake.save).click();
    const heading = this.page.getByRole('heading', { name: /^Tercatat sebagai/ });
    await expect(heading).toBeVisible();
    return ((await heading.textContent()) ?? '').replace('Tercatat sebagai ', '').trim();
  }

  /** Picks a file in the import wizard; the columns step shows. */
  async pickFile(path: string): Promise<void> {
    await this.goTo(app.nav.import);
    const another = this.button(importText.result.another);
    if (await another.count() > 0) await another.click();
    await this.page.locator('input[type=file]').setInputFiles(path);
    await expect(this.page.getByRole('heading', { name: importText.columns.heading })).toBeVisible({ timeout: 30_000 });
  }

  /** From the columns to the preview; `explain` says once what each unknown word means. */
  async checkFile(explain: readonly (readonly [word: RegExp, meaning: string])[], onWords: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    await this.button(importText.columns.next).click();
    const preview = this.page.getByRole('heading', { name: importText.preview.heading });
    const words = this.page.getByRole('heading', { name: importText.words.heading });
    await expect(preview.or(words)).toBeVisible({ timeout: 30_000 });
    if (await words.count() === 0) return;
    for (const [word, meaning] of explain) {
      await this.page.getByRole('combobox', { name: word }).click();
      await this.page.getByRole('option', { name: new RegExp(`^${meaning}`) }).first().click();
    }
    await onWords();
    await this.button(importText.words.next).click();
    await expect(preview).toBeVisible({ timeout: 30_000 });
  }

  /** Runs the previewed import to its end. */
  async runImport(): Promise<void> {
    await this.button(/^Impor .* laporan$/).click();
    await expect(this.page.getByRole('heading', { name: importText.result.heading })).toBeVisible({ timeout: 60_000 });
  }
}
