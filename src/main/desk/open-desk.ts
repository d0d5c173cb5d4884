import { join } from 'node:path';
import type { Channel } from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { DeskEvent } from '../../shared/contract/events.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { openAttachmentStore } from '../store/attachment-store.ts';
import type { AttachmentStore } from '../store/attachment-store.ts';
import { realDisk } from '../store/disk.ts';
import type { ScryptCost } from '../store/key-wrap.ts';
import { finishSwap } from '../store/folder-swap.ts';
import { openStore } from '../store/record-store.ts';
import type { StoreNotice } from '../store/open-parts.ts';
import type { AccessChannel } from './access.ts';
import { attachmentHandlers } from './attachments.ts';
import { createBackups } from './backup.ts';
import { chartHandlers } from './charts.ts';
import type { BackupPorts } from './backup-ports.ts';
import { conflictHandlers } from './conflicts.ts';
import type { Desk, TicketStore } from './desk.ts';
import { finishErasing } from './erasing.ts';
import { Health } from './health.ts';
import { hubAdminHandlers } from './hub-admin.ts';
import { importHandlers } from './exchange.ts';
import { templateHandlers } from './letter-templates.ts';
import { letterHandlers } from './letters.ts';
import { raiseCounters } from './number-guard.ts';
import { armsHandlers, loadArms } from './office-arms.ts';
import { namedFiles } from './office-files.ts';
import { loadSetting, officeHandlers } from './office.ts';
import { ParcelDesk } from './parcel.ts';
import { performanceHandlers } from './performance.ts';
import { recapHandlers } from './recap.ts';
import { refuseStore, refusing } from './refuse-store.ts';
import { retentionHandlers } from './retention.ts';
import { nameOfDesk } from './seat.ts';
import { isShutOut, sessionHandlers } from './session.ts';
import { Sync } from './sync.ts';
import { createTicketList } from './ticket-list.ts';
import type { TicketList } from './ticket-list.ts';
import { ticketShape } from './ticket-shape.ts';
import { ticketHandlers } from './tickets.ts';

/** All calls but those about what opens the data. */
export type DeskChannel = Exclude<Channel, AccessChannel>;
type OtherChannel = Extract<Channel, `backup.${string}` | `restore.${string}` | `health.${string}` | `sync.${string}` | `hub.${string}` | `parcel.${string}`>;

/** What a desk is opened with; time, randomness, the keys and the shell come from outside. */
export interface DeskPorts
  extends Pick<Desk, 'shell' | 'resources' | 'now' | 'newId' | 'newSalt' | 'announce'>, Omit<BackupPorts, 'desk' | 'files'> {
  readonly report: (notice: StoreNotice) => void;
  /** What a passphrase costs to stretch; absent = as it should be. */
  readonly cost?: ScryptCost | undefined;
}

/** An open desk; `close` writes what is still to be written and lets the data folder go. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly handlers: Handlers<DeskChannel>;
  /** Makes a backup where one is due; never rejects. */
  readonly backUpWhenDue: () => Promise<void>;
  close(): Promise<void>;
}

/** Ends a restore that was decided before the engine ended; to be done before anything opens the folder. Rejects with a `Refusal`. */
export async function finishRestore(dataFolder: string): Promise<void> {
  await finishSwap(realDisk, dataFolder).catch(refuseStore);
}

/** Opens the data folder and joins the use cases; rejects with a `Refusal` where the folder cannot be used. */
export async function openDesk(ports: DeskPorts): Promise<OpenDesk> {
  const { dataFolder: dir, sealerOf, shell, resources, now, newId, newSalt } = ports;
  const health = new Health(now);
  const report = (notice: StoreNotice): void => {
    ports.report(notice);
    health.hear(notice);
  };
  const progress = (done: number, total: number) => { ports.announce({ type: 'store.progress', done, total }); };
  // what waits for the hub is nowhere else yet
  const mayForget = () => hub.sync?.isAllSent() ?? false;
  const hub: { sync?: Sync } = {};
  const store: TicketStore = await openStore({ dir, shape: ticketShape(), report, progress, sealer: sealerOf('store'), mayForget }).catch(refuseStore);
  const files = await openFiles(store, dir, { ...ports, report });
  const announce = (event: DeskEvent) => {
    list.forget();
    ports.announce(event);
    if (event.type === 'tickets.changed') sync.nudge();
    if (event.type === 'office.changed') void sync.officeChanged();
  };
  const deskId = await nameOfDesk(store, newId);
  const desk: Desk = {
    shell, resources, now, newId, newSalt, announce, store, files, deskId, setting: null, officerId: null, isLocked: false,
    hub: { isJoined: () => sync.hub.isJoined(), reserve: (key, start) => sync.hub.reserve(key, start) },
  };
  const list = createTicketList(desk);
  const sync = new Sync(desk, ports);
  hub.sync = sync;
  await makeReady(desk, report);
  // on a full disk the desk opens all the same: what is there can be read
  await health.attach(desk).catch((error: unknown) => { report({ kind: 'flush-failed', error }); });
  sync.start();
  const parcels = new ParcelDesk(desk, ports.cost);
  const backups = createBackups({ ...ports, desk, files });
  const close = async (): Promise<void> => {
    await Promise.all([sync.close(), parcels.close()]);
    await backups.close();
    await store.close();
  };
  return { desk, handlers: handlersOf(desk, list, { ...backups.handlers, ...health.handlers(), ...sync.handlers(), ...hubAdminHandlers(desk, ports), ...parcels.handlers() }), backUpWhenDue: () => backups.runDue(), close };
}

/** Reads what the desk works with, and ends what the last run left undone. */
async function makeReady(desk: Desk, report: (notice: StoreNotice) => void): Promise<void> {
  loadSetting(desk);
  await loadArms(desk).catch(refuseStore);
  await raiseCounters(desk.store, desk.deskId).catch(refuseStore);
  await finishErasing(desk).catch((error: unknown) => { report({ kind: 'erasing-unfinished', error }); });
}

const DAY_MS = 24 * 3_600_000;

/** Opens the attachments beside the store, whose lock guards them too, and clears away what a crash has left of them. */
async function openFiles(store: TicketStore, dir: string, { now, report, sealerOf }: DeskPorts): Promise<AttachmentStore> {
  try {
    const files = await openAttachmentStore({ disk: realDisk, dir: join(dir, 'files'), sealer: sealerOf('files') });
    const named = namedFiles(store);
    await files.removeOrphans((id) => named.has(id), new Date(now().getTime() - DAY_MS)).catch((error: unknown) => {
      report({ kind: 'orphans-stay', error });
    });
    return files;
  } catch (error) {
    await store.close();
    return refuseStore(error);
  }
}

function handlersOf(desk: Desk, list: TicketList, others: Handlers<OtherChannel>): Handlers<DeskChannel> {
  const handlers: Handlers<DeskChannel> = {
    ...officeHandlers(desk),
    ...sessionHandlers(desk),
    ...ticketHandlers(desk, list),
    ...attachmentHandlers(desk),
    ...letterHandlers(desk),
    ...templateHandlers(desk),
    ...armsHandlers(desk),
    ...importHandlers(desk),
    ...performanceHandlers(desk),
    ...chartHandlers(desk),
    ...recapHandlers(desk),
    ...retentionHandlers(desk),
    ...conflictHandlers(desk),
    ...others,
  };
  return refusing(handlers, (channel) => {
    if (isShutOut(desk, channel)) throw new Refusal('locked');
  });
}
