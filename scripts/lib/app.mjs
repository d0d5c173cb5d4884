import { ensureRuntime } from '../runtime.mjs';
import { ensurePackages } from '../setup.mjs';
import { buildApp } from '../build.mjs';
import { ensureDisplay } from './display.mjs';
import { ensureStandIn } from './hub.mjs';
import { runTool } from './run.mjs';
import { prepareSandboxed } from './sandbox.mjs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');

/** Prepares runtime, build, display and sandbox, hands the environment for Playwright to `work`, and tidies up. */
export async function withApp(work) {
  await ensurePackages('electron');
  // a test and the tour need a hub between two desks
  await ensureStandIn();
  const runtime = await ensureRuntime();
  await buildApp();
  return withSandbox(runtime, {}, work);
}

/** The same for a packaged app: `executable` in `folder`. */
export async function withPackagedApp(packaged, work) {
  await ensurePackages('electron');
  return withSandbox(packaged, { isPackaged: true }, work);
}

async function withSandbox(runtime, options, work) {
  const display = await ensureDisplay();
  try {
    const { dispose, ...place } = await prepareSandboxed(runtime, options);
    try {
      return await work({ ...process.env, ...display.env, TANGGAP_E2E: JSON.stringify(place) });
    } finally {
      await dispose();
    }
  } finally {
    await display.stop();
  }
}

/** Runs a project of playwright.config.ts; resolves to Playwright's exit code. */
export function runPlaywright(project, args, env) {
  return runTool(playwright, ['test', `--project=${project}`, ...args], { cwd: root, env });
}
