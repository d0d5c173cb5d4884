import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCalendar } from '../../../src/shared/calendar/working-day.ts';
import type { DeskEvent } from '../../../src/shared/contract/events.ts';
import { noKeystore } from '../../fixtures/made-keys.ts';
import type { NewReport } from '../../fixtures/reports.ts';
import type { Desk } from '../../../src/main/desk/desk.ts';
import { OFFICE } from '../../../src/main/desk/office.ts';
import { createTicketList } from '../../../src/main/desk/ticket-list.ts';
import { ticketShape } from '../../../src/main/desk/ticket-shape.ts';
import { ticketHandlers } from '../../../src/main/desk/tickets.ts';
import { openAttachmentStore } from '../../../src/main/store/attachment-store.ts';
import { createDataKey, sealerFor } from '../../../src/main/store/cipher.ts';
import { realDisk } from '../../../src/main/store/disk.ts';
import { openStore } from '../../../src/main/store/record-store.ts';
import type { Sealer } from '../../../src/main/store/sealed-file.ts';
import { holidays, office, people } from '../shared/made-office.ts';

/** A desk over a real store in a folder of its own, with a clock that the test sets. */
export interface TestDesk {
  readonly desk: Desk;
  readonly folder: string;
  readonly heard: DeskEvent[];
  readonly sealerOf: (purpose: string) => Sealer;
  readonly saved: Map<string, string>;
  readonly tickets: ReturnType<typeof ticketHandlers>;
  signIn(who: keyof typeof people): void;
  setClock(instant: string): void;
  add(report: NewReport): Promise<string>;
  reopen(): Promise<TestDesk>;
  close(): Promise<void>;
}

let serial = 0;
/** Seals the folders of all test desks, so that they can be opened again. */
const key = createDataKey();
const ulidLike = () => `01J${String((serial += 1)).padStart(23, '0')}`;

/** Opens a desk of the made-up office; `folder` opens an existing one again. */
export async function openTestDesk(folder?: string, sealerOf: (purpose: string) => Sealer = (purpose) => sealerFor(key, purpose)): Promise<TestDesk> {
  const dir = folder ?? await mkdtemp(join(tmpdir(), 'tanggap-desk-'));
  let clock = '2026-11-24T02:00:00.000Z';
  const heard: DeskEvent[] = [];
  const saved = new Map<string, string>();
  const store = await openStore({ dir: join(dir, 'data'), shape: ticketShape(), sealer: sealerOf('store') });
  await store.transact({ records: [OFFICE] }, () => ({ records: new Map([[OFFICE, office]]), result: null }));
  const desk: Desk = {
    store, files: await openAttachmentStore({ disk: realDisk, dir: join(dir, 'data', 'files'), sealer: sealerOf('files') }), resources: '', deskId: 'desk-a', now: () => new Date(clock), newId: ulidLike, newSalt: () => String(serial += 1),
    announce: (event) => { heard.push(event); list.forget(); },
    shell: {
      chooseSavePath: ({ suggestedName }) => {
        saved.set(suggestedName, join(dir, suggestedName));
        return Promise.resolve(join(dir, suggestedName));
      },
      chooseOpenPath: () => Promise.resolve(null),
      printHtml: () => Promise.resolve(true),
      pdfFromHtml: () => Promise.resolve(new Uint8Array()), copyPicture: () => Promise.resolve(),
      ...noKeystore,
      showInFolder: () => Promise.resolve(),
    },
    setting: { office, calendar: createCalendar(holidays) },
    officerId: people.coordinator.id,
    isLocked: false,
  };
  const list = createTicketList(desk);
  const tickets = ticketHandlers(desk, list);
  return {
    desk, folder: dir, heard, saved, tickets, sealerOf,
    signIn: (who) => { desk.officerId = people[who].id; },
    setClock: (instant) => { clock = instant; },
    add: async ({ reporter, ...registration }) => (await tickets['ticket.register']({ registration, reporter })).id,
    reopen: async () => {
      await store.close();
      return openTestDesk(dir, sealerOf);
    },
    close: async () => {
      await store.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
