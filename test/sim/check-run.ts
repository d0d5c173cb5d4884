import { deepStrictEqual, ok } from 'node:assert';
import { unitDatabase } from '../../src/shared/sync/databases.ts';
import { knows, versionsOf } from '../../src/shared/letter/letter-versions.ts';
import { isAnonymous } from '../../src/shared/sync/visibility.ts';
import { lostEdits } from '../unit/shared/ticket/lost-edits.ts';
import type { MemoryHub } from '../hub/memory-hub.ts';
import type { Run } from './schedule.ts';

/**
 * What must hold once everything has come through: the coordinators' stores are equal, a unit's say the same of what it may see, no event
 * is missing or doubled, no words are missing, and every edit is in the final state, or was knowingly followed, or is in the conflict list.
 */
export async function expectWhole({ desks, edits, letterEdits }: Run): Promise<void> {
  const coordinators = desks.filter(({ seat }) => seat.unitId === null);
  const units = desks.filter(({ seat }) => seat.unitId !== null);
  const [first, ...others] = coordinators;
  const found: string[] = [];
  for (const id of first?.ids() ?? []) {
    const bundle = await first?.bundle(id);
    if (!bundle) throw new Error(`report ${id} is listed and not there`);
    for (const other of others) deepStrictEqual(await other.bundle(id), bundle);
    for (const unit of units) deepStrictEqual((await unit.bundle(id))?.events ?? bundle.events, bundle.events);
    const here = edits.filter(({ ticketId }) => ticketId === id);
    deepStrictEqual(lostEdits(here, bundle), []);
    for (const { event: { data } } of here) if ('content' in data && data.content) ok(data.content in bundle.contents, 'words are missing');
    // a draft that somebody wrote at stands, or was followed by whoever knew of it, or is one of the versions to decide between
    for (const { letter } of letterEdits.filter(({ ticketId }) => ticketId === id)) {
      const versions = versionsOf(bundle.letters[letter.id] ?? letter);
      ok(letter.id in bundle.letters && versions.some(({ version }) => knows(version ?? {}, letter.version ?? {})), 'an edit of a letter is lost');
    }
    found.push(...bundle.events.map((event) => event.id));
  }
  for (const other of others) deepStrictEqual(other.ids(), first?.ids());
  deepStrictEqual(found.sort(), edits.map(({ event }) => event.id).sort());
}

/** No unit's desk and no unit's database holds who wrote an Anonim report. */
export async function expectHidden({ desks }: Run, hub: Pick<MemoryHub, 'documents'>): Promise<void> {
  for (const desk of desks) {
    if (desk.seat.unitId === null) continue;
    const there = new Set(hub.documents(unitDatabase(desk.seat.unitId)).map(({ _id }) => _id));
    for (const id of desk.ids()) {
      const bundle = await desk.bundle(id);
      if (!bundle || !isAnonymous(bundle.events)) continue;
      ok(bundle.reporter === null && !there.has(`reporter:${id}`), 'a unit has who wrote an Anonim report');
    }
  }
}
