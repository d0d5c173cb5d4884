import { describe, expect, it } from 'vitest';
import { OFFICE } from '../../../src/main/desk/office.ts';
import { ERASING } from '../../../src/main/desk/erasing.ts';
import { HubError } from '../../../src/main/sync/hub-error.ts';
import type { Transport } from '../../../src/main/sync/transport.ts';
import { OFFICE_SYNC, officeSyncIn } from '../../../src/main/sync/office-records.ts';
import { COORDINATOR_DATABASE, unitDatabase } from '../../../src/shared/sync/databases.ts';
import type { Office } from '../../../src/shared/office/office.ts';
import { freeSerials } from '../../../src/shared/letter/number-series.ts';
import type { NumberSeries } from '../../../src/shared/letter/number-series.ts';
import { MemoryHub } from '../../hub/memory-hub.ts';
import { SimulatedDesk } from '../../sim/simulated-desk.ts';
import { office, people } from '../shared/made-office.ts';

const coordinator = (name: string) => SimulatedDesk.open({ name, unitId: null, officerId: people.coordinator.id }, office);
const PUPR = unitDatabase('pupr');
const person = { name: 'Warga Contoh', nik: null, phone: '081200000000', email: null, address: null };

async function joined(hub: MemoryHub, name: string): Promise<SimulatedDesk> {
  const desk = await coordinator(name);
  desk.connect(hub.transport);
  return desk;
}

async function addReport(desk: SimulatedDesk, anonymous = false): Promise<string> {
  const { id } = await desk.tickets['ticket.register']({
    registration: {
      trackingId: null, channelId: 'counter', title: 'Lampu padam', text: 'Lampu jalan padam.', place: null, districtId: null, villageId: null,
      incidentOn: null, classification: null, categoryId: 'roads', anonymous, confidential: false,
    },
    reporter: person,
  });
  await desk.tickets['ticket.command']({ id, command: { kind: 'verify', title: 'Lampu padam', classification: 'complaint', categoryId: 'roads', anonymous, confidential: false } });
  await desk.tickets['ticket.command']({ id, command: { kind: 'dispose', unitId: 'pupr', note: null } });
  return id;
}

const problem = (desk: SimulatedDesk, index = 0) => desk.syncs[index]?.round(() => undefined).then(() => null, (error: unknown) => (error instanceof HubError ? error.problem : error));

describe('a hub that is not what it was', () => {
  it('an emptied database is noticed before anything is sent; filled again, the other desk follows by itself and adds what it alone has', async () => {
    const hub = new MemoryHub();
    const [a, b] = [await joined(hub, 'a1'), await joined(hub, 'b1')];
    const first = await addReport(a);
    await a.round();
    await b.round();
    const late = await addReport(b);
    hub.wipe(COORDINATOR_DATABASE);
    expect(await problem(a)).toBe('empty');
    expect(await problem(b)).toBe('empty');
    expect(hub.documents(COORDINATOR_DATABASE)).toEqual([]);
    expect(a.ids()).toEqual([first]);
    await a.syncs[0]?.beginAnew();
    expect(await problem(a)).toBeNull();
    expect(await problem(b)).toBeNull();
    expect(await problem(a)).toBeNull();
    expect(a.ids()).toEqual(b.ids());
    expect(a.ids()).toContain(late);
  });

  it('a database that was set back is noticed, also by a desk that has only read', async () => {
    const hub = new MemoryHub();
    const [a, b] = [await joined(hub, 'a1'), await joined(hub, 'b1')];
    await a.round();
    await b.round();
    const putBack = hub.snapshot();
    const id = await addReport(a);
    await a.round();
    await b.round();
    putBack();
    expect(await problem(a)).toBe('rolled-back');
    expect(await problem(b)).toBe('rolled-back');
    await b.syncs[0]?.beginAnew();
    await b.round();
    expect(hub.documents(COORDINATOR_DATABASE).some(({ _id }) => _id === `ticket:${id}`)).toBe(true);
    expect(await problem(a)).toBeNull();
  });

  it('another database under the same name, and another office\'s, are not touched', async () => {
    const [hub, other] = [new MemoryHub(), new MemoryHub()];
    const a = await joined(hub, 'a1');
    await addReport(a);
    await a.round();
    const b = await joined(other, 'b1');
    await b.round();
    const before = JSON.stringify(other.documents(COORDINATOR_DATABASE));
    a.connect(other.transport);
    expect(await problem(a)).toBe('replaced');
    const elsewhere = await SimulatedDesk.open({ name: 'x1', unitId: null, officerId: people.coordinator.id }, { ...office, name: 'Kota Lain' });
    elsewhere.connect(other.transport);
    expect(await problem(elsewhere)).toBe('wrong-office');
    expect(JSON.stringify(other.documents(COORDINATOR_DATABASE))).toBe(before);
  });
});

describe('what a desk takes from the hub', () => {
  it('goes on where the first fetch was cut off', async () => {
    const hub = new MemoryHub();
    const a = await joined(hub, 'a1');
    for (let count = 0; count < 400; count += 1) await addReport(a);
    await a.round();
    let requests = 0;
    const cut: Transport = (request) => (request.path.includes('_changes') && (requests += 1) > 2 ? Promise.reject(new HubError('unreachable')) : hub.transport(request));
    const b = await coordinator('b1');
    b.connect(cut);
    expect(await problem(b)).toBe('unreachable');
    const half = b.ids().length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(400);
    b.connect(hub.transport);
    expect(await problem(b)).toBeNull();
    expect(b.ids()).toEqual(a.ids());
  });

  it('does not hold events that are not what their ids promise, nor documents of another shape', async () => {
    const hub = new MemoryHub();
    const [a, b] = [await joined(hub, 'a1'), await joined(hub, 'b1')];
    const id = await addReport(a);
    await a.round();
    const ticket = hub.documents(COORDINATOR_DATABASE).find(({ _id }) => _id === `ticket:${id}`);
    const events = (ticket?.events as { id: string; data: object }[]).map((event, index) => (index === 2 ? { ...event, data: { unitId: 'health', note: null } } : event));
    const write = (documents: readonly object[]) => hub.transport({ method: 'POST', path: `/${COORDINATOR_DATABASE}/_bulk_docs`, body: JSON.stringify({ docs: documents }) });
    await write([{ ...ticket, events }, { _id: 'ticket:X', ticketId: 'X', events: 'none' }, { _id: 'letter:L', ticketId: id, letter: 7 }, { _id: 'something-new', value: 1 }]);
    await b.syncs[0]?.round(() => undefined);
    expect(b.ids()).toEqual([id]);
    expect((await b.bundle(id))?.events.map(({ type }) => type)).toEqual(['ReportRegistered', 'ReportVerified']);
    for (const desk of [a, b]) await desk.round();
    expect((await b.bundle(id))?.events).toHaveLength(3);
  });

  it('settings that two coordinators changed come together; where both changed the same, the hub\'s stands and the other is shown', async () => {
    const hub = new MemoryHub();
    const [a, b] = [await joined(hub, 'a1'), await joined(hub, 'b1')];
    await a.round();
    await b.round();
    const change = (desk: SimulatedDesk, next: Partial<Office>) => desk.desk.store.transact({ records: [OFFICE] }, ({ records }) => (
      { records: new Map([[OFFICE, { ...(records.get(OFFICE) as Office), ...next }]]), result: null }));
    await change(a, { lockAfterMinutes: 5, city: 'Singkawang A' });
    await change(b, { retention: { years: 7 }, city: 'Singkawang B' });
    for (const desk of [a, b, a, b]) await desk.round();
    const [one, two] = [a, b].map(({ desk }) => desk.store.record(OFFICE) as Office);
    expect(two).toEqual(one);
    expect(one).toMatchObject({ lockAfterMinutes: 5, retention: { years: 7 }, city: 'Singkawang A' });
    expect(officeSyncIn(b.desk.store.record(OFFICE_SYNC)).clashes).toMatchObject([{ record: OFFICE, path: 'city', here: 'Singkawang B' }]);
  });
});

describe('what a unit may have', () => {
  const unitDesk = async (hub: MemoryHub) => {
    const desk = await SimulatedDesk.open({ name: 'p1', unitId: 'pupr', officerId: people.liaison.id }, office);
    desk.connect(hub.transport);
    return desk;
  };

  it('loses who reported once the report becomes Anonim, and is told to clear its disk', async () => {
    const hub = new MemoryHub();
    const [a, unit] = [await joined(hub, 'a1'), await unitDesk(hub)];
    const id = await addReport(a);
    await a.round();
    await unit.round();
    expect((await unit.bundle(id))?.reporter).toEqual(person);
    await a.tickets['ticket.command']({ id, command: { kind: 'correct', title: 'Lampu padam', classification: 'complaint', categoryId: 'roads', anonymous: true, confidential: false, districtId: null, villageId: null, place: null, incidentOn: null } });
    await a.round();
    const purged: string[] = [];
    Object.assign(unit.desk.store, { purge: () => { purged.push('purged'); return Promise.resolve(); } });
    await unit.round();
    expect((await unit.bundle(id))?.reporter).toBeNull();
    expect(purged).toEqual(['purged']);
    expect(unit.desk.store.record(ERASING)).toBeUndefined();
    expect(hub.documents(PUPR).some(({ _id }) => _id === `reporter:${id}`)).toBe(false);
    expect((await a.bundle(id))?.reporter).toEqual(person);
  });

  it('keeps from the unit words that the coordinator has replaced', async () => {
    const hub = new MemoryHub();
    const [a, unit] = [await joined(hub, 'a1'), await unitDesk(hub)];
    const id = await addReport(a);
    await a.tickets['ticket.command']({ id, command: { kind: 'correct', title: 'Lampu taman padam', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false, districtId: null, villageId: null, place: null, incidentOn: null } });
    await a.round();
    await unit.round();
    expect(Object.values((await unit.bundle(id))?.contents ?? {}).map(({ title }) => title)).toEqual(['Lampu taman padam']);
    expect(Object.keys((await a.bundle(id))?.contents ?? {})).toHaveLength(2);
  });

  it('gets attachments, and the coordinator theirs', async () => {
    const hub = new MemoryHub();
    const [a, unit] = [await joined(hub, 'a1'), await unitDesk(hub)];
    const id = await addReport(a);
    const bytes = Buffer.from('isi berkas');
    const { id: fileId } = await a.desk.files.put((async function* once() { yield await Promise.resolve(bytes); })());
    await attach(a, id, fileId);
    await a.round();
    await unit.round();
    expect(await unit.desk.files.has(fileId)).toBe(true);
  });
});

it('two desks that agree at the hub never hold the same serial', async () => {
  const hub = new MemoryHub();
  const [a, b] = [await joined(hub, 'a1'), await joined(hub, 'b1')];
  const key = 'numbers:DISKOMINFO:700.1.2.4:2026';
  await Promise.all([a.syncs[0]?.reserve(key, 5), b.syncs[0]?.reserve(key, 5)]);
  await a.round();
  const series = a.desk.store.record(key) as NumberSeries;
  expect(series.blocks.map(({ from, to }) => [from, to])).toEqual([[5, 24], [25, 44]]);
  expect(freeSerials(series, 'a1')).toBe(20);
  expect(freeSerials(series, 'b1')).toBe(20);
});

it('desks that register apart never give the same number: each has a seat', async () => {
  const hub = new MemoryHub();
  const unit = await SimulatedDesk.open({ name: 'p1', unitId: 'pupr', officerId: people.officer.id }, office);
  unit.connect(hub.transport);
  const desks = [await joined(hub, 'a1'), await joined(hub, 'b1'), unit];
  for (const desk of desks) await desk.round();
  const numbers: string[] = [];
  for (const desk of desks) {
    const { number } = await desk.tickets['ticket.register']({
      registration: { trackingId: null, channelId: 'counter', title: 'Air keruh', text: 'Air keruh.', place: null, districtId: null, villageId: null, incidentOn: null, classification: null, categoryId: 'roads', anonymous: false, confidential: false },
      reporter: person,
    });
    numbers.push(number);
  }
  expect(numbers).toEqual(['SKW-2026-000001', 'SKW-2-2026-000001', 'SKW-PUPR-2026-000001']);
});

async function attach({ desk }: SimulatedDesk, id: string, fileId: string): Promise<void> {
  const { chain, collectWords, extend } = await import('../../../src/main/desk/history.ts');
  const { fold } = await import('../../../src/shared/ticket/fold.ts');
  await desk.store.transact({ bodies: [id] }, ({ bodies }) => {
    const bundle = bodies.get(id);
    if (!bundle) throw new Error('no such report');
    const words = collectWords(desk);
    const body = { type: 'AttachmentAdded' as const, data: { fileId, content: words.name({ title: 'foto.jpg' }), mediaType: 'image/jpeg' as const, size: 10, thumbnailId: null, originalId: null, reason: null } };
    const events = chain(id, fold(bundle.events, bundle.contents).heads, [{ body, stamp: { by: 'o', desk: desk.deskId, at: desk.now().toISOString() } }]);
    return { bodies: new Map([[id, extend(bundle, events, words.contents)]]), result: null };
  });
}
