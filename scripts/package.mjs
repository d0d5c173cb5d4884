// Packages the app with Forge and reads the fuses back from the binary: npm run package | npm run make
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FuseState, getCurrentFuseWire } from '@electron/fuses';
import { cacheFolder, root } from './lib/paths.mjs';
import { runPlaywright, withPackagedApp } from './lib/app.mjs';
import { run, runTool } from './lib/run.mjs';
import { CannotRun, main, say } from './lib/say.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensurePackages } from './setup.mjs';

const forge = join(root, 'node_modules', '@electron-forge', 'cli', 'dist', 'electron-forge.js');
const target = createRequire(import.meta.url)('electron/package.json').version;

/** Folder of the package for this platform; what Forge names it. */
const packageFolder = join(root, 'out', `Tanggap-${process.platform}-${process.arch}`);

/** Runs a Forge command; resolves to its exit code. Says so where the package is not one to give to anybody. */
async function runForge(command) {
  await ensurePackages('packaging');
  const runtime = await ensureRuntime();
  if (runtime.version !== target) {
    say('package', `NOT FOR USE: Electron ${runtime.version} in the place of ${target}, to try the packaging only`);
    process.env.TANGGAP_ELECTRON_ZIPS = await zipRuntime(runtime);
  }
  await rm(packageFolder, { recursive: true, force: true });
  return runTool(forge, [command, ...targets(command)], { cwd: root });
}

/** Reads the fuses of the packaged binary; throws CannotRun where one is not as fuses.ts says. */
async function checkFuses() {
  const { fuses } = await import('../fuses.ts');
  const wire = await getCurrentFuseWire(join(packageFolder, 'tanggap'));
  const wanted = Object.entries(fuses).filter(([name]) => name !== 'version');
  for (const [fuse, isOn] of wanted) {
    const found = wire[fuse] === FuseState.ENABLE;
    if (found !== isOn) throw new CannotRun(`fuse ${fuse} is ${found ? 'on' : 'off'}, not as fuses.ts says`);
  }
  say('package', `fuses are as fuses.ts says (${wanted.length})`);
}

// npm leaves an optional package out where the Node that it runs on is too old for it.
function targets(command) {
  if (command !== 'make' || process.platform !== 'linux') return [];
  if (existsSync(join(root, 'node_modules', 'electron-installer-debian'))) return [];
  say('package', 'no .deb, only a .zip: npm left its tool out. Run "npm ci" with Node 22 or newer to get it.');
  return ['--targets=@electron-forge/maker-zip'];
}

// Forge's packager takes Electron from a zip that is named for the version it expects.
async function zipRuntime({ folder, version }) {
  const zips = join(cacheFolder(), `zips-${version}`);
  const zip = join(zips, `electron-v${target}-linux-x64.zip`);
  if (existsSync(zip)) return zips;
  await mkdir(zips, { recursive: true });
  const work = join(zips, 'work');
  await rm(work, { recursive: true, force: true });
  await cp(folder, work, { recursive: true });
  await rm(join(work, 'resources', 'app'), { recursive: true });
  if ((await run('zip', ['-q', '-1', '-r', `${zip}.part.zip`, '.'], { cwd: work })) !== 0) throw new CannotRun('zip failed');
  await rename(`${zip}.part.zip`, zip);
  await rm(work, { recursive: true });
  return zips;
}

/** Packages the app, checks its fuses and drives the packaged app; resolves to Playwright's exit code. */
export async function runPackaged(withReport) {
  const code = await runForge('package');
  if (code !== 0) return code;
  await checkFuses();
  const packaged = { folder: packageFolder, executable: join(packageFolder, 'tanggap') };
  return withPackagedApp(packaged, (env) => runPlaywright('packaged', [], withReport(env)));
}

if (import.meta.filename === process.argv[1]) {
  await main('package', async () => {
    const code = await runForge(process.argv[2] ?? 'package');
    if (code === 0 && existsSync(packageFolder)) await checkFuses();
    return code;
  });
}
