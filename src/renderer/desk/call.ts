import type { In, Out } from '../../shared/contract/calls.ts';
import type { Channel } from '../../shared/contract/channels.ts';
import type { DeskApi } from '../../shared/contract/wire.ts';
import { DeskError } from './desk-error.ts';

declare global {
  interface Window {
    readonly desk: DeskApi;
  }
}

/** Asks the engine; throws a `DeskError` where it refuses. */
export async function callDesk<C extends Channel>(channel: C, input: In<C>): Promise<Out<C>> {
  const reply = await window.desk.call(channel, input);
  if (reply.ok) return reply.value as Out<C>;
  throw new DeskError(reply.code, reply.detail);
}
