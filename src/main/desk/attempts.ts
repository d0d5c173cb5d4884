import { delayAfter } from '../../shared/access/pin.ts';
import type { Attempts } from '../store/keyring.ts';

/** Seconds until the next try is allowed. A clock that was set back makes the wait no longer than it was. */
export function remaining({ failures, at }: Attempts, now: Date): number {
  const delay = delayAfter(failures);
  const passed = Math.max(0, (now.getTime() - at) / 1000);
  return Math.max(0, Math.ceil(delay - passed));
}
