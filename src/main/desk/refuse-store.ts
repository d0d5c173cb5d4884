import { Refusal } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { StoreError } from '../store/store-error.ts';
import type { StoreErrorCode } from '../store/store-error.ts';

const STORE_CODES: Readonly<Record<StoreErrorCode, ErrorCode>> = {
  'locked': 'store-locked',
  'damaged': 'store-damaged',
  'newer-version': 'store-newer',
  'disk-full': 'disk-full',
  'read-only': 'read-only',
  'write-failed': 'write-failed',
  'read-failed': 'store-unreadable',
  'closed': 'store-closed',
};

/** The refusal that a failure of the store is told as; anything else goes on as it is. */
export function refuseStore(error: unknown): never {
  if (error instanceof StoreError) throw new Refusal(STORE_CODES[error.code]);
  throw error;
}

/** The same handlers, with the store's failures told as refusals; `check` runs before each and may refuse. */
export function refusing<Some extends object>(handlers: Some, check: (channel: string) => void = () => undefined): Some {
  const wrapped = Object.entries(handlers).map(([channel, handler]): readonly [string, unknown] => {
    const call = handler as (input: never) => Promise<unknown>;
    return [channel, async (input: never) => {
      check(channel);
      return call(input).catch(refuseStore);
    }];
  });
  return Object.fromEntries(wrapped) as Some;
}
