import { Refusal } from '../../shared/contract/errors.ts';
import { SHELL_SERVICES } from '../../shared/contract/shell-services.ts';
import type { ShellService, ShellServices } from '../../shared/contract/shell-services.ts';
import type { FromEngine, ToEngine } from '../../shared/contract/wire.ts';

/** The shell's services as the engine calls them, and the function that must hear the shell's answers. */
export interface ShellClient {
  readonly services: ShellServices;
  readonly receive: (message: ToEngine) => void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Refusal) => void;
}

/** Makes the client; its services reject with a `Refusal` where the shell refuses. */
export function createShellClient(post: (message: FromEngine) => void): ShellClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const ask = (service: ShellService) => (input: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      post({ kind: 'shell.call', id: lastId, service, input });
    });
  // Every service is the same question under another name; the map's type says what each answers.
  const services = Object.fromEntries(SHELL_SERVICES.map((service) => [service, ask(service)]));
  return { services: services as unknown as ShellServices, receive: (message) => { settle(waiting, message); } };
}

function settle(waiting: Map<number, Waiting>, message: ToEngine): void {
  if (message.kind !== 'shell.answer' && message.kind !== 'shell.refusal') return;
  const asked = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.kind === 'shell.answer') asked?.resolve(message.value);
  else asked?.reject(new Refusal(message.code));
}
