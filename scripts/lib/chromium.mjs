import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { buildApp } from '../build.mjs';
import { ensurePackages } from '../setup.mjs';
import { runPlaywright } from './app.mjs';
import { CannotRun, say } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Builds and runs the Chromium project; resolves to Playwright's exit code. Throws CannotRun where there is no Chromium. */
export async function runInChromium(args, env) {
  if (!findChromium()) await ensurePackages('chromium');
  const executable = findChromium();
  if (!executable) throw new CannotRun('No Chromium was found. Install one, or set TANGGAP_CHROMIUM to its path.');
  say('e2e:chromium', executable);
  await buildApp();
  return runPlaywright('chromium', args, { ...env, TANGGAP_CHROMIUM: executable });
}

function findChromium() {
  if (process.env.TANGGAP_CHROMIUM) return process.env.TANGGAP_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}
