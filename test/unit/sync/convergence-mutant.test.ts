import { expect, it, vi } from 'vitest';
import type { Bundle } from '../../../src/shared/ticket/ticket.ts';
import { MemoryHub } from '../../hub/memory-hub.ts';
import { createChance } from '../../sim/chance.ts';
import { expectWhole } from '../../sim/check-run.ts';
import { runSchedule } from '../../sim/schedule.ts';
import { BAD_NETWORK, FIVE_SEATS } from '../../sim/seats.ts';
import { office } from '../shared/made-office.ts';

// A merge that drops one of two edits made at once, on every desk alike: all stores come out equal, and an edit is gone.
vi.mock('../../../src/shared/ticket/merge.ts', async (original) => {
  const { mergeBundles } = await original<{ readonly mergeBundles: (a: Bundle, b: Bundle) => Bundle }>();
  return {
    mergeBundles: (a: Bundle, b: Bundle): Bundle => {
      const merged = mergeBundles(a, b);
      const followed = new Set(merged.events.flatMap(({ follows }) => follows));
      const heads = merged.events.filter(({ id }) => !followed.has(id)).map(({ id }) => id).sort();
      return heads.length < 2 ? merged : { ...merged, events: merged.events.filter(({ id }) => id !== heads[0]) };
    },
  };
});

it('a merge that drops one of two concurrent edits is caught', async () => {
  let caught = 0;
  for (let seed = 1; seed <= 10; seed += 1) {
    const run = runSchedule(new MemoryHub().transport, createChance(seed), { office, seats: FIVE_SEATS, steps: 60, faults: BAD_NETWORK });
    await run.then(expectWhole).catch(() => { caught += 1; });
  }
  expect(caught).toBe(10);
}, 60_000);
