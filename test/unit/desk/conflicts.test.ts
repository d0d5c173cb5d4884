import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conflictHandlers } from '../../../src/main/desk/conflicts.ts';
import { letterHandlers } from '../../../src/main/desk/letters.ts';
import type { In } from '../../../src/shared/contract/calls.ts';
import type { OpenConflict } from '../../../src/shared/contract/conflict-views.ts';
import { mergeSeries } from '../../../src/shared/letter/number-series.ts';
import type { NumberSeries } from '../../../src/shared/letter/number-series.ts';
import type { Command } from '../../../src/shared/ticket/command.ts';
import { mergeBundles } from '../../../src/shared/ticket/merge.ts';
import { newReport } from '../../fixtures/reports.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

const REGISTER = 'numbers:PUPR:700.1.2.4:2026';
let a: TestDesk;
let b: TestDesk;

beforeEach(async () => {
  [a, b] = [await openTestDesk(), await openTestDesk()];
  Object.assign(b.desk, { deskId: 'desk-b' });
});
afterEach(async () => {
  await a.close();
  await b.close();
});

/** Both desks hear all of each other, as they would through a hub. */
async function exchange(): Promise<void> {
  const ids = [...new Set([...a.desk.store.rows().keys(), ...b.desk.store.rows().keys()])];
  for (const id of ids) {
    const [one, other] = [await a.desk.store.read(id), await b.desk.store.read(id)];
    const merged = one && other ? mergeBundles(one, other) : one ?? other;
    for (const { desk } of [a, b]) await desk.store.transact({ bodies: [id] }, () => ({ bodies: new Map([[id, merged!]]), result: null }));
  }
  const none: NumberSeries = { blocks: [], entries: [] };
  const [one, other] = [a, b].map(({ desk }) => (desk.store.record(REGISTER) ?? none) as NumberSeries);
  for (const { desk } of [a, b]) await desk.store.transact({ records: [REGISTER] }, () => ({ records: new Map([[REGISTER, mergeSeries(one!, other!)]]), result: null }));
}

const give = (test: TestDesk, id: string, command: Command) => test.tickets['ticket.command']({ id, command: command });
const conflicts = ({ desk }: TestDesk) => conflictHandlers(desk);
const settle = (test: TestDesk, input: In<'conflict.settle'>) => conflicts(test)['conflict.settle'](input);
const verify: Command & { kind: 'verify' } = { kind: 'verify', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false };
const correct = (change: Partial<Command & { kind: 'correct' }>): Command => ({
  kind: 'correct', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', districtId: null, villageId: null, place: null, incidentOn: null, anonymous: false, confidential: false, ...change,
});
const ofKind = <K extends OpenConflict['kind']>(list: readonly OpenConflict[], kind: K) => list.filter((one): one is Extract<OpenConflict, { kind: K }> => one.kind === kind);

/** A report that both desks know, disposed to `pupr` and answered; the coordinator sits at both. */
async function shared(more: Parameters<typeof newReport>[0] = {}): Promise<string> {
  const id = await a.add(newReport({ districtId: null, villageId: null, place: null, incidentOn: null, ...more }));
  await give(a, id, { ...verify, anonymous: more.anonymous ?? false });
  await give(a, id, { kind: 'dispose', unitId: 'pupr', note: null });
  await give(a, id, { kind: 'followUp', text: 'Lubang ditambal.' });
  await exchange();
  return id;
}

describe('what two desks changed at once', () => {
  it('is listed, shown from both sides, and settled at both by one decision', async () => {
    const id = await shared();
    b.setClock('2026-11-24T03:00:00.000Z');
    await give(a, id, correct({ categoryId: 'waste' }));
    await give(b, id, correct({ categoryId: 'roads', classification: 'aspiration' }));
    await give(b, id, correct({ categoryId: 'waste', classification: 'aspiration', incidentOn: '2026-11-01' }));
    await give(a, id, correct({ categoryId: 'waste', incidentOn: '2026-11-02' }));
    expect(await conflicts(a)['conflict.list']({ limit: 9 })).toEqual({ rows: [], total: 0 });
    await exchange();
    expect(await conflicts(a)['conflict.list']({ limit: 9 })).toMatchObject({ total: 1, rows: [{ ticketId: id, number: 'SKW-2026-000001', things: [{ kind: 'fact', key: 'incidentOn' }] }] });
    expect(await conflicts(a)['conflict.list']({ limit: 0 })).toEqual({ rows: [], total: 1 });
    expect(await a.tickets['ticket.read']({ id })).toMatchObject({ conflicts: [{ kind: 'fact', key: 'incidentOn' }], row: { conflicts: 1 } });
    const [conflict] = ofKind((await conflicts(a)['conflict.read']({ ticketId: id })).conflicts, 'fact');
    const here = conflict!.sides.find(({ isHere }) => isHere)!;
    const there = conflict!.sides.find(({ isHere }) => !isHere)!;
    expect(here).toMatchObject({ byName: 'o-coordinator', at: '2026-11-24T02:00:00.000Z', type: 'DetailsCorrected', outcome: { data: { incidentOn: '2026-11-02' } } });
    expect(there).toMatchObject({ at: '2026-11-24T03:00:00.000Z', outcome: { data: { incidentOn: '2026-11-01' } } });
    a.heard.length = 0;
    expect(await settle(a, { kind: 'fact', ticketId: id, key: 'incidentOn', keeps: there.id })).toMatchObject({ conflicts: [] });
    expect(a.heard).toEqual([{ type: 'tickets.changed', ids: [id] }]);
    await exchange();
    for (const test of [a, b]) {
      const view = await test.tickets['ticket.read']({ id });
      expect(view).toMatchObject({ conflicts: [], ticket: { incidentOn: '2026-11-01', classification: 'aspiration' } });
      expect(view.timeline.filter(({ type }) => type === 'ConflictSettled')).toMatchObject([{ byName: 'o-coordinator', data: { key: 'incidentOn', outcome: { data: { incidentOn: '2026-11-01' } } } }]);
      expect(await conflicts(test)['conflict.list']({ limit: 9 })).toMatchObject({ total: 0 });
    }
  });

  it('is there after a restart, and an older choice is refused once it was decided', async () => {
    const id = await shared();
    await give(a, id, { kind: 'close', note: null });
    await give(b, id, { kind: 'recordReply', text: 'Belum tuntas, lubangnya masih ada.' });
    await exchange();
    a = await a.reopen();
    const [conflict] = ofKind((await conflicts(a)['conflict.read']({ ticketId: id })).conflicts, 'fact');
    const reply = conflict!.sides.find(({ type }) => type === 'ReporterReplied')!;
    expect(reply).toMatchObject({ text: 'Belum tuntas, lubangnya masih ada.', outcome: { type: 'TicketResumed' } });
    await settle(a, { kind: 'fact', ticketId: id, key: 'state', keeps: reply.id });
    expect(await a.tickets['ticket.read']({ id })).toMatchObject({ ticket: { status: 'inProgress', closedAt: null, reopenedCount: 0 } });
    await expect(settle(a, { kind: 'fact', ticketId: id, key: 'state', keeps: reply.id })).rejects.toMatchObject({ code: 'conflict-gone' });
  });

  it('in words is combined by whoever may see them, with the reporter\'s own text', async () => {
    const id = await shared();
    await give(a, id, correct({ title: 'Jalan Diponegoro berlubang' }));
    await give(b, id, correct({ place: 'Depan pasar' }));
    await exchange();
    const [conflict] = ofKind((await conflicts(a)['conflict.read']({ ticketId: id })).conflicts, 'fact');
    expect(conflict).toMatchObject({ key: 'words', mayCombine: true });
    expect(conflict!.sides.map(({ words }) => words?.title).sort()).toEqual(['Jalan Diponegoro berlubang', 'Jalan berlubang']);
    await settle(a, { kind: 'words', ticketId: id, title: 'Jalan Diponegoro berlubang', place: 'Depan pasar', textOf: conflict!.sides[0]!.id });
    await exchange();
    const { ticket, timeline } = await b.tickets['ticket.read']({ id });
    expect(ticket).toMatchObject({ title: 'Jalan Diponegoro berlubang', place: 'Depan pasar', text: newReport().text });
    expect(timeline.find(({ type }) => type === 'ConflictSettled')).toMatchObject({ text: 'Jalan Diponegoro berlubang' });
  });

  it('is decided by the coordinator, by the unit where it is its own work, and by nobody else', async () => {
    const id = await shared();
    await give(a, id, { kind: 'close', note: null });
    await give(a, id, correct({ categoryId: 'waste' }));
    await give(b, id, { kind: 'followUp', text: 'Dicek lagi.' });
    await give(b, id, correct({ categoryId: 'roads', incidentOn: '2026-11-01' }));
    await give(b, id, correct({ categoryId: 'waste', incidentOn: '2026-11-01' }));
    await give(b, id, correct({ categoryId: 'roads', incidentOn: '2026-11-01' }));
    await exchange();
    const read = async () => ofKind((await conflicts(a)['conflict.read']({ ticketId: id })).conflicts, 'fact');
    const [category, state] = ['categoryId', 'state'].map((key) => async () => (await read()).find((one) => one.key === key)!);
    const keep = async (which: 'categoryId' | 'state') => settle(a, { kind: 'fact', ticketId: id, key: which, keeps: (await (which === 'state' ? state! : category!)()).sides[0]!.id });
    a.signIn('liaison');
    expect((await read()).map(({ key, maySettle }) => [key, maySettle])).toEqual([['categoryId', false], ['state', true]]);
    await expect(keep('categoryId')).rejects.toMatchObject({ code: 'not-allowed' });
    a.signIn('officer');
    await expect(keep('state')).rejects.toMatchObject({ code: 'not-allowed' });
    a.signIn('stranger');
    await expect(conflicts(a)['conflict.read']({ ticketId: id })).rejects.toMatchObject({ code: 'not-yours' });
    expect(await conflicts(a)['conflict.list']({ limit: 9 })).toEqual({ rows: [], total: 0 });
    a.signIn('manager');
    await keep('state');
    expect((await read()).map(({ key }) => key)).toEqual(['categoryId']);
  });

  it('shows the unit an Anonim report covered, and lets it put no covered words into it', async () => {
    const id = await shared({ anonymous: true, title: 'Jalan berlubang' });
    const named = (title: string) => correct({ title, anonymous: true });
    await give(a, id, named('Aduan Bulan Kartika Sari soal jalan'));
    await give(b, id, named('Aduan Bulan Kartika Sari soal lubang'));
    await exchange();
    a.signIn('liaison');
    const { conflicts: list } = await conflicts(a)['conflict.read']({ ticketId: id });
    expect(JSON.stringify(list)).not.toContain('Bulan Kartika Sari');
    const [conflict] = ofKind(list, 'fact');
    expect(conflict).toMatchObject({ maySettle: true, mayCombine: false });
    await expect(settle(a, { kind: 'words', ticketId: id, title: 'Baru', place: null, textOf: conflict!.sides[0]!.id })).rejects.toMatchObject({ code: 'not-allowed' });
    await settle(a, { kind: 'fact', ticketId: id, key: 'words', keeps: conflict!.sides[0]!.id });
    a.signIn('coordinator');
    expect((await a.tickets['ticket.read']({ id })).ticket.title).toContain('Bulan Kartika Sari');
  });
});

describe('the reporter of whom two imports say different things', () => {
  it('is a question for the coordinator, and the answer stays', async () => {
    const id = await shared();
    const bundle = (await b.desk.store.read(id))!;
    await b.desk.store.transact({ bodies: [id] }, () => ({ bodies: new Map([[id, { ...bundle, reporter: { ...bundle.reporter!, name: 'Nama Lain' } }]]), result: null }));
    await exchange();
    const [conflict] = ofKind((await conflicts(a)['conflict.read']({ ticketId: id })).conflicts, 'reporter');
    const other = conflict!.sides.find(({ fields }) => fields[0]?.value === 'Nama Lain')!;
    expect(other.fields).toEqual([{ field: 'name', value: 'Nama Lain' }]);
    await settle(a, { kind: 'reporter', ticketId: id, keeps: other.id });
    await exchange();
    for (const test of [a, b]) expect(await test.tickets['ticket.read']({ id })).toMatchObject({ conflicts: [], reporter: { reporter: { name: 'Nama Lain', nik: bundle.reporter!.nik } } });
  });
});

describe('a letter that two desks wrote at once', () => {
  type Draft = Awaited<ReturnType<ReturnType<typeof letterHandlers>['letter.compose']>>['letter'];
  const save = async ({ desk }: TestDesk, { ticketId, id: letterId, ...letter }: Draft, subject: string) => {
    const { unitId: _u, state: _s, number: _n, numberedAt: _a, createdAt: _c, createdBy: _b, updatedAt: _d, updatedBy: _e, version: _v, form: _f, ...fields } = letter;
    return letterHandlers(desk)['letter.save']({ ticketId, letterId, fields: { ...fields, subject, signer: { ...fields.signer, name: 'Ir. Markus Contoh', nip: '197105051997051005' } } });
  };

  async function draft(): Promise<Draft> {
    const id = await shared();
    a.signIn('liaison');
    const { letter } = await letterHandlers(a.desk)['letter.compose']({ ticketId: id, variant: null });
    const saved = await save(a, letter, 'Jawaban');
    await exchange();
    return saved.letter;
  }
  const key = ({ ticketId, id }: Draft) => ({ ticketId, letterId: id });

  it('waits for a decision, and then is what was chosen at both', async () => {
    const letter = await draft();
    b.signIn('liaison');
    await save(a, letter, 'Jawaban dari A');
    await save(b, letter, 'Jawaban dari B');
    await exchange();
    expect(await letterHandlers(a.desk)['letter.read'](key(letter))).toMatchObject({ isUndecided: true, mayEdit: false, acts: [] });
    await expect(save(a, letter, 'Lagi')).rejects.toMatchObject({ code: 'letter-undecided' });
    await expect(letterHandlers(a.desk)['letter.act']({ ...key(letter), act: 'propose', remark: null })).rejects.toMatchObject({ code: 'letter-undecided' });
    const [conflict] = ofKind((await conflicts(a)['conflict.read']({ ticketId: letter.ticketId })).conflicts, 'letter');
    expect(conflict).toMatchObject({ letterId: letter.id, maySettle: true });
    const mine = conflict!.sides.find(({ words }) => words.subject === 'Jawaban dari A')!;
    expect(mine).toMatchObject({ byName: 'o-liaison', state: 'draft', number: null });
    await settle(a, { kind: 'letter', ...key(letter), keeps: mine.id });
    await expect(settle(a, { kind: 'letter', ...key(letter), keeps: mine.id })).rejects.toMatchObject({ code: 'conflict-gone' });
    await exchange();
    for (const { desk } of [a, b]) expect(await letterHandlers(desk)['letter.read'](key(letter))).toMatchObject({ isUndecided: false, mayEdit: true, letter: { subject: 'Jawaban dari A' } });
    expect((await save(b, letter, 'Sesudah keputusan')).letter.subject).toBe('Sesudah keputusan');
  });

  it('and numbered at both keeps one number, and the other is void in the register of both', async () => {
    const letter = await draft();
    for (const test of [a, b]) test.signIn('manager');
    const numbers = [await letterHandlers(a.desk)['letter.number'](key(letter)), await letterHandlers(b.desk)['letter.number'](key(letter))].map((view) => view.letter.number);
    // both had reserved the same block, so here the numbers are made to differ as they do with a hub
    expect(numbers[0]).toBe(numbers[1]);
    const other = numbers[1]!.replace('/1/', '/21/');
    const stored = (await b.desk.store.read(letter.ticketId))!;
    const renumbered = { ...stored, letters: { ...stored.letters, [letter.id]: { ...stored.letters[letter.id]!, number: other } } };
    const series: NumberSeries = { blocks: [{ desk: 'desk-b', from: 21, to: 40 }], entries: [{ serial: 21, desk: 'desk-b', letterId: letter.id, ticketId: letter.ticketId, isVoid: false }] };
    await b.desk.store.transact({ bodies: [letter.ticketId], records: [REGISTER] }, () => ({ bodies: new Map([[letter.ticketId, renumbered]]), records: new Map([[REGISTER, series]]), result: null }));
    await exchange();
    const [conflict] = ofKind((await conflicts(a)['conflict.read']({ ticketId: letter.ticketId })).conflicts, 'letter');
    await settle(a, { kind: 'letter', ...key(letter), keeps: conflict!.sides.find(({ number }) => number === numbers[0])!.id });
    await exchange();
    for (const { desk } of [a, b]) {
      expect((desk.store.record(REGISTER) as NumberSeries).entries.map(({ serial, isVoid }) => [serial, isVoid])).toEqual([[1, false], [21, true]]);
      expect(await letterHandlers(desk)['letter.read'](key(letter))).toMatchObject({ letter: { number: numbers[0], state: 'numbered' } });
    }
    expect((await letterHandlers(a.desk)['letter.register']({})).map(({ from, isVoid }) => [from, isVoid])).toContainEqual([21, true]);
  });

  it('is not another unit\'s to decide', async () => {
    const letter = await draft();
    b.signIn('liaison');
    await save(a, letter, 'Jawaban dari A');
    await save(b, letter, 'Jawaban dari B');
    await exchange();
    a.signIn('head');
    const [conflict] = ofKind((await conflicts(a)['conflict.read']({ ticketId: letter.ticketId })).conflicts, 'letter');
    expect(conflict).toMatchObject({ maySettle: false });
    await expect(settle(a, { kind: 'letter', ...key(letter), keeps: conflict!.sides[0]!.id })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
