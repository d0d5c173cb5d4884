import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replacedRecords } from '../../../src/main/desk/restore-records.ts';
import { nameOfDesk, seatOf, setSeat } from '../../../src/main/desk/seat.ts';
import { readTicketNumber } from '../../../src/main/desk/ticket-number.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

let test: TestDesk;

beforeEach(async () => {
  test = await openTestDesk();
});
afterEach(() => test.close());

describe('the seat of a desk', () => {
  it('is none at first, and stays with the desk and its name', async () => {
    expect(seatOf(test.desk.store)).toBe('');
    expect(await nameOfDesk(test.desk.store, () => 'desk-1')).toBe('desk-1');
    await setSeat(test.desk.store, '2');
    test = await test.reopen();
    expect(seatOf(test.desk.store)).toBe('2');
    expect(await nameOfDesk(test.desk.store, () => 'another')).toBe('desk-1');
  });

  it.each(['dlh', 'DLH-2', 'TOO-LONG-A-SEAT', 'D LH'])('is not %s, which would not be read back from a number', async (seat) => {
    await expect(setSeat(test.desk.store, seat)).rejects.toThrow(RangeError);
    expect(seatOf(test.desk.store)).toBe('');
  });

  it('outlasts a restore that gives the desk another name', async () => {
    await setSeat(test.desk.store, '2');
    const records = replacedRecords([['desk', JSON.stringify({ id: 'old', seat: '2' })]], [['desk', JSON.stringify({ id: 'theirs' })]], { deskId: 'old', restored: null });
    expect(records.get('desk')).toEqual({ seat: '2' });
  });
});

describe('a ticket number', () => {
  it.each([
    ['SKW-2026-000412', { seat: '', year: '2026', serial: 412 }],
    ['SKW-DLH2-2026-000001', { seat: 'DLH2', year: '2026', serial: 1 }],
    ['SKW-2-2026-000001', { seat: '2', year: '2026', serial: 1 }],
    ['SKW-2025-2026-000001', { seat: '2025', year: '2026', serial: 1 }],
    ['tanpa nomor', null],
  ])('%s is read by seat, year and serial', (number, parts) => expect(readTicketNumber(number)).toEqual(parts));
});
