import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hubAdminHandlers } from '../../../src/main/desk/hub-admin.ts';
import type { HubAddress, HubAnswer, Transport } from '../../../src/main/sync/transport.ts';
import { HubError } from '../../../src/main/sync/hub-error.ts';
import { COORDINATOR_DATABASE, unitDatabase } from '../../../src/shared/sync/databases.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

const resources = fileURLToPath(new URL('../../../resources', import.meta.url));
const ADMIN = { url: 'https://pusat.contoh.go.id', user: 'pengelola', password: 'hanya-untuk-uji', authority: null };

/** As much of a server as setting it up asks for. */
class Server {
  readonly databases = new Set(['_users', '_replicator']);
  readonly documents = new Map<string, unknown>();
  readonly asked: HubAddress[] = [];
  isAdmin = true;
  /** So many more documents are taken. */
  left = Infinity;

  readonly to = (address: HubAddress): Transport => {
    this.asked.push(address);
    return (request) => Promise.resolve().then(() => this.#answer(request.method, decodeURIComponent(request.path), request.body));
  };

  #answer(method: string, path: string, body: string | Uint8Array | undefined): HubAnswer {
    const [, database = '', ...rest] = path.split('/');
    if (path === '/') return json(200, { couchdb: 'Welcome', version: '3.5.1' });
    if (path === '/_session') return json(200, { userCtx: { name: 'pengelola', roles: this.isAdmin ? ['_admin'] : [] } });
    if (path === '/_all_dbs') return json(200, [...this.databases]);
    if (path.startsWith('/_users/_all_docs')) {
      return json(200, { rows: [...this.documents].filter(([key]) => key.startsWith('/_users/')).map(([, doc]) => ({ doc })) });
    }
    if (method === 'GET') return this.documents.has(path) ? json(200, this.documents.get(path)) : json(404, {});
    if (this.left <= 0) throw new HubError('unreachable');
    this.left -= 1;
    if (rest.length === 0) this.databases.add(database);
    else this.documents.set(path, JSON.parse(String(body)));
    return json(201, {});
  }
}

function json(status: number, value: unknown): HubAnswer {
  return { status, body: Buffer.from(JSON.stringify(value)) };
}

let test: TestDesk;
let server: Server;
beforeEach(async () => {
  test = await openTestDesk();
  server = new Server();
  test.signIn('coordinator');
});
afterEach(() => test.close());

const handlers = () => hubAdminHandlers({ ...test.desk, resources }, { transportTo: server.to, failed: () => undefined });

describe('preparing a hub', () => {
  it('shows the plan without doing anything, does what was shown, and then has nothing left', async () => {
    const hub = handlers();
    const shown = await hub['hub.plan'](ADMIN);
    expect(shown.plan.steps.length).toBeGreaterThan(6);
    expect(server.databases.size).toBe(2);
    const { done, problem, made } = await hub['hub.apply']({ ...ADMIN, print: shown.print });
    expect({ done, problem }).toEqual({ done: shown.plan.steps.length, problem: null });
    expect(server.databases).toContain(COORDINATOR_DATABASE);
    expect(server.databases).toContain(unitDatabase('pupr'));
    expect(made.map(({ officer }) => officer)).toContain(test.desk.setting?.office.officers[0]?.name);
    expect(new Set(made.map(({ password }) => password)).size).toBe(made.length);
    expect((await hub['hub.plan'](ADMIN)).plan.steps).toEqual([]);
    expect(test.heard.filter(({ type }) => type === 'hub.progress').at(-1)).toEqual({ type: 'hub.progress', done, total: done });
  });

  it('does nothing where the hub is not as it was shown, and shows the new plan', async () => {
    const hub = handlers();
    const { print } = await hub['hub.plan'](ADMIN);
    server.databases.add(COORDINATOR_DATABASE);
    const applied = await hub['hub.apply']({ ...ADMIN, print });
    expect(applied).toMatchObject({ done: 0, made: [] });
    expect(applied.changed?.print).not.toBe(print);
    expect(server.documents.size).toBe(0);
  });

  it('hands over the passwords of users that were made before it broke off, and goes on from there', async () => {
    const hub = handlers();
    const shown = await hub['hub.plan'](ADMIN);
    const firstUser = shown.plan.steps.findIndex(({ kind }) => kind === 'createUser');
    server.left = firstUser + 1;
    const { done, problem, made } = await hub['hub.apply']({ ...ADMIN, print: shown.print });
    expect({ done, problem }).toEqual({ done: firstUser + 1, problem: 'unreachable' });
    expect(made.length).toBeGreaterThan(0);
    server.left = Infinity;
    const { plan } = await hub['hub.plan'](ADMIN);
    expect(plan.steps).toHaveLength(shown.plan.steps.length - firstUser - 1);
  });

  it('is the coordinator\'s, as the server\'s administrator', async () => {
    server.isAdmin = false;
    await expect(handlers()['hub.plan'](ADMIN)).rejects.toMatchObject({ code: 'hub-not-admin' });
    test.signIn('liaison');
    await expect(handlers()['hub.plan'](ADMIN)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(handlers()['hub.savePasswords']({ made: [] })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('keeps the administrator\'s password nowhere', async () => {
    const hub = handlers();
    const { print } = await hub['hub.plan'](ADMIN);
    await hub['hub.apply']({ ...ADMIN, print });
    expect(server.asked.every(({ password }) => password === ADMIN.password)).toBe(true);
    expect(JSON.stringify([...test.desk.store.recordKeys()].map((key) => test.desk.store.record(key)))).not.toContain(ADMIN.password);
  });

  it('saves the new users\' passwords as a list', async () => {
    const { fileName } = await handlers()['hub.savePasswords']({ made: [{ user: 'rina.contoh', officer: 'Rina Contoh, S.Kom.', password: 'abcde-fghjk' }] });
    expect(fileName).toBe('pengguna-pusat-2026-11-24.csv');
    expect(await readFile(join(test.folder, fileName ?? ''), 'utf8')).toBe('\uFEFFpengguna;petugas;kata sandi\r\nrina.contoh;Rina Contoh, S.Kom.;abcde-fghjk');
  });
});
