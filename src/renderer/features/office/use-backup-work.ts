import { useState } from 'react';
import type { BackupWork } from '../../../shared/contract/backup-views.ts';
import { useDeskEvent } from '../../desk/use-desk.ts';

/** Long work that runs, and how far it is; null = not told yet. */
export interface RunningWork {
  readonly work: BackupWork;
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** What runs now: as the desk said when it was asked (`known`), and as it announces since. */
export function useBackupWork(known: BackupWork | null): RunningWork | null {
  const [told, setTold] = useState<RunningWork | null>(null);
  useDeskEvent((event) => {
    if (event.type === 'backup.progress') setTold({ work: event.work, progress: event });
    if (event.type === 'backup.changed' || event.type === 'engine.restarted') setTold(null);
  });
  return told ?? (known === null ? null : { work: known, progress: null });
}
