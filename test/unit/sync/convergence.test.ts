import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitDatabase } from '../../../src/shared/sync/databases.ts';
import { isAnonymous } from '../../../src/shared/sync/visibility.ts';
import { MemoryHub } from '../../hub/memory-hub.ts';
import { createChance } from '../../sim/chance.ts';
import { runSchedule } from '../../sim/schedule.ts';
import type { Run } from '../../sim/schedule.ts';
import { office, people } from '../shared/made-office.ts';

const SEATS = [
  { name: 'c1', unitId: null, officerId: people.coordinator.id },
  { name: 'c2', unitId: null, officerId: people.coordinator.id },
  { name: 'p1', unitId: 'pupr', officerId: people.liaison.id },
  { name: 'p2', unitId: 'pupr', officerId: people.liaison.id },
  { name: 'h1', unitId: 'health', officerId: people.stranger.id },
];
const BAD = { lostRequest: 0.15, lostAnswer: 0.15, twice: 0.1, late: 0.1 };

it('five desks over a bad network: equal stores, no event missing or doubled, nobody behind an Anonim report at a unit', async () => {
  await fc.assert(fc.asyncProperty(fc.integer(), async (seed) => {
    const hub = new MemoryHub();
    const run = await runSchedule(hub.transport, createChance(seed), { office, seats: SEATS, steps: 60, faults: BAD });
    await expectWhole(run);
    await expectHidden(run, hub);
  }), { numRuns: 50 });
});

async function expectWhole({ desks, made }: Run): Promise<void> {
  const [first, second, ...units] = desks;
  expect(second?.ids()).toEqual(first?.ids());
  const found: string[] = [];
  for (const id of first?.ids() ?? []) {
    const bundle = await first?.bundle(id);
    expect(await second?.bundle(id)).toEqual(bundle);
    found.push(...(bundle?.events.map((event) => event.id) ?? []));
    for (const unit of units) {
      const seen = await unit.bundle(id);
      if (seen) expect(seen.events).toEqual(bundle?.events);
    }
  }
  expect(new Set(found).size).toBe(found.length);
  expect(found.sort()).toEqual([...made.keys()].sort());
}

async function expectHidden({ desks }: Run, hub: MemoryHub): Promise<void> {
  for (const desk of desks.slice(2)) {
    const there = hub.documents(unitDatabase(desk.seat.unitId ?? ''));
    for (const id of desk.ids()) {
      const bundle = await desk.bundle(id);
      if (!bundle || !isAnonymous(bundle.events)) continue;
      expect(bundle.reporter).toBeNull();
      expect(there.find(({ _id }) => _id === `reporter:${id}`)).toBeUndefined();
    }
  }
}
