/** Where failures are written; no citizen's data ever reaches it. */
export interface Log {
  /** Notes that work failed in a way that nobody expected. */
  failure(what: string, error: unknown): void;
}

/** What may be told of an error: its name, its code and where it came from, never its message. */
export interface FailureNote {
  readonly what: string;
  readonly name: string;
  readonly code: string | null;
  readonly frames: readonly string[];
}

/** Reduces an error to what a log may hold. A message may quote what an officer typed, so it is left out. */
export function describeFailure(what: string, error: unknown): FailureNote {
  if (!(error instanceof Error)) return { what, name: typeof error, code: null, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { what, name: error.name, code, frames: frames(error.stack ?? '') };
}

function frames(stack: string): string[] {
  return stack.split('\n').map((line) => line.trim()).filter((line) => /^at .*:\d+:\d+\)?$/.test(line)).slice(0, 20);
}

/** A log of JSON lines through the given writer. */
export function lineLog(write: (line: string) => void, now: () => Date): Log {
  return {
    failure(what, error) {
      write(`${JSON.stringify({ at: now().toISOString(), ...describeFailure(what, error) })}\n`);
    },
  };
}
