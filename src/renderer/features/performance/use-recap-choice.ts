import type { RecapKey } from '../../../shared/recap/recap.ts';
import { useDraft } from '../../ui/use-draft.tsx';
import { useChoice } from './use-choice.ts';

/** Which recap the page is about: it has the period of the figures, and stays chosen while one looks elsewhere. */
export function useRecapChoice(): { readonly chosen: RecapKey; readonly choose: (change: Partial<RecapKey>) => void } {
  const figures = useChoice();
  const { value: { isPublic }, set } = useDraft('view:recap', { isPublic: false });
  return {
    chosen: { period: figures.choice.period, isPublic },
    choose: (change) => {
      if (change.period) figures.choose({ period: change.period });
      if (change.isPublic !== undefined) set({ isPublic: change.isPublic });
    },
  };
}
