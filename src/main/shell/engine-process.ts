import { MessageChannelMain, utilityProcess } from 'electron';
import type { UtilityProcess, WebContents } from 'electron';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { PORT_MESSAGE } from '../../shared/contract/wire.ts';
import type { EngineConfig, FromEngine, ToEngine } from '../../shared/contract/wire.ts';
import { isAppUrl } from './app-path.ts';
import { answerService } from './services.ts';
import type { Services } from './services.ts';

/** What the engine's keeper is given. */
export interface EngineOptions {
  readonly modulePath: string;
  readonly config: EngineConfig;
  readonly services: Services;
  /** Whether one more restart is allowed. */
  readonly mayRestart: () => boolean;
  /** The engine cannot use its data; restarting would not help. */
  readonly onFailed: (code: ErrorCode) => void;
  /** The engine died too often; the officer decides. */
  readonly onGaveUp: () => void;
}

/** Keeps one engine running and joins pages to it. */
export interface EngineKeeper {
  /** Gives the page a port to the engine, now and after each restart and reload. */
  attach(contents: WebContents): void;
  /** Tells the engine what happened to the system. */
  tell(message: ToEngine): void;
  /** Starts the engine again after it was given up. */
  restart(): void;
  /** Lets the engine write what it holds and end; waits at most `limit` milliseconds. */
  stop(limit: number): Promise<void>;
}

/** Starts the engine in a process of its own. */
export function keepEngine(options: EngineOptions): EngineKeeper {
  const pages = new Set<WebContents>();
  let isStopping = false;
  let hasFailed = false;
  let engine = start();

  function start(): UtilityProcess {
    const child = fork(options);
    child.on('message', (message: FromEngine) => {
      if (message.kind === 'shell.call') void answerService(options.services, message).then((answer) => { child.postMessage(answer); });
      if (message.kind === 'failed') {
        hasFailed = true;
        options.onFailed(message.code);
      }
    });
    child.once('exit', () => { if (!isStopping && !hasFailed) revive(); });
    return child;
  }

  function revive(): void {
    if (!options.mayRestart()) return options.onGaveUp();
    renew();
  }

  function renew(): void {
    engine = start();
    for (const page of pages) connect(engine, page);
  }

  return {
    attach(contents) {
      pages.add(contents);
      contents.on('dom-ready', () => { connect(engine, contents); });
      contents.once('destroyed', () => pages.delete(contents));
    },
    tell: (message) => { if (engine.pid !== undefined) engine.postMessage(message); },
    restart: renew,
    stop(limit) {
      isStopping = true;
      return stopped(engine, limit);
    },
  };
}

function fork({ modulePath, config }: EngineOptions): UtilityProcess {
  return utilityProcess.fork(modulePath, [JSON.stringify(config)], { serviceName: 'Tanggap engine', stdio: 'inherit' });
}

// The port goes to the top frame of our own page only: a sub-frame or a foreign page never gets one.
function connect(engine: UtilityProcess, contents: WebContents): void {
  if (contents.isDestroyed() || !isAppUrl(contents.mainFrame.url)) return;
  const { port1, port2 } = new MessageChannelMain();
  engine.postMessage({ kind: 'connect' } satisfies ToEngine, [port1]);
  contents.mainFrame.postMessage(PORT_MESSAGE, null, [port2]);
}

function stopped(engine: UtilityProcess, limit: number): Promise<void> {
  if (engine.pid === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limit);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    engine.once('exit', done);
    engine.on('message', (message: FromEngine) => { if (message.kind === 'closed') done(); });
    engine.postMessage({ kind: 'close' } satisfies ToEngine);
  });
}
