/** A worker's sense of time: long work asks it when to let other calls be answered. */
export interface Pace {
  /** Whether the present turn has lasted long enough. */
  isDue(): boolean;
  /** Gives way to whatever waits, then starts a new turn. */
  rest(): Promise<void>;
}

/** A pace whose turns last about that many milliseconds; a call that arrives meanwhile waits no longer. */
export function createPace(turn = 10): Pace {
  let started = performance.now();
  return {
    isDue: () => performance.now() - started >= turn,
    rest: async () => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      started = performance.now();
    },
  };
}
