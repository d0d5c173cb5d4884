import { useState } from 'react';
import { common } from '../../../shared/messages/id/common.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import type { LetterView } from '../../../shared/contract/views.ts';
import type { LetterKind, Variant } from '../../../shared/letter/letter.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { useToast } from '../../ui/toast.tsx';
import type { LetterDraft } from './use-letter-draft.ts';

const words = letterText.page;

type Act = 'docx' | 'pdf' | 'print' | 'number' | 'compose';

/** What an officer may do with an open letter; what was typed is saved first. */
export interface LetterActs {
  readonly busy: Act | null;
  readonly saveDocx: () => void;
  readonly savePdf: () => void;
  readonly print: () => void;
  readonly number: () => void;
  readonly compose: (kind: LetterKind, variant: Variant | null) => void;
}

/** The acts of one letter. Refusals are told in a toast; the fields stay as they are. */
export function useLetterActs({ letter }: LetterView, draft: LetterDraft): LetterActs {
  const [busy, setBusy] = useState<Act | null>(null);
  const toast = useToast();
  const saveDocx = useDeskCall('letter.saveDocx');
  const savePdf = useDeskCall('letter.savePdf');
  const print = useDeskCall('letter.print');
  const number = useDeskCall('letter.number');
  const compose = useDeskCall('letter.compose');
  const key = { ticketId: letter.ticketId, letterId: letter.id };
  const perform = async (act: Act, work: () => Promise<string | null>): Promise<void> => {
    setBusy(act);
    try {
      const done = await work();
      if (done !== null) toast({ text: done });
    } catch (error) {
      const { title, text } = messageOf(error);
      toast({ tone: 'error', text: `${title}. ${text}` });
    }
    setBusy(null);
  };
  // Where saving fails, its own message stands above the fields, and the paper must not lack what was typed.
  const saved = (act: Act, work: () => Promise<string | null>) => (): void => {
    void draft.flush().then((isSaved) => (isSaved ? perform(act, work) : undefined));
  };
  const told = ({ fileName }: { readonly fileName: string | null }): string | null => fileName && common.savedTo(fileName);
  return {
    busy,
    saveDocx: saved('docx', async () => told(await saveDocx.mutateAsync(key))),
    savePdf: saved('pdf', async () => told(await savePdf.mutateAsync(key))),
    print: saved('print', async () => ((await print.mutateAsync(key)).printed ? words.printed : null)),
    number: saved('number', async () => words.numbered((await number.mutateAsync(key)).letter.number ?? '')),
    compose: (kind, variant) => void perform('compose', async () => {
      await compose.mutateAsync({ ...key, kind, variant });
      draft.drop();
      return null;
    }),
  };
}
