import { breathe } from './disk.ts';
import { SEGMENT_SIZE } from './segment.ts';
import type { StoreState } from './store-state.ts';

/** A body as it is kept: its id and its JSON text. */
export interface BodyText {
  id: string;
  text: string;
}

/** All that was durable at one moment. */
export interface Snapshot {
  /** how many bodies there are */
  readonly count: number;
  readonly records: readonly (readonly [key: string, text: string])[];
  /** The bodies in the order in which they were registered, some hundred at a time; throws StoreError. */
  bodies(): AsyncGenerator<readonly BodyText[]>;
}

/** Takes the moment: everything that could change later is held on to before the first wait. No flush may run until it was read. */
export function takeSnapshot(state: StoreState<unknown>): Snapshot {
  const segmentAt = state.bodies.freeze();
  const segments = Math.ceil(state.slotCount / SEGMENT_SIZE);
  return {
    count: state.rows.size,
    records: state.records.texts(),
    bodies: async function* () {
      for (let number = 0; number < segments; number += 1) {
        yield [...(await segmentAt(number)).values()];
        await breathe();
      }
    },
  };
}
