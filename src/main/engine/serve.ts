import { calls } from '../../shared/contract/calls.ts';
import { CHANNELS } from '../../shared/contract/channels.ts';
import type { Channel } from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { ErrorCode, Reply } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { PortMessage } from '../../shared/contract/wire.ts';
import type { Log } from './log.ts';

/** One end of a message port, as little of it as serving needs. */
export interface CallPort {
  post(message: PortMessage): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** Answers every call that comes over the port: validates, calls the handler, replies. */
export function serve(port: CallPort, handlers: Handlers, log: Log): void {
  port.onMessage((message) => {
    if (!isCall(message)) return;
    const { id, channel, input } = message;
    void answer(handlers, channel, input, log).then((reply) => {
      port.post({ id, reply });
    });
  });
}

/** Validates one input, calls its handler and turns the outcome into a reply; never rejects. */
export async function answer(handlers: Handlers, channel: string, input: unknown, log: Log): Promise<Reply> {
  if (!isChannel(channel)) return refuse('unknown-call');
  const parsed = calls[channel].input.safeParse(input);
  if (!parsed.success) return refuse('invalid-input');
  // One handler's input type cannot be told from the channel's union; the schema above has just checked it.
  const handler = handlers[channel] as (input: unknown) => Promise<unknown>;
  try {
    return { ok: true, value: await handler(parsed.data) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, detail: error.detail };
    log.failure(channel, error);
    return refuse(systemCode(error) ?? 'unexpected');
  }
}

const systemCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full', EDQUOT: 'disk-full', EROFS: 'read-only', EACCES: 'read-only', EPERM: 'read-only', EBUSY: 'file-locked',
};

function systemCode(error: unknown): ErrorCode | undefined {
  return error instanceof Error && 'code' in error ? systemCodes[String(error.code)] : undefined;
}

function refuse(code: ErrorCode): Reply {
  return { ok: false, code, detail: {} };
}

function isChannel(name: string): name is Channel {
  return (CHANNELS as readonly string[]).includes(name);
}

function isCall(message: unknown): message is { id: number; channel: string; input: unknown } {
  if (typeof message !== 'object' || message === null) return false;
  const { id, channel } = message as Record<string, unknown>;
  return typeof id === 'number' && typeof channel === 'string';
}
