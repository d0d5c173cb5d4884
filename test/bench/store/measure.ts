import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Child, type Place } from './child.ts';
import { quantile, rounded, spread, type Memory, type Spread, type Took } from './figures.ts';
import type { SubjectName } from './subjects.ts';
import { idOf } from './tickets.ts';

/** What one store costs with so many tickets; times in milliseconds, memory in megabytes. */
export interface Figures {
  subject: SubjectName;
  tickets: number;
  fill: number;
  /** until a list can be shown; the middle of some starts, each in a new process */
  start: number;
  startCpu: number;
  afterStart: Memory;
  /** from then until a search can be answered */
  searchReady: number;
  search: Record<string, Spread>;
  read: Spread;
  change: Spread;
  /** a bare append and fdatasync, by turns with the changes */
  append: Spread;
  memory: Memory;
  close: number;
  /** the start after that close */
  nextStart: number;
  nextStartCpu: number;
}

/** How often each thing is done. */
export interface Rounds {
  starts: number;
  changes: number;
  searches: number;
  reads: number;
}

export interface Plan {
  place: Place;
  folder: string;
  subject: SubjectName;
  searches: readonly string[];
  roundsOf: (tickets: number) => Rounds;
  say: (line: string) => void;
}

interface Running {
  tickets: number;
  folder: string;
  child: Child;
  rounds: Rounds;
  figures: Pick<Figures, 'fill' | 'start' | 'startCpu' | 'afterStart' | 'searchReady' | 'search' | 'read'>;
}

/** Measures one store at each size. The sizes take their changes by turns, so that whatever else the machine does falls on all. */
export async function measure(plan: Plan, sizes: readonly number[]): Promise<Figures[]> {
  const running: Running[] = [];
  try {
    for (const tickets of sizes) running.push(await start(plan, tickets));
    const changes = await changeByTurns(plan, running);
    const figures: Figures[] = [];
    for (const [index, each] of running.entries()) figures.push(await finish(plan, each, changes[index]));
    return figures;
  } finally {
    for (const { child } of running) await child.end();
    await rm(plan.folder, { recursive: true, force: true });
  }
}

async function start(plan: Plan, tickets: number): Promise<Running> {
  const { place, subject, say } = plan;
  const rounds = plan.roundsOf(tickets);
  const folder = join(plan.folder, String(tickets));
  await mkdir(folder, { recursive: true });
  say(`${subject}, ${tickets} tickets: filling`);
  const fill = await once(plan, folder, (child) => child.ask({ do: 'fill', count: tickets }));
  say(`${subject}, ${tickets} tickets: starts, searches, reads`);
  const starts: Took[] = [];
  for (let turn = 1; turn < rounds.starts; turn += 1) starts.push(await startAndClose(plan, folder, tickets));
  const child = new Child(place, subject, folder);
  starts.push(await openFull(child, tickets));
  const afterStart = await memoryOf(child);
  const searchReady = (await child.ask({ do: 'readySearch' })).ms;
  const search: Record<string, Spread> = {};
  for (const how of plan.searches) search[how] = spread(await repeat(rounds.searches, (turn) => child.ask({ do: 'search', how, turn })));
  const read = spread(await repeat(rounds.reads, (turn) => child.ask({ do: 'read', id: anyOf(tickets, turn) })));
  const figures = { fill: rounded(fill.ms), ...startsOf(starts), afterStart, searchReady: rounded(searchReady), search, read };
  return { tickets, folder, child, rounds, figures };
}

function startAndClose(plan: Plan, folder: string, tickets: number): Promise<Took> {
  return once(plan, folder, async (child) => {
    const took = await openFull(child, tickets);
    await child.ask({ do: 'close' });
    return took;
  });
}

async function openFull(child: Child, tickets: number): Promise<Took> {
  const { ms, cpu, count } = await child.ask({ do: 'open' });
  if (count !== tickets) throw new Error(`${String(count)} of ${tickets} tickets are there`);
  return { ms, cpu };
}

function startsOf(starts: readonly Took[]): Pick<Figures, 'start' | 'startCpu'> {
  return { start: rounded(quantile(starts.map(({ ms }) => ms), 0.5)), startCpu: rounded(quantile(starts.map(({ cpu }) => cpu), 0.5)) };
}

/** Changes of one store, and the bare appends that went between. */
interface Changes {
  change: Took[];
  append: Took[];
}

async function changeByTurns({ place, folder, subject, say }: Plan, running: readonly Running[]): Promise<Changes[]> {
  say(`${subject}: changes`);
  const disk = new Child(place, 'bare', folder);
  try {
    await disk.ask({ do: 'open' });
    const times = running.map(() => ({ change: [] as Took[], append: [] as Took[] }));
    const most = Math.max(...running.map(({ rounds }) => rounds.changes));
    for (let turn = 0; turn < most; turn += 1) {
      for (const [index, { child, tickets, rounds }] of running.entries()) {
        if (turn >= rounds.changes) continue;
        const id = anyOf(tickets, turn);
        times[index]?.change.push(await child.ask({ do: 'change', id, turn }));
        times[index]?.append.push(await disk.ask({ do: 'change', id, turn }));
      }
    }
    return times;
  } finally {
    await disk.end();
  }
}

async function finish(plan: Plan, { tickets, folder, child, figures }: Running, times: Changes | undefined): Promise<Figures> {
  const memory = await memoryOf(child);
  const close = (await child.ask({ do: 'close' })).ms;
  await child.end();
  const nextStart = await startAndClose(plan, folder, tickets);
  await rm(folder, { recursive: true, force: true });
  return {
    subject: plan.subject, tickets, ...figures, memory,
    change: spread(times?.change ?? []),
    append: spread(times?.append ?? []),
    close: rounded(close),
    nextStart: rounded(nextStart.ms),
    nextStartCpu: rounded(nextStart.cpu),
  };
}

// a start or a filling of its own, so that no memory and no compiled code is left from before
async function once({ place, subject }: Plan, folder: string, work: (child: Child) => Promise<Took>): Promise<Took> {
  const child = new Child(place, subject, folder);
  try {
    return await work(child);
  } finally {
    await child.end();
  }
}

async function repeat(rounds: number, work: (turn: number) => Promise<Took>): Promise<Took[]> {
  const took: Took[] = [];
  for (let turn = 0; turn < rounds; turn += 1) took.push(await work(turn));
  return took;
}

async function memoryOf(child: Child): Promise<Memory> {
  const { memory } = await child.ask({ do: 'memory' });
  if (memory === undefined) throw new Error('no answer about memory');
  return memory;
}

// jumps about, so that neighbours are not met one behind the other
function anyOf(tickets: number, turn: number): string {
  return idOf((turn * 7_919) % tickets);
}
