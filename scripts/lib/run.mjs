import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Runs a program with the terminal's own output; resolves to its exit code, also where a signal ended it. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 1)));
  });
}

/** Runs a program and keeps its output; resolves to {code, output}; `timeout` in milliseconds ends it. */
export function capture(command, args, { timeout, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout, killSignal: 'SIGKILL', ...options });
    const parts = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.stderr.on('data', (part) => parts.push(part));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 124, output: Buffer.concat(parts).toString() }));
  });
}

/** Runs one of the project's own tools by its JavaScript file, on the Node that runs this script. */
export function runTool(file, args, options) {
  return run(process.execPath, [file, ...args], options);
}

/** The npm that started this script, as [program, first arguments]. */
export function npm() {
  const script = process.env.npm_execpath;
  return script ? [process.execPath, [script]] : ['npm', []];
}
