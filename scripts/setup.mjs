// Checks for the system packages that a bare machine lacks, and installs them where it may.
import { existsSync } from 'node:fs';
import { capture, run } from './lib/run.mjs';
import { isRoot } from './lib/paths.mjs';
import { CannotRun, main, say } from './lib/say.mjs';

const needs = {
  electron: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'fonts-liberation'],
  display: ['xvfb'],
  chromium: ['chromium', 'fonts-liberation'],
  letters: ['libreoffice-writer-nogui', 'poppler-utils'],
  hub: ['openssl'],
  packaging: ['fakeroot', 'dpkg', 'zip'],
};

/** Names of all groups. */
export const packageGroups = Object.keys(needs);

/** Makes sure the packages of the named groups are there. Throws CannotRun with the line to type where it may not install. */
export async function ensurePackages(...groups) {
  if (process.platform !== 'linux') return;
  const wanted = [...new Set(groups.flatMap((group) => needs[group]))];
  const missing = await missingPackages(wanted);
  if (missing.length === 0) return;
  const line = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!isRoot) throw new CannotRun(`These system packages are missing. Run: sudo sh -c '${line}'`);
  say('setup', `installing ${missing.join(' ')}`);
  await install(missing, line);
}

async function missingPackages(wanted) {
  if (!existsSync('/usr/bin/dpkg-query')) {
    say('setup', `no dpkg here: please see that the equivalents of these are installed: ${wanted.join(' ')}`);
    return [];
  }
  const { output } = await capture('dpkg-query', ['-W', '-f', '${Package} ${Provides} ${db:Status-Status}\n', '*']);
  const installed = new Set(output.split('\n').filter((line) => line.endsWith(' installed')).flatMap(packageNames));
  return wanted.filter((name) => !installed.has(name));
}

// Later Debian and Ubuntu releases rename libraries (libgtk-3-0t64) and provide the old name.
function packageNames(line) {
  return line.replace(/\(.*?\)/g, '').split(/[ ,]+/).filter(Boolean);
}

async function install(missing, line) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  const code =
    (await run('apt-get', ['update', '-qq'], quiet)) ||
    (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet));
  if (code !== 0) throw new CannotRun(`apt-get failed (${code}). Try it by hand: ${line}`);
}

if (import.meta.filename === process.argv[1]) {
  await main('setup', async () => {
    const groups = process.argv.slice(2);
    await ensurePackages(...(groups.length > 0 ? groups : packageGroups));
    say('setup', 'all system packages are there');
  });
}
