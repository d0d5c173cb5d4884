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
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

// -displayfd lets the server pick a free number, so that two runs never meet on one.
// -ac: the window's process belongs to another user than the server; TCP is off, so nobody else reaches it.
async function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-ac', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const failed = once(server, 'exit').then(([code]) => Promise.reject(new CannotRun(`Xvfb ended with code ${code}`)));
  failed.catch(() => undefined);
  const [line] = await Promise.race([once(server.stdio[3], 'data'), failed]);
  server.unref();
  server.stdio[3].destroy();
  process.once('exit', () => server.kill());
  return { server, number: String(line).trim() };
}
