import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChance } from '../../sim/chance.ts';
import { expectHidden, expectWhole } from '../../sim/check-run.ts';
import { runParcels } from '../../sim/parcel-schedule.ts';
import type { Run } from '../../sim/schedule.ts';
import { FIVE_SEATS } from '../../sim/seats.ts';
import { conflictsOf } from '../../../src/shared/ticket/conflicts.ts';
import { office } from '../shared/made-office.ts';

const SCHEDULES = 40;
/** Parcels go between the coordinator and the units; two of the units' desks are of one unit. */
const SEATS = FIVE_SEATS.filter(({ name }) => name !== 'c2');

/** Every report is at each desk of the units to which it was disposed. */
function expectAtUnits({ desks: [first, ...units] }: Run): void {
  for (const { id, unitId, units: all = [unitId] } of first?.desk.store.rows().values() ?? []) {
    for (const { seat, desk } of units) if (seat.unitId !== null && all.includes(seat.unitId)) expect([seat.name, id, desk.store.rows().has(id)]).toEqual([seat.name, id, true]);
  }
}

it(`${String(SCHEDULES)} schedules of desks that only exchange parcels, in any order, some lost, some taken twice: no edit lost in silence`, async () => {
  let conflicts = 0;
  await fc.assert(fc.asyncProperty(fc.integer(), async (seed) => {
    const run = await runParcels(createChance(seed), { office, seats: SEATS, steps: 60, lost: 0.3 });
    await expectWhole(run);
    await expectHidden(run, { documents: () => [] });
    expectAtUnits(run);
    for (const id of run.desks[0]?.ids() ?? []) {
      const bundle = await run.desks[0]?.bundle(id);
      conflicts += bundle ? conflictsOf(bundle.events, bundle.contents).length : 0;
    }
  }), { numRuns: SCHEDULES });
  // schedules in which nobody ever disagrees would show nothing
  expect(conflicts).toBeGreaterThan(2);
}, 300_000);
