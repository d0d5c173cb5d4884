import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import type { DeskEvent } from '../../../../src/shared/contract/events.ts';
import type { Reply } from '../../../../src/shared/contract/errors.ts';
import type { ShellServices } from '../../../../src/shared/contract/shell-services.ts';
import type { DeskApi } from '../../../../src/shared/contract/wire.ts';
import { makeKeys, noKeystore, TEST_PASSPHRASE } from '../../../fixtures/made-keys.ts';
import { startEngine } from '../../../../src/main/engine/engine.ts';
import type { Engine } from '../../../../src/main/engine/engine.ts';
import { answer } from '../../../../src/main/engine/serve.ts';
import { suggestedPath } from '../../../../src/main/shell/save-path.ts';
import { servePages } from './page-server.ts';

const resourcesFolder = fileURLToPath(new URL('../../../../resources', import.meta.url));

/** The page in Chromium with a real engine behind it, which runs in the test's own process. */
export interface DeskPage {
  readonly page: Page;
  readonly engine: Engine;
  /** Where saved files land. */
  readonly saved: string;
  /** Asks the engine directly, past the page. */
  call(channel: Parameters<DeskApi['call']>[0], input: unknown): Promise<Reply>;
}

/** Playwright's test with `desk`: a new, empty desk, loaded in Chromium. Fails on errors that the page did not catch. */
export const test = base.extend<{ desk: DeskPage }>({
  desk: async ({ page, browser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tanggap-chromium-'));
    const saved = join(folder, 'saved');
    await mkdir(saved);
    await makeKeys(join(folder, 'data'));
    const engine = await startEngine({
      dataFolder: join(folder, 'data'), resourcesFolder, logFile: join(folder, 'engine.log'), backupFolder: join(folder, 'cadangan'), restart: () => undefined,
      shell: shellOf(browser, saved), announce: (event) => void tell(page, event), log: { failure: report },
      onFailed: (error) => { report('open', error); },
    });
    await answer(engine.handlers, 'access.unlock', { by: 'passphrase', secret: TEST_PASSPHRASE }, { failure: report });
    const pages = await servePages();
    const errors = await openDesk(page, engine, pages.origin);
    await use({ page, engine, saved, call: (channel, input) => answer(engine.handlers, channel, input, { failure: report }) });
    pages.close();
    await engine.close();
    await rm(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  },
});

async function openDesk(page: Page, engine: Engine, origin: string): Promise<readonly string[]> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.exposeBinding('deskCall', (_source, channel: string, input: unknown) =>
    answer(engine.handlers, channel, input, { failure: report }));
  await page.addInitScript(exposeDesk);
  await page.goto(origin);
  return errors;
}

// Runs in the page before its own scripts: what the preload does in the app.
function exposeDesk(): void {
  const listeners = new Set<(event: DeskEvent) => void>();
  const { deskCall } = window as unknown as { deskCall: DeskApi['call'] };
  const desk: DeskApi = {
    call: (channel, input) => deskCall(channel, input),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.assign(window, { desk, deskHear: (event: DeskEvent) => { listeners.forEach((listener) => { listener(event); }); } });
}

// The page may just be going away; then nobody is left to hear.
async function tell(page: Page, event: DeskEvent): Promise<void> {
  await page.evaluate((heard) => { (window as unknown as { deskHear: (event: DeskEvent) => void }).deskHear(heard); }, event).catch(() => undefined);
}

function shellOf(browser: Browser, saved: string): ShellServices {
  return {
    chooseSavePath: ({ suggestedName }) => Promise.resolve(suggestedPath(saved, suggestedName)),
    ...noKeystore,
    chooseOpenPath: () => Promise.resolve(null),
    printHtml: () => Promise.resolve(true),
    showInFolder: () => Promise.resolve(),
    copyPicture: () => Promise.resolve(),
    pdfFromHtml: async ({ html }) => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.setContent(html);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await page.close();
      return new Uint8Array(pdf);
    },
  };
}

function report(what: string, error: unknown): void {
  process.stderr.write(`engine: ${what} failed: ${error instanceof Error ? String(error.stack) : String(error)}\n`);
}

export { expect };
