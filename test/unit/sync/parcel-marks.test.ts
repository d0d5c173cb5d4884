import { expect, it } from 'vitest';
import { waitingTickets } from '../../../src/main/sync/push.ts';
import { withoutParcelMarks } from '../../../src/main/sync/parcel-marks.ts';
import { unitDatabase } from '../../../src/shared/sync/databases.ts';
import { parcelMark, waitsFor } from '../../../src/shared/sync/parcel.ts';
import type { Parcels } from '../../../src/shared/sync/parcel.ts';
import type { Bundle } from '../../../src/shared/ticket/ticket.ts';

const row = (hub: Readonly<Record<string, number>>) => ({ unitId: null, files: [], hub });
const store = (hub: Readonly<Record<string, number>>) => ({
  rows: () => new Map([['t', row(hub)]]), read: () => Promise.resolve(undefined), record: () => undefined, recordKeys: () => [], transact: () => Promise.reject(new Error('nothing is written')),
});

it('what went by parcel counts as sent to no database of a hub', () => {
  const place = { database: unitDatabase('pupr'), audience: 'unit', epoch: 5 } as const;
  // what came in at a unit's desk goes to its database, though the coordinator got it by parcel before there was a hub
  expect(waitingTickets({ store: store({ [parcelMark(null)]: 3 }), isUnitDesk: true }, place)).toEqual(['t']);
  expect(waitingTickets({ store: store({ [parcelMark('pupr')]: 3 }), isUnitDesk: false }, place)).toEqual([]);
  expect(waitingTickets({ store: store({ [unitDatabase('pupr')]: 4 }), isUnitDesk: false }, place)).toEqual(['t']);
  expect(waitingTickets({ store: store({ [unitDatabase('pupr')]: 5 }), isUnitDesk: false }, place)).toEqual([]);
});

it('marks of parcels in a backup of another desk say nothing here', () => {
  const mark = { epoch: 2, gist: 'x', docs: {} };
  const bundle: Bundle = { ticketId: 't', events: [], contents: {}, reporter: null, letters: {}, hub: { [parcelMark('pupr')]: mark, [unitDatabase('pupr')]: mark } };
  expect(withoutParcelMarks(bundle).hub).toEqual({ [unitDatabase('pupr')]: mark });
});

it('a report waits until every known desk of the side has taken a parcel with it', () => {
  const desk = { side: 'pupr', publicKey: '', agreedAt: '', agreedBy: null, taken: 0, takenAt: null, hasAt: null };
  const parcels = (...has: number[]): Parcels => ({ home: null, sent: { 'unit:pupr': { number: 4, last: null, brought: 1e12, files: {} } }, desks: Object.fromEntries(has.map((count, index) => [`d${String(index)}`, { ...desk, has: count }])) });
  const at = (epoch: number) => row({ [parcelMark('pupr')]: epoch });
  const cases: readonly (readonly [epoch: number, has: readonly number[], waits: boolean])[] = [
    [2, [], true], [2, [1], true], [2, [2], false], [2, [4], false], [2, [4, 1], true], [2, [4, 2], false], [0, [4], true], [1e12, [0], false], [1e12 - 1, [4], true],
  ];
  for (const [epoch, has, waits] of cases) expect([epoch, has, waitsFor(at(epoch), 'pupr', parcels(...has))]).toEqual([epoch, has, waits]);
  expect(waitsFor(row({}), 'pupr', parcels(1))).toBe(false);
});
