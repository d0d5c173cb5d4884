import { expect } from 'vitest';
import { unitDatabase } from '../../src/shared/sync/databases.ts';
import { isAnonymous } from '../../src/shared/sync/visibility.ts';
import { lostEdits } from '../unit/shared/ticket/lost-edits.ts';
import type { MemoryHub } from '../hub/memory-hub.ts';
import type { Run } from './schedule.ts';

/**
 * What must hold once everything has come through: the coordinators' stores are equal, a unit's say the same of what it may see, no event
 * is missing or doubled, no words are missing, and every edit is in the final state, or was knowingly followed, or is in the conflict list.
 */
export async function expectWhole({ desks, edits }: Run): Promise<void> {
  const coordinators = desks.filter(({ seat }) => seat.unitId === null);
  const units = desks.filter(({ seat }) => seat.unitId !== null);
  const [first, ...others] = coordinators;
  const found: string[] = [];
  for (const id of first?.ids() ?? []) {
    const bundle = await first?.bundle(id);
    if (!bundle) throw new Error(`report ${id} is listed and not there`);
    for (const other of others) expect(await other.bundle(id)).toEqual(bundle);
    for (const unit of units) expect((await unit.bundle(id))?.events ?? bundle.events).toEqual(bundle.events);
    const here = edits.filter(({ ticketId }) => ticketId === id);
    expect(lostEdits(here, bundle)).toEqual([]);
    for (const { event: { data } } of here) if ('content' in data && data.content) expect(bundle.contents).toHaveProperty(data.content);
    found.push(...bundle.events.map((event) => event.id));
  }
  for (const other of others) expect(other.ids()).toEqual(first?.ids());
  expect(found.sort()).toEqual(edits.map(({ event }) => event.id).sort());
}

/** No unit's desk and no unit's database holds who wrote an Anonim report. */
export async function expectHidden({ desks }: Run, hub: MemoryHub): Promise<void> {
  for (const desk of desks) {
    if (desk.seat.unitId === null) continue;
    const there = new Set(hub.documents(unitDatabase(desk.seat.unitId)).map(({ _id }) => _id));
    for (const id of desk.ids()) {
      const bundle = await desk.bundle(id);
      if (!bundle || !isAnonymous(bundle.events)) continue;
      expect(bundle.reporter).toBeNull();
      expect(there.has(`reporter:${id}`)).toBe(false);
    }
  }
}
