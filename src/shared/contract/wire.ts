import type { Channel } from './channels.ts';
import type { ErrorCode, Reply } from './errors.ts';
import type { DeskEvent } from './events.ts';
import type { ShellService } from './shell-services.ts';

/** What the preload exposes as `window.desk`: the window's one counterpart. */
export interface DeskApi {
  /** Asks the engine; always resolves, also where the engine died on the way (`engine-restarted`). */
  call(channel: Channel, input: unknown): Promise<Reply>;
  /** Hears every announcement until the returned function is called. */
  subscribe(listener: (event: DeskEvent) => void): () => void;
}

/** Window to engine, over the message port. */
export interface CallMessage {
  readonly id: number;
  readonly channel: Channel;
  readonly input: unknown;
}

/** Engine to window, over the message port. */
export type PortMessage = { readonly id: number; readonly reply: Reply } | { readonly event: DeskEvent };

/** The engine's only argument, as JSON. */
export interface EngineConfig {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  /** Where backups go until the coordinator chooses another place. */
  readonly backupFolder: string;
  /** Failures are noted here, without any citizen's data. */
  readonly logFile: string;
}

/** Shell to engine, over the parent port; a `connect` carries a window's message port. */
export type ToEngine =
  | { readonly kind: 'connect' }
  | { readonly kind: 'shell.answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'shell.refusal'; readonly id: number; readonly code: ErrorCode }
  /** The system was locked or goes to sleep. */
  | { readonly kind: 'lock' }
  /** So long nobody has touched key or mouse. */
  | { readonly kind: 'idle'; readonly seconds: number }
  | { readonly kind: 'close' };

/** Engine to shell, over the parent port; `failed` = it cannot start and a restart would not help. */
export type FromEngine =
  | { readonly kind: 'shell.call'; readonly id: number; readonly service: ShellService; readonly input: unknown }
  | { readonly kind: 'failed'; readonly code: ErrorCode }
  | { readonly kind: 'closed' };

/** Name of the message by which the preload gets its port. */
export const PORT_MESSAGE = 'desk.port';
