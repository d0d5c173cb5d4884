import { useState } from 'react';
import type { SyncProgress, SyncView } from '../../shared/contract/sync-views.ts';
import { useDeskEvent } from './use-desk.ts';

/** How far the round that runs now is, as announced; null = nothing runs, or it has not told yet. */
export function useSyncProgress(view: SyncView | undefined): SyncProgress | null {
  const [told, setTold] = useState<SyncProgress | null>(null);
  useDeskEvent((event) => {
    if (event.type === 'sync.progress') setTold(event.done < event.total ? event : null);
    if (event.type === 'engine.restarted') setTold(null);
  });
  const isRunning = view?.databases.some(({ name, isRunning: runs }) => runs && name === told?.database) ?? false;
  return isRunning ? told : null;
}
