// Chromium's sandbox works for an ordinary user only. Where the scripts run as root they make such a user,
// and start Electron as that user through a small wrapper; everything else stays with root.
import { chmod, chown, cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cacheFolder, isRoot, root } from './paths.mjs';
import { capture } from './run.mjs';
import { CannotRun, say } from './say.mjs';

const userName = 'tanggap';

/** What the running app needs of the repository. */
const appParts = ['package.json', '.vite', 'resources'];

/**
 * Resolves to {executable, args, uid, gid, dispose}: how to start the built app, or a packaged one, with the sandbox on.
 * `uid` and `gid` own what the app may write to. Throws CannotRun where the machine allows no sandbox.
 */
export async function prepareSandboxed(runtime, { isPackaged = false } = {}) {
  const asIs = { executable: runtime.executable, args: isPackaged ? [] : [root], dispose: async () => undefined };
  if (process.platform !== 'linux') return asIs;
  if (!isRoot) {
    await expectSandbox(runtime);
    return asIs;
  }
  const user = await ensureUser();
  const folder = await readableRuntime(runtime.folder, user);
  await ownSandboxHelper(join(folder, 'chrome-sandbox'));
  const stage = await makeStage(user, isPackaged ? [] : appParts);
  const executable = await writeWrapper(stage, join(folder, basename(runtime.executable)), user);
  say('sandbox', `on; Electron runs as the user ${userName}`);
  const dispose = () => rm(stage, { recursive: true, force: true });
  return { executable, args: isPackaged ? [] : [join(stage, 'app')], ...user, dispose };
}

async function expectSandbox(runtime) {
  const helper = join(runtime.folder, 'chrome-sandbox');
  if (!(await isSetuidRoot(helper)) && !(await hasUserNamespaces())) {
    throw new CannotRun(`No sandbox on this machine. Run: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`);
  }
  say('sandbox', 'on');
}

async function isSetuidRoot(file) {
  const { uid, mode } = await stat(file);
  return uid === 0 && (mode & 0o4000) !== 0;
}

async function hasUserNamespaces() {
  const { code } = await capture('unshare', ['--user', '--map-root-user', 'true']);
  return code === 0;
}

async function ensureUser() {
  const known = await lookUp(userName);
  if (known) return known;
  const { code, output } = await capture('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', userName]);
  const made = await lookUp(userName);
  if (!made) throw new CannotRun(`The sandbox needs an ordinary user, and useradd failed (${code}): ${output.trim()}`);
  say('sandbox', `made the user ${userName}`);
  return made;
}

async function lookUp(name) {
  const { code, output } = await capture('getent', ['passwd', name]);
  if (code !== 0) return undefined;
  const [, , uid, gid] = output.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

async function readableRuntime(folder, user) {
  if (await canRead(user, join(folder, 'resources.pak'))) return folder;
  const copy = join(cacheFolder(), `${basename(folder)}-for-${userName}`);
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  await openToAll(copy);
  if (await canRead(user, join(copy, 'resources.pak'))) return copy;
  throw new CannotRun(`${copy} cannot be read by the user ${userName}: set TANGGAP_CACHE to a folder that everybody may enter.`);
}

async function canRead({ uid, gid }, file) {
  const { code } = await capture('setpriv', [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', 'test', '-r', file]);
  return code === 0;
}

async function ownSandboxHelper(file) {
  if (await isSetuidRoot(file)) return;
  await chown(file, 0, 0);
  await chmod(file, 0o4755);
}

// The checkout may sit in a folder that the user cannot enter, so the built app is copied out of it.
async function makeStage({ uid, gid }, parts) {
  const stage = await mkdtemp(join(tmpdir(), 'tanggap-app-'));
  await chmod(stage, 0o755);
  await mkdir(join(stage, 'app'));
  for (const part of parts) await cp(join(root, part), join(stage, 'app', part), { recursive: true });
  await openToAll(join(stage, 'app'));
  for (const folder of ['home', 'tmp']) {
    await mkdir(join(stage, folder));
    await chown(join(stage, folder), uid, gid);
  }
  return stage;
}

async function openToAll(folder) {
  await capture('chmod', ['-R', 'a+rX', folder]);
}

async function writeWrapper(stage, executable, { uid, gid }) {
  const wrapper = join(stage, 'electron');
  const lines = [
    '#!/bin/sh',
    `export HOME='${stage}/home' TMPDIR='${stage}/tmp'`,
    'unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_RUNTIME_DIR XAUTHORITY',
    `exec setpriv --reuid=${uid} --regid=${gid} --clear-groups -- '${executable}' "$@"`,
  ];
  await writeFile(wrapper, `${lines.join('\n')}\n`, { mode: 0o755 });
  return wrapper;
}
