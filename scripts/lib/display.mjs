import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensurePackages } from '../setup.mjs';
import { CannotRun, say } from './say.mjs';

/** True where a window can be shown to somebody. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Resolves to {env, stop}: the environment in which windows can be made; starts Xvfb where there is no display. */
export async function ensureDisplay() {
  if (hasDisplay()) return { env: {}, stop: async () => undefined };
  await ensurePackages('display');
  const { server, number } = await startXvfb();
  say('display', `Xvfb on :${number}, because there is no display`);
  return { env: { DISPLAY: `:${number}` }, stop: () => end(server) };
}

// A server that is still ending takes its socket along, be it one that the next server has just made under the same number.
async function end(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.ref();
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

const FIRST_DISPLAY = 90;
const DISPLAYS = 100;

// A number of our own choice makes the server take the lock file of that number. Left to choose by itself it takes over the
// socket of a server that runs already, and takes it away when it ends: two runs on one machine would end each other.
async function startXvfb() {
  for (let number = FIRST_DISPLAY; number < FIRST_DISPLAY + DISPLAYS; number += 1) {
    const server = await tryXvfb(number);
    if (server) return { server, number };
  }
  throw new CannotRun('No free display number for Xvfb. Is /tmp/.X11-unix writable?');
}

// Resolves to the server once it listens, to undefined where the number is taken.
// -ac: the window's process belongs to another user than the server; TCP is off, so nobody else reaches it.
async function tryXvfb(number) {
  const args = [`:${number}`, '-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-ac', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const isListening = await Promise.race([
    once(server.stdio[3], 'data').then(() => true),
    once(server, 'exit').then(() => false),
  ]);
  if (!isListening) return undefined;
  server.unref();
  server.stdio[3].destroy();
  process.once('exit', () => server.kill());
  return server;
}
