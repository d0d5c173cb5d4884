import { afterAll, beforeAll, expect, it } from 'vitest';
import { recapHandlers } from '../../src/main/desk/recap.ts';
import { couchDatabase } from '../../src/main/sync/couch.ts';
import type { Transport } from '../../src/main/sync/transport.ts';
import { periodAt } from '../../src/shared/performance/period.ts';
import { COORDINATOR_DATABASE, unitDatabase } from '../../src/shared/sync/databases.ts';
import type { Command } from '../../src/shared/ticket/command.ts';
import { SimulatedDesk } from '../sim/simulated-desk.ts';
import { office, people } from '../unit/shared/made-office.ts';
import { openHub } from './open-hub.ts';
import type { TestHub } from './open-hub.ts';
import { setUpHub } from './set-up-hub.ts';

/** A picture of one black pixel. */
const png = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64'));
let hub: TestHub;
let a: SimulatedDesk;
let coordinatorLogin: Transport;
let unit: SimulatedDesk;

// desks that log in as officers do, at databases that are guarded as they will be
beforeAll(async () => {
  hub = await openHub();
  const logins = await setUpHub(hub);
  a = await SimulatedDesk.open({ name: 'c1', unitId: null, officerId: people.coordinator.id }, office, hub.prefix);
  unit = await SimulatedDesk.open({ name: 'p1', unitId: 'pupr', officerId: people.liaison.id }, office, hub.prefix);
  coordinatorLogin = logins.get(people.coordinator.id)!;
  a.connect(coordinatorLogin);
  unit.connect(logins.get(people.liaison.id)!);
});
afterAll(async () => { await hub.close(); });

/** Rounds until nothing waits; what the rules refused. */
async function settle(): Promise<number> {
  let refused = 0;
  for (const desk of [a, unit, a, unit, a]) for (const sync of desk.syncs) refused += (await sync.round(() => undefined)).refused;
  expect([a.waiting(), unit.waiting()]).toEqual([0, 0]);
  return refused;
}

const act = (desk: SimulatedDesk, id: string, ...commands: readonly Command[]) =>
  commands.reduce<Promise<unknown>>((before, command) => before.then(() => desk.tickets['ticket.command']({ id, command })), Promise.resolve());
const kindsAt = async (database: string) => {
  const { documents } = await couchDatabase(hub.transport, `${hub.prefix}${database}`).changes(0, 1000);
  return documents.filter(({ _deleted, _id }) => !_deleted && !_id.startsWith('_design/')).map(({ _id }) => _id.split(':')[0]);
};

it('the rules let all pass that desks do with a report from its arrival to its end', async () => {
  const { id } = await a.tickets['ticket.register']({
    registration: { trackingId: null, channelId: 'counter', title: 'Lampu padam', text: 'Lampu jalan padam.', place: null, districtId: null, villageId: null, incidentOn: null, classification: null, categoryId: 'roads', anonymous: false, confidential: false },
    reporter: { name: 'Warga Contoh', nik: null, phone: null, email: null, address: null },
  });
  const verified = { title: 'Lampu padam', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false } as const;
  await act(a, id, { kind: 'verify', ...verified }, { kind: 'dispose', unitId: 'pupr', note: null });
  expect(await settle()).toBe(0);
  expect(unit.ids()).toEqual([id]);
  expect(await kindsAt(unitDatabase('pupr'))).toContain('reporter');

  await act(unit, id, { kind: 'followUp', text: 'Petugas ke lokasi.' }, { kind: 'note', text: 'Perlu tangga.' });
  const { letter } = await unit.letters['letter.compose']({ ticketId: id, variant: null });
  expect(await settle()).toBe(0);
  expect((await a.bundle(id))?.letters[letter.id]?.subject).toBe(letter.subject);

  // the unit must not learn who reported any more, nor read the words that were covered
  const corrected = { ...verified, title: 'Lampu jalan padam', anonymous: true, districtId: null, villageId: null, place: null, incidentOn: null };
  await act(a, id, { kind: 'correct', ...corrected });
  await act(unit, id, { kind: 'recordReply', text: 'Terima kasih.' });
  expect(await settle()).toBe(0);
  expect(await kindsAt(unitDatabase('pupr'))).not.toContain('reporter');
  expect(await kindsAt(COORDINATOR_DATABASE)).toContain('reporter');
  expect((await unit.bundle(id))?.events).toEqual((await a.bundle(id))?.events);

  await act(a, id, { kind: 'close', note: null });
  expect(await settle()).toBe(0);
  expect((await unit.bundle(id))?.events.at(-1)?.type).toBe('TicketClosed');
});

it('the rules take recaps with their pictures, also at a desk that got them from the hub', async () => {
  const recaps = (desk: SimulatedDesk) => recapHandlers(desk.desk);
  const key = { period: periodAt('month', '2026-11-24'), isPublic: false };
  const texts = { opening: 'Pembukaan.', note: '', suggestions: 'Satu.', corrections: [] };
  const { form, dataAt, figuresId } = await recaps(a)['recap.read'](key);
  const signer = { ...form.signer, name: 'Rina Contoh', nip: '197001011995032001' };
  const { letter } = await recaps(a)['recap.propose']({ ...key, dataAt, figuresId, texts, form: { ...form, signer }, pictures: [{ chart: 'status', png }] });
  expect(await settle()).toBe(0);
  const fresh = await SimulatedDesk.open({ name: 'c2', unitId: null, officerId: people.head.id }, office, hub.prefix);
  fresh.connect(coordinatorLogin);
  for (const sync of fresh.syncs) expect((await sync.round(() => undefined)).refused).toBe(0);
  await recaps(fresh)['recap.act']({ letterId: letter.id, act: 'number', remark: null });
  for (const sync of fresh.syncs) expect((await sync.round(() => undefined)).refused).toBe(0);
  expect(await settle()).toBe(0);
  expect((await recaps(a)['recap.readLetter']({ letterId: letter.id })).letter.state).toBe('numbered');
  expect(await fresh.desk.files.list()).toEqual(await a.desk.files.list());
});
