import { randomBytes, randomInt } from 'node:crypto';
import { ulid } from 'ulid';
import type { DeskEvent } from '../../shared/contract/events.ts';
import type { ShellServices } from '../../shared/contract/shell-services.ts';
import type { EngineConfig } from '../../shared/contract/wire.ts';
import { openGuardedDesk } from '../desk/guarded-desk.ts';
import type { GuardedDesk } from '../desk/guarded-desk.ts';
import { finishRestore } from '../desk/open-desk.ts';
import type { OpenDesk } from '../desk/open-desk.ts';
import { prepareFacts } from '../desk/figure-rows.ts';
import { closeSilentTickets } from '../desk/silent-close.ts';
import type { Log } from './log.ts';

/** What the engine is given: folders, the shell, and where announcements and failures go. */
export interface EnginePorts extends EngineConfig {
  readonly shell: ShellServices;
  readonly announce: (event: DeskEvent) => void;
  readonly log: Log;
  /** Ends the engine, so that the shell starts another. */
  readonly restart: () => void;
  /** The data cannot be used, though the key was right; a restart would not help. */
  readonly onFailed: (error: unknown) => void;
}

/** A running engine; `close` writes what is still to be written and lets the data folder go. */
export type Engine = GuardedDesk;

const HOUR_MS = 3_600_000;
/** The first look is so long after the start, when the window has had its turn. */
const BACKUP_CHECK_MS = 120_000;
/** By then the window has drawn its first page. */
const PREPARE_MS = 5_000;
const SALT_BYTES = 16;

/** Opens the data where they can be opened, and makes the handlers; rejects with a `Refusal` where the folder cannot be used. */
export async function startEngine({ dataFolder, resourcesFolder, backupFolder, shell, announce, log, restart, onFailed }: EnginePorts): Promise<Engine> {
  await finishRestore(dataFolder);
  const routine = routines((what, error) => { log.failure(what, error); });
  const guarded = await openGuardedDesk({
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
    random: (limit) => randomInt(limit),
    report: (notice) => { log.failure(`store.${notice.kind}`, 'error' in notice ? notice.error : undefined); },
    reportKeys: ({ file }) => { log.failure(`damaged.${file}`, undefined); },
    onOpen: routine.start,
    onFailed,
  });
  return {
    ...guarded,
    close: () => {
      routine.stop();
      return guarded.close();
    },
  };
}

/** What goes on by itself while the data are open: reports on which nobody has said anything for long are closed, backups are made when due, figures are made ready. */
function routines(failed: (what: string, error: unknown) => void): { readonly start: (open: OpenDesk) => void; readonly stop: () => void } {
  const timers: ReturnType<typeof setInterval>[] = [];
  return {
    start: ({ desk, backUpWhenDue }) => {
      const closeSilent = () => {
        if (desk.setting) closeSilentTickets(desk).catch((error: unknown) => { failed('silent-close', error); });
      };
      const prepare = () => {
        if (desk.setting) prepareFacts(desk).catch((error: unknown) => { failed('figures', error); });
      };
      closeSilent();
      timers.push(setInterval(closeSilent, HOUR_MS), setInterval(() => void backUpWhenDue(), BACKUP_CHECK_MS), setTimeout(prepare, PREPARE_MS));
    },
    stop: () => { timers.forEach(clearInterval); },
  };
}
