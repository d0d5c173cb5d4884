import { notifyManager } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RecapView } from '../../../shared/contract/recap-views.ts';
import type { RecapTexts } from '../../../shared/recap/recap.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { useDraft } from '../../ui/use-draft.tsx';

/** What calls take: the same texts, as lists that may be changed. */
export type SentTexts = Omit<RecapTexts, 'corrections'> & { corrections: RecapTexts['corrections'][number][] };

/** What an officer writes into a recap; it survives everything until it is saved. */
export interface RecapDraft {
  readonly texts: SentTexts;
  /** Whether something is not saved yet. */
  readonly isKept: boolean;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly edit: (patch: Partial<RecapTexts>) => void;
  /** Puts the draft away: the desk has these texts, or the officer does not want them. */
  readonly clear: () => void;
  /** Saves what is not saved yet; throws a `DeskError`, and then nothing is lost. */
  readonly save: () => Promise<void>;
}

/** Edits the texts of one recap. */
export function useRecapDraft({ period, isPublic, texts: saved }: RecapView): RecapDraft {
  const { value, isKept, set, clear } = useDraft<RecapTexts>(`recap:${JSON.stringify([period, isPublic])}`, saved);
  const call = useDeskCall('recap.save');
  const edits = useRef(0);
  const texts = { opening: value.opening, note: value.note, suggestions: value.suggestions, corrections: [...value.corrections] };
  const save = async (): Promise<void> => {
    if (!isKept) return;
    const at = edits.current;
    await call.mutateAsync({ period, isPublic, texts });
    // After the page has heard of what is saved; what was typed meanwhile stays.
    notifyManager.schedule(() => {
      if (edits.current === at) clear();
    });
  };
  const edit = (patch: Partial<RecapTexts>): void => {
    edits.current += 1;
    set(patch);
  };
  return { texts, isKept, isSaving: call.isPending, error: call.error, edit, clear, save };
}
