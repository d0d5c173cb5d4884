import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Memory } from './figures.ts';
import { SUBJECTS, type SubjectName } from './subjects.ts';
import { queryOf, ticketOf } from './tickets.ts';

/** What the bench asks of the process that holds one store; each answer has the milliseconds that the work took. */
export type Order =
  | { do: 'fill'; count: number }
  | { do: 'open' | 'readySearch' | 'close' | 'memory' }
  | { do: 'change'; id: string; turn: number }
  | { do: 'search'; how: string; turn: number }
  | { do: 'read'; id: string };

export interface Answer {
  ms: number;
  /** processor time of the process, which the machine's other work does not lengthen much */
  cpu: number;
  /** tickets that are there, or that a search has found */
  count?: number;
  memory?: Memory;
  error?: string;
}

const [name, folder] = process.argv.slice(2) as [SubjectName, string];
const subject = SUBJECTS[name](folder);

const MEGABYTE = 1024 * 1024;

function memory(): Memory {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { rss } = process.memoryUsage();
  collect();
  return {
    heap: Math.round(process.memoryUsage().heapUsed / MEGABYTE),
    rss: Math.round(rss / MEGABYTE),
    peak: Math.round(peakOf() / 1024),
  };
}

// Linux counts what the process was before it became this one into `maxRSS`
function peakOf(): number {
  const { maxRSS } = process.resourceUsage();
  return process.platform === 'linux' ? Number(/VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? maxRSS) : maxRSS;
}

async function time(work: () => Promise<unknown> | undefined): Promise<Answer> {
  const before = process.cpuUsage();
  const start = performance.now();
  const count = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const times = { ms, cpu: (user + system) / 1000 };
  return typeof count === 'number' ? { ...times, count } : times;
}

function obey(order: Order): Promise<Answer> {
  switch (order.do) {
    case 'fill': return time(() => subject.fill?.(order.count, ticketOf));
    case 'open': return time(() => subject.open());
    case 'readySearch': return time(() => subject.readySearch?.());
    case 'change': return time(() => subject.change(order.id, order.turn));
    case 'search': return time(() => subject.search?.[order.how]?.(queryOf(order.turn)));
    case 'read': return time(() => subject.read?.(order.id));
    case 'close': return time(() => subject.close());
    case 'memory': return Promise.resolve({ ms: 0, cpu: 0, memory: memory() });
  }
}

process.on('message', (order: Order) => {
  void obey(order)
    .catch((error: unknown): Answer => ({ ms: 0, cpu: 0, error: String(error) }))
    .then((answer) => process.send?.(answer));
});
