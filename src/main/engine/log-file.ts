import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const limit = 1024 * 1024;

/** Writes lines to a file and to stderr; a file that has grown over 1 MB is set aside as `.old` first. */
export function fileWriter(file: string): (line: string) => void {
  attempt(() => {
    mkdirSync(dirname(file), { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(file, `${file}.old`);
  });
  return (line) => {
    process.stderr.write(line);
    attempt(() => { appendFileSync(file, line); });
  };
}

// A full disk must not turn a noted failure into another failure.
function attempt(write: () => void): void {
  try {
    write();
  } catch {
    // stderr still has the line.
  }
}
