import { createTransport } from '../../src/main/sync/transport.ts';
import type { Transport } from '../../src/main/sync/transport.ts';
import { COORDINATOR_DATABASE, unitDatabase } from '../../src/shared/sync/databases.ts';
import { conflictsOf } from '../../src/shared/ticket/conflicts.ts';
import { MemoryHub } from '../hub/memory-hub.ts';
import { office, people } from '../unit/shared/made-office.ts';
import { createChance } from './chance.ts';
import { expectWhole } from './check-run.ts';
import { runSchedule } from './schedule.ts';
import { BAD_NETWORK } from './seats.ts';
import type { Seat } from './simulated-desk.ts';

/** What a simulation is told. */
export interface SimOptions {
  readonly desks: number;
  readonly steps: number;
  readonly seed: number;
  /** A hub with an administrator's name and password in it; null = one in memory. */
  readonly url: string | null;
}

/** What came of it; it throws where anything is lost. */
export interface SimResult extends SimOptions {
  readonly tickets: number;
  readonly events: number;
  readonly letterEdits: number;
  readonly conflicts: number;
  /** Until all had come to rest on a good network. */
  readonly rounds: number;
  readonly seconds: number;
}

/** Runs desks in this process against a hub over a network that loses, doubles and delays; then checks that nothing is lost. */
export async function simulate(options: SimOptions): Promise<SimResult> {
  const start = performance.now();
  const prefix = `tanggap-sim-${String(Date.now())}-`;
  const names = [COORDINATOR_DATABASE, ...office.units.slice(1).map(({ id }) => unitDatabase(id))].map((name) => `${prefix}${name}`);
  const transport = options.url === null ? new MemoryHub().transport : transportTo(options.url);
  if (options.url !== null) for (const name of names) await transport({ method: 'PUT', path: `/${encodeURIComponent(name)}` });
  try {
    const plan = { office, seats: seatsFor(options.desks), steps: options.steps, faults: BAD_NETWORK, prefix };
    const run = await runSchedule(transport, createChance(options.seed), plan);
    await expectWhole(run);
    const first = run.desks[0];
    let conflicts = 0;
    for (const id of first?.ids() ?? []) {
      const bundle = await first?.bundle(id);
      conflicts += bundle ? conflictsOf(bundle.events, bundle.contents).length : 0;
    }
    const seconds = Math.round(performance.now() - start) / 1000;
    return { ...options, url: null, tickets: first?.ids().length ?? 0, events: run.edits.length, letterEdits: run.letterEdits.length, conflicts, rounds: run.rounds, seconds };
  } finally {
    if (options.url !== null) for (const name of names) await transport({ method: 'DELETE', path: `/${encodeURIComponent(name)}` });
  }
}

function transportTo(text: string): Transport {
  const url = new URL(text);
  const [user, password] = [url.username, url.password].map(decodeURIComponent);
  url.username = '';
  url.password = '';
  return createTransport({ url: url.href, user: user ?? '', password: password ?? '', authority: null });
}

/** At least two coordinators; the units' desks in turns. */
function seatsFor(desks: number): Seat[] {
  return Array.from({ length: desks }, (_, index) => {
    if (index < 2 || index % 5 === 4) return { name: `c${String(index)}`, unitId: null, officerId: people.coordinator.id };
    return index % 2 === 0 ? { name: `p${String(index)}`, unitId: 'pupr', officerId: people.liaison.id } : { name: `h${String(index)}`, unitId: 'health', officerId: people.stranger.id };
  });
}
