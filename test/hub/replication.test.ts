import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { couchDatabase } from '../../src/main/sync/couch.ts';
import { HubError } from '../../src/main/sync/hub-error.ts';
import { createTransport } from '../../src/main/sync/transport.ts';
import type { Transport } from '../../src/main/sync/transport.ts';
import { sealEvent } from '../../src/main/store/seal.ts';
import type { TicketEvent } from '../../src/shared/ticket/event.ts';
import { COORDINATOR_DATABASE, officeDatabases } from '../../src/shared/sync/databases.ts';
import { createChance } from '../sim/chance.ts';
import { expectWhole } from '../sim/check-run.ts';
import { runSchedule } from '../sim/schedule.ts';
import { BAD_NETWORK, FIVE_SEATS } from '../sim/seats.ts';
import { SimulatedDesk } from '../sim/simulated-desk.ts';
import { office } from '../unit/shared/made-office.ts';
import { isReal, openHub } from './open-hub.ts';
import type { TestHub } from './open-hub.ts';
import { startStandIn } from './stand-in.ts';

const report = {
  registration: { trackingId: null, channelId: 'counter', title: 'Lampu padam', text: 'Lampu jalan padam.', place: null, districtId: null, villageId: null, incidentOn: null, classification: null, categoryId: 'roads', anonymous: false, confidential: false },
  reporter: { name: 'Warga Contoh', nik: null, phone: null, email: null, address: null },
};

let hub: TestHub;
beforeAll(async () => { hub = await openHub(); });
afterAll(async () => { await hub.close(); });

async function makeDatabases(transport: Transport, prefix: string): Promise<void> {
  for (const name of officeDatabases(office)) await transport({ method: 'PUT', path: `/${encodeURIComponent(`${prefix}${name}`)}` });
}

describe('desks and a hub over HTTP', () => {
  it.each([1, 2, 3])('agree in the end over a bad network (seed %i)', async (seed) => {
    const prefix = `${hub.prefix}${String(seed)}-`;
    await makeDatabases(hub.transport, prefix);
    await expectWhole(await runSchedule(hub.transport, createChance(seed), { office, seats: FIVE_SEATS, steps: 80, faults: BAD_NETWORK, prefix }));
  });

  it('notice a database that was wiped, and fill it again', async () => {
    const prefix = `${hub.prefix}wiped-`;
    await expectRefilled(hub.transport, prefix, async () => {
      for (const name of officeDatabases(office)) await hub.transport({ method: 'DELETE', path: `/${encodeURIComponent(`${prefix}${name}`)}` });
    });
  });

  it('put together what servers made of one document among themselves, and leave one', async () => {
    const prefix = `${hub.prefix}leaves-`;
    await makeDatabases(hub.transport, prefix);
    const a = await SimulatedDesk.open(FIVE_SEATS[0]!, office, prefix);
    a.connect(hub.transport);
    const { id } = await a.tickets['ticket.register'](report);
    expect(await a.round()).toBe(true);
    const db = couchDatabase(hub.transport, `${prefix}${COORDINATOR_DATABASE}`);
    const there = (await db.getMany([`ticket:${id}`])).get(`ticket:${id}`);
    const [registered] = there?.events as [TicketEvent];
    const note = (text: string) => sealEvent({ ticketId: id, type: 'NoteAdded', data: { text }, at: registered.at, by: 'o', desk: text, follows: [registered.id] });
    const leaves = ['a', 'b'].map((text) => ({ _id: `ticket:${id}`, _rev: `1-${text.repeat(32)}`, _revisions: { start: 1, ids: [text.repeat(32)] }, ticketId: id, events: [registered, note(text)] }));
    await hub.transport({ method: 'POST', path: `/${encodeURIComponent(db.name)}/_bulk_docs`, body: JSON.stringify({ new_edits: false, docs: leaves }) });
    expect((await db.getMany([`ticket:${id}`])).get(`ticket:${id}`)?._conflicts).toHaveLength(2);
    expect(await a.round()).toBe(true);
    const after = (await db.getMany([`ticket:${id}`])).get(`ticket:${id}`);
    expect(after?._conflicts ?? []).toEqual([]);
    expect((after?.events as TicketEvent[]).map(({ type }) => type)).toEqual(['ReportRegistered', 'NoteAdded', 'NoteAdded']);
  });

  it.skipIf(isReal)('notice a server that begins anew, empty, and fill it again', async () => {
    const standIn = await startStandIn();
    try {
      await expectRefilled(createTransport({ ...standIn, authority: null }), '', () => standIn.restart());
    } finally {
      await standIn.stop();
    }
  });
});

async function expectRefilled(transport: Transport, prefix: string, lose: () => Promise<void>): Promise<void> {
  await makeDatabases(transport, prefix);
  const [a, b] = [await SimulatedDesk.open(FIVE_SEATS[0]!, office, prefix), await SimulatedDesk.open(FIVE_SEATS[1]!, office, prefix)];
  for (const desk of [a, b]) desk.connect(transport);
  const { id } = await a.tickets['ticket.register'](report);
  for (const desk of [a, b]) expect(await desk.round()).toBe(true);
  expect(b.ids()).toEqual([id]);
  await lose();
  expect(await problemOf(a)).toBe('missing');
  await makeDatabases(transport, prefix);
  expect(await problemOf(a)).toBe('empty');
  for (const sync of a.syncs) await sync.beginAnew();
  expect(await a.round()).toBe(true);
  expect(await problemOf(b)).toBeNull();
  const there = await couchDatabase(transport, `${prefix}${COORDINATOR_DATABASE}`).getMany([`ticket:${id}`]);
  expect(there.has(`ticket:${id}`)).toBe(true);
}

function problemOf(desk: SimulatedDesk): Promise<unknown> {
  return desk.syncs[0]!.round(() => undefined).then(() => null, (error: unknown) => (error instanceof HubError ? error.problem : error));
}
