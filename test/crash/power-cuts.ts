import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { complain, emptyReport, note, type CrashReport } from './kills.ts';
import { POWER_FOLDER, PowerDisk, type Random } from './power-disk.ts';
import { examine, openStores, work } from './workload.ts';

const ROUNDS_OF_STORE = 10;
/** The power goes at latest after so many calls of the disk. */
const CALLS = 500;

/** Numbers that are the same for the same seed (mulberry32), so that a round can be repeated. */
function seeded(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return { below: (limit) => next() % limit };
}

/** Cuts the power again and again while our store is written to, and looks for what was acknowledged. */
export async function powerCuts(rounds: number, seed = 1): Promise<CrashReport> {
  const random = seeded(seed);
  const report = emptyReport();
  let machine = new PowerDisk(random);
  let acknowledged: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % ROUNDS_OF_STORE === 0) {
      machine = new PowerDisk(random);
      acknowledged = [];
    }
    const fresh = await writeUntilCut(machine, round, 1 + random.below(CALLS));
    acknowledged.push(...fresh);
    machine = machine.cut();
    report.rounds += 1;
    report.acknowledged += fresh.length;
    await look(machine, acknowledged, report);
  }
  return report;
}

async function writeUntilCut(machine: PowerDisk, round: number, calls: number): Promise<string[]> {
  const acknowledged: string[] = [];
  machine.calls = calls;
  try {
    const stores = await openStores(POWER_FOLDER, { disk: machine.disk });
    await work(stores, round, (id) => acknowledged.push(id)).catch(() => undefined);
    await stores.store.close();
  } catch (error) {
    // before the power went nothing may fail
    if (machine.rest === undefined) throw error;
  }
  return acknowledged;
}

async function look(machine: PowerDisk, acknowledged: readonly string[], report: CrashReport): Promise<void> {
  try {
    const stores = await openStores(POWER_FOLDER, {
      disk: machine.disk,
      report: (notice) => {
        if (notice.kind === 'damaged') complain(report, `reported as damaged: ${notice.file}`);
      },
    });
    for (const id of await examine(stores, acknowledged)) {
      report.lost += 1;
      note(report, `lost: ${id}`);
    }
    await stores.store.close();
  } catch (error) {
    complain(report, String(error));
  }
}

/** The same cuts for lowdb's own JSONFile: what it acknowledges has not been synced. */
export async function lowdbPowerCuts(rounds: number, seed = 1): Promise<CrashReport> {
  const random = seeded(seed);
  const report = emptyReport();
  for (let round = 0; round < rounds; round += 1) {
    const machine = new PowerDisk(random);
    const acknowledged = await onMachine(machine, () => writeLowdb(machine, 4 + random.below(60)));
    const rest = machine.cut();
    report.rounds += 1;
    report.acknowledged += acknowledged.length;
    await onMachine(rest, () => lookIntoLowdb(acknowledged, report));
  }
  return report;
}

type Tickets = Record<string, string>;
const file = `${POWER_FOLDER}/db.json`;

async function writeLowdb(machine: PowerDisk, calls: number): Promise<string[]> {
  const acknowledged: string[] = [];
  await machine.files.mkdir(POWER_FOLDER);
  // the folder is there for good, so that what is lost is lost by the writes
  await (await machine.files.open('/', 'r')).sync();
  machine.calls = calls;
  const low = new Low<Tickets>(new JSONFile(file), {});
  try {
    for (let count = 1; ; count += 1) {
      low.data[`ticket-${count}`] = 'x'.repeat(count * 20);
      await low.write();
      acknowledged.push(`ticket-${count}`);
    }
  } catch {
    return acknowledged;
  }
}

async function lookIntoLowdb(acknowledged: readonly string[], report: CrashReport): Promise<void> {
  const low = new Low<Tickets>(new JSONFile(file), {});
  try {
    await low.read();
  } catch (error) {
    complain(report, String(error));
    report.lost += acknowledged.length;
    return;
  }
  report.lost += acknowledged.filter((id) => !(id in low.data)).length;
}

/** Lets lowdb's adapter, which calls Node itself, work on the simulated disk. */
async function onMachine<Result>(machine: PowerDisk, run: () => Promise<Result>): Promise<Result> {
  const real = { ...promises };
  const { readFile, rename, writeFile } = machine.files;
  Object.assign(promises, { readFile, rename, writeFile });
  syncBuiltinESMExports();
  try {
    return await run();
  } finally {
    Object.assign(promises, { readFile: real.readFile, rename: real.rename, writeFile: real.writeFile });
    syncBuiltinESMExports();
  }
}
