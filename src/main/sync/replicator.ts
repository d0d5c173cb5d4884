import type { Instant } from '../../shared/ticket/event.ts';
import { backoffMs } from './backoff.ts';
import type { DatabaseSync, RoundProgress, RoundResult } from './database-sync.ts';
import { HubError } from './hub-error.ts';
import type { HubProblem } from './hub-error.ts';

/** How one database stands. */
export interface DatabaseStatus {
  readonly name: string;
  readonly lastAt: Instant | null;
  readonly waiting: number;
  /** null = the last round went well; `unexpected` = a fault on this side. */
  readonly problem: HubProblem | 'unexpected' | null;
  readonly left: RoundResult;
  readonly isRunning: boolean;
}

/** Time and chance, which tests own. */
export interface LoopPorts {
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly random: () => number;
  /** Hears of every change of the status and of progress. */
  readonly onStatus: () => void;
  readonly onProgress: (progress: RoundProgress) => void;
  readonly onFault: (error: unknown) => void;
}

/** Changes that come close together go in one round. */
const GATHER_MS = 150;
/** However quiet it is, so often a round looks at everything. */
const LONGEST_WAIT_MS = 600_000;

interface Line {
  readonly sync: DatabaseSync;
  failures: number;
  problem: DatabaseStatus['problem'];
  left: RoundResult;
  isRunning: boolean;
  /** Ends the present wait. */
  wake: AbortController;
  /** Something changed here while no wait could hear of it. */
  isNudged: boolean;
}

/** Keeps the desk and each of its databases together for as long as it runs. One round at a time, so that a weak computer stays usable. */
export class Replicator {
  readonly #lines: readonly Line[];
  readonly #ports: LoopPorts;
  readonly #stop = new AbortController();
  #turn: Promise<unknown> = Promise.resolve();
  #running: Promise<unknown> | undefined;

  constructor(databases: readonly DatabaseSync[], ports: LoopPorts) {
    this.#ports = ports;
    this.#lines = databases.map((sync) => ({
      sync, failures: 0, problem: null, left: { refused: 0, missingFiles: 0 }, isRunning: false, wake: new AbortController(), isNudged: false,
    }));
  }

  start(): void {
    this.#running ??= Promise.all(this.#lines.map((line) => this.#run(line)));
  }

  /** Something changed at this desk: what waits is sent soon. */
  nudge(): void {
    for (const line of this.#lines) this.#wake(line);
  }

  /** One round of every database now, whatever its last one came to; tells how they stand. */
  async roundNow(): Promise<readonly DatabaseStatus[]> {
    await Promise.all(this.#lines.map((line) => this.#round(line)));
    return this.status();
  }

  /** Makes sure that this desk holds a free serial of a series of letter numbers; rejects with HubError. */
  async reserve(key: string, start: number): Promise<void> {
    const line = this.#lines.find(({ sync }) => sync.owns(key));
    if (!line) throw new HubError('rights');
    await line.sync.reserve(key, start);
  }

  /** Fills a database again that was emptied, exchanged or set back. */
  async beginAnew(name: string): Promise<void> {
    for (const line of this.#lines.filter(({ sync }) => sync.name === name)) {
      await line.sync.beginAnew();
      line.failures = 0;
      this.#wake(line);
    }
  }

  status(): readonly DatabaseStatus[] {
    return this.#lines.map(({ sync, problem, left, isRunning }) => ({ name: sync.name, lastAt: sync.lastAt, waiting: sync.waiting(), problem, left, isRunning }));
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    for (const line of this.#lines) line.wake.abort();
    await this.#running;
    await this.#turn;
  }

  async #run(line: Line): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#round(line);
      await this.#pause(line);
    }
  }

  #round(line: Line): Promise<void> {
    const turn = this.#turn.then(() => (this.#stop.signal.aborted ? undefined : this.#roundOf(line)));
    this.#turn = turn;
    return turn;
  }

  async #roundOf(line: Line): Promise<void> {
    line.isRunning = true;
    line.isNudged = false;
    this.#ports.onStatus();
    try {
      line.left = await line.sync.round(this.#ports.onProgress);
      line.failures = 0;
      line.problem = null;
    } catch (error) {
      line.failures += 1;
      line.problem = error instanceof HubError ? error.problem : 'unexpected';
      if (!(error instanceof HubError)) this.#ports.onFault(error);
    }
    line.isRunning = false;
    this.#ports.onStatus();
  }

  /** Until something changes there or here, or it is time to try again. */
  async #pause(line: Line): Promise<void> {
    line.wake = new AbortController();
    if (this.#stop.signal.aborted) return;
    if (!line.isNudged) {
      const { signal } = line.wake;
      const ends = [this.#ports.sleep(line.failures > 0 ? backoffMs(line.failures, this.#ports.random) : LONGEST_WAIT_MS, signal)];
      // a wait that breaks off is a reason to look
      if (line.failures === 0) ends.push(line.sync.wait(signal).catch(() => undefined));
      await Promise.race(ends);
      line.wake.abort();
    }
    await this.#ports.sleep(GATHER_MS, this.#stop.signal);
  }

  #wake(line: Line): void {
    line.isNudged = true;
    line.wake.abort();
  }
}
