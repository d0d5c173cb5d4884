/** Prints one line of a script's own, told apart from what the tools print. */
export function say(part, text) {
  process.stdout.write(`[${part}] ${text}\n`);
}

/** A condition of the machine that stops a script; its message says what to do about it. */
export class CannotRun extends Error {
  name = 'CannotRun';
}

/** Runs a script's main function and turns an error into a message and a failing exit code. */
export async function main(part, work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    say(part, error instanceof CannotRun ? error.message : (error?.stack ?? String(error)));
    process.exitCode = 1;
  }
}
