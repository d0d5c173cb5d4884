import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
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

// A number of our own choice makes the server take the lock file of that number. With `-displayfd` it takes none: it takes over
// the socket of a server that runs already, and takes it away when it ends, so that two runs on one machine end each other.
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
  const args = [`:${number}`, '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-ac', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: 'ignore' });
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null;
  while (!hasEnded() && !(holdsLock(server, number) && await listens(number))) await setTimeout(50);
  if (hasEnded()) return undefined;
  server.unref();
  process.once('exit', () => server.kill());
  return server;
}

function holdsLock(server, number) {
  try {
    return Number(readFileSync(`/tmp/.X${number}-lock`, 'utf8')) === server.pid;
  } catch {
    return false;
  }
}

function listens(number) {
  return new Promise((resolve) => {
    const socket = connect(`/tmp/.X11-unix/X${number}`, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
