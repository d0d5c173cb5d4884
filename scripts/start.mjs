// Starts the app from a fresh clone: system packages, an Electron, a build, a window. Without a display it runs the tour.
import { buildApp } from './build.mjs';
import { isRoot, root } from './lib/paths.mjs';
import { hasDisplay } from './lib/display.mjs';
import { run } from './lib/run.mjs';
import { prepareSandboxed } from './lib/sandbox.mjs';
import { main, say } from './lib/say.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensurePackages } from './setup.mjs';
import { runTour } from './tour.mjs';

await main('start', async () => {
  if (!hasDisplay()) {
    say('start', 'there is no display here, so nobody could see a window: running the tour instead');
    return runTour([]);
  }
  await ensurePackages('electron');
  const runtime = await ensureRuntime();
  await buildApp();
  const { executable, args } = await launchLine(runtime);
  return run(executable, [root, ...args, ...process.argv.slice(2)], { cwd: root });
});

// An ordinary user's window cannot be shown on root's display, so root gets one without the sandbox.
async function launchLine(runtime) {
  if (isRoot && process.platform === 'linux') {
    say('start', 'started as root, hence WITHOUT the sandbox: fine for a look, not for work');
    return { executable: runtime.executable, args: ['--no-sandbox'] };
  }
  const { executable } = await prepareSandboxed(runtime);
  return { executable, args: [] };
}
