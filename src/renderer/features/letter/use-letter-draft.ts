import { notifyManager } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { LetterView } from '../../../shared/contract/views.ts';
import type { LetterFields } from '../../../shared/letter/letter.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { useDraft } from '../../ui/use-draft.tsx';
import { createAutosave } from './autosave.ts';
import type { SaveState } from './autosave.ts';
import { fieldsOf } from './letter-fields.ts';

const WAIT = 800;

/** A letter's fields while they are edited; what is typed is saved by itself and survives everything else. */
export interface LetterDraft {
  readonly fields: LetterFields;
  /** Whether the fields differ from what the desk has. */
  readonly isChanged: boolean;
  readonly state: SaveState;
  readonly error: unknown;
  readonly edit: (patch: Partial<LetterFields>) => void;
  /** Saves now; resolves to whether everything is saved. */
  readonly flush: () => Promise<boolean>;
  /** Forgets what is not saved, because the desk has something newer. */
  readonly drop: () => void;
}

/** Saves a letter's fields by itself; `clear` puts the draft away. */
function useAutosave(ticketId: string, letterId: string, clear: () => void) {
  const { mutateAsync } = useDeskCall('letter.save');
  const [{ state, error }, setSaving] = useState<{ state: SaveState; error: unknown }>({ state: 'saved', error: null });
  const [autosave] = useState(() => {
    let turn = 0;
    const saving = createAutosave<LetterFields>({
      wait: WAIT,
      save: (fields) => mutateAsync({ ticketId, letterId, fields }),
      onState: (now, problem) => setSaving({ state: now, error: problem }),
      onSaved: () => {
        const at = turn;
        // After the page has heard of the saved letter: put away before, the draft would for a moment show what was before it.
        notifyManager.schedule(() => {
          if (turn === at) clear();
        });
      },
    });
    const change = (fields: LetterFields): void => {
      turn += 1;
      saving.change(fields);
    };
    return { ...saving, change };
  });
  return { state, error, autosave };
}

/** Edits a draft of the desk. */
export function useLetterDraft({ letter }: LetterView): LetterDraft {
  const { ticketId, id: letterId } = letter;
  const saved = useMemo(() => fieldsOf(letter), [letter]);
  // A name may stand in it, so it is kept in memory only.
  const draft = useDraft<LetterFields>(`letter:${letterId}`, saved);
  const { state, error, autosave } = useAutosave(ticketId, letterId, draft.clear);
  const begin = useEffectEvent(() => {
    // Left over from a save that failed before the page was left.
    if (draft.isKept && letter.state === 'draft') autosave.change(draft.value);
  });
  useEffect(() => {
    begin();
    return () => void autosave.flush();
  }, [autosave]);
  const edit = (patch: Partial<LetterFields>): void => {
    draft.set(patch);
    autosave.change({ ...draft.value, ...patch });
  };
  const drop = (): void => {
    autosave.drop();
    draft.clear();
  };
  const isDraft = letter.state === 'draft';
  return { fields: isDraft ? draft.value : saved, isChanged: isDraft && draft.isKept, state, error, edit, flush: autosave.flush, drop };
}
