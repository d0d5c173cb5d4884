import { _electron, expect, test as base } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { place } from './place.ts';
import { makeWorkFolder } from './work-folder.ts';
import type { WorkFolder } from './work-folder.ts';

/** A running app. */
export interface Desk {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly folder: WorkFolder;
  /** Errors that the page did not catch. */
  readonly pageErrors: readonly string[];
  /** Quits as an officer does; everything is written before it resolves. */
  quit(): Promise<void>;
}

/** Starts the app (or another copy of it: `args` are its folder) on the given folder; resolves when its window has loaded. */
export async function startDesk(folder: WorkFolder, args = place().args): Promise<Desk> {
  const { executable } = place();
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, `--user-data-dir=${folder.profile}`],
    chromiumSandbox: true,
    env: { ...inherited(), TANGGAP_DATA_DIR: folder.data, TANGGAP_TEST_SAVE_DIR: folder.saved },
  });
  const window = await app.firstWindow();
  const pageErrors: string[] = [];
  window.on('pageerror', (error) => pageErrors.push(error.message));
  await window.waitForLoadState('load');
  return { app, window, folder, pageErrors, quit: () => app.close() };
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

/** Playwright's test with `folder` (new and empty) and `desk` (the app, started on it and ended after the test). */
export const test = base.extend<{ folder: WorkFolder; desk: Desk }>({
  folder: async ({}, use) => {
    const folder = await makeWorkFolder();
    await use(folder);
    await folder.remove();
  },
  desk: async ({ folder }, use) => {
    const desk = await startDesk(folder);
    await use(desk);
    await desk.quit();
    expect(desk.pageErrors).toEqual([]);
  },
});

export { expect };
