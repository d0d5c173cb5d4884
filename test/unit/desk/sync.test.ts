import { afterEach, describe, expect, it } from 'vitest';
import { OFFICE } from '../../../src/main/desk/office.ts';
import { Sync } from '../../../src/main/desk/sync.ts';
import { SYNC } from '../../../src/main/desk/sync-config.ts';
import { HubError } from '../../../src/main/sync/hub-error.ts';
import type { Transport } from '../../../src/main/sync/transport.ts';
import { COORDINATOR_DATABASE, officeDatabases } from '../../../src/shared/sync/databases.ts';
import type { SyncView } from '../../../src/shared/contract/sync-views.ts';
import { newReport } from '../../fixtures/reports.ts';
import { MemoryHub } from '../../hub/memory-hub.ts';
import { office } from '../shared/made-office.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

const ADDRESS = { url: 'https://pusat.example', user: 'rina', password: 'kata sandi pusat', authority: null };
const open: (() => Promise<void>)[] = [];
afterEach(async () => { for (const close of open.splice(0).reverse()) await close(); });

/** A desk with its own store, joined to nothing yet; `isNew` = without an office. */
async function deskAt(transport: Transport, isNew = false): Promise<{ readonly test: TestDesk; readonly sync: Sync; readonly calls: ReturnType<Sync['handlers']> }> {
  const test = await openTestDesk();
  if (isNew) {
    await test.desk.store.transact({ records: [OFFICE] }, () => ({ records: new Map([[OFFICE, undefined]]), result: null }));
    Object.assign(test.desk, { setting: null, officerId: null, deskId: 'desk-b' });
  }
  const sync = new Sync(test.desk, { transportTo: () => transport, failed: (what, error) => { throw new Error(what, { cause: error }); } });
  open.push(() => test.close(), () => sync.close());
  return { test, sync, calls: sync.handlers() };
}

async function until(calls: ReturnType<Sync['handlers']>, holds: (view: SyncView) => boolean): Promise<SyncView> {
  for (let tries = 0; tries < 200; tries += 1) {
    const view = await calls['sync.read']({});
    if (holds(view)) return view;
    await new Promise((next) => { setTimeout(next, 20); });
  }
  throw new Error(`it never came so far: ${JSON.stringify(await calls['sync.read']({}))}`);
}

describe('a desk and a hub', () => {
  it('are joined, keep together, and part again; nothing here goes with it', async () => {
    const hub = new MemoryHub();
    const { test, calls } = await deskAt(hub.transport);
    const id = await test.add(newReport());
    expect(await calls['sync.read']({})).toMatchObject({ state: 'off', url: null });
    expect(await calls['sync.test'](ADDRESS)).toMatchObject({ problem: null, isUnitDesk: false, databases: officeDatabases(office) });
    await calls['sync.connect'](ADDRESS);
    expect(await until(calls, ({ state }) => state === 'synced')).toMatchObject({ waiting: 0, user: 'rina' });
    expect(hub.documents(COORDINATOR_DATABASE).some(({ _id }) => _id === `ticket:${id}`)).toBe(true);
    expect(await calls['sync.disconnect']({})).toMatchObject({ state: 'off', databases: [] });
    expect(test.desk.store.rows().size).toBe(1);
  });

  it('a new desk takes the office\'s settings and its reports from the hub', async () => {
    const hub = new MemoryHub();
    const first = await deskAt(hub.transport);
    const id = await first.test.add(newReport());
    await first.calls['sync.connect'](ADDRESS);
    await until(first.calls, ({ state }) => state === 'synced');
    const second = await deskAt(hub.transport, true);
    await second.calls['sync.connect'](ADDRESS);
    expect(second.test.desk.setting?.office).toEqual(office);
    await until(second.calls, () => second.test.desk.store.rows().has(id));
  });

  it('tells why it does not work, keeps what was typed out of what is kept, and goes to no other address with a kept password', async () => {
    let problem: ConstructorParameters<typeof HubError>[0] = 'login';
    const { test, calls } = await deskAt(() => Promise.reject(new HubError(problem)));
    expect(await calls['sync.test'](ADDRESS)).toMatchObject({ problem: 'login', databases: [] });
    await expect(calls['sync.connect'](ADDRESS)).rejects.toMatchObject({ code: 'hub-login' });
    expect(test.desk.store.record(SYNC)).toBeUndefined();
    problem = 'unreachable';
    await expect(calls['sync.connect']({ ...ADDRESS, url: 'https://lain.example', password: null })).rejects.toMatchObject({ code: 'hub-login' });
    test.signIn('liaison');
    await expect(calls['sync.connect'](ADDRESS)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('offline it says so and counts what waits; a unit that is added gets its database', async () => {
    const hub = new MemoryHub();
    let isDown = false;
    const { test, sync, calls } = await deskAt((request) => (isDown ? Promise.reject(new HubError('unreachable')) : hub.transport(request)));
    await calls['sync.connect'](ADDRESS);
    await until(calls, ({ state }) => state === 'synced');
    isDown = true;
    await test.add(newReport());
    sync.nudge();
    expect(await until(calls, ({ state }) => state === 'offline')).toMatchObject({ waiting: 1 });
    isDown = false;
    const setting = test.desk.setting!;
    const unit = { ...office.units[1]!, id: 'baru', code: 'BARU' };
    Object.assign(test.desk, { setting: { ...setting, office: { ...office, units: [...office.units, unit] } } });
    await sync.officeChanged();
    expect((await until(calls, ({ state }) => state === 'synced')).databases.map(({ unitId }) => unitId)).toContain('baru');
  });
});
