import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const program = join(import.meta.dirname, 'node_modules', 'pouchdb-server', 'bin', 'pouchdb-server');

/** Ends the server with whoever started it, however that came to an end. */
const LEASH = "data:text/javascript,process.on('disconnect',()=>process.exit())";

/** Longest start, in ms; about 300 on an idle machine. */
const PATIENCE = 20_000;
const ADMIN = { user: 'admin', password: 'hanya-untuk-uji' };

/**
 * A server that speaks CouchDB's document API, in memory, on this computer only; README.md tells how it differs. All that is in it
 * goes when it ends.
 */
export interface StandIn {
  /** Without a slash at the end. */
  readonly url: string;
  /** Its administrator. */
  readonly user: string;
  readonly password: string;
  /** Ends it at once; whoever waits for an answer loses the connection. */
  stop(): Promise<void>;
  /** Starts it anew, empty, at the same address. */
  restart(): Promise<void>;
}

/** Starts one on a free port and waits until it answers. Rejects where its packages are not installed, or it does not start. */
export async function startStandIn(): Promise<StandIn> {
  if (!existsSync(program)) throw new Error('The stand-in is not installed: npm run test:hub, or npm ci --prefix test/hub --ignore-scripts');
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-hub-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  let server = await start(folder, port, url);
  const stop = async (): Promise<void> => {
    await end(server);
    await rm(folder, { recursive: true, force: true });
  };
  return {
    url, ...ADMIN, stop,
    restart: async () => {
      await end(server);
      server = await start(folder, port, url);
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function start(folder: string, port: number, url: string): Promise<ChildProcess> {
  // without an administrator it takes everybody for one, and refuses names that it does not know
  await writeFile(join(folder, 'config.json'), JSON.stringify({ admins: { [ADMIN.user]: ADMIN.password } }));
  // it has promises that nobody awaits, and writes its settings and its log where it is started
  const args = ['--unhandled-rejections=warn', '--no-deprecation', '--import', LEASH, program, '--in-memory', '--host', '127.0.0.1', '--port', String(port)];
  const server = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const complaints: Buffer[] = [];
  server.stderr?.on('data', (part: Buffer) => complaints.push(part));
  const latest = Date.now() + PATIENCE;
  while (!(await answers(url))) {
    if (hasEnded(server) || Date.now() > latest) {
      await end(server);
      throw new Error(`The stand-in did not start: ${Buffer.concat(complaints).toString()}`);
    }
    await sleep(50);
  }
  return server;
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/_session`, { signal: AbortSignal.timeout(2000) }).then(async (answer) => {
    await answer.arrayBuffer();
    return answer.ok;
  }, () => false);
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function end(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}
