import { Refusal } from '../../shared/contract/errors.ts';
import { CHANNELS } from '../../shared/contract/channels.ts';
import type { OfficeView } from '../../shared/contract/views.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { sealerFor } from '../store/cipher.ts';
import type { Damage } from '../store/damage.ts';
import { openKeyring } from '../store/keyring.ts';
import { isSealedStore } from '../store/manifest.ts';
import { accessHandlers } from './access.ts';
import { backupKeys } from './backup-keys.ts';
import { openDesk } from './open-desk.ts';
import type { DeskChannel, DeskPorts, OpenDesk } from './open-desk.ts';
import { viewOffice } from './office.ts';
import { putPin } from './pins.ts';
import { refuseStore, refusing } from './refuse-store.ts';
import { isShutOut, lockSession, lockWhenIdle } from './session.ts';
import { Vault } from './vault.ts';
import type { VaultPorts } from './vault-start.ts';

/** What a guarded desk is opened with. */
export interface GuardedPorts extends Omit<DeskPorts, 'sealerOf' | keyof ReturnType<typeof backupKeys>>, Pick<VaultPorts, 'random' | 'cost'> {
  /** Hears of a harmed file of keys; its copy was used. */
  readonly reportKeys: (damage: Damage) => void;
  /** Runs when the data have been opened. */
  readonly onOpen: (open: OpenDesk) => void;
  /** Hears why the data could not be opened, though the key was right. */
  readonly onFailed: (error: unknown) => void;
}

/** A desk behind its vault: it opens when the key is there. */
export interface GuardedDesk {
  readonly handlers: Handlers;
  /** Locks the session: the system was locked or sleeps. */
  lock(): void;
  /** So many seconds nobody has touched the computer. */
  idle(seconds: number): void;
  close(): Promise<void>;
}

/** Opens the vault, and the desk where the system's keystore gives the key; rejects with a `Refusal` where the folder cannot be used. */
export async function openGuardedDesk(ports: GuardedPorts): Promise<GuardedDesk> {
  const vault = await openVault(ports).catch(refuseStore);
  let open: OpenDesk | null = null;
  let opening: Promise<void> | null = null;
  const openNow = async (): Promise<void> => {
    const { key } = vault;
    if (key === null) return;
    open = await openDesk({ ...ports, ...backupKeys(key, () => vault.portableKeys), sealerOf: (purpose) => sealerFor(key, purpose) });
    ports.onOpen(open);
  };
  const openOnce = (): Promise<void> => {
    if (vault.key !== null) opening ??= openNow();
    return opening ?? Promise.resolve();
  };
  await openOnce();
  const mayManage = () => open !== null && mayChangeKeys(open);
  const openDeskLater = () => openOnce().catch((error: unknown) => {
    ports.onFailed(error);
    throw error;
  });
  const clearPin = (officerId: string) => forgetPin(open, officerId);
  const access = refusing(accessHandlers(vault, { ...ports, openDesk: openDeskLater, mayManage, clearPin }));
  const tell = (hasLocked: boolean) => { if (hasLocked) ports.announce({ type: 'session.locked' }); };
  return {
    handlers: { ...behind(() => open?.handlers ?? null), ...access },
    lock: () => { if (open) tell(lockSession(open.desk)); },
    idle: (seconds) => { if (open) tell(lockWhenIdle(open.desk, seconds)); },
    close: async () => {
      await opening?.catch(() => undefined);
      await open?.close();
    },
  };
}

function openVault({ dataFolder: dir, reportKeys, ...ports }: GuardedPorts): Promise<Vault> {
  return Vault.open({ ...ports, keyring: openKeyring({ dir, report: reportKeys }), hasSealedData: () => isSealedStore(dir) });
}

async function forgetPin(open: OpenDesk | null, officerId: string): Promise<OfficeView> {
  if (open === null) throw new Refusal('data-locked');
  await putPin(open.desk, officerId, null);
  return viewOffice(open.desk);
}

function mayChangeKeys({ desk }: OpenDesk): boolean {
  const officer = desk.setting?.office.officers.find(({ id }) => id === desk.officerId);
  return officer?.role === 'coordinator' && !isShutOut(desk, 'access.setPassphrase');
}

/** The desk's calls, refused with `data-locked` until it is open. */
function behind(handlers: () => Handlers<DeskChannel> | null): Handlers<DeskChannel> {
  const names = CHANNELS.filter((channel): channel is DeskChannel => !channel.startsWith('access.'));
  const calls = names.map((channel) => [channel, async (input: never): Promise<unknown> => {
    const open = handlers();
    if (open === null) throw new Refusal('data-locked');
    return (open[channel] as (given: never) => Promise<unknown>)(input);
  }]);
  return Object.fromEntries(calls) as Handlers<DeskChannel>;
}
