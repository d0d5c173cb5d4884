import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errnoOf } from './store-error.ts';

/** What the lock asks the operating system about processes; a test passes its own. */
export interface ProcessTable {
  isRunning(pid: number): boolean;
  /** when a process began, as this system writes it; undefined where the system does not say */
  startOf(pid: number): string | undefined;
}

/** The processes of this machine. */
export const systemProcesses: ProcessTable = {
  isRunning: (pid) => canSignal(pid) && linuxStat(pid)?.state !== 'Z',
  startOf: (pid) => (process.platform === 'linux' ? linuxStart(pid) : posixStart(pid)),
};

function canSignal(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

// a killed process whose parent has not yet asked for its end is still listed, as a zombie
function linuxStat(pid: number): { state: string | undefined; start: string | undefined } | undefined {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // the name in brackets may itself hold blanks and brackets
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], start: fields[19] };
}

function linuxStart(pid: number): string | undefined {
  const start = linuxStat(pid)?.start;
  return start === undefined ? undefined : `${readOrNothing('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${start}`;
}

function posixStart(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
