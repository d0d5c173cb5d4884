import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import type { LetterPreview, LetterView } from '../../../shared/contract/views.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import type { LetterDraft } from './use-letter-draft.ts';

const REST = 250;

/** The sheets and the problems of what is typed, a moment after the last key. */
export function usePreview(view: LetterView, draft: LetterDraft): LetterPreview {
  const { ticketId, id: letterId } = view.letter;
  const [fields] = useDebouncedValue(draft.fields, REST);
  const preview = useDeskQuery('letter.preview', { ticketId, letterId, fields }, {
    enabled: draft.isChanged, placeholderData: keepPreviousData, staleTime: Infinity,
    // Each key press makes another one, so none is kept.
    gcTime: 0,
  });
  return draft.isChanged && preview.data ? preview.data : view;
}
