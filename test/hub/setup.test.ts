import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { greet } from '../../src/main/sync/couch.ts';
import { newHubPassword } from '../../src/main/sync/hub-password.ts';
import { applyHub, disableUser, readHub, renewPassword } from '../../src/main/sync/hub-setup.ts';
import { COORDINATOR_DATABASE, unitDatabase } from '../../src/shared/sync/databases.ts';
import { rulesIn } from '../../src/shared/sync/hub-input.ts';
import { planHub } from '../../src/shared/sync/hub-plan.ts';
import { office, people } from '../unit/shared/made-office.ts';
import { isReal, openHub } from './open-hub.ts';
import type { TestHub } from './open-hub.ts';

const root = join(import.meta.dirname, '../..');
let hub: TestHub;
let rules: string;
beforeAll(async () => {
  hub = await openHub();
  rules = rulesIn(await readFile(join(root, 'resources/hub/validate.js'), 'utf8'));
});
afterAll(async () => { await hub.close(); });

const plan = async () => planHub(office, rules, await readHub(hub.transport), hub.prefix);

describe('setting up a hub', () => {
  const passwords = new Map<string, string>();
  const ports = () => ({
    rules, newPassword: newHubPassword, done: () => undefined,
    keepPassword: ({ user, officer, password }: { user: string; officer: { id: string }; password: string }) => {
      passwords.set(officer.id, `${user} ${password}`);
      return Promise.resolve();
    },
  });
  const login = (officerId: string) => hub.as(...(passwords.get(officerId)!.split(' ') as [string, string]));

  it('makes what the plan says, and then there is nothing left to do', async () => {
    const first = await plan();
    expect(first.steps.filter(({ kind }) => kind === 'createDatabase').length).toBeGreaterThanOrEqual(3);
    await applyHub(hub.transport, first, ports());
    expect((await plan()).steps).toEqual([]);
    const { databases } = await readHub(hub.transport);
    expect(databases.get(`${hub.prefix}${unitDatabase('pupr')}`)?.rules).toBe(rules);
  });

  it('every officer can log in with the role of their unit', async () => {
    expect([...passwords.keys()].sort()).toEqual(office.officers.map(({ id }) => id).filter((id) => id !== people.facilitator.id).sort());
    expect((await greet(login(people.liaison.id))).roles).toEqual([`${hub.prefix}${unitDatabase('pupr')}`]);
    expect((await greet(login(people.coordinator.id))).roles).toEqual([`${hub.prefix}${COORDINATOR_DATABASE}`]);
  });

  it('goes on where it was cut off', async () => {
    const database = `${hub.prefix}${unitDatabase('health')}`;
    await hub.transport({ method: 'DELETE', path: `/${encodeURIComponent(database)}` });
    const { steps, ...notes } = await plan();
    expect(steps.map(({ kind }) => kind)).toEqual(['createDatabase', 'secureDatabase', 'installRules']);
    await applyHub(hub.transport, { steps: steps.slice(0, 1), ...notes }, ports());
    expect((await plan()).steps.map(({ kind }) => kind)).toEqual(['secureDatabase', 'installRules']);
    await applyHub(hub.transport, await plan(), ports());
    expect((await plan()).steps).toEqual([]);
  });

  it('a user whose password cannot be kept is not made', async () => {
    const added = { ...office, officers: [...office.officers, { ...people.liaison, id: 'o-new', name: 'Budi Contoh' }] };
    const wanted = planHub(added, rules, await readHub(hub.transport), hub.prefix);
    expect(wanted.steps).toMatchObject([{ kind: 'createUser' }]);
    await expect(applyHub(hub.transport, wanted, { ...ports(), keepPassword: () => Promise.reject(new Error('disk full')) })).rejects.toThrow('disk full');
    expect((await readHub(hub.transport)).users.some(({ officerId }) => officerId === 'o-new')).toBe(false);
  });

  it('a disabled user loses password and role, stays so, and comes back with a new password', async () => {
    const [user = '', old = ''] = passwords.get(people.liaison.id)!.split(' ');
    await disableUser(hub.transport, user, newHubPassword);
    await disableUser(hub.transport, user, newHubPassword);
    // a real server keeps a login for a moment
    await vi.waitFor(() => expect(greet(hub.as(user, old))).rejects.toMatchObject({ problem: 'login' }), { timeout: 10_000 });
    expect(await plan()).toMatchObject({ steps: [], disabled: [user] });
    const password = newHubPassword();
    await renewPassword(hub.transport, user, password);
    await vi.waitFor(async () => { expect((await greet(hub.as(user, password))).roles).toEqual([`${hub.prefix}${unitDatabase('pupr')}`]); }, { timeout: 10_000 });
    await expect(disableUser(hub.transport, `${hub.prefix}nobody`, newHubPassword)).rejects.toMatchObject({ problem: 'missing' });
  });

  it('is the administrator\'s alone', async () => {
    await expect(readHub(login(people.coordinator.id))).rejects.toMatchObject({ problem: 'rights' });
  });
});

// the script gives databases their real names, which another CouchDB may have in use
describe.skipIf(isReal)('npm run hub', () => {
  let folder: string;
  let fresh: TestHub;
  beforeAll(async () => {
    fresh = await openHub();
    folder = await mkdtemp(join(tmpdir(), 'tanggap-hub-script-'));
    await writeFile(join(folder, 'office.json'), JSON.stringify(office));
  });
  afterAll(async () => {
    await fresh.close();
    await rm(folder, { recursive: true, force: true });
  });

  const setup = (...more: string[]) => script('setup', fresh.address.url, '--office', join(folder, 'office.json'), ...more);

  it('shows the plan and changes nothing, applies it, and finds it done', async () => {
    const dry = await setup();
    expect(dry).toContain(`Buat basis data Dinas pupr: ${unitDatabase('pupr')}.`);
    expect(dry).toContain('belum ada yang diubah');
    expect(dry).not.toContain('Kata sandi');
    expect((await readHub(fresh.transport)).databases.has(COORDINATOR_DATABASE)).toBe(false);
    const passwords = join(folder, 'passwords.csv');
    const applied = await setup('--apply', '--passwords', passwords);
    expect((await stat(passwords)).mode & 0o777).toBe(0o600);
    const [, ...lines] = (await readFile(passwords, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      const [user = '', , password = ''] = line.split(';');
      expect(applied).not.toContain(password);
      await greet(fresh.as(user, password));
    }
    expect(await setup()).toContain('Pusat sudah siap');
  });

  it('disables a user and says what is wrong with a name', async () => {
    const [user = ''] = (await readHub(fresh.transport)).users.filter(({ officerId }) => officerId === people.stranger.id).map(({ name }) => name);
    expect(await script('disable', fresh.address.url, user)).toContain('dinonaktifkan');
    expect((await readHub(fresh.transport)).users.find(({ name }) => name === user)).toMatchObject({ isDisabled: true, roles: [] });
    expect(await script('disable', fresh.address.url, 'tidak.ada')).toContain('tidak ada di pusat');
    expect(await script('setup', 'http://pusat.contoh.go.id', '--units', 'a,b')).toContain('https');
  });

  async function script(...args: string[]): Promise<string> {
    const child = spawn(process.execPath, [join(root, 'scripts/hub.mjs'), ...args], { env: { ...process.env, TANGGAP_HUB_PASSWORD: fresh.address.password }, stdio: ['ignore', 'pipe', 'inherit'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    await once(child, 'close');
    return Buffer.concat(parts).toString();
  }
});
