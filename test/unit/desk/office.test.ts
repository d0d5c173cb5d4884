import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk, TicketStore } from '../../../src/main/desk/desk.ts';
import { loadSetting, officeHandlers } from '../../../src/main/desk/office.ts';
import { sessionHandlers } from '../../../src/main/desk/session.ts';
import { openStore } from '../../../src/main/store/record-store.ts';
import type { DeskEvent } from '../../../src/shared/contract/events.ts';
import type { Parsed } from '../../../src/shared/contract/calls.ts';
import type { Row } from '../../../src/shared/ticket/row.ts';

type Office = Parsed<'office.save'>['office'];

const resources = join(import.meta.dirname, '../../../resources');
let folder = '';
let desk: Desk;
let heard: DeskEvent[] = [];
let derivations = 0;

/** A store whose bodies are the rows themselves: these use cases look at nothing else of a ticket. */
async function openRows(): Promise<TicketStore> {
  const shape = {
    version: 1, settings: ['office'],
    derive: (_: string, row: Row) => {
      derivations += 1;
      return { row, search: [] };
    },
  };
  return await openStore<Row, Row>({ dir: folder, shape }) as unknown as TicketStore;
}

async function openDesk(): Promise<Desk> {
  const opened: Desk = {
    store: await openRows(), files: {} as Desk['files'], resources, deskId: 'uji', now: () => new Date('2026-11-24T18:00:00Z'), setting: null, officerId: null, isLocked: false,
    newId: () => 'id', newSalt: () => 'salt', announce: (event) => heard.push(event), shell: {} as Desk['shell'],
  };
  loadSetting(opened);
  return opened;
}

async function addRow(facts: Partial<Row>): Promise<void> {
  const row = { unitId: null, letters: [], ...facts };
  await desk.store.transact({ bodies: ['t1'] }, () => ({ bodies: new Map([['t1', row as never]]), result: null }));
}

async function setUp(change: (office: Office) => Office = (office) => office): Promise<Office> {
  const office = change(await officeHandlers(desk)['office.example']({}) as Office);
  await officeHandlers(desk)['office.setUp']({ office });
  return office;
}

const withoutUnit = (office: Office, id: string): Office => ({
  ...office, units: office.units.filter((unit) => unit.id !== id),
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanggap-office-'));
  heard = [];
  derivations = 0;
  desk = await openDesk();
});

afterEach(async () => {
  await desk.store.close();
  await rm(folder, { recursive: true });
});

describe('the first set-up', () => {
  it('starts from a desk that knows no office', async () => {
    expect(await officeHandlers(desk)['office.read']({})).toEqual({ office: null, me: null, locked: false, withPin: [], today: '2026-11-25' });
  });

  it('keeps the office over a restart', async () => {
    const office = await setUp();
    await desk.store.close();
    desk = await openDesk();
    expect(desk.setting?.office).toEqual(office);
  });

  it('is announced, and the calendar works at once', async () => {
    await setUp();
    expect(heard).toEqual([{ type: 'office.changed' }]);
    expect(desk.setting?.calendar.dayOff('2026-12-24', 5)?.reason).toBe('jointLeave');
  });

  it('is refused where an office exists, and leaves that one alone', async () => {
    await setUp();
    await expect(setUp((office) => ({ ...office, name: 'Lain' }))).rejects.toMatchObject({ code: 'office-exists' });
    expect(desk.setting?.office.name).toBe('Pemerintah Kota Singkawang');
  });

  it('is refused where an officer belongs to no unit', async () => {
    await expect(setUp((office) => withoutUnit(office, 'pupr'))).rejects.toMatchObject({ code: 'unknown-unit' });
  });

  it.each<[string, (office: Office) => Office]>([
    ['nobody coordinates', (office) => ({ ...office, officers: office.officers.filter(({ role }) => role !== 'coordinator') })],
    ['two units have one id', (office) => ({ ...office, units: [...office.units, office.units[0]!] })],
    ['two units have one code', (office) => ({ ...office, units: [...office.units, { ...office.units[0]!, id: 'lain' }] })],
  ])('is refused where %s', async (_, change) => {
    await expect(setUp(change)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('a session', () => {
  it('starts for an officer of the office and ends', async () => {
    await setUp();
    const started = await sessionHandlers(desk)['session.start']({ officerId: 'koordinator', pin: null });
    expect(started.me?.role).toBe('coordinator');
    expect(await sessionHandlers(desk)['session.end']({})).toMatchObject({ me: null });
    expect(desk.officerId).toBeNull();
  });

  it('is refused to a stranger', async () => {
    await setUp();
    await expect(sessionHandlers(desk)['session.start']({ officerId: 'siapa', pin: null })).rejects.toMatchObject({ code: 'unknown-officer' });
  });

  it('counts today by the clock of the office', async () => {
    await setUp((office) => ({ ...office, timeZone: 'Asia/Jayapura' }));
    desk = { ...desk, now: () => new Date('2026-11-24T15:30:00Z') };
    expect(await officeHandlers(desk)['office.read']({})).toMatchObject({ today: '2026-11-25' });
  });
});

describe('saving the settings', () => {
  const save = async (office: Office, officerId = 'koordinator') => {
    desk.officerId = officerId;
    return officeHandlers(desk)['office.save']({ office });
  };

  it('replaces the setting, derives the rows anew and tells the window', async () => {
    const office = await setUp();
    await addRow({ unitId: 'pupr' });
    const before = derivations;
    heard = [];
    await save({ ...office, holidays: [] });
    expect(desk.setting?.calendar.dayOff('2026-12-24', 5)).toBeNull();
    expect(derivations).toBeGreaterThan(before);
    expect(heard).toEqual([{ type: 'office.changed' }]);
  });

  it.each(['petugas', 'penghubung-pupr', 'kadis-diskominfo'])('is refused to %s', async (officerId) => {
    const office = await setUp();
    await expect(save({ ...office, name: 'Lain' }, officerId)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is refused before an office exists or anybody sits at the desk', async () => {
    const office = await officeHandlers(desk)['office.example']({}) as Office;
    await expect(save(office)).rejects.toMatchObject({ code: 'no-office' });
    await setUp();
    await expect(save(office, 'siapa')).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('lets an unused unit go', async () => {
    const office = await setUp();
    expect((await save(withoutUnit(office, 'bappeda'))).office?.units.map(({ id }) => id)).not.toContain('bappeda');
  });

  it('keeps a unit that officers belong to', async () => {
    const office = await setUp();
    await expect(save(withoutUnit(office, 'pupr'))).rejects.toMatchObject({ code: 'unit-in-use' });
  });

  it('keeps a unit that a report lies with', async () => {
    const office = await setUp();
    await addRow({ unitId: 'bappeda' });
    await expect(save(withoutUnit(office, 'bappeda'))).rejects.toMatchObject({ code: 'unit-in-use' });
  });

  it('keeps a unit that has written a letter', async () => {
    const office = await setUp();
    await addRow({ unitId: 'pupr', letters: [{ unitId: 'bappeda' } as never] });
    await expect(save(withoutUnit(office, 'bappeda'))).rejects.toMatchObject({ code: 'unit-in-use' });
  });

  it('keeps the unit that coordinates', async () => {
    const office = await setUp((example) => ({ ...example, coordinatingUnitId: 'setda' }));
    await expect(save(withoutUnit(office, 'setda'))).rejects.toMatchObject({ code: 'unit-in-use' });
  });

  it('keeps at least one coordinator', async () => {
    const office = await setUp();
    const officers = office.officers.map((officer) => ({ ...officer, role: 'officer' as const }));
    await expect(save({ ...office, officers })).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
