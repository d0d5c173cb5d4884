import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { npm, run, runTool } from './run.mjs';
import { CannotRun, say } from './say.mjs';
import { ensurePackages } from '../setup.mjs';

const folder = join(root, 'test', 'hub');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

/** Runs the tests against a hub; resolves to vitest's exit code. Throws CannotRun where the stand-in cannot be installed. */
export async function runHubTests(args) {
  if (process.env.COUCHDB_URL) say('hub', 'against the CouchDB of COUCHDB_URL; databases and users of its own are removed afterwards');
  else await ensureStandIn();
  await ensurePackages('hub');
  return runTool(vitest, ['run', '--project', 'hub', ...args], { cwd: root });
}

/** Installs the stand-in's packages where they are not there. Throws CannotRun. */
export async function ensureStandIn() {
  say('hub', 'against the stand-in. Access rights mean nothing there and are skipped; for them, and for CouchDB\'s own engine, set COUCHDB_URL');
  // the hidden lock file is written last, once everything is in place
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return;
  const [program, first] = npm();
  const code = await run(program, [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) throw new CannotRun(`The stand-in could not be installed (${code}). Try it by hand: npm ci --prefix test/hub --ignore-scripts`);
}
