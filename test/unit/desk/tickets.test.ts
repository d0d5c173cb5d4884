import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isIntact } from '../../../src/main/store/seal.ts';
import { closeSilentTickets } from '../../../src/main/desk/silent-close.ts';
import type { ListFilter } from '../../../src/shared/contract/calls/ticket-calls.ts';
import type { Command } from '../../../src/shared/ticket/command.ts';
import { madeUpReporter, newReport } from '../../fixtures/reports.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

let test: TestDesk;

const everything: ListFilter = { view: 'all', query: '', statuses: [], unitId: null, categoryId: null, channelId: null };
const byDue = { by: 'due', descending: false } as const;

const list = (filter: Partial<ListFilter> = {}) =>
  test.tickets['ticket.list']({ filter: { ...everything, ...filter }, order: byDue, offset: 0, limit: 100 });
const run = (id: string, command: Command) => test.tickets['ticket.command']({ id, command });
const read = (id: string) => test.tickets['ticket.read']({ id });
const verify: Extract<Command, { kind: 'verify' }> = {
  kind: 'verify', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false,
};
const dispose: Command = { kind: 'dispose', unitId: 'pupr', note: 'Mohon dicek pekan ini.' };

async function disposed(facts: Parameters<typeof newReport>[0] = {}): Promise<string> {
  const id = await test.add(newReport(facts));
  await run(id, { ...verify, anonymous: facts.anonymous ?? false });
  await run(id, dispose);
  return id;
}

beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

describe('a report', () => {
  it('gets the next number of its year, also after a restart', async () => {
    await test.add(newReport());
    test = await test.reopen();
    const id = await test.add(newReport());
    expect((await read(id)).ticket.number).toBe('SKW-2026-000002');
  });

  it('goes from registration to its end, and the history stays intact', async () => {
    const id = await disposed();
    test.signIn('liaison');
    await run(id, { kind: 'followUp', text: 'Lubang ditambal 23 November.' });
    await run(id, { kind: 'recordReply', text: 'Terima kasih.' });
    const view = await run(id, { kind: 'close', note: null });
    expect(view.ticket.status).toBe('done');
    expect(view.timeline.map((item) => item.type)).toEqual([
      'ReportRegistered', 'ReportVerified', 'TicketDisposed', 'FollowUpRecorded', 'ReporterReplied', 'TicketClosed',
    ]);
    const bundle = await test.desk.store.read(id);
    expect(bundle?.events.every(isIntact)).toBe(true);
    expect(bundle?.events.slice(1).every((event, index) => event.follows[0] === bundle.events[index]?.id)).toBe(true);
  });

  it('is not registered twice under one SP4N number', async () => {
    await test.add(newReport({ trackingId: '9165816' }));
    await expect(test.add(newReport({ trackingId: '9165816' }))).rejects.toMatchObject({ code: 'tracking-id-taken' });
  });

  it('cannot be registered by a manager', async () => {
    test.signIn('manager');
    await expect(test.add(newReport())).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('keeps its parent when it is archived as a duplicate, and needs one that exists', async () => {
    const parent = await test.add(newReport());
    const id = await test.add(newReport());
    const archive = (parentId: string): Command => ({ kind: 'archive', reason: 'duplicate', parentId, note: null });
    await expect(run(id, archive('01J99999999999999999999999'))).rejects.toMatchObject({ code: 'parent-missing' });
    expect((await run(id, archive(parent))).parent?.number).toBe('SKW-2026-000001');
  });

  it('announces its change once it is durable', async () => {
    const id = await test.add(newReport());
    expect(test.heard).toEqual([{ type: 'tickets.changed', ids: [id] }]);
  });
});

describe('a liaison', () => {
  it('sees only reports of the own unit', async () => {
    const own = await disposed();
    const foreign = await test.add(newReport());
    test.signIn('liaison');
    expect((await list()).rows.map((row) => row.id)).toEqual([own]);
    await expect(read(foreign)).rejects.toMatchObject({ code: 'not-yours' });
    await expect(run(foreign, verify)).rejects.toMatchObject({ code: 'not-yours' });
  });

  it('never gets an Anonim reporter: not in page, list, search or saved list', async () => {
    const text = `Saya ${madeUpReporter.name ?? ''}, NIK ${madeUpReporter.nik ?? ''}, telepon 081255501234.`;
    const id = await disposed({ anonymous: true, title: 'Keluhan Bulan Kartika Sari', text });
    test.signIn('liaison');
    const answers = JSON.stringify([await read(id), await list()]);
    for (const secret of ['Bulan Kartika', 'Kartika Sari', '6172024308900001', '081255501234', '0812-5550-1234', 'bulan@contoh.id']) {
      expect(answers).not.toContain(secret);
      expect((await list({ query: secret })).total).toBe(0);
    }
    await test.tickets['ticket.saveList']({ filter: everything, order: byDue });
    const [path] = test.saved.values();
    expect(await readFile(path ?? '', 'utf8')).not.toContain('Kartika');
  });

  it('sees the reporter of an open report, and the coordinator also an Anonim one', async () => {
    const open = await disposed();
    const anonymous = await disposed({ anonymous: true });
    expect((await read(anonymous)).reporter).toEqual({ reporter: madeUpReporter, masked: false });
    expect((await list({ query: 'kartika bulan' })).total).toBe(2);
    test.signIn('liaison');
    expect((await read(open)).reporter.reporter?.name).toBe(madeUpReporter.name);
  });
});

describe('the list', () => {
  it('puts the most urgent first and counts its views', async () => {
    test.setClock('2026-11-10T02:00:00.000Z');
    const late = await test.add(newReport());
    test.setClock('2026-11-19T02:00:00.000Z');
    const today = await test.add(newReport());
    test.setClock('2026-11-24T02:00:00.000Z');
    const fresh = await test.add(newReport());
    const view = await list({ view: 'needsAction' });
    expect(view.rows.map((row) => [row.id, row.daysLeft])).toEqual([[late, -7], [today, 0], [fresh, 3]]);
    expect(view.counts).toEqual({ needsAction: 3, today: 1, overdue: 1, unverified: 3, suspended: 0, all: 3 });
  });

  it('finds words in title, text, number and reporter, and narrows by facts', async () => {
    await disposed({ text: 'Air keruh di Kelurahan Roban' });
    await test.add(newReport({ channelId: 'letter' }));
    expect((await list({ query: 'roban keruh' })).total).toBe(1);
    expect((await list({ query: 'skw-2026-000002' })).total).toBe(1);
    expect((await list({ statuses: ['unanswered'] })).total).toBe(1);
    expect((await list({ channelId: 'letter' })).total).toBe(1);
    expect((await list({ unitId: 'pupr', query: 'tidak ada' })).total).toBe(0);
  });

  it('shows what changed since it was last read', async () => {
    expect((await list()).total).toBe(0);
    await test.add(newReport());
    expect((await list()).total).toBe(1);
  });

  it('is saved without the title of a Rahasia report and without running formulas', async () => {
    await test.add(newReport({ title: '=HYPERLINK("x")' }));
    await test.add(newReport({ title: 'Pungutan oleh pejabat', confidential: true }));
    await test.tickets['ticket.saveList']({ filter: everything, order: byDue });
    const csv = await readFile([...test.saved.values()][0] ?? '', 'utf8');
    expect(csv).toContain('(Rahasia)');
    expect(csv).not.toContain('Pungutan');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('a report on which nobody speaks any more', () => {
  it('closes by itself after ten working days, and not before', async () => {
    const id = await disposed();
    await run(id, { kind: 'followUp', text: 'Sudah ditambal.' });
    test.setClock('2026-12-08T02:00:00.000Z');
    expect(await closeSilentTickets(test.desk)).toBe(0);
    test.setClock('2026-12-09T02:00:00.000Z');
    expect(await closeSilentTickets(test.desk)).toBe(1);
    expect((await read(id)).ticket.status).toBe('done');
    expect(await closeSilentTickets(test.desk)).toBe(0);
  });

  it('gets another ten days from a reply', async () => {
    const id = await disposed();
    await run(id, { kind: 'followUp', text: 'Sudah ditambal.' });
    test.setClock('2026-12-07T02:00:00.000Z');
    await run(id, { kind: 'recordReply', text: 'Belum rata.' });
    test.setClock('2026-12-10T02:00:00.000Z');
    expect(await closeSilentTickets(test.desk)).toBe(0);
  });
});
