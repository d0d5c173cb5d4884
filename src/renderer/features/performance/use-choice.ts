import { useMemo } from 'react';
import { periodAt } from '../../../shared/performance/period.ts';
import type { Period } from '../../../shared/performance/period.ts';
import { EVERYWHERE } from '../../../shared/performance/selection.ts';
import type { Where } from '../../../shared/performance/selection.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDraft } from '../../ui/use-draft.tsx';

/** What the page is about. */
export interface Choice {
  readonly period: Period;
  readonly where: Where;
}

/** What the page is about stays chosen while one looks elsewhere; at first the year so far. */
export function useChoice(): { readonly choice: Choice; readonly choose: (change: Partial<Choice>) => void } {
  const { today } = useSeat();
  const initial = useMemo<Choice>(() => ({ period: periodAt('year', today), where: EVERYWHERE }), [today]);
  const { value, set } = useDraft<Choice>('view:performance', initial);
  return { choice: value, choose: set };
}
