import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { OFFICE } from '../../../src/main/desk/office.ts';
import { parcelItems, unlockParcel } from '../../../src/main/desk/parcel-read.ts';
import { sideOf } from '../../../src/main/desk/parcel-side.ts';
import { ATTACHMENT_PIECE } from '../../../src/shared/contract/attachments.ts';
import type { NumberSeries } from '../../../src/shared/letter/number-series.ts';
import { conflictsOf } from '../../../src/shared/ticket/conflicts.ts';
import { madeUpReporter, newReport } from '../../fixtures/reports.ts';
import { office } from '../shared/made-office.ts';
import { partsOf, writeParts } from './parcel-forge.ts';
import type { Part } from './parcel-forge.ts';
import { held, look, make, namesOn, newStick, openParcelStage, PASSPHRASE, take, waiting } from './parcel-stage.ts';
import type { ParcelStage } from './parcel-stage.ts';

let stick: string;
let centre: ParcelStage;
let unit: ParcelStage;

beforeEach(async () => {
  stick = await newStick();
  centre = await openParcelStage('desk-centre', 'coordinator', stick);
  unit = await openParcelStage('desk-unit', 'liaison', stick);
});

/** Registers a report at the coordinator's desk and disposes it. */
async function disposed(facts: Parameters<typeof newReport>[0] = {}, unitId = 'pupr'): Promise<string> {
  const { reporter, ...registration } = newReport({ categoryId: 'roads', ...facts });
  const { id } = await centre.tickets['ticket.register']({ registration, reporter });
  const { title, anonymous } = registration;
  await centre.tickets['ticket.command']({ id, command: { kind: 'verify', title, classification: 'complaint', categoryId: 'roads', anonymous, confidential: false } });
  await centre.tickets['ticket.command']({ id, command: { kind: 'dispose', unitId, note: null } });
  return id;
}

async function attach({ attachments }: ParcelStage, ticketId: string, bytes: Buffer): Promise<string> {
  const { uploadId } = await attachments['attachment.begin']({ ticketId, name: 'bukti.pdf', size: bytes.length, keepOriginal: null });
  for (let at = 0; at < bytes.length; at += ATTACHMENT_PIECE) await attachments['attachment.send']({ uploadId, bytes: new Uint8Array(bytes.subarray(at, at + ATTACHMENT_PIECE)) });
  return (await attachments['attachment.finish']({ uploadId, thumbnail: null })).ticket.attachments.at(-1)?.fileId ?? '';
}

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}`);
const note = (stage: ParcelStage, id: string, text: string) => stage.tickets['ticket.command']({ id, command: { kind: 'note', text } });

/** Everything in a parcel, as whoever knows the passphrase reads it. */
async function plainText(path: string): Promise<string> {
  const parts: string[] = [];
  const unlocked = await unlockParcel(path, PASSPHRASE);
  for await (const item of parcelItems(unlocked, { signal: new AbortController().signal, progress: () => undefined }, () => undefined)) {
    parts.push(item.kind === 'piece' ? item.bytes.toString('latin1') : JSON.stringify(item));
  }
  return parts.join('\n');
}

describe('a parcel', () => {
  it('takes a unit what was disposed to it with its files, and brings back what the unit did', async () => {
    const [mine, others] = [await disposed(), await disposed({}, 'health')];
    const file = await attach(centre, mine, pdf('bukti'));
    const content = await look(unit, await make(centre, 'pupr'));
    expect(content).toMatchObject({ fromUnitId: null, number: 1, isKnown: false, isRepeated: false, fresh: 1, more: 0, files: 1, hasSettings: true, becomes: 'Dinas pupr' });
    expect(content.fingerprint).toBe((await centre.parcels['parcel.read']({})).fingerprint);
    expect([...unit.desk.store.rows().keys()]).toEqual([]);
    expect(await unit.parcels['parcel.take']({ parcelId: content.parcelId, agrees: true })).toEqual({ fresh: 1, more: 0 });
    expect([...unit.desk.store.rows().keys()]).toEqual([mine]);
    expect(await unit.desk.files.has(file)).toBe(true);
    expect(unit.desk.store.rows().has(others)).toBe(false);
    await unit.tickets['ticket.command']({ id: mine, command: { kind: 'followUp', text: 'Sudah ditambal.' } });
    expect(await take(centre, await make(unit, null))).toEqual({ fresh: 0, more: 1 });
    expect((await centre.tickets['ticket.read']({ id: mine })).ticket.status).toBe('inProgress');
  });

  it('goes once each way, and then nothing waits on either side', async () => {
    await disposed();
    expect(await waiting(centre, 'pupr')).toBe(1);
    await take(unit, await make(centre, 'pupr'));
    expect(await waiting(unit, null)).toBe(0);
    // the coordinator does not know yet that it came
    expect(await waiting(centre, 'pupr')).toBe(1);
    await take(centre, await make(unit, null));
    expect(await waiting(centre, 'pupr')).toBe(0);
    expect((await centre.parcels['parcel.read']({})).destinations.find(({ unitId }) => unitId === 'pupr')).toMatchObject({ confirmed: 1, last: { number: 1, tickets: 1 } });
    expect(await centre.parcels['parcel.make']({ unitId: 'pupr', passphrase: PASSPHRASE, keeps: false })).toMatchObject({ number: 2, tickets: 0 });
  });

  it('that is lost loses nothing: the next one holds all of it', async () => {
    const first = await disposed();
    const file = await attach(centre, first, pdf('satu'));
    await make(centre, 'pupr');
    const second = await disposed();
    await take(unit, await make(centre, 'pupr'));
    expect([...unit.desk.store.rows().keys()].sort()).toEqual([first, second].sort());
    expect(await unit.desk.files.has(file)).toBe(true);
  });

  it('takes a file along once, and again only until it has come', async () => {
    const id = await disposed();
    await attach(centre, id, pdf('satu'));
    await take(unit, await make(centre, 'pupr'));
    await take(centre, await make(unit, null));
    await note(centre, id, 'Catatan');
    expect(await centre.parcels['parcel.make']({ unitId: 'pupr', passphrase: PASSPHRASE, keeps: false })).toMatchObject({ tickets: 1, files: 0 });
  });

  it('that comes again, or after a later one, changes nothing', async () => {
    await disposed();
    const first = await make(centre, 'pupr');
    await take(unit, first);
    const id = await disposed();
    const renamed = { ...office, city: 'Singkawang Baru' };
    await centre.desk.store.transact({ records: [OFFICE] }, () => ({ records: new Map([[OFFICE, renamed]]), result: null }));
    await take(unit, await make(centre, 'pupr'));
    await note(unit, id, 'Sudah dilihat');
    const before = await held(unit);
    const again = await look(unit, first);
    expect(again).toMatchObject({ isRepeated: true, isKnown: true, fresh: 0, more: 0 });
    expect(await unit.parcels['parcel.take']({ parcelId: again.parcelId, agrees: false })).toEqual({ fresh: 0, more: 0 });
    expect(await held(unit)).toBe(before);
    expect(unit.desk.store.record(OFFICE)).toEqual(renamed);
  });

  it('never holds who wrote an Anonim report, nor words that were taken back', async () => {
    const { reporter, ...registration } = newReport({ categoryId: 'roads', title: 'Judul dengan nama Bulan', anonymous: true });
    const { id } = await centre.tickets['ticket.register']({ registration, reporter });
    await centre.tickets['ticket.command']({ id, command: { kind: 'verify', title: 'Judul tanpa nama', classification: 'complaint', categoryId: 'roads', anonymous: true, confidential: false } });
    await centre.tickets['ticket.command']({ id, command: { kind: 'dispose', unitId: 'pupr', note: null } });
    const path = await make(centre, 'pupr');
    const text = await plainText(path);
    expect(text).toContain('Judul tanpa nama');
    for (const secret of [madeUpReporter.name, madeUpReporter.nik, madeUpReporter.phone, madeUpReporter.email, madeUpReporter.address, 'dengan nama Bulan']) expect(text).not.toContain(secret);
    expect((await readFile(path, 'latin1'))).not.toContain('Judul tanpa nama');
    await take(unit, path);
    expect((await unit.desk.store.read(id))?.reporter).toBeNull();
  });

  it('that makes a report Anonim later takes the person from the unit\'s desk', async () => {
    const id = await disposed();
    await take(unit, await make(centre, 'pupr'));
    expect((await unit.desk.store.read(id))?.reporter?.name).toBe(madeUpReporter.name);
    await centre.tickets['ticket.command']({ id, command: { kind: 'correct', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: true, confidential: false, districtId: null, villageId: null, place: null, incidentOn: null } });
    await take(unit, await make(centre, 'pupr'));
    expect((await unit.desk.store.read(id))?.reporter).toBeNull();
    expect((await centre.desk.store.read(id))?.reporter?.name).toBe(madeUpReporter.name);
  });

  it('shows what two sides changed at once in the list of conflicts', async () => {
    const id = await disposed();
    await take(unit, await make(centre, 'pupr'));
    unit.test.signIn('coordinator');
    const change = (categoryId: string) => ({ id, command: { kind: 'correct', title: 'Jalan berlubang', classification: 'complaint', categoryId, anonymous: false, confidential: false, districtId: null, villageId: null, place: null, incidentOn: null } as const });
    await unit.tickets['ticket.command'](change('waste'));
    await centre.tickets['ticket.command']({ ...change('roads'), command: { ...change('roads').command, classification: 'information', categoryId: 'roads', title: 'Lubang di jalan' } });
    await take(centre, await make(unit, null));
    const bundle = await centre.desk.store.read(id);
    expect(bundle && conflictsOf(bundle.events, bundle.contents).length).toBeGreaterThan(0);
    expect(centre.desk.store.rows().get(id)?.conflicts).toBeGreaterThan(0);
  });

  it('puts series of numbers together, and brings the unit\'s desk its settings', async () => {
    const series: NumberSeries = { blocks: [{ desk: 'desk-unit', from: 1, to: 20 }], entries: [] };
    const key = 'numbers:PUPR:700:2026';
    await disposed();
    await take(unit, await make(centre, 'pupr'));
    await unit.desk.store.transact({ records: [key] }, () => ({ records: new Map([[key, series]]), result: null }));
    await take(centre, await make(unit, null));
    expect(centre.desk.store.record(key)).toEqual(series);
    await centre.desk.store.transact({ records: [OFFICE] }, () => ({ records: new Map([[OFFICE, { ...office, city: 'Singkawang Baru' }]]), result: null }));
    await take(unit, await make(centre, 'pupr'));
    expect(unit.desk.setting?.office.city).toBe('Singkawang Baru');
    await unit.desk.store.transact({ records: [OFFICE] }, () => ({ records: new Map([[OFFICE, { ...office, city: 'Kota Lain' }]]), result: null }));
    await take(centre, await make(unit, null));
    expect(centre.desk.store.record(OFFICE)).toMatchObject({ city: 'Singkawang Baru' });
  });

  it('goes on to a second desk of the unit, which then gets everything', async () => {
    const second = await openParcelStage('desk-second', 'manager', stick);
    const first = await disposed();
    await take(unit, await make(centre, 'pupr'));
    await take(centre, await make(unit, null));
    const later = await disposed();
    const partial = await make(centre, 'pupr');
    expect((await look(unit, partial)).hasGap).toBe(false);
    expect((await look(second, partial)).hasGap).toBe(true);
    await take(second, partial);
    expect([...second.desk.store.rows().keys()]).toEqual([later]);
    // it says that it is there; what the first one has confirmed is sent once more
    await take(centre, await make(second, null));
    await take(second, await make(centre, 'pupr'));
    expect([...second.desk.store.rows().keys()].sort()).toEqual([first, later].sort());
  });

  it('makes the unit\'s desk count its own ticket numbers, and keeps it the unit\'s', async () => {
    await disposed();
    await take(unit, await make(centre, 'pupr'));
    expect(sideOf(unit.desk)).toBe('pupr');
    unit.test.signIn('coordinator');
    const { reporter, ...registration } = newReport();
    const { id } = await unit.tickets['ticket.register']({ registration, reporter });
    expect(unit.desk.store.rows().get(id)?.number).toMatch(/^SKW-PUPR[A-Z2-9]{3}-2026-000001$/u);
    await expect(unit.tickets['ticket.register']({ registration: { ...registration, anonymous: true }, reporter })).rejects.toMatchObject({ code: 'identity-not-here' });
    await take(centre, await make(unit, null));
    expect(centre.desk.store.rows().has(id)).toBe(true);
    // it came in there, so it goes on being told there
    await note(centre, id, 'Catatan');
    expect(await waiting(centre, 'pupr')).toBe(1);
  });
});

describe('work on a parcel', () => {
  it('that is cancelled leaves no file, and the next one holds everything', async () => {
    await disposed();
    const making = centre.parcels['parcel.make']({ unitId: 'pupr', passphrase: PASSPHRASE, keeps: false });
    await Promise.resolve();
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    await centre.cancel();
    await expect(making).rejects.toMatchObject({ code: 'cancelled' });
    expect(await namesOn(stick)).toEqual([]);
    expect(await waiting(centre, 'pupr')).toBe(1);
    expect(await take(unit, await make(centre, 'pupr'))).toEqual({ fresh: 1, more: 0 });
  });

  it('that stops in the middle of taking is done again, and ends the same', async () => {
    for (let count = 0; count < 4; count += 1) await disposed();
    const path = await make(centre, 'pupr');
    const { parcelId } = await look(unit, path);
    let steps = 0;
    const { store } = unit.desk;
    const failing: typeof store = {
      rows: () => store.rows(), read: (id) => store.read(id), record: (key) => store.record(key), recordKeys: () => store.recordKeys(), rederive: () => store.rederive(),
      searchIndex: () => store.searchIndex(), flush: () => store.flush(), purge: () => store.purge(), snapshot: (use) => store.snapshot(use), checks: () => store.checks(), close: () => store.close(),
      transact: (scope, change) => ((steps += 1) > 3 ? Promise.reject(new Error('power cut')) : store.transact(scope, change)),
    };
    Object.defineProperty(unit.desk, 'store', { value: failing, configurable: true });
    await expect(unit.parcels['parcel.take']({ parcelId, agrees: true })).rejects.toThrow('power cut');
    Object.defineProperty(unit.desk, 'store', { value: store, configurable: true });
    expect(store.record('sync-parcels')).toMatchObject({ home: 'pupr', desks: {} });
    await take(unit, path);
    expect(unit.desk.store.rows().size).toBe(4);
    expect(await waiting(unit, null)).toBe(0);
  });

  it('is for the coordinator, and at a unit\'s desk for its liaison and manager', async () => {
    await disposed();
    const path = await make(centre, 'pupr');
    centre.test.signIn('officer');
    await expect(make(centre, 'pupr')).rejects.toMatchObject({ code: 'not-allowed' });
    centre.test.signIn('stranger');
    await expect(make(centre, 'health')).rejects.toMatchObject({ code: 'not-allowed' });
    await take(unit, path);
    unit.test.signIn('manager');
    expect((await unit.parcels['parcel.read']({})).mayExchange).toBe(true);
    await make(unit, null);
    unit.test.signIn('officer');
    await expect(make(unit, null)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('holds a passphrase for this session only, and for whoever typed it', async () => {
    await expect(centre.parcels['parcel.make']({ unitId: 'pupr', passphrase: null, keeps: true })).rejects.toMatchObject({ code: 'no-passphrase' });
    await expect(centre.parcels['parcel.make']({ unitId: 'pupr', passphrase: 'rahasia', keeps: true })).rejects.toMatchObject({ code: 'weak-passphrase' });
    await centre.parcels['parcel.make']({ unitId: 'pupr', passphrase: PASSPHRASE, keeps: true });
    expect(await centre.parcels['parcel.make']({ unitId: 'pupr', passphrase: null, keeps: true })).toMatchObject({ number: 2 });
    centre.test.signIn('officer');
    expect((await centre.parcels['parcel.read']({})).hasPassphrase).toBe(false);
    centre.test.signIn('coordinator');
    await centre.parcels['parcel.make']({ unitId: 'pupr', passphrase: PASSPHRASE, keeps: false });
    expect((await centre.parcels['parcel.read']({})).hasPassphrase).toBe(false);
  });

  it('a desk that is forgotten is asked about again, and gets everything', async () => {
    await disposed();
    await take(unit, await make(centre, 'pupr'));
    await take(centre, await make(unit, null));
    expect(await waiting(centre, 'pupr')).toBe(0);
    await centre.parcels['parcel.forget']({ deskId: 'desk-unit' });
    expect(await waiting(centre, 'pupr')).toBe(1);
    expect(await look(centre, await make(unit, null))).toMatchObject({ isKnown: false });
  });
});

describe('a parcel is refused, and nothing changes,', () => {
  const codeOf = (stage: ParcelStage, path: string, passphrase = PASSPHRASE) => look(stage, path, passphrase).then(() => 'taken', (error: unknown) => (error as { readonly code?: string }).code ?? String(error));

  it('with another passphrase, and opens with the right one from the same file', async () => {
    await disposed();
    expect(await codeOf(unit, await make(centre, 'pupr'), 'gajah biru tidur siang hari')).toBe('parcel-passphrase');
    expect(await unit.parcels['parcel.open']({ again: true, passphrase: PASSPHRASE, keeps: false })).toMatchObject({ fresh: 1 });
  });

  it('where its desk is not known and nobody has agreed', async () => {
    await disposed();
    const { parcelId } = await look(unit, await make(centre, 'pupr'));
    await expect(unit.parcels['parcel.take']({ parcelId, agrees: false })).rejects.toMatchObject({ code: 'parcel-unknown-desk' });
    await expect(unit.parcels['parcel.take']({ parcelId: 'lain', agrees: true })).rejects.toMatchObject({ code: 'unknown-parcel' });
    expect(unit.desk.store.rows().size).toBe(0);
  });

  it('at another unit, at the desk that made it, and from another office', async () => {
    await disposed();
    const path = await make(centre, 'pupr');
    const stranger = await openParcelStage('desk-health', 'stranger', stick);
    expect(await codeOf(stranger, path)).toBe('parcel-other-destination');
    expect(await codeOf(centre, path)).toBe('parcel-own');
    const elsewhere = await openParcelStage('desk-else', 'liaison', stick);
    elsewhere.desk.setting = elsewhere.desk.setting && { ...elsewhere.desk.setting, office: { ...office, name: 'Kota Lain' } };
    expect(await codeOf(elsewhere, path)).toBe('parcel-other-office');
  });

  it('from a known desk with another key', async () => {
    await disposed();
    await take(unit, await make(centre, 'pupr'));
    await centre.desk.store.transact({ records: ['sync-signing'] }, () => ({ records: new Map([['sync-signing', undefined]]), result: null }));
    expect(await codeOf(unit, await make(centre, 'pupr'))).toBe('parcel-other-key');
  });

  it('of a newer version, of another kind, and one that was cut', async () => {
    await disposed();
    const path = await make(centre, 'pupr');
    const bytes = await readFile(path);
    await writeFile(path, Buffer.concat([Buffer.from('tanggap-paket 2'), bytes.subarray(15)]));
    expect(await codeOf(unit, path)).toBe('parcel-newer');
    await writeFile(path, Buffer.concat([Buffer.from('tanggap-backup'), bytes.subarray(13)]));
    expect(await codeOf(unit, path)).toBe('parcel-foreign');
    for (const length of [0, 10, 200, Math.floor(bytes.length / 2), bytes.length - 1]) {
      await writeFile(path, bytes.subarray(0, length));
      expect(await codeOf(unit, path)).toMatch(/^parcel-(?:foreign|truncated|damaged)$/u);
    }
  });

  it('with a bit flipped anywhere', async () => {
    const id = await disposed();
    await attach(centre, id, pdf('bukti'));
    const path = await make(centre, 'pupr');
    const bytes = await readFile(path);
    const before = await held(unit);
    // every byte of the head, and one in seven of the rest
    for (let at = 0; at < bytes.length; at += at < 700 ? 1 : 7) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(path, flipped);
      expect([at, await codeOf(unit, path)]).toEqual([at, expect.stringMatching(/^parcel-(?:foreign|newer|truncated|damaged|passphrase)$/u)]);
    }
    expect(await held(unit)).toBe(before);
    expect(unit.desk.store.record('sync-parcels')).toBeUndefined();
  }, 120_000);

  it('that somebody who knows the passphrase has altered or signed with another key', async () => {
    await disposed();
    const path = await make(centre, 'pupr');
    const parts = await partsOf(path);
    for (const change of [
      (part: Part): Part => (part.kind === 'bodies' ? { ...part, bodies: part.bodies.map(({ id, text }) => ({ id, text: text.replace('"unitId":"pupr"', '"unitId":"lain"') })) } : part),
      (part: Part): Part => (part.kind === 'records' && part.records[0]?.[0] === 'signature' ? { ...part, records: [['signature', Buffer.alloc(64).toString('base64')]] } : part),
      (part: Part): Part => (part.kind === 'records' && part.records[0]?.[0] === 'parcel' ? { ...part, records: [['parcel', (part.records[0][1]).replace('"number":1', '"number":9')]] } : part),
    ]) {
      await writeParts(path, parts.map(change));
      expect(await codeOf(unit, path)).toBe('parcel-signature');
    }
    await writeParts(path, parts.filter((part) => !(part.kind === 'records' && part.records[0]?.[0] === 'signature')));
    expect(await codeOf(unit, path)).toBe('parcel-damaged');
    await writeParts(path, parts);
    expect(await codeOf(unit, path)).toBe('taken');
  });

  it('that is rightly signed and holds what no desk makes', async () => {
    const id = await disposed();
    const parts = await partsOf(await make(centre, 'pupr'));
    const path = `${stick}/palsu.tanggap-paket`;
    const withTicket = (change: (documents: Record<string, unknown>[]) => unknown) => parts.map((part): Part => (
      part.kind === 'bodies' ? { ...part, bodies: part.bodies.map((body) => ({ id: body.id, text: JSON.stringify(change(JSON.parse(body.text) as Record<string, unknown>[])) })) } : part));
    const ofKind = (kind: string, patch: Record<string, unknown>) => withTicket((all) => all.map((one) => (String(one._id).startsWith(`${kind}:`) ? { ...one, ...patch } : one)));
    const withRecord = (key: string, value: unknown) => [...parts.slice(0, 1), { kind: 'records', records: [[key, JSON.stringify(value)]] } as Part, ...parts.slice(1)];
    const withFile = (name: string) => [...parts.slice(0, 1), { kind: 'file', id: name } as Part, { kind: 'piece', bytes: Buffer.from('x') } as Part, { kind: 'fileEnd', isWhole: true } as Part, ...parts.slice(1)];
    const harms: readonly (readonly [string, readonly Part[], string])[] = [
      ['words under another name', ofKind('content', { content: { salt: 'x', title: 'Lain' } }), 'parcel-damaged'],
      ['a document of another report', ofKind('ticket', { ticketId: '01J00000000000000000000000' }), 'parcel-damaged'],
      ['a removal', ofKind('ticket', { _deleted: true }), 'parcel-damaged'],
      ['no history', withTicket((all) => all.filter(({ _id }) => !String(_id).startsWith('ticket:'))), 'parcel-damaged'],
      ['an event that is not what its id promises', withTicket((all) => JSON.parse(JSON.stringify(all).replace('"o-coordinator"', '"o-lain"')) as unknown), 'taken'],
      ['another record', withRecord('pins', { a: 1 }), 'parcel-newer'],
      ['settings of another shape', withRecord('office', { value: { name: 'Kota' } }), 'parcel-newer'],
      ['settings without anybody who may change them', withRecord('office', { value: { ...office, officers: office.officers.filter(({ role }) => role !== 'coordinator') } }), 'parcel-newer'],
      ['a file with a path for a name', withFile('../../desk'), 'parcel-damaged'],
    ];
    for (const [what, harmed, code] of harms) {
      await writeParts(path, harmed, centre);
      expect([what, await codeOf(unit, path)]).toEqual([what, code]);
    }
    expect(unit.desk.store.rows().has(id)).toBe(false);
    const name = 'a'.repeat(64);
    await writeParts(path, withFile(name), centre);
    await take(unit, path);
    expect(await unit.desk.files.list()).toEqual([]);
  });

  it('that was put in the place of the one that was looked at', async () => {
    await disposed();
    const [first, other] = [await make(centre, 'pupr'), await make(centre, 'pupr')];
    const { parcelId } = await look(unit, first);
    await writeFile(first, await readFile(other));
    await expect(unit.parcels['parcel.take']({ parcelId, agrees: true })).rejects.toMatchObject({ code: 'parcel-damaged' });
    expect(unit.desk.store.rows().size).toBe(0);
  });
});
