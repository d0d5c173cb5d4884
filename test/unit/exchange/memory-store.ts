import { noKeystore } from '../../fixtures/made-keys.ts';
import { createCalendar } from '../../../src/shared/calendar/working-day.ts';
import type { Office } from '../../../src/shared/office/office.ts';
import { rowOf } from '../../../src/shared/ticket/row.ts';
import type { Row } from '../../../src/shared/ticket/row.ts';
import type { Bundle } from '../../../src/shared/ticket/ticket.ts';
import type { Desk, TicketStore } from '../../../src/main/desk/desk.ts';

/** A store without a disk, for tests that make hundreds of desks. */
function createMemoryStore(office: Office): TicketStore {
  const calendar = createCalendar(office.holidays);
  const bodies = new Map<string, Bundle>();
  const records = new Map<string, unknown>();
  const rows = new Map<string, Row>();
  const pick = <T>(map: ReadonlyMap<string, T>, keys: readonly string[] = []) =>
    new Map(keys.flatMap((key) => { const value = map.get(key); return value === undefined ? [] : [[key, value] as const]; }));
  return {
    rows: () => rows,
    searchIndex: () => Promise.resolve({ size: 0, find: () => [] }),
    read: (id) => Promise.resolve(bodies.get(id)),
    recordKeys: () => [...records.keys()],
    record: (key) => records.get(key),
    transact: (scope, change) => Promise.resolve().then(() => {
      const next = change({ bodies: pick(bodies, scope.bodies), records: pick(records, scope.records) });
      for (const [id, bundle] of next.bodies ?? []) {
        if (!bundle) continue;
        bodies.set(id, bundle);
        rows.set(id, rowOf(bundle, office, calendar));
      }
      for (const [key, value] of next.records ?? []) records.set(key, value);
      return next.result;
    }),
    rederive: () => Promise.resolve(),
    flush: () => Promise.resolve(),
    purge: () => Promise.resolve(),
    snapshot: () => Promise.reject(new Error('nothing durable here')),
    checks: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}

/** A desk over such a store, at which the coordinator sits on 24 November 2026. */
export function createMemoryDesk(office: Office, deskId = 'desk-a'): Desk {
  let serial = 0;
  const name = deskId.replace(/\W|[ILOU]/gui, '').toUpperCase();
  return {
    store: createMemoryStore(office), files: {} as Desk['files'], resources: '', deskId, now: () => new Date('2026-11-24T02:00:00.000Z'),
    newId: () => `01J${name}${String((serial += 1)).padStart(23 - name.length, '0')}`, newSalt: () => `salt-${deskId}-${(serial += 1)}`, announce: () => undefined,
    shell: {
      chooseSavePath: () => Promise.resolve(null), chooseOpenPath: () => Promise.resolve(null), printHtml: () => Promise.resolve(true),
      pdfFromHtml: () => Promise.resolve(new Uint8Array()), copyPicture: () => Promise.resolve(), showInFolder: () => Promise.resolve(), ...noKeystore,
    },
    setting: { office, calendar: createCalendar(office.holidays) },
    officerId: office.officers.find(({ role }) => role === 'coordinator')?.id ?? null,
    isLocked: false,
  };
}
