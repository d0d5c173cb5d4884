export interface FlushScheduleOptions {
  /** how long no change must have come before a flush */
  idleMs: number;
  /** journal bytes below which a pause brings no flush: rewriting segments would cost more than it is worth */
  idleBytes: number;
  /** journal bytes at which a flush comes even while changes go on */
  journalLimit: number;
  journalBytes: () => number;
  flush: () => Promise<void>;
  onFailure: (error: unknown) => void;
}

/** Flushes when the officers pause, and when the journal has grown large. */
export class FlushSchedule {
  readonly #options: FlushScheduleOptions;
  #timer: NodeJS.Timeout | undefined;
  #limit: number;
  #isFlushing = false;

  constructor(options: FlushScheduleOptions) {
    this.#options = options;
    this.#limit = options.journalLimit;
  }

  /** To be told of every change. */
  changed(): void {
    const { idleMs, idleBytes, journalBytes } = this.#options;
    if (journalBytes() >= this.#limit) this.start();
    clearTimeout(this.#timer);
    if (!Number.isFinite(idleMs)) return;
    this.#timer = setTimeout(() => {
      if (journalBytes() >= idleBytes) this.start();
    }, idleMs);
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Flushes now, unless a flush is under way. */
  start(): void {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    const { flush, onFailure, journalBytes, journalLimit } = this.#options;
    void flush()
      .then(() => {
        this.#limit = journalLimit;
      })
      .catch((error: unknown) => {
        // on a full disk another try at every change would only make the changes slow
        this.#limit = journalBytes() + journalLimit;
        onFailure(error);
      })
      .finally(() => {
        this.#isFlushing = false;
      });
  }
}
