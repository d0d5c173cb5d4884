import { HubError } from '../../src/main/sync/hub-error.ts';
import type { Transport } from '../../src/main/sync/transport.ts';
import type { Chance } from './chance.ts';

/** Shares of requests that go wrong, and how. */
export interface Faults {
  /** Never arrives. */
  readonly lostRequest: number;
  /** Arrives, and its answer is lost. */
  readonly lostAnswer: number;
  /** Arrives twice. */
  readonly twice: number;
  /** Arrives after the one behind it, when nobody waits for the answer any more. */
  readonly late: number;
}

export const NO_FAULTS: Faults = { lostRequest: 0, lostAnswer: 0, twice: 0, late: 0 };

/** A network between a desk and the hub that goes wrong as `faults` say at the moment. */
export function faultyTransport(inner: Transport, chance: Chance, faults: () => Faults): Transport {
  let late: (() => Promise<unknown>)[] = [];
  return async (request) => {
    const waiting = late;
    late = [];
    const { lostRequest, lostAnswer, twice, late: isLate } = faults();
    if (chance.happens(lostRequest)) throw new HubError('unreachable');
    if (chance.happens(isLate)) {
      late = [...waiting, () => inner(request)];
      throw new HubError('unreachable');
    }
    if (chance.happens(twice)) await inner(request);
    const answer = await inner(request);
    for (const arrive of waiting) await arrive();
    if (chance.happens(lostAnswer)) throw new HubError('unreachable');
    return answer;
  };
}
