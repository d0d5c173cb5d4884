// Prepares a CouchDB for the office's desks: npm run hub -- setup URL --office FILE | --units a,b,c  [--apply] [--passwords FILE] [--ca FILE]
// Without --apply it only tells what it would do. npm run hub -- disable URL USER and password URL USER act at once.
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newHubPassword } from '../src/main/sync/hub-password.ts';
import { applyHub, disableUser, readHub, renewPassword } from '../src/main/sync/hub-setup.ts';
import { hubStepText, hubText } from '../src/shared/messages/id/hub.ts';
import { hubOfficeIn, rulesIn } from '../src/shared/sync/hub-input.ts';
import { planHub } from '../src/shared/sync/hub-plan.ts';
import { openServer, passHub } from './lib/hub-server.mjs';
import { root } from './lib/paths.mjs';
import { CannotRun, main } from './lib/say.mjs';

const USAGE = `Cara pakai:
  npm run hub -- setup URL --office BERKAS [--apply] [--passwords BERKAS] [--ca BERKAS]
  npm run hub -- setup URL --units a,b,c   [--apply] [--ca BERKAS]
  npm run hub -- disable URL PENGGUNA      [--ca BERKAS]
  npm run hub -- password URL PENGGUNA     [--ca BERKAS]
Panduan: resources/hub/PANDUAN.md`;

const text = { type: 'string' };

await main('hub', async () => {
  const { values, positionals: [act, address, user] } = readArguments();
  if (address === undefined || (act !== 'setup' && user === undefined)) throw new CannotRun(USAGE);
  if (act === 'setup') return setup(address, values);
  const { transport } = await openServer(address, values.ca);
  if (act === 'disable') return disable(transport, user);
  if (act === 'password') return renew(transport, user);
  throw new CannotRun(USAGE);
});

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { office: text, units: text, apply: { type: 'boolean' }, passwords: text, ca: text } });
  } catch (error) {
    throw new CannotRun(`${error.message}\n${USAGE}`);
  }
}

async function setup(address, { office: file, units, apply, passwords, ca }) {
  const office = await readOffice(file, units);
  const rules = rulesIn(await readFile(join(root, 'resources', 'hub', 'validate.js'), 'utf8'));
  const { url, transport } = await openServer(address, ca);
  const plan = planHub(office, rules, await readHub(transport).catch(passHub));
  tell(plan, url);
  if (plan.steps.length === 0) return;
  if (!apply) return print(hubText.dryRun);
  const book = await openBook(passwords);
  try {
    const done = (step) => print(`✓ ${hubStepText(step)}`);
    await applyHub(transport, plan, { rules, newPassword: newHubPassword, keepPassword: book.keep, done });
    print(hubText.applied(plan.steps.length));
  } catch (error) {
    print(hubText.stopped);
    passHub(error);
  } finally {
    await book.close();
  }
}

async function readOffice(file, units) {
  if (units !== undefined) {
    const ids = units.split(',').map((id) => id.trim()).filter((id) => id !== '');
    return { coordinatingUnitId: '', units: ids.map((id) => ({ id, name: id })), officers: [] };
  }
  if (file === undefined) throw new CannotRun(USAGE);
  const office = hubOfficeIn(await readFile(file, 'utf8').catch(() => { throw new CannotRun(`${file} tidak dapat dibaca.`); }));
  if (office === null) throw new CannotRun(`${file} tidak memuat pengaturan kantor. Pakai berkas catatan.jsonl dari Pengaturan → Cadangan → Ekspor.`);
  return office;
}

function tell({ steps, leftover, disabled }, url) {
  if (steps.length === 0) print(hubText.nothingToDo);
  else print([hubText.plan(url), ...steps.map((step, at) => `${String(at + 1).padStart(4)}. ${hubStepText(step)}`)].join('\n'));
  if (leftover.length > 0) print(hubText.leftover(leftover));
  if (disabled.length > 0) print(hubText.disabled(disabled));
}

/** Where passwords go: to a new file that only its owner may read, or to the terminal. */
async function openBook(path) {
  const made = [];
  if (path === undefined) {
    const keep = async ({ user, officer, password }) => { made.push(hubText.password(user, officer.name, password)); };
    return { keep, close: async () => { if (made.length > 0) print([hubText.passwordsShownOnce, ...made].join('\n')); } };
  }
  const file = await open(path, 'wx', 0o600).catch((error) => {
    throw new CannotRun(error.code === 'EEXIST' ? `${path} sudah ada. Pilih nama lain.` : `${path} tidak dapat ditulisi.`);
  });
  await file.write(`${hubText.passwordColumns}\n`);
  const keep = async ({ user, officer, password }) => {
    await file.write(`${[user, officer.name.replaceAll(';', ','), password].join(';')}\n`);
    await file.sync();
    made.push(user);
  };
  return { keep, close: async () => { await file.close(); if (made.length > 0) print(hubText.passwordsKept(path)); } };
}

async function disable(transport, user) {
  await disableUser(transport, user, newHubPassword).catch(passHub);
  print(hubText.isDisabled(user));
}

async function renew(transport, user) {
  const password = newHubPassword();
  await renewPassword(transport, user, password).catch(passHub);
  print(hubText.newPassword(user, password));
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
