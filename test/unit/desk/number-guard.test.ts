import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letterHandlers } from '../../../src/main/desk/letters.ts';
import { raiseCounters } from '../../../src/main/desk/number-guard.ts';
import { setSeat } from '../../../src/main/desk/seat.ts';
import { TICKET_NUMBERS } from '../../../src/main/desk/ticket-number.ts';
import type { NumberSeries } from '../../../src/shared/letter/number-series.ts';
import { newReport } from '../../fixtures/reports.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

const REGISTER = 'numbers:PUPR:700.1.2.4:2026';
let test: TestDesk;

beforeEach(async () => {
  test = await openTestDesk();
});
afterEach(() => test.close());

const numberOf = (id: string) => test.desk.store.rows().get(id)?.number;

/** Sets a record as the loss of a journal line would. */
function setBack(key: string, value: unknown): Promise<null> {
  return test.desk.store.transact({ records: [key] }, () => ({ records: new Map([[key, value]]), result: null }));
}

/** A report with an issued letter; answers the letter's number. */
async function issueLetter(): Promise<string | null> {
  const letters = letterHandlers(test.desk);
  test.signIn('coordinator');
  const id = await test.add(newReport());
  const run = test.tickets['ticket.command'];
  await run({ id, command: { kind: 'verify', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false } });
  await run({ id, command: { kind: 'dispose', unitId: 'pupr', note: null } });
  await run({ id, command: { kind: 'followUp', text: 'Lubang ditambal.' } });
  test.signIn('liaison');
  const { letter } = await letters['letter.compose']({ ticketId: id, variant: null });
  const { id: letterId, ticketId: _t, unitId: _u, state: _s, number: _n, numberedAt: _a, createdAt: _c, createdBy: _b, updatedAt: _d, form: _f, ...fields } = letter;
  await letters['letter.save']({ ticketId: id, letterId, fields: { ...fields, signer: { ...fields.signer, name: 'Ir. Markus Contoh', nip: '197105051997051005' } } });
  test.signIn('manager');
  return (await letters['letter.number']({ ticketId: id, letterId })).letter.number;
}

describe('a counter that fell behind', () => {
  it('of tickets is raised to the highest number that a ticket bears, each year by itself', async () => {
    const ids = [await test.add(newReport()), await test.add(newReport()), await test.add(newReport())];
    await setBack(TICKET_NUMBERS, { '2025': 40, '2026': 1 });
    await raiseCounters(test.desk.store, 'desk-a');
    expect(test.desk.store.record(TICKET_NUMBERS)).toEqual({ '2025': 40, '2026': 3 });
    expect(numberOf(await test.add(newReport()))).toBe('SKW-2026-000004');
    expect(new Set(ids.map(numberOf)).size).toBe(3);
  });

  it('of tickets is made anew where the record is gone, also for numbers with an earlier prefix', async () => {
    await test.add(newReport());
    test.desk.setting = { ...test.desk.setting!, office: { ...test.desk.setting!.office, ticketPrefix: 'KOTA' } };
    await setBack(TICKET_NUMBERS, undefined);
    await raiseCounters(test.desk.store, 'desk-a');
    expect(numberOf(await test.add(newReport()))).toBe('KOTA-2026-000002');
  });

  it('of tickets does not count what desks with other seats number', async () => {
    await test.add(newReport());
    await setSeat(test.desk.store, 'DLH2');
    expect(numberOf(await test.add(newReport()))).toBe('SKW-DLH2-2026-000001');
    expect(numberOf(await test.add(newReport()))).toBe('SKW-DLH2-2026-000002');
    await setBack(TICKET_NUMBERS, undefined);
    await raiseCounters(test.desk.store, 'desk-a');
    expect(test.desk.store.record(TICKET_NUMBERS)).toEqual({ 'DLH2 2026': 2 });
    await setSeat(test.desk.store, '');
    await raiseCounters(test.desk.store, 'desk-a');
    expect(test.desk.store.record(TICKET_NUMBERS)).toEqual({ 'DLH2 2026': 2, '2026': 1 });
    expect(numberOf(await test.add(newReport()))).toBe('SKW-2026-000002');
  });

  it('of letters gets back the entries of letters that were issued, so that no number is given twice', async () => {
    const first = await issueLetter();
    const second = await issueLetter();
    const whole = test.desk.store.record(REGISTER) as NumberSeries;
    await setBack(REGISTER, { ...whole, entries: whole.entries.slice(0, 1) });
    await raiseCounters(test.desk.store, 'desk-a');
    expect(test.desk.store.record(REGISTER)).toEqual(whole);
    await setBack(REGISTER, undefined);
    await raiseCounters(test.desk.store, 'desk-a');
    expect(test.desk.store.record(REGISTER)).toMatchObject({ entries: whole.entries });
    const third = await issueLetter();
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('writes nothing where nothing is behind', async () => {
    await test.add(newReport());
    await issueLetter();
    const before = [TICKET_NUMBERS, REGISTER].map((key) => test.desk.store.record(key));
    await raiseCounters({ ...test.desk.store, rows: () => test.desk.store.rows(), record: (key) => test.desk.store.record(key), recordKeys: () => test.desk.store.recordKeys(), transact: () => Promise.reject(new Error('it wrote')) }, 'desk-a');
    expect([TICKET_NUMBERS, REGISTER].map((key) => test.desk.store.record(key))).toEqual(before);
  });
});
