import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERYWHERE } from '../../../src/shared/performance/selection.ts';
import { performanceHandlers } from '../../../src/main/desk/performance.ts';
import { retentionHandlers } from '../../../src/main/desk/retention.ts';
import { isIntact } from '../../../src/main/store/seal.ts';
import { plainSealer } from '../../../src/main/store/sealed-file.ts';
import { newReport } from '../../fixtures/reports.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

let desk: TestDesk;
const all: Parameters<TestDesk['tickets']['ticket.list']>[0] = { filter: { view: 'all', query: '', statuses: [], unitId: null, categoryId: null, channelId: null }, order: { by: 'number', descending: false }, offset: 0, limit: 50 };
const year = { period: { kind: 'year' as const, from: '2026-01-01', to: '2026-12-31' }, where: EVERYWHERE, isPublic: false };
const calls = () => retentionHandlers(desk.desk);

/** Every byte under the data folder. */
async function onDisk(): Promise<string> {
  const files = (await readdir(join(desk.folder, 'data'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')))).join('\n');
}

/** A report that was answered and closed. */
async function closedReport(): Promise<string> {
  const id = await desk.add(newReport({ trackingId: '9165816', title: 'Lubang di Gang Mawar', text: 'Bulan Kartika Sari melapor lubang' }));
  const give = (command: Parameters<TestDesk['tickets']['ticket.command']>[0]['command']) => desk.tickets['ticket.command']({ id, command });
  await give({ kind: 'verify', title: 'Lubang di Gang Mawar', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false });
  await give({ kind: 'dispose', unitId: 'pupr', note: 'Tolong segera' });
  await give({ kind: 'followUp', text: 'Bulan Kartika Sari sudah ditemui' });
  await give({ kind: 'close', note: 'Tuntas ditambal' });
  return id;
}

beforeEach(async () => {
  // unsealed, so that what lies on the disk can be looked through
  desk = await openTestDesk(undefined, () => plainSealer);
});
afterEach(() => desk.close());

describe('removal at the end of retention', () => {
  it('offers only what is over and old enough', async () => {
    const id = await closedReport();
    await desk.add(newReport());
    expect(await calls()['retention.list']({})).toEqual({ rows: [], total: 0, erased: 0 });
    desk.setClock('2032-01-05T02:00:00.000Z');
    expect(await calls()['retention.list']({})).toMatchObject({ rows: [{ id, title: 'Lubang di Gang Mawar', unitId: 'pupr' }], total: 1, erased: 0 });
  });

  it('removes every word from the folder, keeps the figures, and shows the report in no list', async () => {
    const id = await closedReport();
    // the search texts are on disk as well, as after a day's work
    await desk.desk.store.searchIndex();
    await desk.desk.store.purge();
    expect(await onDisk()).toContain('Gang Mawar');
    const read = performanceHandlers(desk.desk)['performance.read'];
    desk.setClock('2032-01-05T02:00:00.000Z');
    const before = await read(year);
    expect(await calls()['retention.erase']({ ids: [id], reason: 'Berita acara 12' })).toEqual({ erased: 1 });
    expect((await onDisk()).toLowerCase()).not.toMatch(/gang mawar|bulan|kartika|tuntas|ditambal|segera|9165816|gang damai|6172024308900001/);
    expect(await read(year)).toEqual(before);
    expect((await desk.tickets['ticket.list'](all)).total).toBe(0);
    expect(await calls()['retention.list']({})).toMatchObject({ total: 0, erased: 1 });
    desk = await desk.reopen();
    expect(await performanceHandlers(desk.desk)['performance.read'](year)).toMatchObject({ overall: before.overall });
  });

  it('says of its number that the words are gone, and takes no further act', async () => {
    const id = await closedReport();
    desk.setClock('2032-01-05T02:00:00.000Z');
    await calls()['retention.erase']({ ids: [id], reason: 'Berita acara 12' });
    const view = await desk.tickets['ticket.read']({ id });
    expect(view).toMatchObject({ ticket: { title: '', text: '', erased: { at: '2032-01-05T02:00:00.000Z' } }, commands: [], mayComposeLetter: false, reporter: { reporter: null } });
    await expect(desk.tickets['ticket.command']({ id, command: { kind: 'note', text: 'Catatan' } })).rejects.toMatchObject({ code: 'ticket-erased' });
  });

  it('recognises its tracking ID, which is no longer readable', async () => {
    const id = await closedReport();
    desk.setClock('2032-01-05T02:00:00.000Z');
    await calls()['retention.erase']({ ids: [id], reason: 'Berita acara 12' });
    await expect(desk.add(newReport({ trackingId: '9165816' }))).rejects.toMatchObject({ code: 'tracking-id-taken' });
  });

  it('passes over what is not to go, and is the coordinator’s', async () => {
    const id = await closedReport();
    expect(await calls()['retention.erase']({ ids: [id], reason: 'Terlalu dini' })).toEqual({ erased: 0 });
    desk.signIn('liaison');
    await expect(calls()['retention.erase']({ ids: [id], reason: 'Berita acara' })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(Promise.resolve().then(() => calls()['retention.list']({}))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(calls()['identity.erase']({ id, reason: 'Permintaan' })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('erasing who reported', () => {
  it('leaves the report and covers the person wherever it names them, on disk as well', async () => {
    const id = await closedReport();
    await desk.desk.store.purge();
    const view = await calls()['identity.erase']({ id, reason: 'Permintaan pelapor' });
    expect(view).toMatchObject({ reporter: { reporter: null }, mayEraseIdentity: false, ticket: { title: 'Lubang di Gang Mawar' } });
    expect(view.ticket.text).toContain('melapor lubang');
    expect(view.ticket.exchanges[0]?.text).toContain('sudah ditemui');
    expect((await onDisk()).toLowerCase()).not.toMatch(/kartika|6172024308900001|gang damai/);
  });

  it('leaves every id in the chain, and every event intact but those that it names', async () => {
    const id = await closedReport();
    const before = await desk.desk.store.read(id);
    await calls()['identity.erase']({ id, reason: 'Permintaan pelapor' });
    const after = await desk.desk.store.read(id);
    expect(after?.events.slice(0, -1).map((event) => event.id)).toEqual(before?.events.map((event) => event.id));
    expect(after?.events.filter((event) => !isIntact(event)).map(({ type }) => type)).toEqual(['FollowUpRecorded']);
  });

  it('happens once', async () => {
    const id = await closedReport();
    await calls()['identity.erase']({ id, reason: 'Permintaan pelapor' });
    await expect(calls()['identity.erase']({ id, reason: 'Permintaan pelapor' })).rejects.toMatchObject({ code: 'no-reporter' });
  });
});
