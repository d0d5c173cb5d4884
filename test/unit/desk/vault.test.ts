import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GuardedDesk } from '../../../src/main/desk/guarded-desk.ts';
import { madeKeystore, noKeystore } from '../../fixtures/made-keys.ts';
import { expectRefusal } from '../exchange/refusals.ts';
import { confirm, newFolder, openAt, setUp, setUpOffice } from './open-guarded-desk.ts';
import type { Machine } from './open-guarded-desk.ts';

const PASSPHRASE = 'sepeda hijau menanak kopi';
const OTHER = 'gajah biru memetik kelapa';

let folder = '';
let desk: GuardedDesk;
const calls = () => desk.handlers;
const state = async () => (await calls()['access.read']({})).state;

async function reopen(machine: Omit<Machine, 'folder'> = {}): Promise<void> {
  await desk.close();
  desk = await openAt({ folder, ...machine });
}

beforeEach(async () => {
  folder = await newFolder();
  desk = await openAt({ folder });
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the first start', () => {
  it('keeps everything else shut until the key is made and its words were typed back', async () => {
    expect(await state()).toBe('new');
    await expectRefusal(calls()['office.read']({}), 'data-locked');
    await expectRefusal(calls()['access.create']({ passphrase: 'rahasia123' }), 'weak-passphrase');
    await expectRefusal(calls()['access.create']({ passphrase: null }), 'weak-passphrase');
    const recovery = await calls()['access.create']({ passphrase: PASSPHRASE });
    expect([recovery.words.length, await state()]).toEqual([24, 'unconfirmed']);
    await expectRefusal(calls()['office.read']({}), 'data-locked');
    await expectRefusal(confirm(desk, { ...recovery, words: [...recovery.words].reverse() }), 'wrong-word');
    expect((await confirm(desk, recovery)).state).toBe('open');
    expect(await calls()['office.read']({})).toMatchObject({ office: null });
    await expectRefusal(calls()['access.create']({ passphrase: PASSPHRASE }), 'access-exists');
  });

  it('makes other words where the app was closed before they were typed back', async () => {
    const lost = await calls()['access.create']({ passphrase: PASSPHRASE });
    await reopen();
    expect(await state()).toBe('locked');
    await calls()['access.unlock']({ by: 'passphrase', secret: PASSPHRASE });
    expect(await state()).toBe('unconfirmed');
    await expectRefusal(confirm(desk, lost), 'recovery-gone');
    const recovery = await calls()['access.renewRecovery']({});
    await confirm(desk, recovery);
    await reopen();
    await expectRefusal(calls()['access.unlock']({ by: 'recovery', secret: lost.words.join(' ') }), 'wrong-key');
  });

  it('prints the words while they are on the screen, and not later', async () => {
    const pages: string[] = [];
    await reopen({ pages });
    await expectRefusal(calls()['access.printRecovery']({}), 'recovery-gone');
    const recovery = await calls()['access.create']({ passphrase: PASSPHRASE });
    await calls()['access.printRecovery']({});
    expect(recovery.words.every((word) => pages[0]?.includes(`</span>${word}</li>`))).toBe(true);
    await confirm(desk, recovery);
    await expectRefusal(calls()['access.printRecovery']({}), 'not-allowed');
  });
});

describe('a passphrase', () => {
  it('opens what was written before; a wrong one makes one wait longer and longer, also after a restart', async () => {
    await setUp(desk, PASSPHRASE);
    await setUpOffice(desk);
    let clock = Date.parse('2026-11-25T03:00:00Z');
    const now = () => new Date(clock);
    await reopen({ now });
    await expectRefusal(calls()['office.read']({}), 'data-locked');
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const refused = await calls()['access.unlock']({ by: 'passphrase', secret: OTHER }).then(() => null, (error: unknown) => error);
      expect(refused).toMatchObject({ code: 'wrong-key' });
      const { seconds } = (refused as { detail: { seconds: number } }).detail;
      waits.push(seconds);
      clock += seconds * 1000;
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(10);
    clock -= 1000;
    await reopen({ now });
    await expectRefusal(calls()['access.unlock']({ by: 'passphrase', secret: PASSPHRASE }), 'key-blocked');
    clock += 1000;
    await calls()['access.unlock']({ by: 'passphrase', secret: PASSPHRASE });
    expect((await calls()['office.read']({})).office?.city).toBe('Singkawang');
  });

  it('that was forgotten is replaced through the recovery words, and no longer opens anything', async () => {
    const words = await setUp(desk, PASSPHRASE);
    await reopen();
    const view = await calls()['access.unlock']({ by: 'recovery', secret: `\n${words.join('  ').toUpperCase()} ` });
    expect(view).toMatchObject({ state: 'open', needsPassphrase: true });
    await calls()['access.setPassphrase']({ passphrase: OTHER });
    await reopen({ now: () => new Date('2026-11-26T02:00:00Z') });
    await expectRefusal(calls()['access.unlock']({ by: 'passphrase', secret: PASSPHRASE }), 'wrong-key');
    await reopen({ now: () => new Date('2026-11-27T02:00:00Z') });
    expect((await calls()['access.unlock']({ by: 'passphrase', secret: OTHER })).state).toBe('open');
  });
});

describe('the system’s keystore', () => {
  it('opens the data unasked for its own user; for another one the recovery words do, once', async () => {
    await reopen({ keystore: madeKeystore() });
    const words = await setUp(desk, null);
    await reopen({ keystore: madeKeystore() });
    expect(await state()).toBe('open');
    await reopen({ keystore: madeKeystore('orang-lain') });
    expect(await calls()['access.read']({})).toMatchObject({ state: 'locked', reason: 'other-profile', hasPassphrase: false });
    await calls()['access.unlock']({ by: 'recovery', secret: words.join(' ') });
    await reopen({ keystore: madeKeystore('orang-lain') });
    expect(await state()).toBe('open');
  });

  it('that has gone is said, and a passphrase takes its place', async () => {
    await reopen({ keystore: madeKeystore() });
    const words = await setUp(desk, null);
    await reopen({ keystore: noKeystore });
    expect(await calls()['access.read']({})).toMatchObject({ state: 'locked', reason: 'no-keystore' });
    expect(await calls()['access.unlock']({ by: 'recovery', secret: words.join(' ') })).toMatchObject({ state: 'open', needsPassphrase: true });
  });
});

describe('keys that are harmed', () => {
  it('are read from their copy, which is told', async () => {
    await setUp(desk, PASSPHRASE);
    await desk.close();
    await writeFile(join(folder, 'data', 'keys.json'), '{"harmed');
    const reported: string[] = [];
    await reopen({ reported });
    expect(reported).toEqual(['keys.json']);
    expect((await calls()['access.unlock']({ by: 'passphrase', secret: PASSPHRASE })).state).toBe('open');
  });

  it('or gone keep sealed data from getting new ones', async () => {
    await setUp(desk, PASSPHRASE);
    await desk.close();
    const all = join(folder, 'data');
    await cp(all, join(folder, 'kept'), { recursive: true });
    for (const name of ['keys.json', 'keys.copy.json']) await rm(join(all, name));
    desk = await openAt({ folder });
    expect(await calls()['access.read']({})).toMatchObject({ state: 'locked', reason: 'damaged-keys' });
    await expectRefusal(calls()['access.create']({ passphrase: PASSPHRASE }), 'access-exists');
    await expectRefusal(calls()['access.unlock']({ by: 'passphrase', secret: PASSPHRASE }), 'keys-damaged');
    await desk.close();
    for (const name of ['keys.json', 'keys.copy.json']) await writeFile(join(all, name), await readFile(join(folder, 'kept', name)));
    desk = await openAt({ folder });
    expect((await calls()['access.unlock']({ by: 'passphrase', secret: PASSPHRASE })).state).toBe('open');
  });
});

describe('changing what opens the data', () => {
  it('is for a coordinator who sits at the open desk', async () => {
    await setUp(desk, PASSPHRASE);
    const office = await setUpOffice(desk);
    const refused = () => expectRefusal(calls()['access.setPassphrase']({ passphrase: OTHER }), 'not-allowed');
    await refused();
    const seat = (role: string) => calls()['session.start']({ officerId: office.officers.find((one) => one.role === role)?.id ?? '', pin: null });
    await seat('officer');
    await refused();
    await expectRefusal(calls()['access.renewRecovery']({}), 'not-allowed');
    await seat('coordinator');
    expect((await calls()['access.setPassphrase']({ passphrase: OTHER })).hasPassphrase).toBe(true);
    await calls()['pin.set']({ current: null, pin: '271828' });
    await calls()['session.lock']({});
    await refused();
  });
});

describe('a forgotten PIN', () => {
  it('is taken away by the recovery words, and by nothing else', async () => {
    let clock = Date.parse('2026-11-25T03:00:00Z');
    await reopen({ now: () => new Date(clock) });
    const words = await setUp(desk, PASSPHRASE);
    const officerId = (await setUpOffice(desk)).officers.find((one) => one.role === 'coordinator')?.id ?? '';
    await calls()['session.start']({ officerId, pin: null });
    await calls()['pin.set']({ current: null, pin: '271828' });
    await calls()['session.lock']({});
    await calls()['session.end']({});
    await expectRefusal(calls()['access.clearPin']({ officerId, words: [...words].reverse().join(' ') }), 'wrong-key');
    clock += 3_600_000;
    await expectRefusal(calls()['session.start']({ officerId, pin: null }), 'wrong-pin');
    expect((await calls()['access.clearPin']({ officerId, words: words.join(' ') })).withPin).toEqual([]);
    expect((await calls()['session.start']({ officerId, pin: null })).me?.id).toBe(officerId);
    await reopen();
    await expectRefusal(calls()['access.clearPin']({ officerId, words: words.join(' ') }), 'data-locked');
  });
});
