import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { HubError } from '../../src/main/sync/hub-error.ts';
import { createTransport } from '../../src/main/sync/transport.ts';
import { errorMessage } from '../../src/shared/messages/id/errors.ts';
import { hubText } from '../../src/shared/messages/id/hub.ts';
import { CannotRun } from './say.mjs';

/**
 * The way to a hub as its administrator, and its address without the password. The name stands in the URL; the password there, in
 * TANGGAP_HUB_PASSWORD, or is asked for. `ca` = file with the office's own certificate authority.
 */
export async function openServer(address, ca) {
  const { url, user, password } = await partsOf(address);
  const authority = ca === undefined ? null : await readFile(ca, 'utf8').catch(() => { throw new CannotRun(`${ca} tidak dapat dibaca.`); });
  try {
    return { url, transport: createTransport({ url, user, password, authority }) };
  } catch (error) {
    return passHub(error);
  }
}

/** Tells what a failed hub means; anything else is thrown on. */
export function passHub(error) {
  if (!(error instanceof HubError)) throw error;
  const { title, text } = errorMessage(`hub-${error.problem}`);
  throw new CannotRun(hubText.problems[error.problem] ?? `${title}. ${text}`);
}

async function partsOf(address) {
  if (!URL.canParse(address)) throw new CannotRun(`${address} bukan alamat. Contoh: https://admin@pusat.contoh.go.id`);
  const url = new URL(address);
  const user = decodeURIComponent(url.username) || 'admin';
  const password = decodeURIComponent(url.password) || process.env.TANGGAP_HUB_PASSWORD || await askPassword(user);
  url.username = '';
  url.password = '';
  return { url: url.href.replace(/\/$/u, ''), user, password };
}

async function askPassword(user) {
  if (!process.stdin.isTTY) throw new CannotRun('Kata sandi pengelola belum ada. Isi TANGGAP_HUB_PASSWORD, lalu jalankan lagi.');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stdout.write(hubText.ask(user));
  try {
    return await asking.question('');
  } finally {
    asking.close();
    process.stdout.write('\n');
  }
}
