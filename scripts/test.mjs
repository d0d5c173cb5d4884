// The whole test run: every part prints its name, a part that cannot run fails with the reason, and the last line adds up.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runPlaywright, withApp } from './lib/app.mjs';
import { runInChromium } from './lib/chromium.mjs';
import { runHubTests } from './lib/hub.mjs';
import { root } from './lib/paths.mjs';
import { capture, runTool } from './lib/run.mjs';
import { CannotRun, main, say } from './lib/say.mjs';
import { runPackaged } from './package.mjs';
import { ensurePackages, packageGroups } from './setup.mjs';

const reports = join(root, 'out', 'test');
const tool = (...path) => join(root, 'node_modules', ...path);
const vitest = tool('vitest', 'vitest.mjs');

/** Parts without counted tests: [name, file, arguments]. */
const checks = [
  ['lint', tool('eslint', 'bin', 'eslint.js'), ['.']],
  ['types', join(root, 'scripts', 'typecheck.mjs'), []],
  ['import rules', join(root, 'scripts', 'depcruise.mjs'), []],
  ['unused code', tool('knip', 'bin', 'knip.js'), []],
];

const total = { passed: 0, failed: 0 };

await main('test', async () => {
  expectNode();
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  await attempt('system packages', () => ensurePackages(...packageGroups));
  await Promise.all(checks.map(check));
  await tests('unit', () => runVitest('unit'));
  await tests('contract', () => runVitest('contract'));
  await tests('hub', () => runHubTests(jsonReport('hub')));
  await tests('e2e in Electron', () => withApp((env) => runPlaywright('electron', [], withReport(env, 'electron'))), 'electron');
  await tests('e2e in Chromium', () => runInChromium([], withReport(process.env, 'chromium')), 'chromium');
  await tests('packaged app', () => runPackaged((env) => withReport(env, 'packaged')), 'packaged');
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
});

function expectNode() {
  // Older ones cannot load the configuration files, which are TypeScript.
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18)) {
    throw new CannotRun(`Node ${process.versions.node} is too old. "npm ci" brings Node 24 for the scripts; else install Node 22.18 or newer.`);
  }
}

// Without them the parts that need them fail too, each with its own reason.
async function attempt(name, work) {
  await work().catch((error) => {
    say(name, error.message);
    total.failed += 1;
  });
}

async function check([name, file, args]) {
  const { code, output } = await capture(process.execPath, [file, ...args], { cwd: root });
  process.stdout.write(`\n=== ${name}: ${code === 0 ? 'ok' : 'FAILED'}\n${output}`);
  if (code !== 0) total.failed += 1;
}

async function tests(name, work, report = name) {
  process.stdout.write(`\n=== ${name}\n`);
  const code = await work().catch((error) => {
    say(name, error instanceof CannotRun ? `cannot run: ${error.message}` : (error.stack ?? String(error)));
    return 1;
  });
  const counted = await readCounts(join(reports, `${report}.json`));
  total.passed += counted.passed;
  // A part that failed without a failing test, because it could not even start, must not look like a success.
  total.failed += code === 0 ? counted.failed : Math.max(1, counted.failed);
  say(name, `${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped, exit code ${code}`);
}

function runVitest(project) {
  return runTool(vitest, ['run', '--project', project, ...jsonReport(project)], { cwd: root });
}

function jsonReport(project) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, `${project}.json`)}`];
}

function withReport(env, name) {
  return { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, `${name}.json`) };
}

async function readCounts(file) {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const report = JSON.parse(text);
  if (report.stats) return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky, skipped: report.stats.skipped };
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0, skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0) };
}
