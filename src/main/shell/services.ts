import { ERROR_CODES } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { SHELL_SERVICES } from '../../shared/contract/shell-services.ts';
import type { ShellServices } from '../../shared/contract/shell-services.ts';
import type { FromEngine, ToEngine } from '../../shared/contract/wire.ts';

/** What the shell does for the engine. */
export type Services = ShellServices;

/** Does what the engine asked and makes the answer; never rejects. */
export async function answerService(services: Services, asked: Extract<FromEngine, { kind: 'shell.call' }>): Promise<ToEngine> {
  const { id, service, input } = asked;
  if (!SHELL_SERVICES.includes(service)) return { kind: 'shell.refusal', id, code: 'unknown-call' };
  try {
    // The engine is our own process and its client is typed by the same map, so the input is what the service takes.
    return { kind: 'shell.answer', id, value: await services[service](input as never) };
  } catch (error) {
    return { kind: 'shell.refusal', id, code: codeOf(error) };
  }
}

function codeOf(error: unknown): ErrorCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return ERROR_CODES.find((known) => known === code) ?? 'unexpected';
}
