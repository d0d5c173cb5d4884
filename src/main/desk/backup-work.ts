import { Refusal } from '../../shared/contract/errors.ts';
import type { BackupWork } from '../../shared/contract/backup-views.ts';
import type { DeskEvent } from '../../shared/contract/events.ts';
import type { Watch } from './backup-ports.ts';

/** Milliseconds between two announcements of how far work is. */
const PACE_MS = 120;

/** Runs one long work at a time, tells how far it is, and stops it when asked. */
export class WorkBench {
  readonly #announce: (event: DeskEvent) => void;
  #now: { readonly kind: BackupWork; readonly stop: AbortController; readonly done: Promise<unknown> } | null = null;

  constructor(announce: (event: DeskEvent) => void) {
    this.#announce = announce;
  }

  get kind(): BackupWork | null {
    return this.#now?.kind ?? null;
  }

  /** Refuses with `backup-busy` while another work runs; otherwise as the work does. */
  async run<T>(kind: BackupWork, work: (watch: Watch) => Promise<T>): Promise<T> {
    if (this.#now !== null) throw new Refusal('backup-busy');
    const stop = new AbortController();
    const done = work({ signal: stop.signal, progress: this.#pace(kind) });
    this.#now = { kind, stop, done: done.catch(() => undefined) };
    this.#announce({ type: 'backup.changed' });
    try {
      return await done;
    } finally {
      this.#now = null;
      this.#announce({ type: 'backup.changed' });
    }
  }

  /** Asks the running work to stop; it then refuses with `cancelled`. */
  cancel(): void {
    this.#now?.stop.abort();
  }

  /** Stops the running work and waits for its end. */
  async close(): Promise<void> {
    this.cancel();
    await this.#now?.done;
  }

  #pace(kind: BackupWork): Watch['progress'] {
    let last = 0;
    return (done, total) => {
      const now = Date.now();
      if (now - last < PACE_MS && done < total) return;
      last = now;
      this.#announce({ type: 'backup.progress', work: kind, done, total });
    };
  }
}
