import { join } from 'node:path';
import type { Channel } from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { DeskEvent } from '../../shared/contract/events.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { openAttachmentStore } from '../store/attachment-store.ts';
import type { AttachmentStore } from '../store/attachment-store.ts';
import { realDisk } from '../store/disk.ts';
import { openStore } from '../store/record-store.ts';
import type { StoreNotice } from '../store/open-parts.ts';
import { plainSealer } from '../store/sealed-file.ts';
import { StoreError } from '../store/store-error.ts';
import type { StoreErrorCode } from '../store/store-error.ts';
import { attachmentHandlers } from './attachments.ts';
import type { Desk, TicketStore } from './desk.ts';
import { importHandlers } from './exchange.ts';
import { letterHandlers } from './letters.ts';
import { loadSetting, officeHandlers } from './office.ts';
import { performanceHandlers } from './performance.ts';
import { retentionHandlers } from './retention.ts';
import { createTicketList } from './ticket-list.ts';
import type { TicketList } from './ticket-list.ts';
import { ticketShape } from './ticket-shape.ts';
import { ticketHandlers } from './tickets.ts';

type AccessChannel = Extract<Channel, `access.${string}` | `pin.${string}`> | 'session.lock' | 'session.unlock';

/** Key of the record that names this desk in the history. */
const DESK = 'desk';

/** What a desk is opened with; time, randomness and the shell come from outside. */
export interface DeskPorts extends Pick<Desk, 'shell' | 'resources' | 'now' | 'newId' | 'newSalt' | 'announce'> {
  readonly dataFolder: string;
  readonly report: (notice: StoreNotice) => void;
}

/** An open desk; `close` writes what is still to be written and lets the data folder go. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly handlers: Handlers;
  close(): Promise<void>;
}

/** Opens the data folder and joins the use cases; rejects with a `Refusal` where the folder cannot be used. */
export async function openDesk(ports: DeskPorts): Promise<OpenDesk> {
  const { dataFolder: dir, report, ...rest } = ports;
  const store: TicketStore = await openStore({ dir, shape: ticketShape(), report }).catch(refuseStore);
  const files = await openFiles(store, dir, ports);
  const announce = (event: DeskEvent) => {
    list.forget();
    ports.announce(event);
  };
  const desk: Desk = { ...rest, announce, store, files, deskId: await nameOfDesk(store, ports.newId), setting: null, officerId: null };
  const list = createTicketList(desk);
  loadSetting(desk);
  return { desk, handlers: handlersOf(desk, list), close: () => store.close() };
}

const DAY_MS = 24 * 3_600_000;

/** Opens the attachments beside the store, whose lock guards them too, and clears away what a crash has left of them. */
async function openFiles(store: TicketStore, dir: string, { now, report }: DeskPorts): Promise<AttachmentStore> {
  try {
    const files = await openAttachmentStore({ disk: realDisk, dir: join(dir, 'files'), sealer: plainSealer });
    const named = new Set([...store.rows().values()].flatMap((row) => row.files));
    await files.removeOrphans((id) => named.has(id), new Date(now().getTime() - DAY_MS)).catch((error: unknown) => {
      report({ kind: 'orphans-stay', error });
    });
    return files;
  } catch (error) {
    await store.close();
    return refuseStore(error);
  }
}

function handlersOf(desk: Desk, list: TicketList): Handlers {
  return refusing({
    ...unprotected(),
    ...officeHandlers(desk),
    ...ticketHandlers(desk, list),
    ...attachmentHandlers(desk),
    ...letterHandlers(desk),
    ...importHandlers(desk),
    ...performanceHandlers(desk),
    ...retentionHandlers(desk),
  });
}

/** Until the data are sealed: nothing is locked, and there is nothing to unlock. */
function unprotected(): Handlers<AccessChannel> {
  const refused = () => Promise.reject(new Refusal('not-allowed'));
  return {
    'access.read': () => Promise.resolve({ state: 'open', hasKeystore: true, hasPassphrase: false, reason: null, needsPassphrase: false }),
    'access.create': refused, 'access.renewRecovery': refused, 'access.printRecovery': refused, 'access.saveRecovery': refused,
    'access.confirm': refused, 'access.unlock': refused, 'access.setPassphrase': refused,
    'session.lock': refused, 'session.unlock': refused, 'pin.set': refused, 'pin.clear': refused,
  };
}

/** The same handlers, with the store's failures told as refusals. */
function refusing(handlers: Handlers): Handlers {
  const wrapped = Object.entries(handlers).map(([channel, handler]): readonly [string, unknown] => {
    const call: (input: never) => Promise<unknown> = handler;
    return [channel, (input: never) => call(input).catch(refuseStore)];
  });
  return Object.fromEntries(wrapped) as unknown as Handlers;
}

async function nameOfDesk(store: TicketStore, newId: () => string): Promise<string> {
  return store.transact({ records: [DESK] }, ({ records }) => {
    const known = records.get(DESK) as { readonly id: string } | undefined;
    if (known) return { result: known.id };
    const id = newId();
    return { records: new Map([[DESK, { id }]]), result: id };
  });
}

const STORE_CODES: Readonly<Record<StoreErrorCode, ErrorCode>> = {
  'locked': 'store-locked',
  'damaged': 'store-damaged',
  'newer-version': 'store-newer',
  'disk-full': 'disk-full',
  'read-only': 'read-only',
  'write-failed': 'write-failed',
  'read-failed': 'store-damaged',
  'closed': 'write-failed',
};

/** The refusal that a failure of the store is told as; anything else goes on as it is. */
function refuseStore(error: unknown): never {
  if (error instanceof StoreError) throw new Refusal(STORE_CODES[error.code]);
  throw error;
}
