import { useState } from 'react';
import { useDeskEvent } from '../../desk/use-desk.ts';

/** How much of the list has been built anew. */
export interface Opening {
  readonly done: number;
  readonly total: number;
}

/** What the desk announces of the list while it opens the data; null where nothing has to be built. */
export function useOpening(): Opening | null {
  const [opening, setOpening] = useState<Opening | null>(null);
  useDeskEvent((event) => {
    if (event.type === 'store.progress') setOpening({ done: event.done, total: event.total });
    if (event.type === 'engine.restarted') setOpening(null);
  });
  return opening;
}
