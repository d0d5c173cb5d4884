import { useState } from 'react';
import { common } from '../../../shared/messages/id/common.ts';
import { recapText } from '../../../shared/messages/id/recap.ts';
import type { RecapView } from '../../../shared/contract/recap-views.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { useToast } from '../../ui/toast.tsx';
import type { RecapDraft } from './use-recap-draft.ts';
import type { DrawPictures } from './use-recap-pictures.ts';

const words = recapText.page;

/** Ways of the recap as it is now out of the desk. */
export interface RecapUse {
  readonly isBusy: boolean;
  readonly saveDocx: () => void;
  readonly savePdf: () => void;
  readonly print: () => void;
  readonly saveSheet: () => void;
}

/** Sends the recap with its pictures on its way; says what became of it. */
export function useRecapUse({ period, isPublic }: RecapView, draft: RecapDraft, pictures: DrawPictures): RecapUse {
  const [isBusy, setIsBusy] = useState(false);
  const toast = useToast();
  const [docx, pdf, paper, sheet] = [useDeskCall('recap.saveDocx'), useDeskCall('recap.savePdf'), useDeskCall('recap.print'), useDeskCall('recap.saveSheet')];
  const run = (work: () => Promise<string | null>): void => {
    setIsBusy(true);
    // The paper must not lack what was typed.
    draft.save().then(work).then((text) => { if (text !== null) toast({ text }); }, (error: unknown) => {
      const { title, text } = messageOf(error);
      toast({ tone: 'error', text: `${title}. ${text}` });
    }).finally(() => setIsBusy(false));
  };
  const saved = ({ fileName }: { readonly fileName: string | null }) => (fileName === null ? null : common.savedTo(fileName));
  return {
    isBusy,
    saveDocx: () => run(async () => saved(await docx.mutateAsync({ period, isPublic, pictures: await pictures() }))),
    savePdf: () => run(async () => saved(await pdf.mutateAsync({ period, isPublic, pictures: await pictures() }))),
    print: () => run(async () => ((await paper.mutateAsync({ period, isPublic, pictures: await pictures() })).printed ? words.printed : null)),
    saveSheet: () => run(async () => saved(await sheet.mutateAsync({ period, isPublic }))),
  };
}
