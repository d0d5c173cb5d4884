import { constants, setPriority } from 'node:os';
import { Refusal } from '../../shared/contract/errors.ts';
import type { DeskEvent } from '../../shared/contract/events.ts';
import type { EngineConfig, FromEngine, PortMessage, ToEngine } from '../../shared/contract/wire.ts';
import { startEngine } from './engine.ts';
import { fileWriter } from './log-file.ts';
import { lineLog } from './log.ts';
import { serve } from './serve.ts';
import type { CallPort } from './serve.ts';
import { createShellClient } from './shell-client.ts';

// Where the engine's process begins: joins the engine to the ports that Electron gives it.

const parent = process.parentPort;
const windows = new Set<Electron.MessagePortMain>();
const tell = (message: FromEngine) => { parent.postMessage(message); };
const shell = createShellClient(tell);
const config = JSON.parse(process.argv[2] ?? '{}') as EngineConfig;
const log = lineLog(fileWriter(config.logFile), () => new Date());

// On an office PC of two cores the window goes first, also while thousands of rows are read.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

// Node's own report of a crash would quote the message, and with it what an officer typed.
process.on('uncaughtException', (error) => {
  log.failure('crash', error);
  process.exit(1);
});

const started = startEngine({ ...config, shell: shell.services, announce, log, onFailed: fail, restart: () => void restart() });
started.catch(fail);

parent.on('message', ({ data, ports: [port] }) => {
  const message = data as ToEngine;
  if (message.kind === 'connect' && port) void connect(port);
  else if (message.kind === 'close') void close();
  else if (message.kind === 'lock') void started.then((engine) => { engine.lock(); }, () => undefined);
  else if (message.kind === 'idle') void started.then((engine) => { engine.idle(message.seconds); }, () => undefined);
  else shell.receive(message);
});

async function connect(port: Electron.MessagePortMain): Promise<void> {
  // before the data are open: the window shows how far that is
  windows.add(port);
  port.once('close', () => windows.delete(port));
  const handlers = await started.then((engine) => engine.handlers, () => null);
  if (handlers === null) return;
  serve(callPort(port), handlers, log);
  port.start();
}

function callPort(port: Electron.MessagePortMain): CallPort {
  return {
    post: (message) => { port.postMessage(message); },
    onMessage: (listener) => { port.on('message', ({ data }) => { listener(data); }); },
  };
}

function announce(event: DeskEvent): void {
  for (const port of windows) port.postMessage({ event } satisfies PortMessage);
}

async function close(): Promise<void> {
  try {
    await (await started).close();
  } catch (error) {
    log.failure('close', error);
  }
  tell({ kind: 'closed' });
}

// The shell starts another engine as soon as this one has ended.
async function restart(): Promise<void> {
  try {
    await (await started).close();
  } catch (error) {
    log.failure('close', error);
  }
  process.exit(0);
}

function fail(error: unknown): void {
  log.failure('start', error);
  tell({ kind: 'failed', code: error instanceof Refusal ? error.code : 'unexpected' });
}
