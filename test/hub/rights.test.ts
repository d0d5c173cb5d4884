import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { couchDatabase } from '../../src/main/sync/couch.ts';
import type { CouchDatabase } from '../../src/main/sync/couch.ts';
import { newHubPassword } from '../../src/main/sync/hub-password.ts';
import { disableUser, readHub } from '../../src/main/sync/hub-setup.ts';
import type { Transport } from '../../src/main/sync/transport.ts';
import { COORDINATOR_DATABASE, unitDatabase } from '../../src/shared/sync/databases.ts';
import { people } from '../unit/shared/made-office.ts';
import { isReal, openHub } from './open-hub.ts';
import type { TestHub } from './open-hub.ts';
import { setUpHub } from './set-up-hub.ts';

describe.skipIf(!isReal)('rights at a real CouchDB (skipped without COUCHDB_URL)', () => {
  let hub: TestHub;
  let logins: ReadonlyMap<string, Transport>;
  let users: ReadonlyMap<string, string>;
  const named = (database: string): string => `${hub.prefix}${database}`;
  const as = (officerId: string): Transport => logins.get(officerId)!;
  const seen = (officerId: string, database: string): CouchDatabase => couchDatabase(as(officerId), named(database));
  const [unit, coordinator] = [people.liaison.id, people.coordinator.id];
  const pupr = unitDatabase('pupr');

  beforeAll(async () => {
    hub = await openHub();
    logins = await setUpHub(hub);
    users = new Map((await readHub(hub.transport)).users.map(({ officerId, name }) => [officerId ?? '', name]));
  });
  afterAll(async () => { await hub.close(); });

  it('a unit opens its own database and no other; the coordinator opens all', async () => {
    expect((await seen(unit, pupr).info()).documents).toBeGreaterThan(0);
    for (const other of [COORDINATOR_DATABASE, unitDatabase('health')]) await expect(seen(unit, other).info()).rejects.toMatchObject({ problem: 'rights' });
    for (const any of [COORDINATOR_DATABASE, pupr, unitDatabase('health')]) expect((await seen(coordinator, any).info()).documents).toBeGreaterThan(0);
  });

  it('nobody reads anything without a login', async () => {
    await expect(couchDatabase(hub.as('nobody', 'wrong'), named(pupr)).info()).rejects.toMatchObject({ problem: 'login' });
  });

  it('no officer makes or removes databases, says who may open one, or changes its rules', async () => {
    const acts = [['PUT', `/${named('new')}`], ['DELETE', `/${named(pupr)}`], ['PUT', `/${named(pupr)}/_security`], ['PUT', `/${named(pupr)}/_design/tanggap`]] as const;
    for (const [method, path] of acts) expect([401, 403]).toContain((await as(coordinator)({ method, path, body: '{}' })).status);
  });

  it('no officer gives themselves another role', async () => {
    const path = `/_users/${encodeURIComponent(`org.couchdb.user:${users.get(unit)!}`)}`;
    const own = JSON.parse((await hub.transport({ method: 'GET', path })).body.toString()) as { readonly roles: readonly string[] };
    const body = JSON.stringify({ ...own, roles: [...own.roles, named(COORDINATOR_DATABASE)] });
    expect([401, 403]).toContain((await as(unit)({ method: 'PUT', path, body })).status);
  });

  it('a user who was disabled reads nothing any more', async () => {
    await disableUser(hub.transport, users.get(people.stranger.id)!, newHubPassword);
    // the server keeps a login for a moment
    await vi.waitFor(() => expect(seen(people.stranger.id, unitDatabase('health')).info()).rejects.toMatchObject({ problem: 'login' }), { timeout: 10_000 });
  });
});
