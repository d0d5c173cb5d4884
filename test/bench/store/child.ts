import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';
import type { SubjectName } from './subjects.ts';
import type { Answer, Order } from './worker.ts';

/** What a process is started with. */
export interface Place {
  /** the worker as one file (`buildWorker`) */
  script: string;
  /** where the rivals' packages lie */
  rivals: string;
}

/** The worker as one JavaScript file: it starts as the engine does, without a compiler in its memory. */
export async function buildWorker(outDir: string): Promise<string> {
  const output = { entryFileNames: 'worker.mjs' };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: fileURLToPath(new URL('./worker.ts', import.meta.url)), outDir, emptyOutDir: false, target: 'node18', minify: false, rolldownOptions: { output } },
    ssr: { noExternal: true },
  });
  return join(outDir, 'worker.mjs');
}

/** One store in a process of its own. */
export class Child {
  readonly #process: ChildProcess;
  readonly #name: string;
  #answered: (answer: Answer) => void = () => undefined;

  constructor({ script, rivals }: Place, name: SubjectName, folder: string) {
    this.#name = name;
    this.#process = fork(script, [name, folder], { execArgv: ['--disable-warning=ExperimentalWarning'], env: { ...process.env, TANGGAP_BENCH_RIVALS: rivals } });
    this.#process.on('message', (answer: Answer) => {
      this.#answered(answer);
    });
    this.#process.on('exit', (code, signal) => {
      this.#answered({ ms: 0, cpu: 0, error: `the process ended (${String(code ?? signal)})` });
    });
  }

  /** One order at a time. Rejects where the store fails or its process ends. */
  async ask(order: Order): Promise<Answer> {
    this.#process.send(order);
    const { error, ...rest } = await new Promise<Answer>((resolve) => {
      this.#answered = resolve;
    });
    if (error !== undefined) throw new Error(`${this.#name}, ${order.do}: ${error}`);
    return rest;
  }

  /** Lets the process end, or ends it where it has stopped answering. */
  async end(): Promise<void> {
    const { exitCode, signalCode, connected } = this.#process;
    if (exitCode !== null || signalCode !== null) return;
    const exit = once(this.#process, 'exit');
    if (connected) this.#process.disconnect();
    const late = setTimeout(() => this.#process.kill('SIGKILL'), 10_000);
    await exit;
    clearTimeout(late);
  }
}
