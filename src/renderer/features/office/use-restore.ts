import { useState } from 'react';
import type { RestorePlan } from '../../../shared/contract/backup-views.ts';
import type { DeskError } from '../../desk/desk-error.ts';
import { useDeskCall } from '../../desk/use-desk.ts';

/** A restore from the choice of a file to the verified backup. */
export interface Restore {
  readonly choose: (fileName: string | null) => void;
  readonly isPending: boolean;
  readonly error: DeskError | null;
  /** The backup is of another desk, whose passphrase or recovery words are needed; null = it is not. */
  readonly locked: { readonly hasPassphrase: boolean } | null;
  readonly plan: RestorePlan | null;
  readonly opened: (plan: RestorePlan) => void;
  readonly close: () => void;
}

/** Leads to the verified backup; what the officer stopped is no error to be read. */
export function useRestore(): Restore {
  const call = useDeskCall('restore.choose');
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const code = call.error?.code;
  return {
    choose: (fileName) => call.mutate({ fileName }, { onSuccess: setPlan }),
    isPending: call.isPending,
    error: code === 'cancelled' || code === 'backup-needs-key' ? null : call.error,
    locked: code === 'backup-needs-key' ? { hasPassphrase: call.error?.detail.hasPassphrase === 1 } : null,
    plan,
    opened: (found) => {
      call.reset();
      setPlan(found);
    },
    close: () => {
      call.reset();
      setPlan(null);
    },
  };
}
