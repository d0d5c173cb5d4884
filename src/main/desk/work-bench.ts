import { Refusal } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';

/** How long work is followed: told how far it is, and asked whether it goes on. */
export interface Watch {
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** What a bench tells, and what it refuses with while it is busy. */
export interface BenchPorts<Kind> {
  readonly busy: ErrorCode;
  /** A work has begun or ended. */
  readonly changed: () => void;
  readonly progress: (kind: Kind, done: number, total: number) => void;
}

/** Milliseconds between two announcements of how far work is. */
const PACE_MS = 120;

/** Runs one long work at a time, tells how far it is, and stops it when asked. */
export class WorkBench<Kind> {
  readonly #ports: BenchPorts<Kind>;
  #now: { readonly kind: Kind; readonly stop: AbortController; readonly done: Promise<unknown> } | null = null;

  constructor(ports: BenchPorts<Kind>) {
    this.#ports = ports;
  }

  get kind(): Kind | null {
    return this.#now?.kind ?? null;
  }

  /** Refuses while another work runs; otherwise as the work does. */
  async run<T>(kind: Kind, work: (watch: Watch) => Promise<T>): Promise<T> {
    if (this.#now !== null) throw new Refusal(this.#ports.busy);
    const stop = new AbortController();
    const done = work({ signal: stop.signal, progress: this.#pace(kind) });
    this.#now = { kind, stop, done: done.catch(() => undefined) };
    this.#ports.changed();
    try {
      return await done;
    } finally {
      this.#now = null;
      this.#ports.changed();
    }
  }

  /** Asks the running work to stop. */
  cancel(): void {
    this.#now?.stop.abort();
  }

  /** Stops the running work and waits for its end. */
  async close(): Promise<void> {
    this.cancel();
    await this.#now?.done;
  }

  #pace(kind: Kind): Watch['progress'] {
    let last = 0;
    return (done, total) => {
      const now = Date.now();
      if (now - last < PACE_MS && done < total) return;
      last = now;
      this.#ports.progress(kind, done, total);
    };
  }
}
