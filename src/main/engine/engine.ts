import { CHANNELS } from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { DeskEvent } from '../../shared/contract/events.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { ShellServices } from '../../shared/contract/shell-services.ts';
import type { EngineConfig } from '../../shared/contract/wire.ts';
import type { Log } from './log.ts';

/** What the engine is given: folders, the shell, and where announcements and failures go. */
export interface EnginePorts extends EngineConfig {
  readonly shell: ShellServices;
  readonly announce: (event: DeskEvent) => void;
  readonly log: Log;
}

/** A running engine; `close` writes what is still to be written and lets the data folder go. */
export interface Engine {
  readonly handlers: Handlers;
  close(): Promise<void>;
}

/** Opens the data folder and makes the handlers; rejects with a `Refusal` where the folder cannot be used. */
export function startEngine(_ports: EnginePorts): Promise<Engine> {
  const refuseAll = () => Promise.reject(new Refusal('no-office'));
  const none = Object.fromEntries(CHANNELS.map((channel) => [channel, refuseAll])) as unknown as Handlers;
  const today = new Date().toISOString().slice(0, 10);
  const handlers: Handlers = { ...none, 'office.read': () => Promise.resolve({ office: null, me: null, today }) };
  return Promise.resolve({ handlers, close: () => Promise.resolve() });
}
