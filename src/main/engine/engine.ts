import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import type { DeskEvent } from '../../shared/contract/events.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { ShellServices } from '../../shared/contract/shell-services.ts';
import type { EngineConfig } from '../../shared/contract/wire.ts';
import { finishRestore, openDesk } from '../desk/open-desk.ts';
import { lockSession, lockWhenIdle } from '../desk/session.ts';
import { closeSilentTickets } from '../desk/silent-close.ts';
import type { Log } from './log.ts';

/** What the engine is given: folders, the shell, and where announcements and failures go. */
export interface EnginePorts extends EngineConfig {
  readonly shell: ShellServices;
  readonly announce: (event: DeskEvent) => void;
  readonly log: Log;
  /** Ends the engine, so that the shell starts another. */
  readonly restart: () => void;
}

/** A running engine; `close` writes what is still to be written and lets the data folder go. */
export interface Engine {
  readonly handlers: Handlers;
  /** Locks the session: the system was locked or sleeps. */
  lock(): void;
  /** So many seconds nobody has touched the computer. */
  idle(seconds: number): void;
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;
/** The first look is so long after the start, when the window has had its turn. */
const BACKUP_CHECK_MS = 120_000;
const SALT_BYTES = 16;

/** Opens the data folder and makes the handlers; rejects with a `Refusal` where the folder cannot be used. */
export async function startEngine({ dataFolder, resourcesFolder, backupFolder, shell, announce, log, restart }: EnginePorts): Promise<Engine> {
  await finishRestore(dataFolder);
  const open = await openDesk({
    dataFolder,
    backupFolder,
    restart,
    failed: (what, error) => { log.failure(what, error); },
    resources: resourcesFolder,
    shell,
    announce,
    now: () => new Date(),
    newId: () => ulid(),
    newSalt: () => randomBytes(SALT_BYTES).toString('hex'),
    report: (notice) => { log.failure(`store.${notice.kind}`, 'error' in notice ? notice.error : undefined); },
  });
  const closeSilent = () => {
    if (open.desk.setting) closeSilentTickets(open.desk).catch((error: unknown) => { log.failure('silent-close', error); });
  };
  closeSilent();
  const tell = (hasLocked: boolean) => { if (hasLocked) announce({ type: 'session.locked' }); };
  const timer = setInterval(closeSilent, HOUR_MS);
  const backupTimer = setInterval(() => void open.backUpWhenDue(), BACKUP_CHECK_MS);
  return {
    handlers: open.handlers,
    lock: () => { tell(lockSession(open.desk)); },
    idle: (seconds) => { tell(lockWhenIdle(open.desk, seconds)); },
    close: () => {
      clearInterval(timer);
      clearInterval(backupTimer);
      return open.close();
    },
  };
}
