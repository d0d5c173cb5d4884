import type { Desk } from './desk.ts';
import { traceTracking } from '../store/seal.ts';

/** Recognises tracking IDs of reports whose words were removed. */
export class ErasedTickets {
  readonly #desk: Pick<Desk, 'store'>;
  /** Numbers by hash, for each salt; a desk uses one salt, so there are as many as desks. */
  #numbers: Map<string, Map<string, string>> | null = null;

  constructor(desk: Pick<Desk, 'store'>) {
    this.#desk = desk;
  }

  /** The number of the removed report that had this tracking ID; null where there is none. */
  numberOf(trackingId: string): string | null {
    for (const [salt, numbers] of this.#known()) {
      const number = numbers.get(traceTracking(trackingId, salt).hash);
      if (number !== undefined) return number;
    }
    return null;
  }

  /** Looks at all reports anew. */
  refresh(): void {
    this.#numbers = null;
  }

  #known(): ReadonlyMap<string, ReadonlyMap<string, string>> {
    if (this.#numbers) return this.#numbers;
    const known = new Map<string, Map<string, string>>();
    for (const { number, erased } of this.#desk.store.rows().values()) {
      if (!erased?.tracking) continue;
      const { salt, hash } = erased.tracking;
      known.set(salt, (known.get(salt) ?? new Map<string, string>()).set(hash, number));
    }
    this.#numbers = known;
    return known;
  }
}
