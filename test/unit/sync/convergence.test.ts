import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MemoryHub } from '../../hub/memory-hub.ts';
import { createChance } from '../../sim/chance.ts';
import { expectHidden, expectWhole } from '../../sim/check-run.ts';
import { runSchedule } from '../../sim/schedule.ts';
import { BAD_NETWORK, FIVE_SEATS } from '../../sim/seats.ts';
import { conflictsOf } from '../../../src/shared/ticket/conflicts.ts';
import { office } from '../shared/made-office.ts';

const SCHEDULES = 500;

it(`${String(SCHEDULES)} schedules of five desks over a bad network: equal stores, no event missing or doubled, no edit lost in silence`, async () => {
  let conflicts = 0;
  await fc.assert(fc.asyncProperty(fc.integer(), async (seed) => {
    const hub = new MemoryHub();
    const run = await runSchedule(hub.transport, createChance(seed), { office, seats: FIVE_SEATS, steps: 60, faults: BAD_NETWORK });
    await expectWhole(run);
    await expectHidden(run, hub);
    for (const id of run.desks[0]?.ids() ?? []) {
      const bundle = await run.desks[0]?.bundle(id);
      conflicts += bundle ? conflictsOf(bundle.events, bundle.contents).length : 0;
    }
  }), { numRuns: SCHEDULES });
  // schedules in which nobody ever disagrees would show nothing
  expect(conflicts).toBeGreaterThan(SCHEDULES / 2);
}, 300_000);
